using System.Data.Common;
using System.Text;
using Dateline.Claims;
using Dateline.Incidents;

namespace Dateline.Store;

/// <summary>Puts a query together and runs it. Newest days come first, incidents without a day last; of one day by id.</summary>
internal sealed class IncidentSearch(DbConnection connection, Dialect dialect)
{
    private readonly StringBuilder _where = new("1 = 1");
    private readonly List<(string Name, object? Value)> _parameters = [];

    public Page<IncidentRow> Run(IncidentQuery query, string? after, int limit)
    {
        Filter(query);
        (string Day, string Id)? position = after is null ? null : ReadPosition(after);
        List<IncidentRow> found = Fetch(position, limit + 1);
        return new Page<IncidentRow>([.. found.Take(limit)], found.Count > limit ? $"{DayOf(found[limit - 1])}~{found[limit - 1].Id.Value}" : null);
    }

    /// <summary>How many incidents the query finds.</summary>
    public long Count(IncidentQuery query)
    {
        Filter(query);
        return connection.Number($"select count(*) from incident where {_where}", [.. _parameters]);
    }

    /// <summary>How many incidents have each value of a column, the commonest first.</summary>
    public List<(string Value, long Count)> Facet(IncidentQuery query, string column)
    {
        Filter(query);
        return connection.Rows($"select {column}, count(*) from incident where {_where} and {column} is not null group by {column} order by count(*) desc, {column} limit 40", row => (row.GetString(0), row.GetInt64(1)), [.. _parameters]);
    }

    /// <summary>The query as a condition over the table <c>incident</c>, with its parameters.</summary>
    public (string Where, List<(string Name, object? Value)> Parameters) Condition(IncidentQuery query)
    {
        Filter(query);
        return (_where.ToString(), _parameters);
    }

    // Incidents without a day stand at the end; they are a list of their own, so that each list is one walk along an index.
    private List<IncidentRow> Fetch((string Day, string Id)? after, int limit)
    {
        var rows = new List<IncidentRow>();
        if (after is null) rows = Select(" and first_day is not null", [.. _parameters, ("@limit", limit)]);
        else if (after.Value.Day.Length > 0) rows = Select(" and first_day <= @day and (first_day < @day or id > @id)", [.. _parameters, ("@limit", limit), ("@day", after.Value.Day), ("@id", after.Value.Id)]);
        if (rows.Count >= limit) return rows;
        string from = after is { Day.Length: 0 } ? after.Value.Id : "";
        rows.AddRange(Select(" and first_day is null and id > @id", [.. _parameters, ("@limit", limit - rows.Count), ("@id", from)]));
        return rows;
    }

    private List<IncidentRow> Select(string beyond, List<(string, object?)> parameters) => connection.Rows(
        $"select {IncidentRow.Columns} from incident where {_where}{beyond} order by first_day desc nulls last, id limit @limit", IncidentRow.Read, [.. parameters]);

    private void Filter(IncidentQuery query)
    {
        if (query.Types.Length > 0) Any("type", [.. query.Types.Select(type => (object)type.Value)]);
        if (query.Country is { } country) Add("country = @country", ("@country", country));
        if (query.Stage is { } stage) Add("stage = @stage", ("@stage", Names.Of(stage)));
        if (query.From is { } from) Add("last_day >= @from and first_day is not null", ("@from", from));
        if (query.Until is { } until) Add("first_day <= @until", ("@until", until));
        if (query.KilledAtLeast is { } least) Add("killed_best >= @least", ("@least", least));
        if (query.KilledAtMost is { } most) Add("killed_best <= @most", ("@most", most));
        if (query.Review is { } review) Add("review = @review", ("@review", Names.Of(review)));
        else Add("review <> 'rejected'");
        if (query.Near is { } centre) Near(centre, query.RadiusKm);
        if (query.Box is { } box) Within(box);
        if (query.Placed is { } placed) Add(placed ? "lat is not null" : "lat is null");
        if (query.Actor is { } actor) Actor(actor);
        if (query.Source is { } source) Add("id in (select incident from incident_outlet where outlet = @outlet)", ("@outlet", source));
        if (query.Words is { } words && dialect.Words(words).Trim() is { Length: > 0 } sought)
        {
            Add($"id in (select incident_claim.incident from incident_claim join claim on claim.id = incident_claim.claim join article as told on told.id = claim.article where incident_claim.until is null and told.n in ({dialect.MatchWords}))", ("@words", sought));
        }
    }

    // First what an index narrows down, then the distance itself, as the haversine of its half (Coordinates.KilometresTo).
    private void Near(Places.Coordinates centre, double radiusKm)
    {
        if (dialect.InReach is { } inReach)
        {
            Add("lat is not null and " + inReach, ("@reach", radiusKm * 1010));
        }
        else
        {
            if (Cells.Around(centre, radiusKm) is { } cells) Any("cell", [.. cells.Cast<object>()]);
            double rows = radiusKm / 111;
            Add("lat between @south and @north", ("@south", centre.Latitude - rows), ("@north", centre.Latitude + rows));
        }
        double half = Math.Sin(Math.Min(radiusKm / (2 * 6371), Math.PI / 2));
        Add("power(sin(radians(lat - @near_lat) / 2), 2) + cos(radians(@near_lat)) * cos(radians(lat)) * power(sin(radians(lon - @near_lon) / 2), 2) <= @half",
            ("@near_lat", centre.Latitude), ("@near_lon", centre.Longitude), ("@half", half * half));
    }

    private void Within(MapBox box)
    {
        Add("lat between @box_south and @box_north", ("@box_south", box.South), ("@box_north", box.North));
        // A box that crosses the 180th meridian is two.
        Add(box.West <= box.East ? "lon between @box_west and @box_east" : "(lon >= @box_west or lon <= @box_east)", ("@box_west", box.West), ("@box_east", box.East));
    }

    private void Actor(string actor)
    {
        string folded = actor.ToLowerInvariant();
        // A name's beginning uses the index; a part within it, or a registry id, is looked for as well.
        string pattern = "%" + folded.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("%", "\\%", StringComparison.Ordinal).Replace("_", "\\_", StringComparison.Ordinal) + "%";
        Add("id in (select incident from incident_party where folded like @actor escape '\\' union select incident from incident_party where registry = @registry)", ("@actor", pattern), ("@registry", folded));
    }

    private void Any(string column, object[] values)
    {
        Add($"{column} in ({Commands.List(column, values.Length)})");
        for (int i = 0; i < values.Length; i++) _parameters.Add((FormattableString.Invariant($"@{column}{i}"), values[i]));
    }

    private void Add(string condition, params ReadOnlySpan<(string, object?)> parameters)
    {
        _where.Append(" and ").Append(condition);
        foreach (var parameter in parameters) _parameters.Add(parameter);
    }

    private static string DayOf(IncidentRow row) => row.First is { } day ? Names.Of(day) : "";

    private static (string, string) ReadPosition(string after)
    {
        int mark = after.IndexOf('~', StringComparison.Ordinal);
        if (mark is not (0 or 10)) throw new ArgumentException("That is not a position in a list of incidents.", nameof(after));
        return (after[..mark], after[(mark + 1)..]);
    }
}
