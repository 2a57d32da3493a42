namespace Dateline.Places;

/// <summary>Somewhere in the world, as exactly as the words and the gazetteer tell.</summary>
/// <threadsafety>Immutable.</threadsafety>
public sealed record Place
{
    /// <summary>The name in the gazetteer, or the words of the text where the gazetteer has none.</summary>
    public required string Name { get; init; }

    /// <summary>The gazetteer's id, such as <c>geonames:292968</c>; null when the place was not found there.</summary>
    public string? GazetteerId { get; init; }

    /// <summary>The centre; null where a point would be false (a whole country, a vague region, a place not found).</summary>
    public Coordinates? Centre { get; init; }

    /// <summary>How far from the centre it may be, in kilometres; null when that is not known.</summary>
    public double? RadiusKm { get; init; }

    /// <summary>How exactly the place is known.</summary>
    public required PlacePrecision Precision { get; init; }

    /// <summary>The ISO 3166-1 alpha-2 code of the country; null at sea or when it is not known. Disputed land follows the project's documented table.</summary>
    public string? Country { get; init; }

    /// <summary>The name of the first-order administrative division; null when it is not known.</summary>
    public string? Province { get; init; }

    /// <summary>The facility within the place ("army base", "central market"), as in the text; null when none is named.</summary>
    public string? Facility { get; init; }
}
