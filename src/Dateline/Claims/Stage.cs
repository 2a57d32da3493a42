namespace Dateline.Claims;

/// <summary>How far a happening has come, as the report tells it (gold guidelines, field <c>stage</c>).</summary>
public enum Stage : byte
{
    /// <summary>It happened.</summary>
    Occurred,
    /// <summary>It still goes on at publication.</summary>
    Ongoing,
    /// <summary>It was tried and failed or was foiled.</summary>
    Attempted,
    /// <summary>It is said to be about to happen: ordered, promised, planned.</summary>
    Announced,
    /// <summary>It is held out as a threat.</summary>
    Threatened,
}
