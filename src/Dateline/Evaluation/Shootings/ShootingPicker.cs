using System.Collections.Frozen;
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

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> s_fatal =
        FrozenSet.Create(StringComparer.OrdinalIgnoreCase, "fatal", "fatally", "deadly", "slaying").GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> s_hurt =
        FrozenSet.Create(StringComparer.OrdinalIgnoreCase, "life-threatening", "critical", "stable", "non-life-threatening", "non-life").GetAlternateLookup<ReadOnlySpan<char>>();

    // The lead tells of the shooting; what stands further down is taken where the lead tells no toll.
    private const int Lead = 3;

    private static (long Killed, long Injured) Toll(Document document, ImmutableArray<TollMention> tolls)
    {
        long killed = Most(document, tolls, toll => toll.Kind == TollKind.Killed);
        long hurt = Most(document, tolls, toll => toll.Kind == TollKind.Injured && toll.Confidence > 0.5);
        long hit = Most(document, tolls, toll => toll.Kind == TollKind.Injured && toll.Confidence <= 0.5);
        // One victim told of only by such words as "the fatal shooting of", "homicide detectives" or "in critical condition"
        if (killed == 0 && Tells(document, s_fatal, Lead)) killed = 1;
        long injured = Math.Max(hurt, Math.Max(0, hit - killed));
        if (injured == 0 && killed == 0 && Tells(document, s_hurt, document.Sentences.Length)) injured = 1;
        return (killed, injured);
    }

    private static bool Tells(Document document, FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> words, int sentences)
    {
        int end = sentences < document.Sentences.Length ? document.Sentences[sentences].Start.Value : document.Tokens.Length;
        for (int i = 0; i < end; i++)
        {
            if (words.Contains(document.Words(document.Tokens[i]))) return true;
        }
        return false;
    }

    private static long Most(Document document, ImmutableArray<TollMention> tolls, Func<TollMention, bool> which)
    {
        long lead = 0, rest = 0;
        foreach (TollMention toll in tolls)
        {
            if (toll.Share is TollShare.Included or TollShare.Replaced || !which(toll)) continue;
            if (document.SentenceOf(toll.Trigger) < Lead) lead = Math.Max(lead, toll.Count.Low);
            else rest = Math.Max(rest, toll.Count.Low);
        }
        return lead > 0 ? lead : rest;
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
