namespace Dateline.Times;

/// <summary>What the words of a time say, before any context is looked at. Zero, null and -1 mean not said.</summary>
internal sealed record TimeExpression
{
    public required TimeForm Form { get; init; }

    /// <summary>The year; negative before Christ. Two-digit years are completed by the finder only in words such as "'90s".</summary>
    public int Year { get; init; }

    public int Month { get; init; }

    public int DayOfMonth { get; init; }

    /// <summary>Monday is 1, Sunday 7.</summary>
    public int Weekday { get; init; }

    public TimeUnit Unit { get; init; }

    /// <summary>How many units; -1 for a vague number.</summary>
    public double Amount { get; init; } = 1;

    /// <summary>A second unit: "two years and six months".</summary>
    public TimeUnit SecondUnit { get; init; }

    public double SecondAmount { get; init; }

    public Pointer Pointer { get; init; }

    public TimeModifier Modifier { get; init; }

    public Season Season { get; init; }

    public Festival Festival { get; init; }

    public DayPart Part { get; init; }

    /// <summary>Minutes since midnight.</summary>
    public int Clock { get; init; } = -1;

    /// <summary>Minutes east of Greenwich; null when no zone was named.</summary>
    public int? Zone { get; init; }

    /// <summary>The time this one is a part of or is counted from: "March" in "the end of March".</summary>
    public TimeExpression? Inner { get; init; }

    /// <summary>For a reference: what TIMEX3 calls it.</summary>
    public string? Reference { get; init; }

    /// <summary>Whether the words themselves name the year, or need none.</summary>
    public bool IsFull => Form is TimeForm.Calendar or TimeForm.Season or TimeForm.Festival ? Year != 0 : Form is TimeForm.Decade or TimeForm.Century || Inner is { IsFull: true } && Form is TimeForm.Edge or TimeForm.DayPart or TimeForm.Clock;
}
