using System.Collections.Immutable;
using Dateline.Quantities;

namespace Dateline.Claims.Counting;

/// <summary>Adds up the figures of one happening: what comes on top within a sentence is added, competing figures of several sentences make a range.</summary>
internal static class TollSum
{
    /// <summary>The total with the mentions it rests on; null when there is no figure of this kind.</summary>
    /// <param name="tolls">The figures told of the happening.</param>
    /// <param name="kind">What befell the people counted.</param>
    /// <param name="sentenceOf">The sentence a figure stands in.</param>
    /// <param name="isAll">Whether a figure is said to be that of all: "the death toll rose to 26".</param>
    public static (Count Count, ImmutableArray<TollMention> From)? Of(IReadOnlyList<TollMention> tolls, TollKind kind, Func<TollMention, int> sentenceOf, Func<TollMention, bool> isAll)
    {
        Count? total = null;
        int before = int.MinValue;
        ImmutableHashSet<TollRole> sides = [];
        var used = ImmutableArray.CreateBuilder<TollMention>();
        // Who is only seen or cared for may be among those told to be hurt.
        bool sure = tolls.Any(toll => toll.Kind == kind && toll.Confidence > TollMention.OnlyCaredFor);
        foreach (IGrouping<int, TollMention> sentence in tolls.Where(toll => toll.Kind == kind && (!sure || toll.Confidence > TollMention.OnlyCaredFor) && toll.Share is TollShare.Whole or TollShare.Further or TollShare.Besides or TollShare.Rival).GroupBy(sentenceOf).OrderBy(group => group.Key))
        {
            Count? sum = null;
            TollMention? last = null;
            bool next = sentence.Key == before + 1;
            before = sentence.Key;
            bool all = sentence.Any(toll => toll.Share != TollShare.Rival && isAll(toll));
            foreach (TollMention toll in sentence.Where(toll => toll.Share != TollShare.Rival).OrderBy(toll => toll.Span))
            {
                // "rose to 26 after two died of their wounds": the two are among them.
                if (all && !isAll(toll)) continue;
                // "the driver" was counted before, if anything was; "the mayor and his wife", "six passengers and the driver", "Ann Other and her two guards" come on top.
                bool beside = last is not null && last.Trigger == toll.Trigger && total is null && (toll.Share == TollShare.Further || last is { Share: TollShare.Further } or { Definite: true, Numbered: false });
                if (toll.Definite && (sum is not null || total is not null) && !beside) continue;
                // "is in hospital after being shot": one man, told of by both.
                if (last is { Numbered: false } && !toll.Numbered && last.Span == toll.Span) continue;
                bool besides = last is { Share: TollShare.Besides };
                last = toll;
                if (sum is { } same && !besides && toll.Share == TollShare.Whole && toll.Numbered && same.Equals(toll.Count)) continue;
                sum = sum is { } known ? Add(known, toll.Count) : toll.Count;
                used.Add(toll);
            }
            foreach (TollMention rival in sentence.Where(toll => toll.Share == TollShare.Rival))
            {
                sum = sum is { } own ? Widen(own, rival.Count) : rival.Count;
                used.Add(rival);
            }
            if (sum is not { } figure) continue;
            // "One militant was also killed", "Three more died" come on top of those of the sentence before, and so do the dead of the other side.
            total = total is not { } other ? figure : next && sentence.All(toll => toll.Share is TollShare.Besides or TollShare.Further) || IsOtherSide(sides, sentence) ? Add(other, figure) : all && figure.Low > other.Low ? figure : IsPart(other, figure, sides, sentence) || IsOneOfThem(other, sentence) ? other : Widen(other, figure);
            sides = sides.Union(sentence.Select(toll => toll.Role));
        }
        return total is { } result ? (result, used.ToImmutable()) : null;
    }

    // "Twelve soldiers were killed. Ten attackers were killed."
    private static bool IsOtherSide(ImmutableHashSet<TollRole> sides, IEnumerable<TollMention> tolls) => !sides.Contains(TollRole.Unknown) && tolls.All(toll => toll is { Numbered: true, Definite: false, Role: not TollRole.Unknown } && !sides.Contains(toll.Role) && (toll.Role == TollRole.Attackers || sides.Contains(TollRole.Attackers)));

    // "at least 12 people", and later "three women and two children": far fewer, of a kind, are among those told before.
    private static bool IsPart(Count all, Count some, ImmutableHashSet<TollRole> sides, IEnumerable<TollMention> tolls) => sides.Contains(TollRole.Unknown) && some.High is { } most && 2 * most <= all.Low && tolls.All(toll => toll.Numbered) && tolls.Any(toll => toll.Role != TollRole.Unknown);

    // "killed 20 people", and later "A nurse, Ann Other, was shot dead while she helped a child": one of whom more is told is among them.
    private static bool IsOneOfThem(Count all, IEnumerable<TollMention> tolls) => all.Low > 1 && tolls.All(toll => toll is { Numbered: false, Count: { Low: 1, High: 1 } });

    private static Count Add(Count a, Count b) => new(Math.Min(a.Low, long.MaxValue / 4) + Math.Min(b.Low, long.MaxValue / 4), a.High is { } x && b.High is { } y ? Math.Min(x, long.MaxValue / 4) + Math.Min(y, long.MaxValue / 4) : null);

    // A bare "civilians were killed" says nothing against a figure.
    private static Count Widen(Count a, Count b)
    {
        if (b is { Low: 1, High: null }) return a;
        if (a is { Low: 1, High: null }) return b;
        return a.Cover(b);
    }
}
