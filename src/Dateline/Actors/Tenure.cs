using System.Collections.Immutable;

namespace Dateline.Actors;

/// <summary>A person's time in an office: who led, commanded or spoke for an actor, and when.</summary>
/// <threadsafety>Immutable.</threadsafety>
public sealed record Tenure
{
    /// <summary>The id of the actor.</summary>
    public required string Actor { get; init; }

    /// <summary>The person's usual name and other spellings.</summary>
    public required ImmutableArray<string> Names { get; init; }

    /// <summary>The office, such as "president".</summary>
    public required string Office { get; init; }

    /// <summary>The first day in office: years stand for their first day; null when not known.</summary>
    public DateOnly? From { get; init; }

    /// <summary>The last day in office: years stand for their last day; null when it goes on or is not known.</summary>
    public DateOnly? To { get; init; }

    /// <summary>Where the row can be checked.</summary>
    public required string Source { get; init; }

    /// <summary>Whether the office was held on a day.</summary>
    internal bool Holds(DateOnly day) => (From is null || From <= day) && (To is null || day <= To);
}
