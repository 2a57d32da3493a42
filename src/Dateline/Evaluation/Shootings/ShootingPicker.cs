using System.Collections.Immutable;
using Dateline.Quantities;
using Dateline.Text;
using Dateline.Times;

namespace Dateline.Evaluation.Shootings;

/// <summary>Picks from what the finders found in a text the one shooting it tells of: its toll, day and address.</summary>
/// <threadsafety>Stateless.</threadsafety>
public static class ShootingPicker
{
    /// <summary>The shooting of an analysed text.</summary>
    public static ShootingAnswer Pick(Document document, DateOnly? published)
    {
        ArgumentNullException.ThrowIfNull(document);
        ImmutableArray<TollMention> tolls = TollFinder.Find(document);
        (long killed, long injured) = Toll(document, tolls);
        return new ShootingAnswer(killed, injured, Day(document, published), StreetAddress.Find(document));
    }

    private static (long Killed, long Injured) Toll(Document document, ImmutableArray<TollMention> tolls)
    {
        long killed = 0, hurt = 0, hit = 0;
        bool nobodyHurt = false;
        foreach (TollMention toll in tolls)
        {
            if (toll.Kind is not (TollKind.Killed or TollKind.Injured) || toll.Share is TollShare.Included or TollShare.Replaced) continue;
            long number = toll.Count.Low;
            if (toll.Kind == TollKind.Killed) killed = Math.Max(killed, number);
            else if (toll.Count == Count.Exactly(0)) nobodyHurt = true;
            else if (toll.Confidence > 0.5) hurt = Math.Max(hurt, number);
            else hit = Math.Max(hit, number);
        }
        long injured = Math.Max(hurt, nobodyHurt ? 0 : Math.Max(0, hit - killed));
        return (killed, injured);
    }

    private static DateOnly? Day(Document document, DateOnly? published)
    {
        ImmutableArray<TimeReading> readings = TimeResolver.ResolveAll(TimeFinder.Find(document), document, new TimeContext(published));
        foreach (TimeReading reading in readings)
        {
            if (reading.Range is { Days: 1 } day) return day.First;
        }
        return null;
    }
}
