using System.Collections.Immutable;
using Dateline.Actors;
using Dateline.Claims;
using Dateline.Quantities;

namespace Dateline.Incidents;

/// <summary>Chooses low, best and high among the figures of several claims.</summary>
internal sealed class Tallier(TallyPolicy policy)
{
    private static readonly HashSet<string> s_official = new(["GOV", "MIL", "COP", "JUD", "LEG", "SPY", "IGO", "UNO"], StringComparer.Ordinal);

    public Tally? Tally(ImmutableArray<Testimony> testimonies, Func<Claim, Cited<Count>?> field)
    {
        ImmutableArray<(Testimony From, Cited<Count> Count)> figures =
            [.. testimonies.Select(testimony => (From: testimony, Count: field(testimony.Claim))).Where(pair => pair.Count is not null).Select(pair => (pair.From, pair.Count!))];
        if (figures.IsEmpty) return null;
        long low = figures.Min(figure => figure.Count.Value.Low);
        long highest = figures.Max(figure => figure.Count.Value.High ?? figure.Count.Value.Low);
        // "At least 38" is closed by another report's 41.
        bool open = figures.Any(figure => figure.Count.Value.High is null && figure.Count.Value.Low >= highest);
        var (best, rule) = Best(figures, testimonies);
        return new Tally(low, best, open ? null : highest, [.. figures.Select(figure => new Reading<Count>(figure.From.Claim.Id, figure.Count))], rule);
    }

    private (long, string) Best(ImmutableArray<(Testimony From, Cited<Count> Count)> figures, ImmutableArray<Testimony> all) => policy switch
    {
        TallyPolicy.LowestCredible => (figures.OrderBy(figure => IsVague(figure.Count.Value)).ThenBy(figure => figure.Count.Value.Low).First().Count.Value.Low, "lowest credible"),
        TallyPolicy.MajorityOfIndependent => (Majority(figures, all), "majority of independent sources"),
        _ => figures.Any(figure => IsOfficial(figure.From.Claim))
            ? (LatestOf(figures.Where(figure => IsOfficial(figure.From.Claim))), "latest official")
            : (LatestOf(figures), "latest official: no official figure, so the latest report's"),
    };

    private static long Majority(ImmutableArray<(Testimony From, Cited<Count> Count)> figures, ImmutableArray<Testimony> all) => figures
        .GroupBy(figure => SourceOf(figure.From, all), StringComparer.OrdinalIgnoreCase)
        .Select(source => Latest(source).First())
        .GroupBy(figure => figure.Count.Value.Low)
        .OrderByDescending(group => group.Count())
        .ThenByDescending(group => group.Max(figure => figure.From.Published ?? DateTimeOffset.MinValue)).ThenByDescending(group => group.Key).First().Key;

    // A reprint speaks for whoever wrote the text, and an outlet for itself once.
    private static string SourceOf(Testimony from, ImmutableArray<Testimony> all)
    {
        ArticleId origin = from.CopyOf ?? from.Claim.Article;
        string? outlet = from.CopyOf is null ? from.Outlet : all.FirstOrDefault(other => other.Claim.Article == origin)?.Outlet;
        return outlet ?? origin.Value;
    }

    private static long LatestOf(IEnumerable<(Testimony From, Cited<Count> Count)> figures) => Latest(figures).First().Count.Value.Low;

    // Of one report's figures, and of reports of one moment, the exact one before the vague one, then the higher.
    private static IOrderedEnumerable<(Testimony From, Cited<Count> Count)> Latest(IEnumerable<(Testimony From, Cited<Count> Count)> figures) => figures
        .OrderBy(figure => figure.From.Claim.Background.Value)
        .ThenByDescending(figure => figure.From.Published ?? DateTimeOffset.MinValue)
        .ThenBy(figure => IsVague(figure.Count.Value)).ThenByDescending(figure => figure.Count.Value.Low);

    private static bool IsVague(Count count) => count.High is null;

    private static bool IsOfficial(Claim claim) => claim.SaidBy.Any(source =>
        source.Value.Actor is { } actor && (actor.Kind == ActorKind.State || actor.Sector is { } sector && s_official.Contains(sector)));
}
