namespace Dateline.Incidents;

/// <summary>Gives ids to groups of claims so that an incident keeps its id for as long as most of its claims stay together.</summary>
internal sealed class IncidentNaming(Func<int, ClaimSketch> sketchOf, Func<int, IncidentId> incidentOf, Func<IncidentId, bool> isUsed)
{
    private readonly Dictionary<int, IncidentId> _newNames = [];

    /// <summary>The ids, in the order of the groups.</summary>
    public List<IncidentId> Name(List<List<int>> groups)
    {
        var names = new IncidentId[groups.Count];
        var taken = new HashSet<IncidentId>();
        foreach (var (group, incident) in Claimants(groups))
        {
            if (names[group].Value is null && taken.Add(incident)) names[group] = incident;
        }
        // Groups without an id of old are served in the order of their first claims, so that chance has no part in it.
        foreach (int group in Enumerable.Range(0, groups.Count).Where(group => names[group].Value is null).OrderBy(group => groups[group].Min(claim => sketchOf(claim).Id)))
        {
            names[group] = Fresh(groups[group], taken);
        }
        for (int group = 0; group < groups.Count; group++)
            foreach (int claim in groups[group]) _newNames[claim] = names[group];
        return [.. names];
    }

    /// <summary>The group that took most of an incident's claims; ask before the claims are given their new incidents.</summary>
    public IncidentId Heir(IncidentId incident, List<int> members) => members
        .Where(_newNames.ContainsKey)
        .GroupBy(claim => _newNames[claim])
        .OrderByDescending(group => group.Count()).ThenBy(group => group.Key)
        .First(group => group.Key != incident).Key;

    private IEnumerable<(int Group, IncidentId Incident)> Claimants(List<List<int>> groups) => groups
        .SelectMany((claims, group) => claims.Select(incidentOf).Where(incident => incident.Value is not null).GroupBy(incident => incident).Select(shared => (Group: group, Incident: shared.Key, Count: shared.Count())))
        .OrderByDescending(claimant => claimant.Count).ThenBy(claimant => claimant.Incident).ThenBy(claimant => groups[claimant.Group].Min(claim => sketchOf(claim).Id))
        .Select(claimant => (claimant.Group, claimant.Incident));

    // The id of the first published claim; of another one when an incident that has lost that claim still bears its id.
    private IncidentId Fresh(List<int> claims, HashSet<IncidentId> taken)
    {
        foreach (int claim in claims.OrderBy(claim => sketchOf(claim).Fingerprint.Published).ThenBy(claim => sketchOf(claim).Id))
        {
            var name = new IncidentId(sketchOf(claim).Id.Value);
            if (!isUsed(name) && taken.Add(name)) return name;
        }
        string stem = claims.Min(claim => sketchOf(claim).Id).Value;
        for (int number = 2; ; number++)
        {
            var name = new IncidentId(FormattableString.Invariant($"{stem}-{number}"));
            if (!isUsed(name) && taken.Add(name)) return name;
        }
    }
}
