using Dateline.Places;

namespace Dateline.Actors;

/// <summary>What must hold over all rows of the registry at once.</summary>
internal sealed class RegistryChecks(CountryTable countries, ICollection<Diagnostic> diagnostics)
{
    // The codes of PLOVER's manual, with those of CAMEO that the tables need for organizations.
    private static readonly string[] s_sectors =
    [
        "AGR", "BUS", "COP", "CRM", "CVL", "EDU", "ELI", "GOV", "IGO", "JRN", "JUD", "LAB", "LEG", "MED", "MIL", "NGO", "OPP", "PRM", "PTY", "REB", "REF", "REL", "SOC",
        "SPY", "UAF",
    ];

    public void Check(ActorTables tables, Predicate<string> isId)
    {
        var parents = new Dictionary<string, string?>(StringComparer.Ordinal);
        foreach ((RegisteredActor actor, _) in tables.Actors) parents.TryAdd(actor.Id, actor.Parent);
        foreach ((RegisteredActor actor, RowPlace place) in tables.Actors)
        {
            if (actor.Parent is { } parent && !isId(parent)) Report(place, "DL203", $"the parent '{parent}' of '{actor.Id}' is not in the registry");
            if (InCycle(actor.Id, parents)) Report(place, "DL204", $"'{actor.Id}' is a part of itself");
            if (actor.From > actor.To) Report(place, "DL205", $"'{actor.Id}' ends before it begins");
            if (actor.Country is { } country && countries.WithCode(country) is null) Report(place, "DL207", $"'{country}' is not a country's alpha-3 code");
            if (actor.Sector is { } sector && !s_sectors.Contains(sector)) Report(place, "DL208", $"'{sector}' is not a sector");
            if (actor.Source.Length == 0) Report(place, "DL210", $"'{actor.Id}' does not tell where it can be checked");
        }
        foreach ((Tenure tenure, RowPlace place) in tables.Tenures)
        {
            if (!isId(tenure.Actor)) Report(place, "DL209", $"'{tenure.Actor}' is not in the registry");
            if (tenure.From > tenure.To) Report(place, "DL205", $"the tenure of {tenure.Names[0]} ends before it begins");
            if (tenure.Source.Length == 0) Report(place, "DL210", $"the tenure of {tenure.Names[0]} does not tell where it can be checked");
        }
    }

    private static bool InCycle(string id, Dictionary<string, string?> parents)
    {
        string? at = parents.GetValueOrDefault(id);
        for (int steps = 0; at is not null && steps <= parents.Count; steps++)
        {
            if (at == id) return true;
            at = parents.GetValueOrDefault(at);
        }
        return false;
    }

    private void Report(RowPlace place, string code, string message) => diagnostics.Add(new Diagnostic(code, Severity.Error, message, place.File, place.Line));
}
