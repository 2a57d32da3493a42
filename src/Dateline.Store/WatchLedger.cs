using System.Data.Common;

namespace Dateline.Store;

/// <summary>The book that a watch keeps in the store: feeds with what their servers said, pages found, read and given up. Each entry is one transaction.</summary>
/// <remarks>A page is in the book before it is fetched and is ticked off after its articles are stored, so a crash loses nothing; the ids of articles keep what is fetched twice from being stored twice.</remarks>
/// <threadsafety>For one thread.</threadsafety>
public sealed class WatchLedger : IDisposable
{
    private readonly Archive _archive;
    private readonly DbConnection _connection;

    /// <summary>The book of a store.</summary>
    /// <param name="archive">The store, opened for writing.</param>
    /// <exception cref="ArchiveException">The store was opened for reading only, or cannot be reached.</exception>
    public WatchLedger(Archive archive)
    {
        ArgumentNullException.ThrowIfNull(archive);
        archive.RequireWriting();
        _archive = archive;
        _connection = archive.Connect();
    }

    /// <summary>What is known of a feed; a bare entry when nothing is.</summary>
    public WatchedFeed Feed(string url) =>
        _connection.Rows("select etag, last_modified, next, failures from feed where url = @url",
            row => new WatchedFeed(url, row.TextOrNull(0), row.TextOrNull(1), row.InstantOrNull(2), (int)row.GetInt64(3)), ("@url", url)).FirstOrDefault() ?? new WatchedFeed(url);

    /// <summary>Enters the state of a feed, and the pages found in it.</summary>
    /// <param name="feed">The feed.</param>
    /// <param name="pages">Their addresses; those in the book already stay as they are.</param>
    /// <param name="at">The moment.</param>
    /// <returns>How many pages are new.</returns>
    /// <exception cref="ArchiveException">The store cannot be written.</exception>
    public int Enter(WatchedFeed feed, IEnumerable<string> pages, DateTimeOffset at)
    {
        ArgumentNullException.ThrowIfNull(feed);
        ArgumentNullException.ThrowIfNull(pages);
        return Write(() =>
        {
            _connection.Execute(
                """
                insert into feed (url, etag, last_modified, next, failures) values (@url, @etag, @modified, @next, @failures)
                on conflict (url) do update set etag = excluded.etag, last_modified = excluded.last_modified, next = excluded.next, failures = excluded.failures
                """,
                ("@url", feed.Url), ("@etag", feed.ETag), ("@modified", feed.LastModified), ("@next", feed.Next?.ToUniversalTime()), ("@failures", feed.Failures));
            int fresh = 0;
            foreach (string page in pages)
            {
                fresh += _connection.Execute("insert into page (url, feed, state, attempts, next) values (@url, @feed, 'waiting', 0, @next) on conflict (url) do nothing",
                    ("@url", page), ("@feed", feed.Url), ("@next", at.ToUniversalTime()));
            }
            return fresh;
        });
    }

    /// <summary>The pages of a feed that wait and are due, in the order of their addresses. Pages whose address is that of a stored article are ticked off instead.</summary>
    public IReadOnlyList<WaitingPage> Due(string feed, DateTimeOffset at)
    {
        Write(() => _connection.Execute("update page set state = 'read' where feed = @feed and state = 'waiting' and url in (select url from article where url is not null)", ("@feed", feed)));
        return _connection.Rows("select url, attempts from page where feed = @feed and state = 'waiting' and next <= @at order by url",
            row => new WaitingPage(row.GetString(0), feed, (int)row.GetInt64(1)), ("@feed", feed), ("@at", at.ToUniversalTime()));
    }

    /// <summary>Ticks a page off as read.</summary>
    public void Read(WaitingPage page)
    {
        ArgumentNullException.ThrowIfNull(page);
        Write(() => _connection.Execute("update page set state = 'read', attempts = attempts + 1, message = null where url = @url", ("@url", page.Url)));
    }

    /// <summary>Records that a page could not be read.</summary>
    /// <param name="page">The page.</param>
    /// <param name="message">Why.</param>
    /// <param name="next">When to try again; null to give up.</param>
    public void Fail(WaitingPage page, string message, DateTimeOffset? next)
    {
        ArgumentNullException.ThrowIfNull(page);
        Write(() => _connection.Execute("update page set state = @state, attempts = attempts + 1, next = @next, message = @message where url = @url",
            ("@url", page.Url), ("@state", next is null ? "failed" : "waiting"), ("@next", (next ?? DateTimeOffset.UnixEpoch).ToUniversalTime()), ("@message", message)));
    }

    /// <summary>How many pages of a feed wait, due or not.</summary>
    public int Waiting(string feed) => (int)_connection.Number("select count(*) from page where feed = @feed and state = 'waiting'", ("@feed", feed));

    private T Write<T>(Func<T> act)
    {
        try
        {
            using DbTransaction transaction = _archive.Dialect.BeginWriting(_connection);
            T result = act();
            transaction.Commit();
            return result;
        }
        catch (DbException error)
        {
            throw Archive.Explain(error, _archive.Location);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _connection.Dispose();
}
