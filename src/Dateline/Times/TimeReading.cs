namespace Dateline.Times;

/// <summary>What a mention of a time comes to in its context.</summary>
/// <threadsafety>Immutable.</threadsafety>
public sealed record TimeReading
{
    internal TimeReading(TimeMention mention, string? value, DateRange? range, Basis basis, string rule, double confidence) =>
        (Mention, Value, Range, Basis, Rule, Confidence) = (mention, value, range, basis, rule, confidence);

    /// <summary>The words.</summary>
    public TimeMention Mention { get; }

    /// <summary>The value that TIMEX3 gives it (TimeML 1.2.1), such as <c>1998-08-07</c>, <c>1998-W32</c>, <c>P3D</c> or <c>PRESENT_REF</c>; null where the words stay words.</summary>
    public string? Value { get; }

    /// <summary>The days; null for lengths and recurring times and where the days cannot be worked out.</summary>
    public DateRange? Range { get; }

    /// <summary>Whether the words say the days themselves, or they were worked out from the words and their context. Assumed where the year was chosen between several.</summary>
    public Basis Basis { get; }

    /// <summary>How it was worked out, such as <c>time-calendar</c> or <c>time-shifted</c>.</summary>
    public string Rule { get; }

    /// <summary>How sure the days are, 0 to 1.</summary>
    public double Confidence { get; }

    /// <summary>The days with the words they were read from; null when there are no days.</summary>
    /// <param name="words">The mention's words as a span of the article.</param>
    public Cited<DateRange>? Cite(Citation words) => Range is not { } range ? null
        : Basis == Basis.Stated ? Cited.Stated(range, words, Rule, Confidence)
        : Cited.Inferred(range, [words], Rule, Confidence);
}
