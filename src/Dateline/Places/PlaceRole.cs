namespace Dateline.Places;

/// <summary>What a place in a text is to the happening told.</summary>
public enum PlaceRole : byte
{
    /// <summary>Where it happened.</summary>
    Happening,
    /// <summary>From where an attack came.</summary>
    Origin,
    /// <summary>The area aimed at.</summary>
    Target,
    /// <summary>Where the report was filed from.</summary>
    FiledFrom,
    /// <summary>Where the speaker spoke or sits.</summary>
    Speaker,
    /// <summary>The home of an actor: "Iraqi army", "Washington said".</summary>
    ActorHome,
    /// <summary>A place of background only.</summary>
    Background,
}
