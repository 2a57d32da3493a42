using System.Collections.Immutable;

namespace Dateline.Incidents;

/// <summary>Tells which articles tell one story, by their names, addresses, ages, words and days of publication; what was coded from them plays no part.</summary>
/// <remarks>The weights were fitted on half of the development set of the Gun Violence Corpus (docs/evaluation.md, "Incidents").</remarks>
/// <threadsafety>Stateless.</threadsafety>
public static class Stories
{
    private const double Prior = -2.3;

    // An address says more of two claims of one kind and day than of two reports, which may tell of several happenings in one street.
    private const double SharedAddress = 0.8;

    /// <summary>How likely two articles tell one story, in log-odds; 0 or more means that they do, by these two alone.</summary>
    public static double Score(Fingerprint first, Fingerprint second)
    {
        ArgumentNullException.ThrowIfNull(first);
        ArgumentNullException.ThrowIfNull(second);
        double score = Prior
            + 0.8 * Math.Min(3, SortedHashes.Shared(first.Names, second.Names))
            + 0.9 * Math.Min(2, SortedHashes.Shared(first.Addresses, second.Addresses))
            + 3.0 * SortedHashes.Shared(first.NameWords, second.NameWords) / (4.0 + Math.Min(first.NameWords.Length, second.NameWords.Length))
            + 5.0 * first.SharedWords(second)
            + 0.3 * Math.Min(2, SortedHashes.Shared(first.Ages, second.Ages));
        if (first.Published == 0 || second.Published == 0) return score;
        int gap = Math.Abs(first.Published - second.Published);
        // A story runs for days; its aftermath, weeks later, is mostly told as another one.
        return score - 0.5 * Math.Max(0, Math.Log2(1 + gap) - 1) - (gap > 21 ? 4 : 0);
    }

    /// <summary>The articles in groups that tell one story each: the likeliest pair of groups first, as long as their articles on average tell one story.</summary>
    /// <param name="articles">Fingerprints; takes time with the square of their number.</param>
    /// <returns>Indexes into <paramref name="articles"/>, each group ascending, groups by their first.</returns>
    public static ImmutableArray<ImmutableArray<int>> Group(IReadOnlyList<Fingerprint> articles)
    {
        ArgumentNullException.ThrowIfNull(articles);
        var groups = Enumerable.Range(0, articles.Count).Select(article => new List<int> { article }).ToList();
        var scores = new double[articles.Count, articles.Count];
        for (int i = 0; i < articles.Count; i++)
            for (int j = 0; j < i; j++) scores[i, j] = scores[j, i] = Score(articles[i], articles[j]);
        while (true)
        {
            (double Mean, int First, int Second) best = (-1, 0, 0);
            for (int i = 0; i < groups.Count; i++)
            {
                for (int j = i + 1; j < groups.Count; j++)
                {
                    double mean = groups[i].Average(x => groups[j].Average(y => scores[x, y]));
                    if (mean >= 0 && mean > best.Mean) best = (mean, i, j);
                }
            }
            if (best.Mean < 0) break;
            groups[best.First].AddRange(groups[best.Second]);
            groups.RemoveAt(best.Second);
        }
        return [.. groups.Select(group => group.Order().ToImmutableArray()).OrderBy(group => group[0])];
    }

    /// <summary>What two articles say for or against claims of theirs being one happening: the weight in log-odds, and the reason in words.</summary>
    internal static (double Weight, string Words) Compare(Fingerprint first, Fingerprint second)
    {
        double score = Score(first, second);
        bool address = SortedHashes.Shared(first.Addresses, second.Addresses) > 0;
        string words = first.SharedWords(second) > 0.6 ? "nearly the same text: a rewrite of one report"
            : address ? "reports that share an address"
            : SortedHashes.Shared(first.Names, second.Names) > 0 ? "reports that share names"
            : score > 0 ? "reports that share many words" : "reports with little in common";
        // A report tells of more than its main story, so that the weight for a pair of claims is smaller.
        return (Math.Clamp((score > 0 ? 1.1 * score : 0.6 * score) + (address ? SharedAddress : 0), -1.0, 3.6), words);
    }
}
