namespace Dateline.Store;

/// <summary>How far a polled feed is covered.</summary>
/// <param name="Url">Its address.</param>
/// <param name="Found">Pages found in it.</param>
/// <param name="Read">Pages read.</param>
/// <param name="Waiting">Pages that wait to be read.</param>
/// <param name="Failed">Pages that were given up.</param>
/// <param name="Failures">How often in a row the feed itself could not be read.</param>
/// <param name="Next">Before when it is not asked again; null when it was never asked.</param>
public sealed record FeedRow(string Url, long Found, long Read, long Waiting, long Failed, long Failures, DateTimeOffset? Next);
