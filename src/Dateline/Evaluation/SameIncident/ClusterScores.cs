using Dateline.Evaluation.Coreference;

namespace Dateline.Evaluation.SameIncident;

/// <summary>How well a grouping of reports agrees with the wanted one.</summary>
/// <param name="Cubed">B-cubed: for each report the share of its group that belongs to it, and of those that belong that are in it (Bagga and Baldwin, 1998).</param>
/// <param name="Pairs">Pairs of reports in one group.</param>
/// <param name="Entities">CEAF-E: groups paired one to one so that they agree best, by their Dice coefficient (Luo, 2005).</param>
public readonly record struct ClusterScores(PrecisionRecall Cubed, PrecisionRecall Pairs, PrecisionRecall Entities)
{
    /// <summary>Scores a grouping.</summary>
    /// <param name="given">The group of each report.</param>
    /// <param name="wanted">The wanted group of each report, in the same order.</param>
    /// <exception cref="ArgumentException">The lists differ in length.</exception>
    public static ClusterScores Of(IReadOnlyList<int> given, IReadOnlyList<int> wanted)
    {
        ArgumentNullException.ThrowIfNull(given);
        ArgumentNullException.ThrowIfNull(wanted);
        if (given.Count != wanted.Count) throw new ArgumentException("Every report has one given and one wanted group.", nameof(wanted));
        int[][] givenGroups = Groups(given), wantedGroups = Groups(wanted);
        var overlaps = new double[givenGroups.Length, wantedGroups.Length];
        double precision = 0, recall = 0, shared = 0;
        for (int g = 0; g < givenGroups.Length; g++)
        {
            for (int w = 0; w < wantedGroups.Length; w++)
            {
                double both = givenGroups[g].Intersect(wantedGroups[w]).Count();
                overlaps[g, w] = 2 * both / (givenGroups[g].Length + wantedGroups[w].Length);
                precision += both * both / givenGroups[g].Length;
                recall += both * both / wantedGroups[w].Length;
                shared += PairsOf(both);
            }
        }
        int[] pairing = Assignment.Best(overlaps);
        double agreement = Enumerable.Range(0, pairing.Length).Where(g => pairing[g] >= 0).Sum(g => overlaps[g, pairing[g]]);
        return new ClusterScores(
            new PrecisionRecall(precision, given.Count, recall, wanted.Count),
            PrecisionRecall.Of(shared, givenGroups.Sum(group => PairsOf(group.Length)), wantedGroups.Sum(group => PairsOf(group.Length))),
            PrecisionRecall.Of(agreement, givenGroups.Length, wantedGroups.Length));
    }

    private static int[][] Groups(IReadOnlyList<int> labels) => [.. Enumerable.Range(0, labels.Count).GroupBy(report => labels[report]).Select(group => group.ToArray())];

    private static double PairsOf(double size) => size * (size - 1) / 2;
}
