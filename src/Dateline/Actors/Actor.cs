namespace Dateline.Actors;

/// <summary>Somebody who acts, is acted upon or speaks, as named in a text and, where known, in the registry.</summary>
/// <threadsafety>Immutable.</threadsafety>
public sealed record Actor
{
    /// <summary>The naming in the text, exactly, fullest form, without a leading article.</summary>
    public required string Name { get; init; }

    /// <summary>The id in the registry, such as <c>houthis</c>; null when the actor is not registered.</summary>
    public string? RegistryId { get; init; }

    /// <summary>What sort of actor it is.</summary>
    public ActorKind Kind { get; init; }

    /// <summary>The ISO 3166-1 alpha-3 code of the actor's home country; null when it is not known or has none.</summary>
    public string? Country { get; init; }

    /// <summary>The PLOVER sector code (GOV, MIL, COP, REB, PRM, CVL, ...); null when it is not known.</summary>
    public string? Sector { get; init; }

    /// <summary>The CAMEO actor code, such as <c>YEMREB</c>; null when there is none.</summary>
    public string? Cameo { get; init; }
}
