using System.Collections.Immutable;
using Dateline.Claims;
using Dateline.Codebooks;
using Dateline.Incidents;
using Dateline.Places;

namespace Dateline.Store;

/// <summary>What incidents are looked for; all that is set must hold.</summary>
public sealed record IncidentQuery
{
    /// <summary>Words that an article of the incident holds, all of them; null for any.</summary>
    public string? Words { get; init; }

    /// <summary>Any of these types; empty for any.</summary>
    public ImmutableArray<EventCode> Types { get; init; } = [];

    /// <summary>A part of the name of an actor, target or claimant, or its id in the registry; null for any.</summary>
    public string? Actor { get; init; }

    /// <summary>The ISO 3166-1 alpha-2 code of the country; null for any.</summary>
    public string? Country { get; init; }

    /// <summary>The centre of a circle to search; null for anywhere.</summary>
    public Coordinates? Near { get; init; }

    /// <summary>The circle's radius in kilometres, above 0.</summary>
    public double RadiusKm { get; init; } = 50;

    /// <summary>A box to search, by points; null for anywhere.</summary>
    public MapBox? Box { get; init; }

    /// <summary>Whether there must be a point, or must not be one; null for both.</summary>
    public bool? Placed { get; init; }

    /// <summary>The first day; null for any.</summary>
    public DateOnly? From { get; init; }

    /// <summary>The last day; null for any.</summary>
    public DateOnly? Until { get; init; }

    /// <summary>At least so many killed; null for any number and none.</summary>
    public long? KilledAtLeast { get; init; }

    /// <summary>At most so many killed, where a figure is known; null for any.</summary>
    public long? KilledAtMost { get; init; }

    /// <summary>The stage; null for any.</summary>
    public Stage? Stage { get; init; }

    /// <summary>The outlet of a report; null for any.</summary>
    public string? Source { get; init; }

    /// <summary>The state of review; null for any but rejected, which are shown only when asked for.</summary>
    public ReviewState? Review { get; init; }
}
