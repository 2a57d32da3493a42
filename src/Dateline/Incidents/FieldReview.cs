namespace Dateline.Incidents;

/// <summary>What an analyst has judged of one field.</summary>
/// <param name="Field">The field.</param>
/// <param name="Verdict">The judgement.</param>
/// <param name="Value">For a correction the right value in its written form (see <see cref="FieldValues"/>); otherwise null.</param>
/// <param name="MachineValue">The written form of the machine's value that was judged; null when the machine had none.</param>
/// <param name="Author">Who judged.</param>
/// <param name="At">When.</param>
/// <param name="Reason">Why; null when none was given.</param>
public sealed record FieldReview(IncidentField Field, Verdict Verdict, string? Value, string? MachineValue, string Author, DateTimeOffset At, string? Reason);
