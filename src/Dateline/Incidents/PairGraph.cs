namespace Dateline.Incidents;

/// <summary>The scores of all pairs of claims that are worth comparing, kept so that an addition compares the newcomers only.</summary>
internal sealed class PairGraph(Blocks blocks)
{
    // Lists of claims that were restored from a store are made when they are first needed.
    private readonly List<List<Edge>?> _edges = [];
    private readonly List<int> _neighbours = [];

    /// <summary>The number of claims.</summary>
    public int Count => _edges.Count;

    /// <summary>Adds claims that are to be compared.</summary>
    /// <returns>The pairs of older claims that are compared no more because newcomers stand between them.</returns>
    public List<ScoredPair> Add(IReadOnlyList<ClaimSketch> added)
    {
        int first = blocks.Count;
        var lost = new List<ScoredPair>();
        foreach (var (a, b) in blocks.Add(added))
        {
            if (a < first && b < first) lost.Add(new ScoredPair(a, b, Remove(a, b) ?? (float)PairScorer.Score(blocks[a], blocks[b])));
        }
        while (_edges.Count < blocks.Count) _edges.Add(null);
        for (int claim = first; claim < blocks.Count; claim++)
        {
            foreach (Edge edge in Of(claim))
            {
                // A newcomer's own list is made whole at once; only older lists must hear of it.
                if (edge.Other < first) _edges[edge.Other]?.Add(new Edge(claim, edge.Score));
            }
        }
        return lost;
    }

    /// <summary>Adds claims without comparing them.</summary>
    public void Restore(IReadOnlyList<ClaimSketch> added)
    {
        blocks.Add(added);
        while (_edges.Count < blocks.Count) _edges.Add(null);
    }

    /// <summary>The compared pairs of a claim.</summary>
    public List<Edge> Of(int claim)
    {
        if (_edges[claim] is { } known) return known;
        blocks.Neighbours(claim, _neighbours);
        var edges = new List<Edge>(_neighbours.Count);
        foreach (int other in _neighbours) edges.Add(new Edge(other, (float)PairScorer.Score(blocks[claim], blocks[other])));
        return _edges[claim] = edges;
    }

    // The score that was kept; null when it was not worked out yet.
    private float? Remove(int first, int second)
    {
        float? score = RemoveEnd(first, second), same = RemoveEnd(second, first);
        return score ?? same;
    }

    private float? RemoveEnd(int claim, int other)
    {
        if (_edges[claim] is not { } edges) return null;
        int index = edges.FindIndex(edge => edge.Other == other);
        if (index < 0) return null;
        float score = edges[index].Score;
        edges[index] = edges[^1];
        edges.RemoveAt(edges.Count - 1);
        return score;
    }

    /// <summary>One end of a compared pair.</summary>
    internal readonly record struct Edge(int Other, float Score);
}
