using Dateline.Text;

namespace Dateline.Places;

/// <summary>Words of a document that name a place, before it is decided which place they mean.</summary>
/// <threadsafety>Immutable.</threadsafety>
public sealed record PlaceMention
{
    /// <summary>The name's words.</summary>
    public required TextSpan Span { get; init; }

    /// <summary>The name's tokens, as indexes into <see cref="Document.Tokens"/>.</summary>
    public required Range Tokens { get; init; }

    /// <summary>What the name stands for here.</summary>
    public required PlaceUse Use { get; init; }

    /// <summary>How sure it is that this is a place's name, 0 to 1.</summary>
    public required double Confidence { get; init; }

    /// <summary>How the place meant lies to the place named.</summary>
    public PlaceRelation Relation { get; init; }

    /// <summary>The distance from the place named in kilometres; null unless <see cref="Relation"/> is <see cref="PlaceRelation.Offset"/>.</summary>
    public double? DistanceKm { get; init; }

    /// <summary>The direction from the place named in degrees clockwise from north; null when none is told.</summary>
    public double? Bearing { get; init; }

    /// <summary>The built place within it or beside it ("army base", "central market"); null when none is named.</summary>
    public TextSpan? Facility { get; init; }

    /// <summary>The sort of place the words beside the name say ("province", "village of"); null when they say none.</summary>
    public PlaceKind? Stated { get; init; }

    /// <summary>The ISO 3166-1 alpha-2 code of the country whose people or things are meant; null unless <see cref="Use"/> is <see cref="PlaceUse.Adjective"/> and the word is a demonym.</summary>
    public string? DemonymOf { get; init; }

    /// <summary>The ISO 3166-1 alpha-2 code of the country whose capital is meant; null unless the words say "capital" and not its name.</summary>
    public string? CapitalOf { get; init; }

    /// <summary>What the gazetteer has under this name; empty when it is a place by its context only.</summary>
    internal NamingRange Namings { get; init; }
}
