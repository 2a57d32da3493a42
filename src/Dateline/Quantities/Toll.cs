namespace Dateline.Quantities;

/// <summary>How many people of what sort something befell.</summary>
/// <param name="Kind">What befell them.</param>
/// <param name="Count">How many.</param>
/// <param name="Role">Who they were.</param>
/// <param name="Cumulative">Whether the number sums up several happenings or days ("since October", "this month").</param>
public sealed record Toll(TollKind Kind, Count Count, TollRole Role, bool Cumulative);
