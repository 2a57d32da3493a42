using System.Collections.Immutable;
using Dateline.Claims;
using Dateline.Incidents;
using static Dateline.Exports.Values;

namespace Dateline.Exports;

/// <summary>The project's own table of incidents: every field's chosen value, readings left out.</summary>
internal static class PlainTables
{
    public static ImmutableArray<Column> Columns { get; } =
    [
        new("id", item => item.Incident.Id.Value),
        new("fact", item => Flag(item.Incident.IsFact)),
        new("type", item => item.Incident.Type.Value.Value),
        new("stage", item => Names.Of(item.Incident.Stage.Value)),
        new("denied", item => Flag(item.Incident.Denied.Value)),
        new("first_day", item => Day(item.Incident.When?.Value.First)),
        new("last_day", item => Day(item.Incident.When?.Value.Last)),
        new("day_precision", item => item.Incident.When is { } when ? Names.Of(when.Value.Precision) : null),
        new("place", item => Place(item)?.Name),
        new("facility", item => Place(item)?.Facility),
        new("province", item => Place(item)?.Province),
        new("country", item => Place(item)?.Country),
        new("latitude", item => Degrees(Place(item)?.Centre?.Latitude)),
        new("longitude", item => Degrees(Place(item)?.Centre?.Longitude)),
        new("place_precision", item => Place(item) is { } place ? Names.Of(place.Precision) : null),
        new("actors", item => Parties(item.Incident.Actors)),
        new("targets", item => Parties(item.Incident.Targets)),
        new("claimed_by", item => Parties(item.Incident.ClaimedBy)),
        .. Tolls("killed", incident => incident.Killed),
        .. Tolls("injured", incident => incident.Injured),
        .. Tolls("captured", incident => incident.Captured),
        new("weapon", item => item.Incident.Weapon?.Value),
        new("contradictions", item => string.Join(" ", item.Incident.Contradictions.Select(contradiction => contradiction.Words))),
        new("review", item => Names.Of(item.Review)),
        new("claims", item => Number(item.Incident.Claims.Length)),
        new("articles", item => Number(item.Incident.Articles.Length)),
        new("sources", Sources),
        new("urls", Urls),
        new("notes", item => item.Notes),
    ];

    public static ImmutableArray<LostField> Lost { get; } =
    [
        new("readings", "only chosen values have columns; the jsonl format has all readings"),
        new("citations", "offsets have no column; the notes quote the sentence of the first claim"),
    ];

    private static Column[] Tolls(string name, Func<Incident, Tally?> tally) =>
    [
        new(name + "_low", item => Number(tally(item.Incident)?.Low)),
        new(name + "_best", item => Number(tally(item.Incident)?.Best)),
        new(name + "_high", item => Number(tally(item.Incident)?.High)),
    ];
}
