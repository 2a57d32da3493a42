namespace Dateline.Times;

/// <summary>What is known of when something happened: not before its first, not after its last day, both days included.</summary>
/// <threadsafety>Immutable.</threadsafety>
public sealed record DateRange
{
    /// <summary>The days from <paramref name="first"/> to <paramref name="last"/>, both included.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The last day lies before the first.</exception>
    public DateRange(DateOnly first, DateOnly last, Precision precision)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(last, first);
        (First, Last, Precision) = (first, last, precision);
    }

    /// <summary>A single day.</summary>
    public static DateRange Of(DateOnly day, Precision precision = Precision.Day) => new(day, day, precision);

    /// <summary>The earliest day it can have been.</summary>
    public DateOnly First { get; }

    /// <summary>The latest day it can have been.</summary>
    public DateOnly Last { get; }

    /// <summary>What the words were precise to.</summary>
    public Precision Precision { get; }

    /// <summary>The number of days, 1 or more.</summary>
    public int Days => Last.DayNumber - First.DayNumber + 1;

    /// <summary>Whether the two ranges share a day.</summary>
    public bool Overlaps(DateRange other) => First <= other.Last && other.First <= Last;

    /// <summary>ISO 8601: a day, or <c>first/last</c>.</summary>
    public override string ToString() => First == Last
        ? First.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)
        : string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{First:yyyy-MM-dd}/{Last:yyyy-MM-dd}");
}
