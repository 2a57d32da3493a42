using System.Collections.Immutable;
using static Dateline.Exports.Values;

namespace Dateline.Exports;

/// <summary>A table under HXL 1.1 tags; the tags of ACLED's fields are those of OCHA's own mapping (hdx-scraper-acled).</summary>
internal sealed class HxlTable(ExportSchemas schemas)
{
    public static ImmutableArray<LostField> Lost { get; } =
    [
        new("contradictions, readings, citations", "no tags"),
        new("stage", "only what has happened is handed on"),
    ];

    public ImmutableArray<(Column Column, string Tag)> All =>
    [
        (new("Event id", item => item.Incident.Id.Value), "#event+id"),
        (new("Date", item => Day(item.Incident.When?.Value.First)), "#date+occurred"),
        (new("Until", item => Day(item.Incident.When?.Value.Last)), "#date+end"),
        (new("Type", item => schemas.CrosswalkOf(item)?.AcledType ?? item.Incident.Type.Value.Value), "#event+type"),
        (new("Subtype", item => item.Incident.Type.Value.Value), "#event+type+sub"),
        (new("Actor", item => Sides.First(item)?.Name), "#group+name+first"),
        (new("Associated actors", item => Sides.Others(item.Incident.Actors, Sides.First(item))), "#group+name+first+assoc"),
        (new("Target", item => Sides.Second(item)?.Name), "#group+name+second"),
        (new("Associated targets", item => Sides.Others(item.Incident.Targets, Sides.Second(item))), "#group+name+second+assoc"),
        (new("Region", item => schemas.CountryOf(item)?.AcledRegion), "#region+name"),
        (new("Country", item => schemas.CountryOf(item)?.Name), "#country+name"),
        (new("Country code", item => schemas.CountryOf(item)?.Alpha3), "#country+code"),
        (new("Province", item => Place(item)?.Province), "#adm1+name"),
        (new("Place", item => Place(item)?.Name), "#loc+name"),
        (new("Latitude", item => Degrees(Place(item)?.Centre?.Latitude)), "#geo+lat"),
        (new("Longitude", item => Degrees(Place(item)?.Centre?.Longitude)), "#geo+lon"),
        (new("Killed", item => Number(item.Incident.Killed?.Best)), "#affected+killed"),
        (new("Killed, lowest", item => Number(item.Incident.Killed?.Low)), "#affected+killed+min"),
        (new("Killed, highest", item => Number(item.Incident.Killed?.High)), "#affected+killed+max"),
        (new("Injured", item => Number(item.Incident.Injured?.Best)), "#affected+injured"),
        (new("Abducted or arrested", item => Number(item.Incident.Captured?.Best)), "#affected+abducted"),
        (new("Reported", item => Day(item.ByDate.FirstOrDefault()?.PublishedOn)), "#date+reported"),
        (new("Sources", Sources), "#meta+source"),
        (new("Addresses", Urls), "#meta+url"),
        (new("Notes", item => item.Notes), "#description"),
    ];

    public static string? LeftOut(ExportItem item) => NotFact(item) ?? (item.Incident.When is null ? "no date" : null);
}
