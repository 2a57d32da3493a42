using System.Collections.Immutable;

namespace Dateline.Incidents;

/// <summary>Joins claims of one happening, within and across reports, into incidents.</summary>
/// <remarks>
/// Claims may come one report at a time or all at once: the groups are the same, whatever the order. Incidents keep their ids as claims come in;
/// of incidents that are joined, the one with most claims keeps its id and the others' become aliases.
/// </remarks>
/// <threadsafety>Not safe for several threads at once.</threadsafety>
public sealed class Merger
{
    /// <summary>The score from which a pair by itself tells of one happening.</summary>
    internal const double Threshold = 0;

    private readonly Blocks _blocks = new();
    private readonly PairGraph _graph;
    private readonly Rulings _rulings = new();
    private readonly Dictionary<ClaimId, int> _indexes = [];
    private readonly List<IncidentId> _incidentOf = [];
    private readonly Dictionary<IncidentId, List<int>> _members = [];
    // The part that each claim was last clustered in, and its size; none for claims that were restored.
    private readonly List<(int Mark, int Size)> _partOf = [];
    private int _parts;

    /// <summary>A merger without claims.</summary>
    public Merger() => _graph = new PairGraph(_blocks);

    /// <summary>The number of claims.</summary>
    public int Count => _blocks.Count;

    /// <summary>All incidents, by id.</summary>
    public ImmutableArray<IncidentClaims> Incidents => [.. _members.OrderBy(pair => pair.Key).Select(pair => Claims(pair.Key))];

    /// <summary>Takes up claims that are already merged, as they were stored, without comparing them.</summary>
    /// <exception cref="ArgumentException">A claim is there already.</exception>
    public void Restore(IReadOnlyList<(ClaimSketch Sketch, IncidentId Incident)> known)
    {
        ArgumentNullException.ThrowIfNull(known);
        int first = _blocks.Count;
        ImmutableArray<ClaimSketch> sketches = [.. known.Select(pair => pair.Sketch)];
        Register(sketches);
        _graph.Restore(sketches);
        for (int i = 0; i < known.Count; i++)
        {
            _incidentOf[first + i] = known[i].Incident;
            (_members.TryGetValue(known[i].Incident, out List<int>? members) ? members : _members[known[i].Incident] = []).Add(first + i);
        }
    }

    /// <summary>Adds claims and merges them; claims that are there already are passed over.</summary>
    public MergeChange Add(IReadOnlyList<ClaimSketch> sketches)
    {
        ArgumentNullException.ThrowIfNull(sketches);
        var added = new List<ClaimSketch>(sketches.Count);
        var seen = new HashSet<ClaimId>();
        foreach (ClaimSketch sketch in sketches)
        {
            if (!_indexes.ContainsKey(sketch.Id) && seen.Add(sketch.Id)) added.Add(sketch);
        }
        added.Sort((x, y) => x.Id.CompareTo(y.Id));
        Register(added);
        return Recluster(_graph.Add(added));
    }

    /// <summary>Puts a ruling in force and merges anew what it touches.</summary>
    public MergeChange Rule(MergeRuling ruling)
    {
        ArgumentNullException.ThrowIfNull(ruling);
        return _rulings.Add(ruling) ? Recluster(Touched(ruling)) : new MergeChange([], []);
    }

    /// <summary>Puts a ruling in force for claims that come later, without merging anew.</summary>
    public void Restore(MergeRuling ruling)
    {
        ArgumentNullException.ThrowIfNull(ruling);
        _rulings.Add(ruling);
    }

    /// <summary>Takes a ruling back and merges anew what it touched.</summary>
    public MergeChange TakeBack(string ruling) => _rulings.Remove(ruling) is { } removed ? Recluster(Touched(removed)) : new MergeChange([], []);

    /// <summary>How the claims of an incident compare, pair by pair, and its claims with the nearest claims outside it.</summary>
    /// <param name="incident">The incident.</param>
    /// <param name="limit">At most how many pairs within, and at most how many with claims outside; the best scores first.</param>
    /// <returns>The pairs within and the pairs with claims outside; both empty when there is no such incident.</returns>
    public (ImmutableArray<Comparison> Within, ImmutableArray<Comparison> Outside) Why(IncidentId incident, int limit)
    {
        if (!_members.TryGetValue(incident, out List<int>? members)) return ([], []);
        var within = new List<Comparison>();
        var outside = new List<Comparison>();
        var neighbours = new List<int>();
        foreach (int claim in members.Take(limit))
        {
            foreach (int other in members.Take(limit))
                if (_blocks[claim].Id.CompareTo(_blocks[other].Id) < 0) within.Add(PairScorer.Compare(_blocks[claim], _blocks[other]));
            _blocks.Neighbours(claim, neighbours);
            foreach (int other in neighbours)
                if (_incidentOf[other] != incident) outside.Add(PairScorer.Compare(_blocks[claim], _blocks[other]));
        }
        return (Best(within, limit), Best(outside, limit));
    }

    private static ImmutableArray<Comparison> Best(List<Comparison> pairs, int limit) =>
        [.. pairs.OrderByDescending(pair => pair.Score).ThenBy(pair => pair.First).ThenBy(pair => pair.Second).Take(limit)];

    private void Register(IReadOnlyList<ClaimSketch> added)
    {
        int first = _blocks.Count;
        for (int i = 0; i < added.Count; i++)
        {
            if (!_indexes.TryAdd(added[i].Id, first + i)) throw new ArgumentException($"The claim {added[i].Id} is there already.", nameof(added));
            _incidentOf.Add(default);
            _partOf.Add(default);
        }
    }

    private List<int> Touched(MergeRuling ruling) =>
        [.. ruling.Claims.Concat(ruling.Others).Where(_indexes.ContainsKey).Select(claim => _indexes[claim]).Distinct()];

    // A part is clustered as a whole, by nothing but its own claims, so parts that are as they were need not be clustered anew.
    private MergeChange Recluster(List<int> seeds)
    {
        var reached = new HashSet<int>();
        var changed = new HashSet<int>(seeds);
        var clusters = new List<List<int>>();
        foreach (int seed in seeds)
        {
            if (!reached.Add(seed)) continue;
            var (claims, tied) = Component(seed, reached);
            foreach (List<int> part in new Parts(_graph).Cut(claims, tied))
            {
                if (IsAsBefore(part, changed)) continue;
                int mark = ++_parts;
                foreach (int claim in part) _partOf[claim] = (mark, part.Count);
                if (part.Count == 1) clusters.Add(part);
                else clusters.AddRange(new Clusterer(_blocks, _rulings).Divide(part, Scores(part)));
            }
        }
        return Name(clusters);
    }

    private bool IsAsBefore(List<int> part, HashSet<int> changed)
    {
        (int Mark, int Size) first = _partOf[part[0]];
        return first.Mark > 0 && first.Size == part.Count && part.TrueForAll(claim => !changed.Contains(claim) && _partOf[claim] == first);
    }

    private (List<int> Claims, List<(int, int)> Tied) Component(int seed, HashSet<int> reached)
    {
        var claims = new List<int> { seed };
        var tied = new List<(int, int)>();
        for (int next = 0; next < claims.Count; next++)
        {
            int claim = claims[next];
            foreach (PairGraph.Edge edge in _graph.Of(claim))
                if (edge.Score >= Threshold && reached.Add(edge.Other)) claims.Add(edge.Other);
            foreach (MergeRuling ruling in _rulings.Of(_blocks[claim].Id))
            {
                if (ruling.Kind == MergeRulingKind.Split) continue;
                foreach (ClaimId other in ruling.Claims)
                {
                    if (!_indexes.TryGetValue(other, out int index)) continue;
                    tied.Add((claim, index));
                    if (reached.Add(index)) claims.Add(index);
                }
            }
        }
        return (claims, tied);
    }

    private List<ScoredPair> Scores(List<int> part)
    {
        var scores = new List<ScoredPair>();
        var within = new HashSet<int>(part);
        foreach (int claim in part)
            foreach (PairGraph.Edge edge in _graph.Of(claim))
                if (claim < edge.Other && within.Contains(edge.Other)) scores.Add(new ScoredPair(claim, edge.Other, edge.Score));
        return scores;
    }

    private MergeChange Name(List<List<int>> clusters)
    {
        var naming = new IncidentNaming(claim => _blocks[claim], claim => _incidentOf[claim], _members.ContainsKey);
        List<IncidentId> names = naming.Name(clusters);
        var gone = new HashSet<IncidentId>();
        var changed = new List<IncidentId>();
        for (int i = 0; i < clusters.Count; i++)
        {
            foreach (int claim in clusters[i])
                if (_incidentOf[claim] is { Value: not null } old && old != names[i]) gone.Add(old);
            bool same = _members.TryGetValue(names[i], out List<int>? members) && members.Count == clusters[i].Count && clusters[i].TrueForAll(claim => _incidentOf[claim] == names[i]);
            if (!same) changed.Add(names[i]);
        }
        gone.ExceptWith(names);
        var aliases = gone.Order().Select(old => new IncidentAlias(old, naming.Heir(old, _members[old]))).ToImmutableArray();
        foreach (IncidentId old in gone) _members.Remove(old);
        for (int i = 0; i < clusters.Count; i++)
        {
            foreach (int claim in clusters[i]) _incidentOf[claim] = names[i];
            _members[names[i]] = clusters[i];
        }
        return new MergeChange([.. changed.Order().Select(Claims)], aliases);
    }

    private IncidentClaims Claims(IncidentId incident) => new(incident, [.. _members[incident].Select(claim => _blocks[claim].Id).Order()]);
}
