namespace Dateline.Store;

/// <summary>Who acts, when, why, and on which version of the incident.</summary>
/// <param name="Author">Who; not empty.</param>
/// <param name="At">When.</param>
/// <param name="Reason">Why; null when none is given.</param>
/// <param name="Version">The version of the incident that the author saw; null to act on whatever is there.</param>
public sealed record ReviewSignature(string Author, DateTimeOffset At, string? Reason = null, long? Version = null);
