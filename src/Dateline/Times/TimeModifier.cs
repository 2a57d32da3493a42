namespace Dateline.Times;

/// <summary>What the words leave open about a time: TIMEX3's <c>mod</c>.</summary>
public enum TimeModifier : byte
{
    /// <summary>Nothing.</summary>
    None,
    /// <summary>Its beginning: "early March", "the start of 1943".</summary>
    Start,
    /// <summary>Its middle: "mid-August".</summary>
    Middle,
    /// <summary>Its end: "late 1861", "the end of the month".</summary>
    End,
    /// <summary>About: "around 1910", "some two weeks".</summary>
    Approximate,
    /// <summary>More than, or at least.</summary>
    More,
    /// <summary>Less than, nearly or at most.</summary>
    Less,
    /// <summary>The day or time before: "the eve of".</summary>
    Eve,
}
