using Dateline.Times;

namespace Dateline.Quantities;

/// <summary>How many people of what sort something befell.</summary>
/// <param name="Kind">What befell them.</param>
/// <param name="Count">How many.</param>
/// <param name="Role">Who they were.</param>
/// <param name="Cumulative">Whether the number sums up several happenings or days ("since October", "this month").</param>
public sealed record Toll(TollKind Kind, Count Count, TollRole Role, bool Cumulative)
{
    /// <summary>What the words before the number make of it.</summary>
    public CountQualifier Qualifier { get; init; }

    /// <summary>How the people relate to those told just before: among them, on top of them, or the same by another count.</summary>
    public TollShare Share { get; init; }

    /// <summary>Who gives the figure, as named in the text; null when the text names nobody for it.</summary>
    public string? Source { get; init; }

    /// <summary>When the figure stood: "by Tuesday"; null when the text does not say.</summary>
    public DateRange? AsOf { get; init; }
}
