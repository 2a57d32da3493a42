namespace Dateline.Incidents;

/// <summary>Keeps the part that each claim was last clustered in, and tells after a change which parts are to be clustered anew.</summary>
/// <remarks>
/// A part that changes holds an end of a changed pair, or did so before; so it is enough to look at the parts, new and old, of those ends (decision 6).
/// </remarks>
/// <param name="graph">The compared pairs.</param>
/// <param name="tied">The claims that rulings tie to a claim.</param>
/// <param name="fellows">The claims of all incidents that some claims are in.</param>
internal sealed class Partition(PairGraph graph, Func<int, IEnumerable<int>> tied, Func<List<int>, IEnumerable<int>> fellows)
{
    // Null for newcomers, and for claims that were restored and not touched since.
    private readonly List<List<int>?> _partOf = [];

    /// <summary>The parts that an addition changed.</summary>
    /// <param name="first">The first claim added; all behind it are new too.</param>
    /// <param name="lost">The pairs of older claims that are compared no more.</param>
    public List<List<int>> Added(int first, List<ScoredPair> lost)
    {
        var before = new Parts(Before(first, lost));
        while (_partOf.Count < graph.Count) _partOf.Add(null);
        var ends = new HashSet<int>();
        var stale = new HashSet<int>();
        for (int claim = first; claim < graph.Count; claim++)
        {
            ends.Add(claim);
            foreach (PairGraph.Edge edge in graph.Of(claim))
                if (edge.Score >= Merger.Threshold) ends.Add(edge.Other);
        }
        foreach (ScoredPair pair in lost)
        {
            if (pair.Score >= Merger.Threshold) ends.UnionWith([pair.First, pair.Second]);
            // Pairs that speak against a part's being one happening count within it as well.
            if (Old(pair.First) == Old(pair.Second) && stale.Add(pair.First)) ends.Add(pair.First);
        }
        return Changed(ends, stale, Old);

        List<int>? Old(int claim) => claim >= first ? null : _partOf[claim] ?? Keep(before.Of(claim));
    }

    /// <summary>The parts that a ruling changes.</summary>
    /// <param name="claims">The claims it names.</param>
    /// <param name="change">Puts it in force, or takes it back.</param>
    public List<List<int>> Ruled(IReadOnlyCollection<int> claims, Action change)
    {
        var before = new Parts(Linked);
        foreach (int claim in claims) _ = _partOf[claim] ?? Keep(before.Of(claim));
        change();
        return Changed([.. claims], [.. claims], claim => _partOf[claim]);
    }

    /// <summary>Takes up claims that are clustered already.</summary>
    public void Restore()
    {
        while (_partOf.Count < graph.Count) _partOf.Add(null);
    }

    private List<List<int>> Changed(HashSet<int> ends, HashSet<int> stale, Func<int, List<int>?> old)
    {
        var now = new Parts(Linked);
        var changed = new List<List<int>>();
        var done = new HashSet<List<int>>(ReferenceEqualityComparer.Instance);
        var waiting = new Queue<int>(ends.Order());
        foreach (int end in ends.Order())
            if (old(end) is { } part && done.Add(part)) part.ForEach(waiting.Enqueue);
        while (waiting.TryDequeue(out int claim))
        {
            List<int> part = now.Of(claim);
            if (done.Contains(part)) continue;
            done.Add(part);
            if (IsAsBefore(part)) continue;
            changed.Add(part);
            // Incidents lie within parts, unless the store was merged with other weights than now.
            foreach (int fellow in fellows(part))
            {
                if (now.Of(fellow) == part || changed.Contains(now.Of(fellow)) || !stale.Add(fellow)) continue;
                done.Remove(now.Of(fellow));
                waiting.Enqueue(fellow);
            }
        }
        foreach (List<int> part in changed)
            foreach (int member in part) _partOf[member] = part;
        return changed;

        bool IsAsBefore(List<int> part) => old(part[0]) is { } known && known.Count == part.Count && part.TrueForAll(member => !stale.Contains(member) && old(member) == known);
    }

    private List<int> Keep(List<int> part)
    {
        foreach (int member in part) _partOf[member] ??= part;
        return part;
    }

    private void Linked(int claim, double threshold, List<int> into)
    {
        foreach (PairGraph.Edge edge in graph.Of(claim))
            if (edge.Score >= threshold) into.Add(edge.Other);
        into.AddRange(tied(claim));
    }

    // The links as they were before an addition.
    private Action<int, double, List<int>> Before(int first, List<ScoredPair> lost)
    {
        ILookup<int, (int Other, float Score)> gone = lost.SelectMany(pair => new[] { (Claim: pair.First, Other: pair.Second, pair.Score), (Claim: pair.Second, Other: pair.First, pair.Score) })
            .ToLookup(end => end.Claim, end => (end.Other, end.Score));
        return (claim, threshold, into) =>
        {
            foreach (PairGraph.Edge edge in graph.Of(claim))
                if (edge.Other < first && edge.Score >= threshold) into.Add(edge.Other);
            foreach (var (other, score) in gone[claim])
                if (score >= threshold) into.Add(other);
            into.AddRange(tied(claim).Where(other => other < first));
        };
    }
}
