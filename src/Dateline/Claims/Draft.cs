using Dateline.Claims.Attributing;
using Dateline.Claims.Parties;
using Dateline.Claims.Syntax;
using Dateline.Claims.Triggers;
using Dateline.Codebooks;
using Dateline.Quantities;
using Dateline.Text;
using Dateline.Times;

namespace Dateline.Claims;

/// <summary>One mention of a happening while it is worked out: what was found around one trigger, or around several that were joined.</summary>
/// <remarks>Lives only within the coding of one article, on one thread.</remarks>
internal sealed class Draft
{
    public required TriggerMatch Match { get; set; }

    /// <summary>The trigger's head token.</summary>
    public int Head => Match.Head;

    public required int Sentence { get; init; }

    public required List<Slot> Slots { get; init; }

    /// <summary>The tokens within what is said that make a mere "said" tell of it; null where the trigger tells it by itself.</summary>
    public Range? Told { get; init; }

    public EventType Type { get; set; } = null!; // set on creation from the match

    public Stage Stage { get; set; }

    public string StageRule { get; set; } = "plain";

    public bool Denied { get; set; }

    public int DeniedBy { get; set; } = -1;

    public bool Background { get; set; }

    public string BackgroundRule { get; set; } = "main";

    public List<Filler> Actors { get; } = [];

    public List<Filler> Targets { get; } = [];

    public List<SourceLink> SaidBy { get; } = [];

    /// <summary>Who claimed responsibility, in the order found.</summary>
    public List<Filler> Claimants { get; } = [];

    public List<TollMention> Tolls { get; } = [];

    /// <summary>Whether a noun of what somebody condemns tells of it: "no excuse for the murder of shoppers" is what was told, as the speaker sees it.</summary>
    public bool IsJudged { get; set; }

    /// <summary>Figures that sum up several happenings: "since March", "the month's toll".</summary>
    public List<TollMention> Sums { get; } = [];

    /// <summary>Whether the happening is that something is said: a threat, an appeal. Orders to leave are words as well, but people move.</summary>
    public bool IsSaying => Type.Families.Contains("words") && !Type.Families.Contains("peace");

    /// <summary>The time's index among the mentions; -1 when no words tell when.</summary>
    public int Time { get; set; } = -1;

    /// <summary>The days, where the time's words alone do not tell them: "a month after", "since the war began in May"; null where they do.</summary>
    public DateRange? Days { get; set; }

    /// <summary>Whether the time is that of what was said: "said on Friday it had killed".</summary>
    public bool IsTimeOfSpeech { get; set; }

    /// <summary>Whether it is told to have been a length of time before something else in the report: "a month after rebels seized the town".</summary>
    public bool IsEarlier { get; set; }

    /// <summary>Whether the words leave open when it was, so that no day is assumed: "recent strikes".</summary>
    public bool IsUndated { get; set; }

    /// <summary>The index of the time that the story stands at, for a draft without one of its own; -1 when none is told.</summary>
    public int TimeOfStory { get; set; } = -1;

    /// <summary>The days of that time, as they were worked out for what it was told of.</summary>
    public DateRange? DaysOfStory { get; set; }

    /// <summary>The place's index among the mentions; -1 when none is named for it.</summary>
    public int Place { get; set; } = -1;

    /// <summary>Whether the place was named for something told before.</summary>
    public bool IsPlaceBefore { get; set; }

    /// <summary>The named building or ground that it was at, finer than the place; null when none is named.</summary>
    public TextSpan? Site { get; set; }

    public List<int> OtherPlaces { get; } = [];

    public TextSpan? Weapon { get; set; }

    /// <summary>Drafts that were joined into this one.</summary>
    public List<Draft> Joined { get; } = [];

    /// <summary>Accusations, denials and claims of responsibility whose act this is: they are told by its fields, as long as it is told itself.</summary>
    public List<Draft> Folded { get; } = [];

    /// <summary>Whether the words point back to something told before: "the attack".</summary>
    public bool IsDefinite { get; set; }

    /// <summary>Whether the words bring it in as new: "an attack".</summary>
    public bool IsIndefinite { get; set; }

    /// <summary>Whether the words set it apart from what was told before: "another attack".</summary>
    public bool IsOther { get; set; }

    /// <summary>Whether all figures sum up several happenings.</summary>
    public bool IsSum => Tolls.Count == 0 && Sums.Count > 0;

    /// <summary>The heads of this and of all drafts joined into it that stand in its sentence.</summary>
    public IEnumerable<int> Heads => Joined.Where(draft => draft.Sentence == Sentence).Select(draft => draft.Head).Prepend(Head);

    /// <summary>How much the words tell by themselves; those of the plainest mention that was joined count.</summary>
    public PatternStrength Strength => _strength is { } joined && joined < Match.Pattern.Strength ? joined : Match.Pattern.Strength;

    private PatternStrength? _strength;

    /// <summary>Notes that words of the same type that tell more were joined.</summary>
    public void Strengthen(PatternStrength strength) => _strength = _strength is { } known && known < strength ? known : strength;

    /// <summary>The same happening told of one place and with one figure alone.</summary>
    public Draft At(int place, IEnumerable<TollMention> tolls)
    {
        var part = new Draft
        {
            Match = Match, Sentence = Sentence, Slots = Slots, Type = Type, Stage = Stage, StageRule = StageRule, Denied = Denied, DeniedBy = DeniedBy, Background = Background, BackgroundRule = BackgroundRule,
            Time = Time, Days = Days, TimeOfStory = TimeOfStory, DaysOfStory = DaysOfStory, IsUndated = IsUndated, Place = place, Weapon = Weapon, IsOther = true,
        };
        part.Actors.AddRange(Actors);
        part.SaidBy.AddRange(SaidBy);
        part.Claimants.AddRange(Claimants);
        part.Folded.AddRange(Folded);
        part.Tolls.AddRange(tolls);
        return part;
    }
}
