namespace Dateline.Reports;

/// <summary>What reading of inputs came upon next: a report, or the reason why there is none.</summary>
/// <param name="Report">The report; null when it could not be read.</param>
/// <param name="Diagnostic">Why there is no report, or what was odd about it; null when all is well.</param>
public sealed record Intake(Report? Report, Diagnostic? Diagnostic);
