namespace Dateline.Cli.Watching;

/// <summary>How an attempt to fetch an address ended.</summary>
internal enum FetchOutcome
{
    /// <summary>It was fetched.</summary>
    Fetched,
    /// <summary>It is as it was the last time.</summary>
    NotModified,
    /// <summary>It failed in a way that may pass.</summary>
    Failed,
    /// <summary>It must not or cannot be fetched, and trying again is no use.</summary>
    Refused,
}

/// <summary>What came of fetching an address.</summary>
internal sealed record Fetched(FetchOutcome Outcome, string Message)
{
    /// <summary>The address after redirects.</summary>
    public Uri? Url { get; init; }

    public byte[] Body { get; init; } = [];

    public string MediaType { get; init; } = "";

    public string? ETag { get; init; }

    public string? LastModified { get; init; }

    /// <summary>How long the server asks to wait; null when it does not say.</summary>
    public TimeSpan? RetryAfter { get; init; }
}
