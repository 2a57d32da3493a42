namespace Dateline.Incidents;

/// <summary>The rulings in force, by claim.</summary>
internal sealed class Rulings
{
    private readonly SortedDictionary<string, MergeRuling> _all = new(StringComparer.Ordinal);
    private readonly Dictionary<ClaimId, List<MergeRuling>> _byClaim = [];

    /// <summary>Whether any ruling is in force.</summary>
    public bool Any => _all.Count > 0;

    /// <summary>All rulings in force, by id.</summary>
    public IEnumerable<MergeRuling> All => _all.Values;

    /// <summary>The ruling in force that has an id; null when there is none.</summary>
    public MergeRuling? Find(string id) => _all.GetValueOrDefault(id);

    /// <summary>Puts a ruling in force that is not yet.</summary>
    public void Add(MergeRuling ruling)
    {
        _all.Add(ruling.Id, ruling);
        foreach (ClaimId claim in ruling.Claims.Concat(ruling.Others).Distinct())
        {
            if (!_byClaim.TryGetValue(claim, out List<MergeRuling>? list)) _byClaim[claim] = list = [];
            list.Add(ruling);
        }
    }

    /// <summary>Takes back a ruling that is in force.</summary>
    public void Remove(MergeRuling ruling)
    {
        _all.Remove(ruling.Id);
        foreach (ClaimId claim in ruling.Claims.Concat(ruling.Others).Distinct()) _byClaim[claim].Remove(ruling);
    }

    /// <summary>The rulings that name a claim.</summary>
    public IReadOnlyList<MergeRuling> Of(ClaimId claim) => _byClaim.TryGetValue(claim, out List<MergeRuling>? list) ? list : [];

    /// <summary>Whether a ruling forbids that two groups of claims become one.</summary>
    public bool Forbid(IReadOnlyList<ClaimId> first, IReadOnlyList<ClaimId> second)
    {
        return Bars(first, second) || Bars(second, first);
    }

    private bool Bars(IReadOnlyList<ClaimId> first, IReadOnlyList<ClaimId> second)
    {
        foreach (ClaimId claim in first)
        {
            foreach (MergeRuling ruling in Of(claim))
            {
                if (ruling.Kind == MergeRulingKind.Pin && ruling.Claims.Contains(claim) && !second.All(other => ruling.Claims.Contains(other))) return true;
                if (ruling.Kind == MergeRulingKind.Split && ruling.Claims.Contains(claim) && second.Any(other => ruling.Others.Contains(other))) return true;
            }
        }
        return false;
    }
}
