namespace Dateline.Store;

/// <summary>What is known of a feed that is polled.</summary>
/// <param name="Url">Its address.</param>
/// <param name="ETag">The tag of the version last read; null when the server gave none.</param>
/// <param name="LastModified">The Last-Modified header of the version last read; null when the server gave none.</param>
/// <param name="Next">Before when it is not asked again; null when it was never asked.</param>
/// <param name="Failures">How often in a row it could not be read.</param>
public sealed record WatchedFeed(string Url, string? ETag = null, string? LastModified = null, DateTimeOffset? Next = null, int Failures = 0);
