using Dateline.Incidents;

namespace Dateline.Store;

/// <summary>One change of a store: a batch of reports, or an act of an analyst.</summary>
/// <param name="Number">Its number, from 1.</param>
/// <param name="At">When.</param>
/// <param name="Author">Who acted; null for the machine.</param>
/// <param name="Words">What was done.</param>
/// <param name="Incident">The incident acted on; null for a batch.</param>
public sealed record ChangeRow(long Number, DateTimeOffset At, string? Author, string Words, IncidentId? Incident);
