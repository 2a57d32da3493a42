using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using Dateline.Actors;
using static Dateline.Exports.Values;

namespace Dateline.Exports;

/// <summary>CAMEO codes by the manual's version 1.1b3, in the 26 columns of Phoenix.</summary>
internal sealed class CameoTable(ExportSchemas schemas)
{
    // The scale of Phoenix's table, which follows an older numbering of CAMEO (CAMEO.SCALE.txt); codes it lacks have none.
    private static readonly FrozenDictionary<string, double> s_goldstein = new Dictionary<string, double>(StringComparer.Ordinal)
    {
        ["015"] = 0.0, ["020"] = 3.0, ["040"] = 1.0, ["057"] = 8.0, ["060"] = 6.0, ["070"] = 7.0, ["0841"] = 7.0, ["0874"] = 10.0, ["111"] = -2.0, ["112"] = -2.0, ["120"] = -4.0, ["130"] = -4.4,
        ["1384"] = -7.0, ["141"] = -6.5, ["145"] = -7.5, ["154"] = -7.2, ["163"] = -6.5, ["171"] = -9.2, ["1712"] = -9.2, ["173"] = -5.0, ["175"] = -9.0, ["180"] = -9.0, ["181"] = -9.0,
        ["1821"] = -9.0, ["183"] = -10.0, ["1831"] = -10.0, ["186"] = -10.0, ["191"] = -9.5, ["192"] = -9.5, ["193"] = -10.0, ["194"] = -10.0, ["195"] = -10.0, ["196"] = -9.5, ["201"] = -9.5, ["2041"] = -10.0,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    public static ImmutableArray<LostField> Lost { get; } =
    [
        new("killed, injured, captured", "no column"),
        new("Goldstein", "the scale follows an older numbering than CAMEO 1.1b3; codes that it lacks are left empty"),
        new("Issues, SourceOthers, TargetOthers", "not known"),
        new("readings, citations", "SentenceIDs names the claims; no column for words"),
    ];

    public ImmutableArray<Column> Columns =>
    [
        new("EventID_version", item => item.Incident.Id.Value + "_1.1b3"),
        new("Date", item => item.Incident.When?.Value.First.ToString("yyyyMMdd", CultureInfo.InvariantCulture)),
        new("Year", item => item.Incident.When?.Value.First.Year.ToString(CultureInfo.InvariantCulture)),
        new("Month", item => item.Incident.When?.Value.First.Month.ToString(CultureInfo.InvariantCulture)),
        new("Day", item => item.Incident.When?.Value.First.Day.ToString(CultureInfo.InvariantCulture)),
        .. Side("Source", Sides.First),
        .. Side("Target", Sides.Second),
        new("EventCode", Code),
        new("EventRootCode", item => Code(item)?[..2]),
        new("QuadClass", item => Code(item) is { } code ? Quad(code) : null),
        new("Goldstein", item => Code(item) is { } code && s_goldstein.TryGetValue(code, out double value) ? value.ToString("0.0", CultureInfo.InvariantCulture) : null),
        new("Issues", _ => null),
        new("Lat", item => Degrees(Place(item)?.Centre?.Latitude)),
        new("Lon", item => Degrees(Place(item)?.Centre?.Longitude)),
        new("PlaceName", item => Place(item)?.Name),
        new("StateName", item => Place(item)?.Province),
        new("CountryName", item => schemas.CountryOf(item)?.Name),
        new("SentenceIDs", item => string.Join(";", item.Incident.Claims)),
        new("URLs", Urls),
        new("Sources", Sources),
    ];

    public string? LeftOut(ExportItem item) =>
        NotFact(item) ?? (Code(item) is null ? $"no CAMEO code for {item.Incident.Type.Value}" : null) ?? (item.Incident.When is null ? "no date" : null);

    /// <summary>The quad class of Phoenix: 0 to 4 by the root code.</summary>
    public static string Quad(string code) => int.Parse(code.AsSpan(0, 2), CultureInfo.InvariantCulture) switch
    {
        <= 2 => "0", <= 5 => "1", <= 8 => "2", <= 13 or 16 => "3", _ => "4",
    };

    private string? Code(ExportItem item) => schemas.CrosswalkOf(item)?.Cameo;

    private static Column[] Side(string name, Func<ExportItem, Actor?> side) =>
    [
        new(name + "ActorFull", item => side(item)?.Cameo),
        new(name + "Entity", item => side(item) is { } actor ? actor.Cameo is { Length: >= 3 } code ? code[..3] : actor.Country : null),
        new(name + "Role", item => side(item) is { } actor ? actor.Cameo is { Length: >= 6 } code ? code[3..6] : actor.Sector : null),
        new(name + "Others", _ => null),
    ];
}
