namespace Dateline.Incidents;

/// <summary>The rulings in force, by claim.</summary>
internal sealed class Rulings
{
    private readonly SortedDictionary<string, MergeRuling> _all = new(StringComparer.Ordinal);
    private readonly Dictionary<ClaimId, List<MergeRuling>> _byClaim = [];

    /// <summary>Whether any ruling is in force.</summary>
    public bool Any => _all.Count > 0;

    /// <summary>Puts a ruling in force; false when it already is.</summary>
    public bool Add(MergeRuling ruling)
    {
        if (!_all.TryAdd(ruling.Id, ruling)) return false;
        foreach (ClaimId claim in ruling.Claims.Concat(ruling.Others).Distinct())
        {
            if (!_byClaim.TryGetValue(claim, out List<MergeRuling>? list)) _byClaim[claim] = list = [];
            list.Add(ruling);
        }
        return true;
    }

    /// <summary>Takes a ruling back; null when it is not in force.</summary>
    public MergeRuling? Remove(string id)
    {
        if (!_all.Remove(id, out MergeRuling? ruling)) return null;
        foreach (ClaimId claim in ruling.Claims.Concat(ruling.Others)) _byClaim[claim].Remove(ruling);
        return ruling;
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
