using System.Collections.Immutable;
using System.Data.Common;
using System.Globalization;
using Dateline.Claims;
using Dateline.Incidents;
using Dateline.Reports;

namespace Dateline.Store;

/// <summary>Answers questions about a store.</summary>
/// <threadsafety>For one thread.</threadsafety>
public sealed class ArchiveReader : IDisposable
{
    private readonly DbConnection _connection;
    private readonly Dialect _dialect;

    private readonly bool _ownsConnection;

    internal ArchiveReader(DbConnection connection, Dialect dialect, bool ownsConnection = true)
    {
        _connection = connection;
        _dialect = dialect;
        _ownsConnection = ownsConnection;
    }

    /// <summary>How much there is.</summary>
    public StoreCounts Counts => new(
        _connection.Number("select count(*) from article"), _connection.Number("select count(*) from claim where superseded is null"),
        _connection.Number("select count(*) from incident"), _connection.Number("select count(*) from failure"));

    /// <summary>What state the store is in: as long as this is the same, questions about incidents, claims and reviews have the same answers.</summary>
    public string State => string.Create(CultureInfo.InvariantCulture, $"{MergeState.Newest(_connection)}-{Policies.Of(_connection)}");

    /// <summary>Incidents, newest days first.</summary>
    /// <param name="query">What is looked for.</param>
    /// <param name="after">The <see cref="Page{T}.Next"/> of the part before; null for the first.</param>
    /// <param name="limit">At most how many, 1 or more.</param>
    /// <exception cref="ArgumentException"><paramref name="after"/> is not a position.</exception>
    public Page<IncidentRow> Incidents(IncidentQuery query, string? after = null, int limit = 100)
    {
        ArgumentNullException.ThrowIfNull(query);
        ArgumentOutOfRangeException.ThrowIfLessThan(limit, 1);
        return new IncidentSearch(_connection, _dialect).Run(query, after, limit);
    }

    /// <summary>How many incidents a query finds.</summary>
    public long CountIncidents(IncidentQuery query) => new IncidentSearch(_connection, _dialect).Count(query);

    /// <summary>How many of the incidents that a query finds have each type, the commonest first; at most forty.</summary>
    public ImmutableArray<(string Value, long Count)> Types(IncidentQuery query) => [.. new IncidentSearch(_connection, _dialect).Facet(query, "type")];

    /// <summary>How many of the incidents that a query finds are in each country, the commonest first; at most forty.</summary>
    public ImmutableArray<(string Value, long Count)> Countries(IncidentQuery query) => [.. new IncidentSearch(_connection, _dialect).Facet(query, "country")];

    /// <summary>How many of the incidents that a query finds are in each stage, the commonest first.</summary>
    public ImmutableArray<(string Value, long Count)> Stages(IncidentQuery query) => [.. new IncidentSearch(_connection, _dialect).Facet(query, "stage")];

    /// <summary>How many of the incidents that a query finds are in each state of review, the commonest first.</summary>
    public ImmutableArray<(string Value, long Count)> Reviews(IncidentQuery query) => [.. new IncidentSearch(_connection, _dialect).Facet(query, "review")];

    /// <summary>How many of the incidents that a query finds each outlet tells of, the commonest first.</summary>
    public ImmutableArray<(string Value, long Count)> Outlets(IncidentQuery query, int limit = 40) => [.. new IncidentStatistics(_connection, _dialect).Outlets(query, limit)];

    /// <summary>How many of the incidents that a query finds each actor is said to have done, the commonest first; registered actors by their id.</summary>
    public ImmutableArray<(string Value, long Count)> Actors(IncidentQuery query, int limit = 40) => [.. new IncidentStatistics(_connection, _dialect).Actors(query, limit)];

    /// <summary>The incidents of a query that have a point, gathered by squares.</summary>
    /// <param name="query">What is looked for.</param>
    /// <param name="width">The width of a square in degrees, above 0; it is doubled until there are few enough.</param>
    /// <param name="most">At most how many marks, 100 or more.</param>
    public ImmutableArray<MapMark> Map(IncidentQuery query, double width, int most = 1000)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(width);
        ArgumentOutOfRangeException.ThrowIfLessThan(most, 100);
        return [.. new IncidentStatistics(_connection, _dialect).Map(query, width, most)];
    }

    /// <summary>How many incidents of a query have no point; its box does not count.</summary>
    public long Unplaced(IncidentQuery query) => new IncidentStatistics(_connection, _dialect).Unplaced(query);

    /// <summary>How many incidents of a query begin on each day that has one, in order.</summary>
    public ImmutableArray<(DateOnly Day, long Count)> Days(IncidentQuery query) => [.. new IncidentStatistics(_connection, _dialect).Days(query)];

    /// <summary>Incidents of a query that nobody has reviewed, least certain first: those with contradictions, then those with the fewest articles.</summary>
    public ImmutableArray<IncidentRow> Queue(IncidentQuery query, int limit = 50) => [.. new IncidentStatistics(_connection, _dialect).Queue(query, limit)];

    /// <summary>The incident of a query that comes after another in the queue, whether or not that one still waits; null when it is the last, or is not there.</summary>
    public IncidentId? QueueAfter(IncidentQuery query, IncidentId id) => Resolve(id.Value) is { } found ? new IncidentStatistics(_connection, _dialect).QueueAfter(query, found) : null;

    /// <summary>The feeds that are polled with what became of their pages, by address.</summary>
    public ImmutableArray<FeedRow> Feeds() => [.. _connection.Rows(
        """
        select feed.url, feed.failures, feed.next, count(page.url), sum(case when page.state = 'read' then 1 else 0 end), sum(case when page.state = 'waiting' then 1 else 0 end), sum(case when page.state = 'failed' then 1 else 0 end)
        from feed left join page on page.feed = feed.url group by feed.url, feed.failures, feed.next order by feed.url
        """,
        row => new FeedRow(row.GetString(0), row.GetInt64(3), row.GetInt64(4), row.GetInt64(5), row.GetInt64(6), row.GetInt64(1), row.InstantOrNull(2)))];

    /// <summary>The changes of the store, newest first: batches of reports, and the acts of analysts with their authors.</summary>
    /// <param name="before">Only changes with a smaller number; null for the newest.</param>
    /// <param name="limit">At most how many.</param>
    public ImmutableArray<ChangeRow> Changes(long? before = null, int limit = 100) => [.. StoreChanges.Newest(_connection, before, limit)];

    /// <summary>Why an incident's claims are together, and why those of the nearest other incidents are not part of it, pair by pair; null when there is no such incident.</summary>
    /// <param name="incident">The incident.</param>
    /// <param name="limit">At most how many pairs within, and at most how many with claims outside; the best scores first.</param>
    public (ImmutableArray<Comparison> Within, ImmutableArray<(Comparison Pair, IncidentId Incident)> Outside)? Why(IncidentId incident, int limit) =>
        Resolve(incident.Value) is { } id ? new MergeReasons(_connection).Of(id, limit) : null;

    /// <summary>The rows of incidents by id; those that are not there are left out.</summary>
    public ImmutableDictionary<IncidentId, IncidentRow> Rows(IEnumerable<IncidentId> ids) =>
        new IncidentStatistics(_connection, _dialect).RowsOf([.. ids.Select(id => id.Value).Distinct()]).ToImmutableDictionary(row => new IncidentId(row.Key), row => row.Value);

    /// <summary>Facts by week and type, or by week and country; denied, announced and threatened happenings are left out.</summary>
    public ImmutableArray<WeekRow> Weeks(IncidentQuery query, bool byCountry) => [.. new IncidentStatistics(_connection, _dialect).Weeks(query, byCountry)];

    /// <summary>The outlets with what each contributes, those with the most incidents first.</summary>
    public ImmutableArray<OutletRow> Sources() => [.. new IncidentStatistics(_connection, _dialect).Sources()];

    /// <summary>The row of an incident; null when there is none of that id or alias.</summary>
    public IncidentRow? Row(IncidentId id) => Resolve(id.Value) is { } found
        ? _connection.Rows($"select {IncidentRow.Columns} from incident where id = @id", IncidentRow.Read, ("@id", found)).FirstOrDefault()
        : null;

    /// <summary>An incident with all that stands behind it; null when there is none of that id, alias or unambiguous beginning of an id.</summary>
    /// <param name="id">The id, an alias, or the first characters of an id that no other shares.</param>
    /// <param name="asOf">A past moment whose state is wanted; null for now.</param>
    public IncidentDossier? Incident(IncidentId id, DateTimeOffset? asOf = null)
    {
        if (asOf is { } moment) return PastIncident(id.Value, moment);
        if (Resolve(id.Value) is not { } found) return null;
        return Dossier(found, null);
    }

    /// <summary>The incident's id behind an id, an alias or the beginning of an id; null when there is none, or several.</summary>
    public string? Resolve(string id)
    {
        if (_connection.Scalar("select id from incident where id = @id", ("@id", id)) is string exact) return exact;
        if (_connection.Scalar("select incident from incident_alias where alias = @id", ("@id", id)) is string alias) return alias;
        if (id.Length < 4) return null;
        List<string> alike = _connection.Rows("select id from incident where id >= @id and id < @end limit 2", row => row.GetString(0), ("@id", id), ("@end", id + "\uFFFF"));
        return alike.Count == 1 ? alike[0] : null;
    }

    /// <summary>An article; null when there is none of that id.</summary>
    public Article? Article(ArticleId id) => _connection.Rows($"select {ArticleRows.Columns} from article where id = @id", row => ArticleRows.Read(row), ("@id", id.Value)).FirstOrDefault();

    /// <summary>The article that makes a claim; null when there is no such claim.</summary>
    public Article? ArticleOf(ClaimId claim) =>
        _connection.Rows($"select {ArticleRows.Columns} from claim join article on article.id = claim.article where claim.id = @id", row => ArticleRows.Read(row), ("@id", claim.Value)).FirstOrDefault();

    /// <summary>The claims of an article that are in force, by their triggers.</summary>
    public ImmutableArray<Claim> ClaimsOf(ArticleId id) =>
        [.. _connection.Rows("select json from claim where article = @id and superseded is null", row => ClaimJson.Read(row.GetString(0)), ("@id", id.Value)).OrderBy(claim => claim.Trigger).ThenBy(claim => claim.Id)];

    /// <summary>The incident that a claim is now part of; null when it is part of none.</summary>
    public IncidentId? IncidentOf(ClaimId claim) => _connection.Scalar("select incident from incident_claim where claim = @id and until is null", ("@id", claim.Value)) is string incident ? new IncidentId(incident) : null;

    /// <summary>The incidents that some articles tell of, newest days first; those without a day last.</summary>
    public ImmutableArray<IncidentRow> IncidentsOf(IEnumerable<ArticleId> articles)
    {
        ArgumentNullException.ThrowIfNull(articles);
        var rows = new Dictionary<string, IncidentRow>(StringComparer.Ordinal);
        foreach (ArticleId article in articles.Distinct())
        {
            List<IncidentRow> told = _connection.Rows(
                $"select {IncidentRow.Columns} from incident where id in (select incident_claim.incident from claim join incident_claim on incident_claim.claim = claim.id where claim.article = @id and incident_claim.until is null)",
                IncidentRow.Read, ("@id", article.Value));
            foreach (IncidentRow row in told) rows[row.Id.Value] = row;
        }
        return [.. rows.Values.OrderByDescending(row => row.First ?? DateOnly.MinValue).ThenBy(row => row.Id)];
    }

    /// <summary>Articles that hold all of some words, newest first.</summary>
    public ImmutableArray<Article> Articles(string words, int limit = 50)
    {
        string sought = _dialect.Words(words);
        if (sought.Trim().Length == 0) return [];
        return [.. _connection.Rows($"select {ArticleRows.Columns} from article where n in ({_dialect.MatchWords}) order by published desc nulls last, id limit @limit", row => ArticleRows.Read(row), ("@words", sought), ("@limit", limit))];
    }

    /// <summary>The acts of analysts on an incident, oldest first.</summary>
    public ImmutableArray<ReviewAct> Reviews(IncidentId id) => [.. ReviewRows.All(_connection, Resolve(id.Value) ?? id.Value)];

    /// <summary>All changes of an incident, oldest first.</summary>
    public ImmutableArray<HistoryEntry> History(IncidentId id)
    {
        string incident = Resolve(id.Value) ?? id.Value;
        List<HistoryEntry> read = _connection.Rows(
            """
            select change.id, change.at, change.kind, sum(case when incident_claim.since = change.id then 1 else 0 end), sum(case when incident_claim.until = change.id then 1 else 0 end)
            from change join incident_claim on incident_claim.incident = @incident and (incident_claim.since = change.id or incident_claim.until = change.id)
            group by change.id, change.at, change.kind
            """,
            row => new HistoryEntry(row.GetInt64(0), Commands.ReadInstant(row.GetString(1)), row.GetString(2), null,
                string.Create(CultureInfo.InvariantCulture, $"{row.GetValue(3)} claims came in, {row.GetValue(4)} went out.")),
            ("@incident", incident));
        List<HistoryEntry> reviewed = _connection.Rows(
            "select change, at, act, author, field, value, reason, undone from review where incident = @incident or incident in (select alias from incident_alias where incident = @incident)",
            row => new HistoryEntry(row.GetInt64(0), Commands.ReadInstant(row.GetString(1)), row.GetString(2), row.GetString(3),
                StoreChanges.Sentence(row.GetString(2), row.TextOrNull(4), row.TextOrNull(5), row.TextOrNull(6), !row.IsDBNull(7))), ("@incident", incident));
        return [.. read.Concat(reviewed).OrderBy(entry => entry.Change).ThenBy(entry => entry.Author is not null)];
    }

    /// <summary>What is wrong with the store; empty when nothing is.</summary>
    public ImmutableArray<string> Check() => new IntegrityCheck(_connection, _dialect).Run();

    /// <summary>Every incident that a query finds, with all that stands behind it, in the order of the list; read as it is asked for.</summary>
    public IEnumerable<IncidentDossier> Dossiers(IncidentQuery query)
    {
        string? after = null;
        do
        {
            Page<IncidentRow> page = Incidents(query, after, 200);
            foreach (IncidentRow row in page.Items)
                if (Dossier(row.Id.Value, null) is { } dossier) yield return dossier;
            after = page.Next;
        }
        while (after is not null);
    }

    private IncidentDossier? PastIncident(string id, DateTimeOffset moment)
    {
        // Zones differ, so moments are compared as moments, not as text; there are as many changes as batches.
        long change = _connection.Rows("select id, at from change order by id", row => (Id: row.GetInt64(0), At: Commands.ReadInstant(row.GetString(1)))).Where(row => row.At <= moment).Select(row => row.Id).DefaultIfEmpty(0).Max();
        return Dossier(id, change) ?? (Resolve(id) is { } now && now != id ? Dossier(now, change) : null);
    }

    private IncidentDossier? Dossier(string id, long? asOf)
    {
        List<Testimony> testimonies = TestimonyRows.OfIncident(_connection, id, asOf);
        if (testimonies.Count == 0) return null;
        Incident machine = new Reconciler(Policies.Of(_connection)).Reconcile(new IncidentId(id), CopyRows.Mark(_connection, testimonies).Marked);
        ReviewedIncident reviewed = ReviewedIncident.Of(machine, ReviewRows.InForce(_connection, id, asOf));
        long version = asOf is null ? _connection.Number("select version from incident where id = @id", ("@id", id)) : 0;
        ImmutableArray<IncidentId> aliases = [.. _connection.Rows("select alias from incident_alias where incident = @id order by alias", row => new IncidentId(row.GetString(0)), ("@id", id))];
        return new IncidentDossier(reviewed, version, testimonies.ToImmutableSortedDictionary(testimony => testimony.Claim.Id, testimony => testimony.Claim),
            machine.Articles.Select(Article).OfType<Article>().ToImmutableSortedDictionary(article => article.Id, article => article), aliases);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        if (_ownsConnection) _connection.Dispose();
    }
}
