using System.Collections.Immutable;
using Dateline.Claims;
using Dateline.Quantities;
using Dateline.Text;

namespace Dateline.Evaluation.Gold;

/// <summary>What the gold scorer looks at in a claim, of annotators and of the coder alike.</summary>
/// <threadsafety>Immutable.</threadsafety>
public sealed record GoldClaim
{
    /// <summary>The code of the type.</summary>
    public required string Type { get; init; }

    /// <summary>The stage's written name.</summary>
    public required string Stage { get; init; }

    /// <summary>Whether it is said not to have happened.</summary>
    public bool Denied { get; init; }

    /// <summary>Whether it is older context.</summary>
    public bool Background { get; init; }

    /// <summary>The trigger, in UTF-16 code units of the text.</summary>
    public required TextSpan Trigger { get; init; }

    /// <summary>Namings of who does it.</summary>
    public ImmutableArray<string> Actors { get; init; } = [];

    /// <summary>Namings of to whom or what it is done.</summary>
    public ImmutableArray<string> Targets { get; init; } = [];

    /// <summary>Namings of the sources.</summary>
    public ImmutableArray<string> SaidBy { get; init; } = [];

    /// <summary>People killed; null when no figure is given.</summary>
    public Count? Killed { get; init; }

    /// <summary>People injured; null when no figure is given.</summary>
    public Count? Injured { get; init; }

    /// <summary>People captured; null when no figure is given.</summary>
    public Count? Captured { get; init; }

    /// <summary>The first and the last day; null when they are not known.</summary>
    public (DateOnly First, DateOnly Last)? When { get; init; }

    /// <summary>The words for the finest place; null when none is named.</summary>
    public string? Place { get; init; }

    /// <summary>The ISO 3166 alpha-2 code; null when it is not known.</summary>
    public string? Country { get; init; }

    /// <summary>Degrees north and east; null when no town or region is known.</summary>
    public (double Latitude, double Longitude)? Centre { get; init; }

    /// <summary>Who claimed responsibility; null when nobody is said to have.</summary>
    public string? ClaimedBy { get; init; }

    /// <summary>The weapon's words; null when none is named.</summary>
    public string? Weapon { get; init; }

    /// <summary>What the scorer looks at in a coded claim.</summary>
    /// <param name="claim">The claim.</param>
    /// <param name="text">The text of its article.</param>
    public static GoldClaim Of(Claim claim, string text)
    {
        ArgumentNullException.ThrowIfNull(claim);
        ArgumentNullException.ThrowIfNull(text);
        return new GoldClaim
        {
            Type = claim.Type.Value.Value,
            Stage = Names.Of(claim.Stage.Value),
            Denied = claim.Denied.Value,
            Background = claim.Background.Value,
            Trigger = claim.Trigger,
            Actors = [.. claim.Actors.Select(actor => actor.Value.Name)],
            Targets = [.. claim.Targets.Select(target => target.Value.Name)],
            SaidBy = [.. claim.SaidBy.Select(source => source.Value.Name)],
            Killed = claim.Killed?.Value,
            Injured = claim.Injured?.Value,
            Captured = claim.Captured?.Value,
            When = claim.When is { } when ? (when.Value.First, when.Value.Last) : null,
            Place = claim.Place is { Basis: Basis.Stated } place ? place.Citations[0].Span.In(text).ToString() : null,
            Country = claim.Place?.Value.Country,
            Centre = claim.Place?.Value.Centre is { } centre ? (centre.Latitude, centre.Longitude) : null,
            ClaimedBy = claim.ClaimedBy?.Value.Name,
            Weapon = claim.Weapon?.Value,
        };
    }
}
