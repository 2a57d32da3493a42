using System.Collections.Immutable;
using System.Globalization;
using Dateline.Actors;
using Dateline.Claims;
using Dateline.Incidents;
using Dateline.Places;

namespace Dateline.Exports;

/// <summary>Writes MUC-4 templates: 25 slots for each incident of the types that MUC-4 knows (task documentation, part 1).</summary>
internal sealed class MucWriter(TextWriter output, ExportSchemas schemas) : IExportWriter
{
    private int _templates;

    public ImmutableArray<LostField> Lost =>
    [
        new("killed, injured", "only whether there were dead or hurt, and the best number of targets"),
        new("MESSAGE: ID", "the first report of the incident; MUC-4 has templates for each report"),
        new("low, high, readings, citations", "no slots"),
    ];

    public void Begin() { }

    public void Write(ExportItem item, Losses losses)
    {
        if ((Values.NotFact(item) ?? (Type(item) is null ? $"no MUC-4 type for {item.Incident.Type.Value}" : null)) is { } reason)
        {
            losses.LeaveOut(reason);
            return;
        }
        string[] slots =
        [
            item.ByDate.FirstOrDefault()?.Id.Value ?? item.Incident.Articles[0].Value,
            (++_templates).ToString(CultureInfo.InvariantCulture),
            item.Incident.When is { } when ? Day(when.Value.First) + (when.Value.Days > 1 ? " - " + Day(when.Value.Last) : "") : "-",
            Location(item),
            Type(item) ?? "-",
            item.Incident.Stage.Value == Stage.Attempted ? "ATTEMPTED" : "ACCOMPLISHED",
            item.Incident.Weapon is { } weapon ? Quoted(weapon.Value) : "-",
            "-",
            Sides.IsState(Sides.First(item)) ? "STATE-SPONSORED VIOLENCE" : "TERRORIST ACT",
            List(item.Incident.Actors.Where(party => party.Value.RegistryId is null)),
            List(item.Incident.Actors.Where(party => party.Value.RegistryId is not null)),
            item.Incident.ClaimedBy.IsEmpty ? "-" : "CLAIMED OR ADMITTED: " + List(item.Incident.ClaimedBy),
            List(item.Incident.Targets.Where(IsThing)), "-", "-", "-", "-", "-",
            "-",
            List(item.Incident.Targets.Where(party => !IsThing(party))),
            "-", "-", "-",
            (item.Incident.Killed?.Best, item.Incident.Injured?.Best) switch { ( > 0, > 0) => "DEATH / INJURY", ( > 0, _) => "DEATH", (_, > 0) => "INJURY", _ => "-" },
            (item.Incident.Killed?.Best ?? 0) + (item.Incident.Injured?.Best ?? 0) is > 0 and var total ? Values.Number(total) : "-",
        ];
        for (int slot = 0; slot < slots.Length; slot++) output.Write(string.Create(CultureInfo.InvariantCulture, $"{slot + ".",-4}{s_labels[slot],-32}{slots[slot]}\n"));
        output.Write('\n');
        losses.Row();
    }

    public void End() => output.Flush();

    private static readonly string[] s_labels =
    [
        "MESSAGE: ID", "MESSAGE: TEMPLATE", "INCIDENT: DATE", "INCIDENT: LOCATION", "INCIDENT: TYPE", "INCIDENT: STAGE OF EXECUTION", "INCIDENT: INSTRUMENT ID", "INCIDENT: INSTRUMENT TYPE",
        "PERP: INCIDENT CATEGORY", "PERP: INDIVIDUAL ID", "PERP: ORGANIZATION ID", "PERP: ORGANIZATION CONFIDENCE", "PHYS TGT: ID", "PHYS TGT: TYPE", "PHYS TGT: NUMBER", "PHYS TGT: FOREIGN NATION",
        "PHYS TGT: EFFECT OF INCIDENT", "PHYS TGT: TOTAL NUMBER", "HUM TGT: NAME", "HUM TGT: DESCRIPTION", "HUM TGT: TYPE", "HUM TGT: NUMBER", "HUM TGT: FOREIGN NATION", "HUM TGT: EFFECT OF INCIDENT", "HUM TGT: TOTAL NUMBER",
    ];

    private static string? Type(ExportItem item) => item.Incident.Type.Value.Value switch
    {
        "bombing" or "suicide-bombing" or "grenade" => "BOMBING",
        "abduction" => "KIDNAPPING",
        "property-destruction" => "ARSON",
        "attack" or "armed-clash" or "air-strike" or "shelling" or "chemical-attack" => "ATTACK",
        _ => null,
    };

    // Targets without any sign of being people: nothing of the registry, no kind, no toll words.
    private static bool IsThing(Reconciled<Actor> party) => party.Value is { Kind: ActorKind.Unknown, RegistryId: null, Sector: null };

    private string Location(ExportItem item)
    {
        if (Values.Place(item) is not { } place) return "-";
        string country = schemas.CountryOf(item)?.Name.ToUpperInvariant() ?? "-";
        if (place.Precision >= PlacePrecision.Country) return country;
        string province = place.Province is { } known && known != place.Name ? $": {known.ToUpperInvariant()} (DEPARTMENT)" : "";
        return $"{country}{province}: {place.Name.ToUpperInvariant()} ({(place.Precision <= PlacePrecision.Near ? "CITY" : "REGION")})";
    }

    private static string Day(DateOnly day) => day.ToString("dd MMM yy", CultureInfo.InvariantCulture).ToUpperInvariant();

    private static string List(IEnumerable<Reconciled<Actor>> parties)
    {
        string list = string.Join("\n" + new string(' ', 36), parties.Select(party => Quoted(party.Value.Name)));
        return list.Length > 0 ? list : "-";
    }

    private static string Quoted(string words) => "\"" + words.ToUpperInvariant().Replace('"', '\'') + "\"";
}
