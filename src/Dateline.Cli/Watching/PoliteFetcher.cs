using System.Text;
using Dateline.Store;

namespace Dateline.Cli.Watching;

/// <summary>Fetches as a good guest does: asks each site's robots.txt first, and waits between two requests to one host.</summary>
internal sealed class PoliteFetcher(Fetcher fetcher, FetchLimits limits, TimeProvider clock)
{
    private const int LargestRobots = 500 << 10;
    private static readonly TimeSpan s_robotsKept = TimeSpan.FromHours(12), s_longestDelay = TimeSpan.FromMinutes(2);

    private readonly Dictionary<string, (RobotsRules? Rules, string Message, DateTimeOffset Until)> _robots = new(StringComparer.Ordinal);
    private readonly Dictionary<string, DateTimeOffset> _next = new(StringComparer.Ordinal);

    // Seeded, so that a run can be followed; the jitter only keeps requests from falling into step with others'.
    private readonly Random _jitter = new(20260101);

    /// <summary>Fetches an address, after waiting for its host's turn.</summary>
    /// <param name="url">The address.</param>
    /// <param name="known">The version known already; null to fetch it in any case.</param>
    /// <param name="cancellation">Ends the wait or the fetch.</param>
    public async Task<Fetched> FetchAsync(Uri url, WatchedFeed? known, CancellationToken cancellation)
    {
        if (url.Scheme is not ("http" or "https")) return new Fetched(FetchOutcome.Refused, $"{url.Scheme} addresses are not fetched");
        var (rules, message) = await RobotsAsync(url, cancellation).ConfigureAwait(false);
        if (rules is null) return new Fetched(FetchOutcome.Failed, message);
        if (!rules.Allows(url)) return new Fetched(FetchOutcome.Refused, "robots.txt asks not to fetch it");
        await WaitAsync(url, rules.Delay, cancellation).ConfigureAwait(false);
        return await fetcher.FetchAsync(url, known, async next =>
        {
            var (theirs, _) = await RobotsAsync(next, cancellation).ConfigureAwait(false);
            return theirs?.Allows(next) == true;
        }, cancellation).ConfigureAwait(false);
    }

    private async Task<(RobotsRules? Rules, string Message)> RobotsAsync(Uri url, CancellationToken cancellation)
    {
        if (url.Scheme is not ("http" or "https")) return (null, $"{url.Scheme} addresses are not fetched");
        string site = url.GetLeftPart(UriPartial.Authority);
        if (_robots.TryGetValue(site, out var kept) && kept.Until > clock.GetUtcNow()) return (kept.Rules, kept.Message);
        Fetched robots = await fetcher.FetchAsync(new Uri(site + "/robots.txt"), null, _ => Task.FromResult(true), cancellation).ConfigureAwait(false);
        // RFC 9309: no such file means that all is allowed; a server in trouble means that nothing is, for now.
        RobotsRules? rules = robots.Outcome switch
        {
            FetchOutcome.Fetched => RobotsRules.Parse(Encoding.UTF8.GetString(robots.Body.AsSpan(0, Math.Min(robots.Body.Length, LargestRobots)))),
            FetchOutcome.Refused => RobotsRules.All,
            _ => null,
        };
        string message = rules is null ? $"robots.txt could not be read: {robots.Message}" : "";
        _robots[site] = (rules, message, clock.GetUtcNow() + (rules is null ? TimeSpan.FromMinutes(5) : s_robotsKept));
        return (rules, message);
    }

    private async Task WaitAsync(Uri url, TimeSpan? asked, CancellationToken cancellation)
    {
        TimeSpan delay = asked is { } theirs && theirs > limits.Delay ? (theirs < s_longestDelay ? theirs : s_longestDelay) : limits.Delay;
        DateTimeOffset now = clock.GetUtcNow();
        if (_next.TryGetValue(url.Host, out DateTimeOffset next) && next > now)
        {
            await Task.Delay(next - now, clock, cancellation).ConfigureAwait(false);
            now = clock.GetUtcNow();
        }
        _next[url.Host] = now + (delay * (1 + (_jitter.NextDouble() / 2)));
    }
}
