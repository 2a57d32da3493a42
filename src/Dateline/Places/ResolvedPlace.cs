namespace Dateline.Places;

/// <summary>A mention of a place with the place that it means.</summary>
/// <threadsafety>Immutable.</threadsafety>
public sealed record ResolvedPlace
{
    /// <summary>The words.</summary>
    public required PlaceMention Mention { get; init; }

    /// <summary>The place; its point is moved by what the words say ("15 km south of"), and is null for whole countries and vague regions.</summary>
    public required Place Place { get; init; }

    /// <summary>What the place is to what is told.</summary>
    public required PlaceRole Role { get; init; }

    /// <summary>The index of the place named in the <see cref="Gazetteer"/>; null when the gazetteer has none of that name, or a demonym is all that is named.</summary>
    public int? Entry { get; init; }

    /// <summary>The name of the rule that decided between the places of that name.</summary>
    public required string Rule { get; init; }

    /// <summary>How sure the choice is, 0 to 1.</summary>
    public required double Confidence { get; init; }
}
