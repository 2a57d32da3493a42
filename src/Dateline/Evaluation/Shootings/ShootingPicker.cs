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
        return new ShootingAnswer(killed, injured, Day(document, tolls, published), StreetAddress.Find(document));
    }

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> s_fatal =
        FrozenSet.Create(StringComparer.OrdinalIgnoreCase, "fatal", "fatally", "deadly", "slaying").GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> s_hurt =
        FrozenSet.Create(StringComparer.OrdinalIgnoreCase, "life-threatening", "critical", "stable", "non-life-threatening", "non-life").GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> s_telling =
        FrozenSet.Create(StringComparer.OrdinalIgnoreCase, "shooting", "happened", "occurred", "incident", "gunfire", "gunshot", "fired", "shots", "robbed", "robbery", "gunpoint").GetAlternateLookup<ReadOnlySpan<char>>();

    // The lead tells of the shooting; what stands further down is taken where the lead tells no toll.
    private const int Lead = 3;

    private static (long Killed, long Injured) Toll(Document document, ImmutableArray<TollMention> tolls)
    {
        long killed = Most(document, tolls, toll => toll.Kind == TollKind.Killed);
        long hurt = Most(document, tolls, toll => toll.Kind == TollKind.Injured && toll.Confidence > 0.5);
        long hit = Most(document, tolls, toll => toll is { Kind: TollKind.Injured, Confidence: > TollMention.OnlyCaredFor and <= 0.5 });
        long cared = Most(document, tolls, toll => toll is { Kind: TollKind.Injured, Confidence: <= TollMention.OnlyCaredFor });
        long others = Most(document, tolls, toll => toll is { Kind: TollKind.Injured, Share: TollShare.Further, Confidence: > TollMention.OnlyCaredFor });
        // One victim told of only by such words as "the fatal shooting of"
        if (killed == 0 && Tells(document, s_fatal, Lead)) killed = 1;
        long injured = Math.Max(Math.Max(hurt, others), Math.Max(0, hit - killed));
        if (injured == 0) injured = Math.Max(0, cared - killed);
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
        long lead = 0, rest = 0, sum = 0;
        int trigger = -1;
        foreach (TollMention toll in tolls)
        {
            if (toll.Share is TollShare.Included or TollShare.Replaced || !which(toll)) continue;
            // "two guards and three clerks" are one verb's
            sum = toll.Trigger == trigger && toll.Share == TollShare.Further ? sum + toll.Count.Low : toll.Count.Low;
            trigger = toll.Trigger;
            if (document.SentenceOf(trigger) < Lead) lead = Math.Max(lead, sum);
            else rest = Math.Max(rest, sum);
        }
        return lead > 0 ? lead : rest;
    }

    // The first day told with the shooting itself; else the first day told at all that is no byline's; else the byline's.
    private static DateOnly? Day(Document document, ImmutableArray<TollMention> tolls, DateOnly? published)
    {
        ImmutableArray<TimeReading> readings = TimeResolver.ResolveAll(TimeFinder.Find(document), document, new TimeContext(published));
        DateOnly? first = null, byline = null;
        foreach (TimeReading reading in readings)
        {
            if (reading.Range is not { Days: 1 } day) continue;
            if (IsByline(document, reading.Mention)) byline ??= day.First;
            else if (TellsShooting(document, tolls, reading.Mention)) return day.First;
            else first ??= day.First;
        }
        return first ?? byline;
    }

    private static bool TellsShooting(Document document, ImmutableArray<TollMention> tolls, TimeMention mention)
    {
        int sentence = document.SentenceOf(mention.Tokens.Start.Value);
        if (tolls.Any(toll => toll.Kind is TollKind.Killed or TollKind.Injured && document.SentenceOf(toll.Trigger) == sentence)) return true;
        Range tokens = document.Sentences[sentence];
        for (int i = tokens.Start.Value; i < tokens.End.Value; i++)
        {
            if (s_telling.Contains(document.Words(document.Tokens[i]))) return true;
        }
        return false;
    }

    private static bool IsByline(Document document, TimeMention mention)
    {
        int token = mention.Tokens.Start.Value;
        for (int i = token - 1; i >= Math.Max(0, token - 4); i--)
        {
            if (document.Words(document.Tokens[i]) is var word && (word.Equals("published", StringComparison.OrdinalIgnoreCase) || word.Equals("posted", StringComparison.OrdinalIgnoreCase) || word.Equals("updated", StringComparison.OrdinalIgnoreCase))) return true;
        }
        return mention.Span.Start > 0 && document.Text[mention.Span.Start - 1] == '/';
    }
}
