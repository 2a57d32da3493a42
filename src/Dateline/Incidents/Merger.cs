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
    private readonly Partition _partition;

    /// <summary>A merger without claims.</summary>
    public Merger()
    {
        _graph = new PairGraph(_blocks);
        _partition = new Partition(_graph, Tied, Fellows);
    }

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
        _partition.Restore();
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
        int first = _blocks.Count;
        Register(added);
        return Cluster(_partition.Added(first, _graph.Add(added)));
    }

    /// <summary>Puts a ruling in force and merges anew what it touches.</summary>
    public MergeChange Rule(MergeRuling ruling)
    {
        ArgumentNullException.ThrowIfNull(ruling);
        return _rulings.Find(ruling.Id) is not null ? new MergeChange([], []) : Cluster(_partition.Ruled(Touched(ruling), () => _rulings.Add(ruling)));
    }

    /// <summary>Puts a ruling in force for claims that come later, without merging anew.</summary>
    public void Restore(MergeRuling ruling)
    {
        ArgumentNullException.ThrowIfNull(ruling);
        if (_rulings.Find(ruling.Id) is null) _rulings.Add(ruling);
    }

    /// <summary>Takes a ruling back and merges anew what it touched.</summary>
    public MergeChange TakeBack(string ruling) =>
        _rulings.Find(ruling) is { } known ? Cluster(_partition.Ruled(Touched(known), () => _rulings.Remove(known))) : new MergeChange([], []);

    /// <summary>Compares and clusters all claims anew, as if they had just come in, the rulings in force; ids stay as far as they can, and what comes out as it was is no change.</summary>
    /// <remarks>A last act: the merger is not to be used afterwards.</remarks>
    public MergeChange MergeAnew()
    {
        var anew = new Merger();
        foreach (MergeRuling ruling in _rulings.All) anew.Restore(ruling);
        anew.Add([.. Enumerable.Range(0, Count).Select(claim => _blocks[claim])]);
        return Name([.. anew._members.OrderBy(pair => pair.Key).Select(pair => pair.Value.Select(claim => _indexes[anew._blocks[claim].Id]).ToList())]);
    }

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
        }
    }

    private List<int> Touched(MergeRuling ruling) =>
        [.. ruling.Claims.Concat(ruling.Others).Where(_indexes.ContainsKey).Select(claim => _indexes[claim]).Distinct()];

    // A part is clustered as a whole, by nothing but its own claims.
    private MergeChange Cluster(List<List<int>> parts)
    {
        var clusters = new List<List<int>>();
        foreach (List<int> part in parts)
        {
            if (part.Count == 1) clusters.Add([.. part]);
            else clusters.AddRange(new Clusterer(_blocks, _rulings).Divide(part, Scores(part)));
        }
        return Name(clusters);
    }

    private IEnumerable<int> Tied(int claim)
    {
        foreach (MergeRuling ruling in _rulings.Of(_blocks[claim].Id))
        {
            if (ruling.Kind == MergeRulingKind.Split) continue;
            foreach (ClaimId other in ruling.Claims)
                if (_indexes.TryGetValue(other, out int index)) yield return index;
        }
    }

    private IEnumerable<int> Fellows(List<int> claims) =>
        claims.Select(claim => _incidentOf[claim]).Where(incident => incident.Value is not null).Distinct().SelectMany(incident => _members[incident]);

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
