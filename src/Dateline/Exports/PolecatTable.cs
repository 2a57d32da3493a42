using System.Collections.Immutable;
using System.Globalization;
using Dateline.Actors;
using Dateline.Places;
using static Dateline.Exports.Values;

namespace Dateline.Exports;

/// <summary>The 40 columns of POLECAT, divided by tabs.</summary>
internal sealed class PolecatTable(ExportSchemas schemas)
{
    public static ImmutableArray<LostField> Lost { get; } =
    [
        new("killed, injured, captured", "no column"),
        new("Intensity, Contexts, titles, Wikipedia ids, story lists", "not known"),
        new("readings, citations", "no column"),
    ];

    public ImmutableArray<Column> Columns =>
    [
        new("Event ID", item => item.Incident.Id.Value),
        new("Event Date", item => Day(item.Incident.When?.Value.First)),
        new("Event Type", item => schemas.CrosswalkOf(item)?.PloverType),
        new("Event Mode", item => schemas.CrosswalkOf(item)?.PloverMode),
        .. Empty("Intensity"),
        new("Quad Code", item => PloverTypes.Quad(schemas.CrosswalkOf(item)?.PloverType)),
        .. Empty("Contexts"),
        .. Side("Actor", Sides.First),
        .. Side("Recipient", Sides.Second),
        new("Placename", item => Place(item)?.Name),
        new("City", item => Place(item) is { Precision: <= PlacePrecision.Near } place ? place.Name : null),
        new("District", item => Place(item) is { Precision: PlacePrecision.District } place ? place.Name : null),
        new("Province", item => Place(item)?.Province),
        new("Country", item => schemas.CountryOf(item)?.Alpha3),
        new("Latitude", item => Degrees(Place(item)?.Centre?.Latitude)),
        new("Longitude", item => Degrees(Place(item)?.Centre?.Longitude)),
        new("GeoNames ID", item => Place(item)?.GazetteerId is { } id && id.StartsWith("geonames:", StringComparison.Ordinal) ? id["geonames:".Length..] : null),
        new("Raw Placename", item => Place(item)?.Name),
        .. Empty("Feature Type"),
        new("Source", Sources),
        new("Publication Date", item => Day(item.ByDate.FirstOrDefault()?.PublishedOn)),
        .. Empty("Story People", "Story Organizations", "Story Locations"),
        new("Language", _ => "en"),
        new("Version", item => "Dateline " + schemas.Codebook.Version),
    ];

    public string? LeftOut(ExportItem item) =>
        NotFact(item) ?? (schemas.CrosswalkOf(item)?.PloverType is null ? $"no PLOVER type for {item.Incident.Type.Value}" : null) ?? (item.Incident.When is null ? "no date" : null);

    private Column[] Side(string name, Func<ExportItem, Actor?> side) =>
    [
        new(name + " Name", item => side(item)?.Name),
        new(name + " Country", item => side(item)?.Country),
        new(name + " COW", item => side(item)?.Country is { } code ? schemas.Countries.All.FirstOrDefault(country => country.Alpha3 == code)?.CorrelatesOfWar?.ToString(CultureInfo.InvariantCulture) : null),
        new($"Primary {name} Sector", item => side(item)?.Sector),
        new(name + " Sectors", item => side(item)?.Sector),
        .. Empty(name + " Title"),
        new(name + " Name Raw", item => side(item)?.Name),
        .. Empty($"Wikipedia {name} ID"),
    ];

    private static Column[] Empty(params string[] names) => [.. names.Select(name => new Column(name, _ => null))];
}
