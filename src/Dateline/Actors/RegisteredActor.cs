using System.Collections.Immutable;

namespace Dateline.Actors;

/// <summary>A row of the registry: a state, force, armed group, organization or medium with its names and codes.</summary>
/// <threadsafety>Immutable.</threadsafety>
public sealed record RegisteredActor
{
    /// <summary>The id, such as <c>houthis</c>; a state's is its lower-case ISO 3166-1 alpha-3 code.</summary>
    public required string Id { get; init; }

    /// <summary>The usual English name.</summary>
    public required string Name { get; init; }

    /// <summary>What sort of actor it is.</summary>
    public required ActorKind Kind { get; init; }

    /// <summary>The ISO 3166-1 alpha-3 code of its home; null when it has none.</summary>
    public string? Country { get; init; }

    /// <summary>The PLOVER sector code; null for states as such.</summary>
    public string? Sector { get; init; }

    /// <summary>The CAMEO actor code; null when there is none.</summary>
    public string? Cameo { get; init; }

    /// <summary>The id of the actor it is a part or branch of; null when it stands for itself.</summary>
    public string? Parent { get; init; }

    /// <summary>The first day it existed, as far as the source tells: years stand for their first day; null when not known.</summary>
    public DateOnly? From { get; init; }

    /// <summary>The last day it existed: years stand for their last day; null when it still exists or the end is not known.</summary>
    public DateOnly? To { get; init; }

    /// <summary>All names: the usual one, aliases, acronyms and former names.</summary>
    public required ImmutableArray<string> Names { get; init; }

    /// <summary>Where the row can be checked, as <c>wikipedia:Title</c> or an address.</summary>
    public required string Source { get; init; }
}
