using Dateline.Incidents;

namespace Dateline.Store;

/// <summary>One act of an analyst, as it stands in the history.</summary>
/// <param name="Id">The act's number in its store.</param>
/// <param name="At">When.</param>
/// <param name="Author">Who.</param>
/// <param name="Kind">What.</param>
/// <param name="Incident">On which incident, by the id that it had then.</param>
/// <param name="Field">On which field; null for joining, splitting, pinning and undoing.</param>
/// <param name="Value">For a correction the right value; for an undoing the number of the act undone; otherwise null.</param>
/// <param name="MachineValue">The machine's value then, in written form; null when it had none.</param>
/// <param name="Reason">Why; null when none was given.</param>
/// <param name="UndoneBy">The number of the act that undid this one; null while it is in force.</param>
public sealed record ReviewAct(long Id, DateTimeOffset At, string Author, ReviewActKind Kind, IncidentId Incident, IncidentField? Field, string? Value, string? MachineValue, string? Reason, long? UndoneBy);
