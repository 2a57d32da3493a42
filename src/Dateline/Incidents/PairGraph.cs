namespace Dateline.Incidents;

/// <summary>The scores of all pairs of claims that are worth comparing, kept so that an addition compares the newcomers only.</summary>
internal sealed class PairGraph(Blocks blocks)
{
    // Lists of claims that were restored from a store are made when they are first needed.
    private readonly List<List<Edge>?> _edges = [];
    private readonly List<int> _neighbours = [];

    /// <summary>Adds claims that are to be compared; returns the claims whose likely pairs changed.</summary>
    public List<int> Add(IReadOnlyList<ClaimSketch> added)
    {
        int first = blocks.Count;
        List<(int, int)> lost = blocks.Add(added);
        while (_edges.Count < blocks.Count) _edges.Add(null);
        var changed = new List<int>();
        foreach (var (a, b) in lost)
        {
            bool known = Remove(a, b) | Remove(b, a);
            if (known && PairScorer.Score(blocks[a], blocks[b]) >= Merger.Threshold) changed.AddRange([a, b]);
        }
        for (int claim = first; claim < blocks.Count; claim++)
        {
            changed.Add(claim);
            foreach (Edge edge in Of(claim))
            {
                // A newcomer's own list is made whole at once; only older lists must hear of it.
                if (edge.Other < first) _edges[edge.Other]?.Add(new Edge(claim, edge.Score));
            }
        }
        return changed;
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

    private bool Remove(int claim, int other)
    {
        if (_edges[claim] is not { } edges) return true;
        int index = edges.FindIndex(edge => edge.Other == other);
        if (index < 0) return false;
        edges.RemoveAt(index);
        return true;
    }

    /// <summary>One end of a compared pair.</summary>
    internal readonly record struct Edge(int Other, float Score);
}
