namespace Dateline.Cli.Watching;

/// <summary>What bounds the fetching of pages.</summary>
/// <param name="Time">The longest that one fetch may take, redirects and body included.</param>
/// <param name="Delay">How long to wait between two requests to one host.</param>
/// <param name="AllowPrivate">Whether addresses of this machine and of private networks may be fetched.</param>
internal sealed record FetchLimits(TimeSpan Time, TimeSpan Delay, bool AllowPrivate);
