using System.Collections.Immutable;
using Dateline.Actors;
using Dateline.Codebooks;
using Dateline.Places;
using Dateline.Quantities;
using Dateline.Text;
using Dateline.Times;

namespace Dateline.Claims;

/// <summary>What one article says of one happening. Every value cites its words or says that it is inferred or assumed.</summary>
/// <remarks>Null and empty mean that the text does not say. Compare claims by <see cref="Id"/>.</remarks>
/// <threadsafety>Immutable.</threadsafety>
public sealed record Claim
{
    /// <summary>The id, from the content: the same article and codebook give the same id.</summary>
    public required ClaimId Id { get; init; }

    /// <summary>The article that says it.</summary>
    public required ArticleId Article { get; init; }

    /// <summary>The word or words that most plainly tell of the happening, at its first full mention.</summary>
    public required TextSpan Trigger { get; init; }

    /// <summary>The type; its citation is the trigger.</summary>
    public required Cited<EventCode> Type { get; init; }

    /// <summary>How far it has come.</summary>
    public required Cited<Stage> Stage { get; init; }

    /// <summary>Whether it is said not to have happened.</summary>
    public required Cited<bool> Denied { get; init; }

    /// <summary>Who denies it; null when nobody does.</summary>
    public Cited<Actor>? DeniedBy { get; init; }

    /// <summary>Whether it is older context, not what the report is there to tell.</summary>
    public required Cited<bool> Background { get; init; }

    /// <summary>Who does it.</summary>
    public ImmutableArray<Cited<Actor>> Actors { get; init; } = [];

    /// <summary>To whom or to what it is done.</summary>
    public ImmutableArray<Cited<Actor>> Targets { get; init; } = [];

    /// <summary>Who claimed responsibility.</summary>
    public Cited<Actor>? ClaimedBy { get; init; }

    /// <summary>Everybody who claimed responsibility, in the order of the text; the first is <see cref="ClaimedBy"/>.</summary>
    public ImmutableArray<Claimant> Claimants { get; init; } = [];

    /// <summary>To whom the report credits it, nearest source first; empty when the report says it in its own voice.</summary>
    public ImmutableArray<Cited<Source>> SaidBy { get; init; } = [];

    /// <summary>People killed, over all figures given.</summary>
    public Cited<Count>? Killed { get; init; }

    /// <summary>People injured, over all figures given.</summary>
    public Cited<Count>? Injured { get; init; }

    /// <summary>People abducted or arrested, over all figures given.</summary>
    public Cited<Count>? Captured { get; init; }

    /// <summary>Every figure as given, by kind and role.</summary>
    public ImmutableArray<Cited<Toll>> Tolls { get; init; } = [];

    /// <summary>When; null where the words could not be worked out.</summary>
    public Cited<DateRange>? When { get; init; }

    /// <summary>The words that tell when, kept also where no days could be worked out; null when there are none.</summary>
    public Citation? WhenWords { get; init; }

    /// <summary>The finest place named for it.</summary>
    public Cited<Place>? Place { get; init; }

    /// <summary>Further places with their roles.</summary>
    public ImmutableArray<PlaceInRole> OtherPlaces { get; init; } = [];

    /// <summary>The weapon, as in the text.</summary>
    public Cited<string>? Weapon { get; init; }
}
