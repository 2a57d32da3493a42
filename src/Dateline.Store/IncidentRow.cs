using Dateline.Claims;
using Dateline.Codebooks;
using Dateline.Incidents;
using Dateline.Places;

namespace Dateline.Store;

/// <summary>An incident as a line of a list; corrected values are in place.</summary>
public sealed record IncidentRow
{
    /// <summary>The id.</summary>
    public required IncidentId Id { get; init; }

    /// <summary>How often the incident has changed, from 1; an act of review names the version it was made on.</summary>
    public required long Version { get; init; }

    /// <summary>The type.</summary>
    public required EventCode Type { get; init; }

    /// <summary>How far it has come.</summary>
    public required Stage Stage { get; init; }

    /// <summary>Whether it is said not to have happened.</summary>
    public required bool Denied { get; init; }

    /// <summary>The first day; null when it is not known.</summary>
    public DateOnly? First { get; init; }

    /// <summary>The last day; null when it is not known.</summary>
    public DateOnly? Last { get; init; }

    /// <summary>The place's name; null when no place is known.</summary>
    public string? Place { get; init; }

    /// <summary>The first-order administrative division; null when it is not known.</summary>
    public string? Province { get; init; }

    /// <summary>The ISO 3166-1 alpha-2 code of the country; null when it is not known.</summary>
    public string? Country { get; init; }

    /// <summary>The point; null when there is none.</summary>
    public Coordinates? Point { get; init; }

    /// <summary>How exactly the place is known; null when no place is known.</summary>
    public PlacePrecision? Precision { get; init; }

    /// <summary>How far from the point it may be, in kilometres; null when that is not known.</summary>
    public double? RadiusKm { get; init; }

    /// <summary>People killed; null when no report gives a figure.</summary>
    public TollRow? Killed { get; init; }

    /// <summary>People injured; null when no report gives a figure.</summary>
    public TollRow? Injured { get; init; }

    /// <summary>Who did it, divided by "; "; empty when nobody is named.</summary>
    public required string Actors { get; init; }

    /// <summary>To whom or to what, divided by "; "; empty when nobody is named.</summary>
    public required string Targets { get; init; }

    /// <summary>The number of claims.</summary>
    public required int Claims { get; init; }

    /// <summary>The number of articles.</summary>
    public required int Articles { get; init; }

    /// <summary>The number of independent reports among the articles: reprints and later versions of one count once.</summary>
    public required int Independent { get; init; }

    /// <summary>The number of fields on which the reports cannot all be right.</summary>
    public required int Contradictions { get; init; }

    /// <summary>How far it has been reviewed.</summary>
    public required ReviewState Review { get; init; }

    internal const string Columns = "incident.id, incident.version, incident.type, incident.stage, incident.denied, incident.first_day, incident.last_day, incident.place, incident.province, incident.country, incident.lat, incident.lon, incident.killed_low, incident.killed_best, incident.killed_high, incident.injured_low, incident.injured_best, incident.injured_high, incident.actors, incident.targets, incident.claims, incident.articles, incident.contradictions, incident.review, incident.place_precision, incident.radius, incident.independent";

    internal static IncidentRow Read(System.Data.Common.DbDataReader row) => new()
    {
        Id = new IncidentId(row.GetString(0)),
        Version = row.GetInt64(1),
        Type = new EventCode(row.GetString(2)),
        Stage = Names.Parse<Stage>(row.GetString(3)) ?? Stage.Occurred,
        Denied = row.GetInt64(4) != 0,
        First = row.DayOrNull(5),
        Last = row.DayOrNull(6),
        Place = row.TextOrNull(7),
        Province = row.TextOrNull(8),
        Country = row.TextOrNull(9),
        Point = row.RealOrNull(10) is { } latitude && row.RealOrNull(11) is { } longitude ? new Coordinates(latitude, longitude) : null,
        Precision = row.NumberOrNull(24) is { } precision ? (PlacePrecision)precision : null,
        RadiusKm = row.RealOrNull(25),
        Killed = row.NumberOrNull(13) is { } killed ? new TollRow(row.GetInt64(12), killed, row.NumberOrNull(14)) : null,
        Injured = row.NumberOrNull(16) is { } injured ? new TollRow(row.GetInt64(15), injured, row.NumberOrNull(17)) : null,
        Actors = row.GetString(18),
        Targets = row.GetString(19),
        Claims = (int)row.GetInt64(20),
        Articles = (int)row.GetInt64(21),
        Independent = (int)row.GetInt64(26),
        Contradictions = (int)row.GetInt64(22),
        Review = Names.Parse<ReviewState>(row.GetString(23)) ?? ReviewState.Unreviewed,
    };
}
