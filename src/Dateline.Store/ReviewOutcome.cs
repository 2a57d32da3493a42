namespace Dateline.Store;

/// <summary>What became of an act of review.</summary>
/// <param name="Status">Whether it was done, or why not.</param>
/// <param name="Message">What stands in the way, for the analyst; null when it was done.</param>
/// <param name="Act">The act's number; 0 when it was not done.</param>
/// <param name="Version">The incident's version now.</param>
public sealed record ReviewOutcome(ReviewStatus Status, string? Message, long Act, long Version);
