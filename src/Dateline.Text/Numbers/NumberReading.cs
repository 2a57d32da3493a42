namespace Dateline.Text.Numbers;

/// <summary>A number read from pieces.</summary>
/// <param name="Value">The value.</param>
/// <param name="Next">The index of the piece behind the number.</param>
/// <param name="InDigits">Whether it was written in digits, at least in part.</param>
/// <param name="Ordinal">Whether it is an ordinal, such as "third" or "19th".</param>
public readonly record struct NumberReading(double Value, int Next, bool InDigits, bool Ordinal)
{
    /// <summary>The value as a whole number, rounded to nearest; at most 10^15.</summary>
    public long Whole => (long)Math.Round(Math.Min(Value, 1e15), MidpointRounding.AwayFromZero);
}
