using System.Globalization;
using Dateline.Claims;
using Dateline.Reports;
using Dateline.Store;

namespace Dateline.Cli.Watching;

/// <summary>One run of `dateline watch`.</summary>
internal sealed class Watch(Surroundings surroundings)
{
    // Pages are stored a few at a time: a crash costs the fetching of a few pages again, and nothing else.
    private const int Batch = 8;
    private const int MostAttempts = 6;
    private static readonly TimeSpan s_firstRetry = TimeSpan.FromMinutes(1), s_longestRetry = TimeSpan.FromHours(24);

    public required IReadOnlyList<Uri> Feeds { get; init; }
    public required string Store { get; init; }
    public required bool Once { get; init; }
    public required TimeSpan Interval { get; init; }
    public required FetchLimits Limits { get; init; }
    public required IReadOnlyList<string> CodebookFolders { get; init; }

    private DateTimeOffset Now => surroundings.Clock.GetUtcNow();

    public async Task<int> RunAsync(CancellationToken cancellation)
    {
        if (CoderLoading.Load(surroundings, CodebookFolders) is not { } coder) return ExitCode.CouldNotRun;
        try
        {
            using Archive archive = Archive.Open(Store, ArchiveMode.Create);
            using var writer = new ArchiveWriter(archive, CoderRun.Of(coder));
            using var ledger = new WatchLedger(archive);
            using var fetcher = new Fetcher(Limits, surroundings.Clock);
            var round = new WatchRound(ledger, new PoliteFetcher(fetcher, Limits, surroundings.Clock), writer, coder);
            bool failed = false;
            while (true)
            {
                foreach (Uri feed in Feeds)
                {
                    if (!Once && ledger.Feed(feed.AbsoluteUri).Next > Now) continue;
                    failed |= !await PollAsync(round, feed, cancellation).ConfigureAwait(false);
                }
                if (Once) return failed ? ExitCode.SomeFailed : ExitCode.AllWell;
                DateTimeOffset next = Feeds.Min(feed => ledger.Feed(feed.AbsoluteUri).Next ?? Now);
                await Task.Delay(next > Now ? next - Now : TimeSpan.Zero, surroundings.Clock, cancellation).ConfigureAwait(false);
            }
        }
        catch (OperationCanceledException)
        {
            surroundings.Error.WriteLine("Stopped. What was read is stored; the next watch goes on from there.");
            return ExitCode.SomeFailed;
        }
        catch (ArchiveException error)
        {
            surroundings.Error.WriteLine(error.Message);
            return ExitCode.CouldNotRun;
        }
    }

    /// <summary>Polls one feed, reads the pages of it that wait, and prints its line; false when something failed.</summary>
    private async Task<bool> PollAsync(WatchRound round, Uri feed, CancellationToken cancellation)
    {
        WatchedFeed known = round.Ledger.Feed(feed.AbsoluteUri);
        Fetched fetched = await round.Fetcher.FetchAsync(feed, known, cancellation).ConfigureAwait(false);
        string found;
        WatchedFeed now;
        List<string> pages = [];
        if (fetched.Outcome == FetchOutcome.Fetched && Links(feed, fetched, out string? problem) is { } links)
        {
            pages = links;
            found = string.Create(CultureInfo.InvariantCulture, $"{links.Count} entries");
            now = known with { ETag = fetched.ETag, LastModified = fetched.LastModified, Failures = 0, Next = Now + Interval };
        }
        else if (fetched.Outcome == FetchOutcome.NotModified)
        {
            found = "not modified";
            now = known with { Failures = 0, Next = Now + Interval };
        }
        else
        {
            problem = fetched.Outcome == FetchOutcome.Fetched ? "it is no feed" : fetched.Message;
            int failures = known.Failures + 1;
            found = problem;
            now = known with { Failures = failures, Next = Now + Later(Backoff(failures, Interval), fetched.RetryAfter) };
        }
        int fresh = round.Ledger.Enter(now, pages, Now);
        (int read, int failed) = await ReadPagesAsync(round, feed, cancellation).ConfigureAwait(false);
        int waiting = round.Ledger.Waiting(feed.AbsoluteUri);
        string tail = waiting == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $", {waiting} waiting");
        surroundings.Output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{feed}: {found}, {fresh} new, {read} read, {failed} failed{tail}; next at {now.Next:HH:mm:ss}Z"));
        await surroundings.Output.FlushAsync(cancellation).ConfigureAwait(false);
        return now.Failures == 0 && failed == 0;
    }

    private async Task<(int Read, int Failed)> ReadPagesAsync(WatchRound round, Uri feed, CancellationToken cancellation)
    {
        var options = new ReadingOptions { Today = DateOnly.FromDateTime(Now.UtcDateTime) };
        var reading = new Reading(surroundings) { Inputs = [], Options = options, Store = Store, Threads = 1, CodebookFolders = CodebookFolders, Again = false, Tolls = null, Limit = 0, NoColor = true };
        var articles = new ArticleReader(options);
        int read = 0, failed = 0;
        foreach (WaitingPage[] batch in round.Ledger.Due(feed.AbsoluteUri, Now).Chunk(Batch))
        {
            List<(WaitingPage Page, Intake Intake)> intakes = [];
            foreach (WaitingPage page in batch)
            {
                Fetched fetched = await round.Fetcher.FetchAsync(new Uri(page.Url), null, cancellation).ConfigureAwait(false);
                if (fetched.Outcome == FetchOutcome.Fetched && MediaTypeOf(fetched) is { } mediaType)
                {
                    intakes.Add((page, new Intake(new Report(page.Url, fetched.Url, Now, mediaType, fetched.Body), null)));
                    continue;
                }
                failed++;
                bool again = fetched.Outcome == FetchOutcome.Failed && page.Attempts + 1 < MostAttempts;
                string message = fetched.Outcome == FetchOutcome.Fetched ? $"it is {fetched.MediaType}, not a page" : fetched.Message;
                round.Ledger.Fail(page, message, again ? Now + Later(Backoff(page.Attempts + 1, s_firstRetry), fetched.RetryAfter) : null);
                surroundings.Error.WriteLine($"{page.Url}: {message}{(again ? "; it will be tried again" : "")}");
            }
            reading.Take([.. intakes.Select(item => item.Intake)], articles, round.Coder, round.Writer, cancellation);
            foreach (var (page, _) in intakes) round.Ledger.Read(page);
            read += intakes.Count;
        }
        return (read, failed);
    }

    /// <summary>The addresses of a feed's entries; null when it is no feed.</summary>
    private static List<string>? Links(Uri feed, Fetched fetched, out string? problem)
    {
        using var stream = new MemoryStream(fetched.Body, false);
        var reader = new ArticleReader();
        List<string> links = [];
        bool isFeed = false;
        problem = null;
        foreach (Intake intake in new ReportReader().Read(stream, feed.AbsoluteUri))
        {
            if (intake.Report is not { MediaType: "application/rss+xml" or "application/json" } entry)
            {
                problem = intake.Diagnostic?.Message;
                // The reader says so of a feed without entries.
                isFeed |= intake.Diagnostic?.Code == "DL606";
                continue;
            }
            isFeed = true;
            Uri? url = entry.Url ?? reader.Read(entry).Articles.FirstOrDefault()?.Url;
            if (url is not null && url.Scheme is "http" or "https") links.Add(url.GetLeftPart(UriPartial.Query));
        }
        return !isFeed ? null : [.. links.Distinct(StringComparer.Ordinal)];
    }

    /// <summary>The media type of what can be read as a page; null for anything else. A server that names none is taken to send a page.</summary>
    private static string? MediaTypeOf(Fetched fetched)
    {
        string kind = fetched.MediaType.Split(';')[0].Trim().ToLowerInvariant();
        return kind is "text/html" or "application/xhtml+xml" or "text/plain" ? fetched.MediaType : kind.Length == 0 ? "text/html" : null;
    }

    private static TimeSpan Backoff(int failures, TimeSpan first)
    {
        TimeSpan wait = first * Math.Pow(2, Math.Min(failures - 1, 12));
        return wait < s_longestRetry ? wait : s_longestRetry;
    }

    private static TimeSpan Later(TimeSpan own, TimeSpan? asked) => asked is { } wait && wait > own ? (wait < s_longestRetry ? wait : s_longestRetry) : own;

    private sealed record WatchRound(WatchLedger Ledger, PoliteFetcher Fetcher, ArchiveWriter Writer, Coder Coder);
}
