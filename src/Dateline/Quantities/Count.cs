namespace Dateline.Quantities;

/// <summary>A number of people or things, as a range.</summary>
/// <remarks>Vague words have the ranges of the gold guidelines: "dozens" is 24 or more, "scores" 40 or more, "hundreds" 200 or more, "several" 3 or more, "a few" 2 or more.</remarks>
public readonly record struct Count
{
    /// <summary>The numbers from <paramref name="low"/> to <paramref name="high"/>; no upper bound when that is null.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Low is negative, or high is below low.</exception>
    public Count(long low, long? high)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(low);
        if (high is { } bound) ArgumentOutOfRangeException.ThrowIfLessThan(bound, low);
        (Low, High) = (low, high);
    }

    /// <summary>An exact number.</summary>
    public static Count Exactly(long number) => new(number, number);

    /// <summary>The lowest number it can be.</summary>
    public long Low { get; }

    /// <summary>The highest number it can be; null when there is no bound.</summary>
    public long? High { get; }

    /// <summary>The smallest range that holds both: competing figures side by side.</summary>
    public Count Cover(Count other) => new(Math.Min(Low, other.Low), High is { } a && other.High is { } b ? Math.Max(a, b) : null);

    /// <summary>"41", "40+" or "5-8".</summary>
    public override string ToString() => High is not { } high ? FormattableString.Invariant($"{Low}+") : high == Low ? FormattableString.Invariant($"{Low}") : FormattableString.Invariant($"{Low}-{high}");
}
