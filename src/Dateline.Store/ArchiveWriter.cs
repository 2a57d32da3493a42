using System.Collections.Immutable;
using System.Data.Common;
using Dateline.Claims;
using Dateline.Incidents;
using Dateline.Reports;
using Dateline.Reports.Copies;

namespace Dateline.Store;

/// <summary>Puts coded articles into a store and merges their claims with those that are there.</summary>
/// <remarks>
/// Each batch is one transaction: after a crash the store is as it was before or after a whole batch, and as ids come from content, running the same
/// input again adds what is missing and nothing twice.
/// </remarks>
/// <threadsafety>For one thread. Several writers, also in several processes, take turns by batches.</threadsafety>
public sealed class ArchiveWriter : IDisposable
{
    private readonly Archive _archive;
    private readonly DbConnection _connection;
    private readonly Run _run;
    private readonly Reconciler _reconciler;
    private readonly MergeState _state = new();

    /// <summary>A writer for one run.</summary>
    /// <param name="archive">The store, opened for writing.</param>
    /// <param name="run">The versions that make the claims.</param>
    /// <param name="policy">How best tolls are chosen from now on, also in incidents that are there; null to keep the store's policy.</param>
    /// <exception cref="ArchiveException">The store was opened for reading only, or cannot be reached.</exception>
    public ArchiveWriter(Archive archive, Run run, TallyPolicy? policy = null)
    {
        ArgumentNullException.ThrowIfNull(archive);
        ArgumentNullException.ThrowIfNull(run);
        archive.RequireWriting();
        _archive = archive;
        _run = run;
        _connection = archive.Connect();
        _reconciler = new Reconciler(policy ?? Policies.Of(_connection));
        if (policy is { } wanted && wanted != Policies.Of(_connection)) Write(() => ChangePolicy(wanted));
    }

    /// <summary>Whether an article is in the store; with <paramref name="again"/>, whether it is there as this run would code it.</summary>
    public bool Has(ArticleId article, bool again = false) =>
        _connection.Scalar("select run from article where id = @id", ("@id", article.Value)) is string run && (!again || run == _run.Id);

    /// <summary>Adds a batch of coded articles and merges their claims, all or nothing.</summary>
    /// <param name="batch">The articles.</param>
    /// <param name="at">The moment, for the history.</param>
    /// <param name="again">Whether articles that are there from another version's run are replaced by the new coding.</param>
    /// <exception cref="ArchiveException">The store cannot be written; nothing of the batch is in it.</exception>
    public AddedReports Add(IReadOnlyList<CodedArticle> batch, DateTimeOffset at, bool again = false)
    {
        ArgumentNullException.ThrowIfNull(batch);
        return Write(() =>
        {
            CodedArticle[] fresh = [.. batch.DistinctBy(coded => coded.Article.Id).Where(coded => !Has(coded.Article.Id, again))];
            if (fresh.Length == 0) return new AddedReports(0, batch.Count, 0, []);
            long change = Begin(at);
            Withdraw(fresh, change);
            Merger merger = _state.Current(_connection);
            var sketches = new List<ClaimSketch>();
            var testimonies = new Dictionary<ClaimId, Testimony>();
            long number = _connection.Number("select max(n) from article");
            foreach (CodedArticle coded in fresh)
            {
                Fingerprint fingerprint = Fingerprint.Of(coded.Article);
                Insert(coded.Article, fingerprint, ref number);
                foreach (Claim claim in coded.Claims)
                {
                    ClaimSketch sketch = ClaimSketch.Of(claim, coded.Article.Text, fingerprint);
                    Insert(claim, sketch, coded.Article.Text);
                    sketches.Add(sketch);
                    testimonies[claim.Id] = new Testimony(claim, coded.Article.Outlet, coded.Article.Published);
                }
            }
            MergeChange merged = merger.Add(sketches);
            new IncidentWriter(_connection, _reconciler, change).Write(merged, testimonies);
            return new AddedReports(fresh.Length, batch.Count - fresh.Length, testimonies.Count, [.. merged.Changed.Select(incident => incident.Incident)]);
        });
    }

    /// <summary>Merges all claims anew, all or nothing; judgements of analysts stay, and incidents that come out as they were do not change.</summary>
    /// <param name="at">The moment, for the history.</param>
    /// <returns>How many incidents changed, and how many there are now.</returns>
    /// <exception cref="ArchiveException">The store cannot be written; nothing of it has changed.</exception>
    public (int Changed, long Incidents) MergeAnew(DateTimeOffset at) => Write(() =>
    {
        _state.Forget();
        Merger merger = _state.Current(_connection);
        long change = MergeState.Newest(_connection) + 1;
        _connection.Execute("insert into change (id, at, kind) values (@id, @at, 'merge')", ("@id", change), ("@at", at));
        _state.Committed(change);
        MergeChange merged = merger.MergeAnew();
        _state.Forget();
        new IncidentWriter(_connection, _reconciler, change).Write(merged, ImmutableDictionary<ClaimId, Testimony>.Empty);
        return (merged.Changed.Length + merged.Aliases.Length, _connection.Number("select count(*) from incident"));
    });

    /// <summary>Records that a report could not be read or coded.</summary>
    /// <param name="source">The file, line or address.</param>
    /// <param name="message">Why.</param>
    /// <param name="at">The moment.</param>
    public void Fail(string source, string message, DateTimeOffset at) => Write(() =>
    {
        RegisterRun(at);
        return _connection.Execute("insert into failure (source, run, message, at) values (@source, @run, @message, @at) on conflict (source) do update set run = excluded.run, message = excluded.message, at = excluded.at",
            ("@source", source), ("@run", _run.Id), ("@message", message), ("@at", at));
    });

    private int ChangePolicy(TallyPolicy policy)
    {
        Policies.Set(_connection, policy);
        List<string> incidents = _connection.Rows("select id from incident order by id", row => row.GetString(0));
        long change = MergeState.Newest(_connection);
        var writer = new IncidentWriter(_connection, _reconciler, change);
        foreach (string incident in incidents) writer.Rewrite(new IncidentId(incident), ImmutableDictionary<ClaimId, Testimony>.Empty);
        return incidents.Count;
    }

    private T Write<T>(Func<T> act)
    {
        try
        {
            using DbTransaction transaction = _archive.Dialect.BeginWriting(_connection);
            T result = act();
            long newest = MergeState.Newest(_connection);
            transaction.Commit();
            _state.Committed(newest);
            return result;
        }
        catch (DbException error)
        {
            _state.Forget();
            throw Archive.Explain(error, _archive.Location);
        }
        catch
        {
            _state.Forget();
            throw;
        }
    }

    private long Begin(DateTimeOffset at)
    {
        RegisterRun(at);
        _state.Current(_connection);
        long change = MergeState.Newest(_connection) + 1;
        _connection.Execute("insert into change (id, at, kind, run) values (@id, @at, 'read', @run)", ("@id", change), ("@at", at), ("@run", _run.Id));
        _state.Committed(change);
        return change;
    }

    private void RegisterRun(DateTimeOffset at) => _connection.Execute(
        "insert into run (id, coder, codebook, codebook_version, models, started) values (@id, @coder, @codebook, @version, @models, @at) on conflict (id) do nothing",
        ("@id", _run.Id), ("@coder", _run.Coder), ("@codebook", _run.Codebook), ("@version", _run.CodebookVersion), ("@models", _run.Models), ("@at", at));

    // Claims of an earlier coding stay in the store, as the history needs them, but are part of no incident any more.
    private void Withdraw(CodedArticle[] batch, long change)
    {
        var claims = new List<string>();
        foreach (CodedArticle coded in batch)
            claims.AddRange(_connection.Rows("select id from claim where article = @article and superseded is null", row => row.GetString(0), ("@article", coded.Article.Id.Value)));
        if (claims.Count == 0) return;
        new IncidentWriter(_connection, _reconciler, change).Withdraw(claims);
        foreach (string claim in claims) _connection.Execute("update claim set superseded = @run where id = @id", ("@id", claim), ("@run", _run.Id));
        _state.Forget();
    }

    private void Insert(Article article, Fingerprint fingerprint, ref long number)
    {
        // The text of an id never changes; a new coding brings a new run only.
        if (_connection.Execute("update article set run = @run where id = @id", ("@id", article.Id.Value), ("@run", _run.Id)) > 0) return;
        _connection.Execute(
            """
            insert into article (n, id, run, source, outlet, url, title, body, details, published, modified, fingerprint, copies)
            values (@n, @id, @run, @source, @outlet, @url, @title, @body, @details, @published, @modified, @fingerprint, @copies)
            """,
            ("@n", ++number), ("@id", article.Id.Value), ("@run", _run.Id), ("@source", article.Source), ("@outlet", article.Outlet), ("@url", article.Url?.OriginalString), ("@title", article.Title),
            ("@body", article.Text), ("@details", ArticleDetails.Write(article)), ("@published", article.Published), ("@modified", article.Modified),
            ("@fingerprint", fingerprint.ToBytes()), ("@copies", CopySketch.Of(article).ToBytes()));
    }

    // A claim that an earlier version superseded and this one makes again, under the same id, is in force again.
    private void Insert(Claim claim, ClaimSketch sketch, string text) => _connection.Execute(
        """
        insert into claim (id, article, run, type, superseded, json, sketch) values (@id, @article, @run, @type, null, @json, @sketch)
        on conflict (id) do update set run = excluded.run, type = excluded.type, superseded = null, json = excluded.json, sketch = excluded.sketch
        """,
        ("@id", claim.Id.Value), ("@article", claim.Article.Value), ("@run", _run.Id), ("@type", claim.Type.Value.Value), ("@json", ClaimJson.Write(claim, text)), ("@sketch", sketch.ToBytes()));

    /// <inheritdoc/>
    public void Dispose() => _connection.Dispose();
}
