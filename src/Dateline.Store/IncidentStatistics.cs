using System.Data.Common;
using System.Globalization;
using Dateline.Codebooks;
using Dateline.Incidents;
using Dateline.Places;

namespace Dateline.Store;

/// <summary>Counts over incidents: for the map, the timeline, facets, charts and the queue.</summary>
internal sealed class IncidentStatistics(DbConnection connection, Dialect dialect)
{
    /// <summary>The incidents of a query that have a point, gathered by squares of a width in degrees, or of twice that width and so on until they are few enough.</summary>
    public List<MapMark> Map(IncidentQuery query, double width, int most)
    {
        var (where, parameters) = new IncidentSearch(connection, dialect).Condition(query);
        parameters.Add(("@width", width));
        List<MapSquare> squares = connection.Rows(
            $"""
            select {Floor("(lat + 90) / @width")}, {Floor("(lon + 180) / @width")}, count(*), sum(lat), sum(lon), min(lat), max(lat), min(lon), max(lon), sum(coalesce(killed_best, 0)), min(type), max(type), min(id)
            from incident where {where} and lat is not null group by 1, 2
            """,
            row => new MapSquare(Whole(row, 0), Whole(row, 1), Whole(row, 2), (row.GetDouble(3), row.GetDouble(4)), (row.GetDouble(5), row.GetDouble(6)), (row.GetDouble(7), row.GetDouble(8)), Whole(row, 9), (row.GetString(10), row.GetString(11)), row.GetString(12)),
            [.. parameters]);
        while (squares.Count > most) squares = MapSquare.Coarser(squares);
        Dictionary<string, IncidentRow> alone = RowsOf([.. squares.Where(square => square.Count == 1).Select(square => square.Id)]);
        return [.. squares.Select(square => square.ToMark(alone))];
    }

    /// <summary>How many incidents of a query have no point.</summary>
    public long Unplaced(IncidentQuery query)
    {
        var (where, parameters) = new IncidentSearch(connection, dialect).Condition(query with { Box = null });
        return connection.Number($"select count(*) from incident where {where} and lat is null", [.. parameters]);
    }

    /// <summary>How many incidents begin on each day, in order; days without one are left out.</summary>
    public List<(DateOnly Day, long Count)> Days(IncidentQuery query)
    {
        var (where, parameters) = new IncidentSearch(connection, dialect).Condition(query);
        return connection.Rows($"select first_day, count(*) from incident where {where} and first_day is not null group by first_day order by first_day",
            row => (Commands.DayOrNull(row, 0) ?? default, row.GetInt64(1)), [.. parameters]);
    }

    /// <summary>How many incidents have each outlet, the commonest first.</summary>
    public List<(string Value, long Count)> Outlets(IncidentQuery query, int limit)
    {
        var (among, parameters) = Among(query);
        parameters.Add(("@limit", limit));
        return connection.Rows($"select outlet, count(*) from incident_outlet where {among} group by outlet order by count(*) desc, outlet limit @limit", row => (row.GetString(0), row.GetInt64(1)), [.. parameters]);
    }

    /// <summary>How many incidents have each actor, the commonest first; an actor of the registry counts by its id, others by name.</summary>
    public List<(string Value, long Count)> Actors(IncidentQuery query, int limit)
    {
        var (among, parameters) = Among(query);
        parameters.Add(("@limit", limit));
        return connection.Rows(
            $"select coalesce(registry, folded), count(distinct incident) from incident_party where role = 'actor' and {among} group by coalesce(registry, folded) order by count(distinct incident) desc, coalesce(registry, folded) limit @limit",
            row => (row.GetString(0), row.GetInt64(1)), [.. parameters]);
    }

    /// <summary>Incidents that nobody has reviewed, least certain first: those that reports contradict one another on, then those that fewest articles tell of.</summary>
    public List<IncidentRow> Queue(IncidentQuery query, int limit)
    {
        var (where, parameters) = new IncidentSearch(connection, dialect).Condition(query with { Review = ReviewState.Unreviewed });
        parameters.Add(("@limit", limit));
        return connection.Rows($"select {IncidentRow.Columns} from incident where {where} order by contradictions desc, articles, first_day desc nulls last, id limit @limit", IncidentRow.Read, [.. parameters]);
    }

    /// <summary>The incident that comes after another in the queue.</summary>
    public IncidentId? QueueAfter(IncidentQuery query, string id)
    {
        var (where, parameters) = new IncidentSearch(connection, dialect).Condition(query with { Review = ReviewState.Unreviewed });
        var place = connection.Rows("select contradictions, articles, coalesce(first_day, '') from incident where id = @id", row => (row.GetInt64(0), row.GetInt64(1), row.GetString(2)), ("@id", id)).FirstOrDefault();
        if (place.Item3 is null) return null;
        parameters.AddRange([("@contradictions", place.Item1), ("@articles", place.Item2), ("@day", place.Item3), ("@after", id)]);
        return connection.Scalar(
            $"""
            select id from incident where {where} and contradictions <= @contradictions and (contradictions < @contradictions or articles > @articles or articles = @articles
              and (coalesce(first_day, '') < @day or coalesce(first_day, '') = @day and id > @after))
            order by contradictions desc, articles, first_day desc nulls last, id limit 1
            """, [.. parameters]) is string next ? new IncidentId(next) : null;
    }

    /// <summary>Incidents and people killed by week and by type or country.</summary>
    public List<WeekRow> Weeks(IncidentQuery query, bool byCountry)
    {
        var (where, parameters) = new IncidentSearch(connection, dialect).Condition(query);
        string column = byCountry ? "coalesce(country, '')" : "type";
        var days = connection.Rows(
            $"""
            select first_day, {column}, count(*), sum(coalesce(killed_low, 0)), sum(coalesce(killed_best, 0)), sum(coalesce(killed_high, killed_best, 0)) from incident
            where {where} and first_day is not null and denied = 0 and stage in ('occurred', 'ongoing', 'attempted') group by first_day, {column}
            """,
            row => new WeekRow(Monday(Commands.DayOrNull(row, 0) ?? default), row.GetString(1), Whole(row, 2), Whole(row, 3), Whole(row, 4), Whole(row, 5)), [.. parameters]);
        return [.. days.GroupBy(day => (day.Monday, day.Value)).Select(week => new WeekRow(week.Key.Monday, week.Key.Value, week.Sum(day => day.Incidents), week.Sum(day => day.Low), week.Sum(day => day.Best), week.Sum(day => day.High)))
            .OrderBy(week => week.Monday).ThenBy(week => week.Value, StringComparer.Ordinal)];
    }

    /// <summary>The outlets with what each contributes, those with the most incidents first.</summary>
    public List<OutletRow> Sources() => connection.Rows(
        """
        select told.outlet, told.articles, coalesce(tells.incidents, 0), coalesce(tells.shared, 0), coalesce(tells.disputed, 0), told.first, told.last
        from (select outlet, count(*) as articles, min(substr(published, 1, 10)) as first, max(substr(published, 1, 10)) as last from article where outlet is not null group by outlet) as told
        left join (
          select incident_outlet.outlet, count(*) as incidents, sum(case when incident.articles > 1 and others.outlets > 1 then 1 else 0 end) as shared, sum(case when incident.contradictions > 0 then 1 else 0 end) as disputed
          from incident_outlet join incident on incident.id = incident_outlet.incident
          join (select incident, count(*) as outlets from incident_outlet group by incident) as others on others.incident = incident_outlet.incident
          group by incident_outlet.outlet) as tells on tells.outlet = told.outlet
        order by coalesce(tells.incidents, 0) desc, told.outlet
        """,
        row => new OutletRow(row.GetString(0), Whole(row, 1), Whole(row, 2), Whole(row, 3), Whole(row, 4), Commands.DayOrNull(row, 5), Commands.DayOrNull(row, 6)));

    /// <summary>The rows of incidents by id.</summary>
    public Dictionary<string, IncidentRow> RowsOf(string[] ids)
    {
        var rows = new Dictionary<string, IncidentRow>(StringComparer.Ordinal);
        foreach (string[] part in ids.Chunk(500))
        {
            var parameters = part.Select((id, i) => (FormattableString.Invariant($"@id{i}"), (object?)id)).ToArray();
            foreach (IncidentRow row in connection.Rows($"select {IncidentRow.Columns} from incident where id in ({Commands.List("id", part.Length)})", IncidentRow.Read, parameters)) rows[row.Id.Value] = row;
        }
        return rows;
    }

    // Without any condition it is quicker to leave out the few that were rejected than to look up all others.
    private (string Among, List<(string Name, object? Value)> Parameters) Among(IncidentQuery query)
    {
        var (where, parameters) = new IncidentSearch(connection, dialect).Condition(query);
        return parameters.Count == 0 && query is { Review: null, Placed: null } ? ("incident not in (select id from incident where review = 'rejected')", parameters) : ($"incident in (select id from incident where {where})", parameters);
    }

    // The numbers are not below 0, so that cutting off is rounding down.
    private string Floor(string number) => dialect.IsSqlite ? $"cast({number} as integer)" : $"floor({number})";

    // PostgreSQL sums whole numbers as decimals.
    private static long Whole(DbDataReader row, int column) => Convert.ToInt64(row.GetValue(column), CultureInfo.InvariantCulture);

    private static DateOnly Monday(DateOnly day) => day.AddDays(-(((int)day.DayOfWeek + 6) % 7));
}
