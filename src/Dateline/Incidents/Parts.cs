namespace Dateline.Incidents;

/// <summary>Cuts claims that hang together into parts small enough to cluster: where very many do, only their stronger links count.</summary>
/// <remarks>The parts are a function of the claims and their scores, so the order of arrival plays no part.</remarks>
internal sealed class Parts(PairGraph graph)
{
    /// <summary>Beyond so many claims a part is cut further.</summary>
    public const int Largest = 250;

    // Links this strong are between tellings of one happening; a part that they hold together stays whole, however many tell of it.
    private const double Step = 0.5, Strongest = 3.5;

    /// <summary>The parts of a connected group of claims.</summary>
    /// <param name="claims">The group.</param>
    /// <param name="tied">Claims that rulings keep together, as pairs.</param>
    public List<List<int>> Cut(List<int> claims, List<(int, int)> tied)
    {
        var parts = new List<List<int>>();
        var work = new Stack<(List<int> Claims, double Threshold)>();
        work.Push((claims, Merger.Threshold));
        while (work.TryPop(out var next))
        {
            if (next.Claims.Count <= Largest || next.Threshold >= Strongest)
            {
                parts.Add(next.Claims);
                continue;
            }
            double threshold = next.Threshold + Step;
            foreach (List<int> part in Connected(next.Claims, tied, threshold)) work.Push((part, threshold));
        }
        return parts;
    }

    private IEnumerable<List<int>> Connected(List<int> claims, List<(int, int)> tied, double threshold)
    {
        var parents = new Dictionary<int, int>(claims.Count);
        foreach (int claim in claims) parents[claim] = claim;
        foreach (int claim in claims)
        {
            foreach (PairGraph.Edge edge in graph.Of(claim))
                if (edge.Score >= threshold && edge.Other < claim && parents.ContainsKey(edge.Other)) Union(parents, claim, edge.Other);
        }
        foreach (var (first, second) in tied)
            if (parents.ContainsKey(first) && parents.ContainsKey(second)) Union(parents, first, second);
        return claims.GroupBy(claim => Root(parents, claim)).Select(part => part.ToList());
    }

    private static void Union(Dictionary<int, int> parents, int first, int second)
    {
        int a = Root(parents, first), b = Root(parents, second);
        if (a != b) parents[Math.Max(a, b)] = Math.Min(a, b);
    }

    private static int Root(Dictionary<int, int> parents, int claim)
    {
        int root = claim;
        while (parents[root] != root) root = parents[root];
        while (parents[claim] != root) (claim, parents[claim]) = (parents[claim], root);
        return root;
    }
}
