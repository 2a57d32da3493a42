namespace Dateline.Store;

/// <summary>One change of an incident.</summary>
/// <param name="Change">The number of the change in its store.</param>
/// <param name="At">When.</param>
/// <param name="Kind"><c>read</c> when reports were read, otherwise the kind of an analyst's act.</param>
/// <param name="Author">The analyst; null for the machine.</param>
/// <param name="Words">What changed, in a sentence.</param>
public sealed record HistoryEntry(long Change, DateTimeOffset At, string Kind, string? Author, string Words);
