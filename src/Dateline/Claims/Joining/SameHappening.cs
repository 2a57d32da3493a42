using System.Collections.Frozen;
using Dateline.Claims.Parties;
using Dateline.Claims.Placing;
using Dateline.Claims.Syntax;
using Dateline.Codebooks;
using Dateline.Places;
using Dateline.Quantities;
using Dateline.Text;

namespace Dateline.Claims.Joining;

/// <summary>Judges whether two mentions can tell of one happening: types, places, times, actors and figures must not contradict.</summary>
internal sealed class SameHappening(SyntaxTree tree, Mentions mentions)
{
    private const double KilometresApart = 60;

    // How many sentences "the attack" points back, whoever is named with it, and "the shooting" to a shooting.
    private const int NearBack = 3, FarBack = 12;

    private readonly LegalSteps _steps = new(tree, mentions);

    // How many days back a happening is history.
    private const int LongAgo = 60;

    // What took no more days than these is a single happening.
    private const int ShortSpan = 7;

    // "They will leave the town. The withdrawal", "the bombings ... The May 7 bombings": the same noun again, whatever is told with it.
    private bool IsTheSame(Draft later, Draft earlier) => later.Sentence > earlier.Sentence && later.Sentence - earlier.Sentence <= FarBack && later.IsDefinite && !later.IsOther && later.Type.Code == earlier.Type.Code && !tree.IsVerb(later.Head)
        && !later.Type.Families.Contains("words") && later.Strength != PatternStrength.Effect;

    // "The attack was claimed by a group in Velmar": the place is that of something else in the sentence.
    private bool IsPlacedBeside(Draft later, Draft earlier) => PointsBack(later, earlier) && !tree.IsVerb(later.Head) && later.Place >= 0 && !tree.Governs(later.Head, tree.Document.TokenAt(mentions.Places[later.Place].Mention.Span.Start));

    // Names for doers whom nobody knows; another common noun brings others.
    private static readonly FrozenSet<string> s_anybody = new[]
    {
        "gunman", "gunmen", "attacker", "assailant", "militant", "insurgent", "terrorist", "fighter", "rebel", "man", "suspect", "group", "raider", "bandit", "jihadist", "extremist", "force", "troop", "soldier", "army", "police", "people", "person", "officer", "unit",
        "bomber", "shooter", "perpetrator", "gang", "member", "militia", "militiaman", "guerrilla", "other", "one", "government", "military", "regime", "policeman", "hundred", "thousand", "dozen", "score", "number", "some", "most", "strike", "attack", "plane", "jet", "drone", "warplane", "aircraft", "helicopter", "tank", "artillery",
    }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> s_irregulars = new[] { "gunman", "gunmen", "militant", "insurgent", "terrorist", "fighter", "rebel", "jihadist", "extremist", "guerrilla", "attacker", "assailant" }.ToFrozenSet(StringComparer.Ordinal);

    // What is told beside violence as an act of its own: a town taken, people kidnapped, houses burnt.
    private static readonly FrozenSet<string> s_besideViolence = new[] { "territory-taken", "abduction", "property-destruction", "weapons-seizure", "ceasefire-violation", "cyber-attack" }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> s_guards = new[] { "police", "policeman", "policemen", "policewoman", "officer", "guard", "soldier", "troop", "troops", "force", "army", "military", "commando", "gendarme", "sniper", "marksman", "agent", "deputy" }.ToFrozenSet(StringComparer.Ordinal);

    public bool CanBe(Draft a, Draft b)
    {
        if (!TypesAgree(a, b) && !IsWithinFight(a, b)) return false;
        // "said it was a crime and those who are accused of it must stand trial": what is said tells of one act of speech alone.
        if ((a.Told is not null || b.Told is not null) && a.Type.Code != b.Type.Code) return false;
        if (AreTwoMeasures(a, b) || _steps.AreTwo(a, b) || a.Sentence != b.Sentence && (IsByHand(a) && IsRemote(b) || IsByHand(b) && IsRemote(a))) return false;
        if (a.IsSum != b.IsSum && a.Sentence != b.Sentence) return false;
        if (a.Denied != b.Denied || AreOfTwoTimes(a, b) || AreOfTwoTimes(b, a)) return false;
        // "downed a plane" is not the air strike told elsewhere.
        if (a.Sentence != b.Sentence && a.Stage == Stage.Attempted != (b.Stage == Stage.Attempted) && (a.Sentence > b.Sentence ? a : b) is { IsDefinite: false } later && (IsOnlyTried(a) != IsOnlyTried(b) || later.Place >= 0 && !later.IsPlaceBefore)) return false;
        // Where it was only tried, nobody was killed by it; but whoever is in an aircraft that is shot down may be.
        if (!IsFall(a, b) && !IsFall(b, a) && IsOnlyTried(a) != IsOnlyTried(b) && (IsOnlyTried(a) ? b : a).Tolls.Exists(toll => toll.Kind == TollKind.Killed && toll.Count.Low > 0)) return false;
        if (a.Stage != b.Stage && !IsTheSame(a, b) && !IsTheSame(b, a) && (a.Stage is Stage.Announced or Stage.Threatened || b.Stage is Stage.Announced or Stage.Threatened)) return false;
        if (a.Sentence != b.Sentence && (IsAimedAtDoer(a) != IsAimedAtDoer(b) || a.BackgroundRule == "recurring" != (b.BackgroundRule == "recurring") || (a.Sentence < b.Sentence ? IsEndOfOne(b, a) : IsEndOfOne(a, b)))) return false;
        return TimesAgree(a, b) && (PlacesAgree(a, b) || IsPlacedBeside(a, b) || IsPlacedBeside(b, a)) && (AreSidesOfOneFight(a, b) || IsFoughtOff(a, b) || IsFoughtOff(b, a) || IsObjectOf(a, b) || IsObjectOf(b, a) || IsWithin(a, b) || IsWithin(b, a) || PointsBack(a, b) || PointsBack(b, a) || ActorsAgree(a, b));
    }

    // "shot down a helicopter, killing its crew"
    private static bool IsFall(Draft downing, Draft death) => downing.Match.Pattern.Name == "air-strike/aircraft-shot-down" && death.Strength == PatternStrength.Effect && death.Sentence == downing.Sentence;

    // A ground attack that was repelled was fought all the same.
    private static bool IsOnlyTried(Draft draft) => draft.Stage == Stage.Attempted && draft.Type.Code.Value != "armed-clash";

    // "stabbed", "shot at": no bomb did it, whatever "the bombing" told elsewhere is.
    private bool IsByHand(Draft draft) => draft.Type.Code.Value == "attack" && draft.Strength == PatternStrength.Specific && tree.IsVerb(draft.Head) && tree.Lemma(draft.Head) is not ("assassinate" or "murder" or "massacre" or "slaughter" or "martyr" or "liquidate");

    private static bool IsRemote(Draft draft) => draft.Type.Code.Value is "bombing" or "air-strike" or "shelling" && draft.Strength != PatternStrength.Effect;

    // A curfew, a closed border and a siege are three measures.
    private bool AreTwoMeasures(Draft a, Draft b) => a.Type.Code.Value == "blockade" && b.Type.Code.Value == "blockade" && MeasureOf(a) is { } x && MeasureOf(b) is { } y && x != y;

    private string? MeasureOf(Draft draft)
    {
        for (int i = draft.Match.First; i <= draft.Match.Last; i++)
        {
            string word = tree.Lemma(i).ToLowerInvariant();
            if (word is "curfew" or "emergency" or "siege" or "besiege" or "blockade" or "embargo" or "law") return word is "besiege" or "blockade" ? "siege" : word;
        }
        return draft.Match.Pattern.Name is "blockade/close-border" or "blockade/seize-ship" or "blockade/closure-noun" ? draft.Match.Pattern.Name : null;
    }

    // "Last August 37 prisoners were killed": what is dated as older is not what was told without a date as news.
    private bool AreOfTwoTimes(Draft old, Draft fresh) => old.Sentence != fresh.Sentence && !IsTheSame(old, fresh) && fresh.Time < 0 && (!fresh.Background || fresh.BackgroundRule == "cause")
        && mentions.DaysOf(old) is { } range && mentions.Published is { } day && range.Last.DayNumber < day.DayNumber - LongAgo;

    // "Seven militants were killed in a shootout with police": each side may be told with other words of one sentence.
    private static bool AreSidesOfOneFight(Draft a, Draft b) => a.Sentence == b.Sentence && a.Type.Code.Value == "armed-clash" && b.Type.Code.Value == "armed-clash";

    // "Soldiers killed nine rebels when militants attacked the town": the fight began with the attack.
    private bool IsFoughtOff(Draft fight, Draft attack) => fight.Type.Code.Value == "armed-clash" && attack.Type.Code.Value == "attack" && tree.Head(attack.Head) == fight.Head && tree.Label(attack.Head) == DependencyLabel.Advcl
        && tree.Child(attack.Head, DependencyLabel.Mark, DependencyLabel.Advmod) is >= 0 and var mark && tree.Lemma(mark) is "when" or "as";

    // "agree to a ceasefire after Qatari mediation": verb and noun of one act, whatever hangs on either.
    private bool IsObjectOf(Draft noun, Draft verb) => noun.Sentence == verb.Sentence && (noun.Type.Code == verb.Type.Code || IsRepelled(noun, verb)) && tree.Head(noun.Head) == verb.Head && tree.IsVerb(verb.Head) && tree.Label(noun.Head) is DependencyLabel.Obj or DependencyLabel.Obl && tree.PrepositionOf(noun.Head) is "" or "to" or "on";

    // "The army repels an attack by rebels"
    private static bool IsRepelled(Draft noun, Draft verb) => verb.Type.Code.Value == "armed-clash" && verb.Stage == Stage.Attempted && noun.Strength == PatternStrength.Generic && noun.Type.Families.Contains("fight");

    // "The Front killed 20 guards during a jihadist assault": whoever the noun is said of.
    private bool IsWithin(Draft noun, Draft verb) => noun.Sentence == verb.Sentence && noun.Strength == PatternStrength.Generic && !tree.IsVerb(noun.Head) && tree.Head(noun.Head) == verb.Head && tree.PrepositionOf(noun.Head) is "in" or "during" && noun.Type.Families.Contains("fight") && verb.Type.Families.Contains("fight");

    // "The attack was claimed by the rebels", whoever was blamed for it before.
    private static bool PointsBack(Draft later, Draft earlier) => later.Sentence > earlier.Sentence && later.Sentence - earlier.Sentence <= (later.Type.Code == earlier.Type.Code ? FarBack : NearBack) && later.IsDefinite && (later.Strength == PatternStrength.Generic || later.Type.Code == earlier.Type.Code) && later.Type.Families.Contains("fight");

    // "Two rebels were shot dead in an encounter with the army"
    private bool IsWithinFight(Draft a, Draft b) => IsShotIn(a, b) || IsShotIn(b, a);

    private bool IsShotIn(Draft shot, Draft fight) => shot.Type.Code.Value == "attack" && fight.Type.Code.Value == "armed-clash" && fight.Match.Pattern.Kind == TriggerKind.Noun
        && tree.Head(fight.Head) == shot.Head && tree.PrepositionOf(fight.Head) is "in" or "during";

    /// <summary>Equal types, or one of them gives way: a generic or effect pattern of a family that both share.</summary>
    public static bool TypesAgree(Draft a, Draft b)
    {
        if (a.Type.Code == b.Type.Code) return true;
        if (!SharesFamily(a.Type, b.Type)) return IsHurtIn(a, b) || IsHurtIn(b, a);
        if (IsOfBombs(a, b) || IsOfBombs(b, a)) return true;
        if (a.Strength != PatternStrength.Specific || b.Strength != PatternStrength.Specific) return true;
        return IsKindOf(a.Type.Code.Value, b.Type.Code.Value) || IsKindOf(b.Type.Code.Value, a.Type.Code.Value);
    }

    // Asked of every two happenings, so without a closure for each.
    private static bool SharesFamily(EventType a, EventType b)
    {
        foreach (string family in a.Families)
        {
            if (b.Families.Contains(family)) return true;
        }
        return false;
    }

    /// <summary>Whether "the bombing" points back to what fell from the air or was fired, "the raid" to that or to an attack.</summary>
    public static bool IsOfBombs(Draft later, Draft earlier) => later.Sentence > earlier.Sentence && later.IsDefinite && later.Match.Pattern.Kind == TriggerKind.Noun
        && (later.Type.Code.Value == "bombing" && earlier.Type.Code.Value is "air-strike" or "shelling" || later.Type.Code.Value == "raid" && earlier.Type.Code.Value is "air-strike" or "shelling" or "attack" or "armed-clash" or "abduction");

    // "Police fired tear gas at stone throwers. Two officers were hurt."
    private static bool IsHurtIn(Draft hurt, Draft crowd) => hurt.Strength == PatternStrength.Effect && hurt.Actors.TrueForAll(actor => crowd.Actors.Exists(other => other.Head == actor.Head)) && hurt.Type.Code.Value == "attack" && crowd.Type.Code.Value is "violent-demonstration" or "force-against-protesters" && hurt.Sentence - crowd.Sentence is 0 or 1;

    /// <summary>Whether general words for violence, or its dead, stand beside an act that is none of it: "attacked the post and seized it".</summary>
    public static bool AreTwoActs(Draft weak, Draft other) => weak.Type.Code != other.Type.Code && weak.Strength != PatternStrength.Specific && !s_besideViolence.Contains(weak.Type.Code.Value) && s_besideViolence.Contains(other.Type.Code.Value);

    /// <summary>Whether a type is told by the words of a wider one too: a suicide bombing is also called a bombing.</summary>
    public static bool IsKindOf(string narrow, string wide) => (narrow, wide) is ("suicide-bombing", "bombing") or ("grenade", "bombing") or ("chemical-attack", "shelling" or "air-strike" or "attack") or ("suicide-bombing", "attack")
        or ("bombing", "attack") or ("air-strike", "attack") or ("shelling", "attack") or ("grenade", "attack") or ("violent-demonstration", "protest") or ("violent-demonstration", "mob-violence");

    private bool TimesAgree(Draft a, Draft b)
    {
        // "The blast came a month after a similar attack": the attack is not the one told before.
        if (a.Sentence < b.Sentence ? b.IsEarlier && !a.IsEarlier : a.Sentence > b.Sentence && a.IsEarlier && !b.IsEarlier) return false;
        if (a.Sentence == b.Sentence && (a.IsTimeOfSpeech || b.IsTimeOfSpeech)) return true;
        if (a.Time < 0 || b.Time < 0 || (a.Time == b.Time && a.Days == b.Days)) return true;
        if (mentions.DaysOf(a) is not { } x || mentions.DaysOf(b) is not { } y) return true;
        // "has killed thousands since 2009" is not what was done on Sunday.
        return x.Overlaps(y) && !(a.Sentence != b.Sentence && Math.Max(x.Days, y.Days) > LongAgo && Math.Min(x.Days, y.Days) <= ShortSpan);
    }

    private bool PlacesAgree(Draft a, Draft b)
    {
        if (a.Place < 0 || b.Place < 0 || a.Place == b.Place) return true;
        ResolvedPlace x = mentions.Places[a.Place], y = mentions.Places[b.Place];
        if (x.Mention.CapitalOf is null && x.Mention.Span.In(tree.Document.Text).SequenceEqual(y.Mention.Span.In(tree.Document.Text))) return true;
        Place p = PlaceAround.Of(x, tree, mentions), q = PlaceAround.Of(y, tree, mentions);
        // "Monday's attack", after another place was told of: the place is only the last one, the day says which is meant.
        if (IsOfItsDay(a, b) || IsOfItsDay(b, a)) return true;
        if (p.Country is not null && q.Country is not null && p.Country != q.Country) return false;
        if (IsWide(p) || IsWide(q)) return true;
        return p.Centre is not { } c || q.Centre is not { } d || c.KilometresTo(d) < KilometresApart;
    }

    private bool IsOfItsDay(Draft later, Draft earlier) => later.IsPlaceBefore && later.Sentence > earlier.Sentence && later.IsDefinite && later.Time >= 0 && earlier.Time >= 0 && mentions.DaysOf(later) is { Days: 1 } day && day == mentions.DaysOf(earlier);

    // What lies beside a known place is as fine as that.
    private static bool IsWide(Place place) => place.Precision >= PlacePrecision.Province && !(place.Precision == PlacePrecision.Region && place.GazetteerId is null);

    // "Police shot the attacker dead": what befell the doer is another happening than the doer's own.
    private bool IsAimedAtDoer(Draft draft) => draft.Actors.Count > 0 && draft.Targets.Exists(target => tree.Child(target.Head, DependencyLabel.Det) is >= 0 and var article && tree.Lemma(article).ToLowerInvariant() is "the" && tree.Lemma(target.Head) is "attacker" or "assailant" or "perpetrator" or "suspect" or "gunman" or "shooter" or "bomber" or "hijacker");

    // "A woman killed six. Ann Other was shot by an officer": one person whom guards shoot is no further victim of what others did.
    private bool IsEndOfOne(Draft end, Draft act) => end.Actors.Count > 0 && end.Actors.TrueForAll(IsGuard) && !act.Actors.Exists(IsGuard) && end.Targets is [var one] && IsOnePerson(one.Head)
        && (act.Actors.Count > 0 || act.Tolls.Exists(toll => toll.Count.Low > 1)) && !act.Targets.Exists(target => mentions.MayBeSame(target.Head, one.Head));

    private bool IsGuard(Filler actor) => s_guards.Contains(tree.Lemma(actor.Head).ToLowerInvariant());

    private bool IsOnePerson(int head) => mentions.IsPersonName(head) || tree[head].Tag == "NN" && tree.Child(head, DependencyLabel.Det) is >= 0 and var article && tree.Lemma(article) is "the" or "The" && tree.Lemma(head) is "man" or "woman" or "boy" or "driver" or "teenager" or "student" or "pilot";

    // Both sides of a fight may be told as either role, so only wholly different doers speak against.
    private bool ActorsAgree(Draft a, Draft b)
    {
        // Two who are asked are asked two things.
        if (a.Type.Families.Contains("words") && !(a.Type.Code.Value == "condemnation" && a.Type.Code == b.Type.Code) && a.Sentence != b.Sentence && a.Targets.Count > 0 && b.Targets.Count > 0 && !a.Targets.Exists(x => b.Targets.Exists(y => mentions.MayBeSame(x.Head, y.Head)))) return false;
        // "Norland called for talks. 'We demand an end,' the president of Velmar said": whoever says "we" is who is quoted.
        if (a.IsSaying && a.Sentence != b.Sentence && (IsSaidByOthers(a, b) || IsSaidByOthers(b, a))) return false;
        if (IsAgainstEnemy(a, b) || IsAgainstEnemy(b, a)) return false;
        if (a.Actors.Count == 0 || b.Actors.Count == 0) return true;
        // "killed nine rebels when militants attacked": two names for the same fighters.
        if (a.Sentence == b.Sentence && a.Actors.Exists(x => s_irregulars.Contains(tree.Lemma(x.Head))) && b.Actors.Exists(y => s_irregulars.Contains(tree.Lemma(y.Head)))) return true;
        // Two who speak say two things; two who fight may be told one by one.
        bool speech = a.Type.Families.Contains("words") || a.Type.Families.Contains("peace");
        // "Clashes broke out between X and Y. Nine jihadists were killed": the dead of a fight are of its sides.
        if (a.Type.Code.Value == "armed-clash" && b.Type.Code.Value == "armed-clash" && a.Sentence != b.Sentence && (a.Sentence > b.Sentence ? a : b).Actors.TrueForAll(IsStruck) && (a.Sentence > b.Sentence ? b : a).Actors.Count > 1) return true;
        foreach (Filler x in a.Actors)
        {
            foreach (Filler y in b.Actors)
            {
                // "A Front suicide bomber blew himself up": the Front's bomber did it for the Front.
                if (!speech && x.Head != y.Head && (x.Span.Contains(y.Span) || y.Span.Contains(x.Span))) return true;
                if (!speech && a.Type.Code.Value != "armed-clash" && IsEnemy(x.Head) != IsEnemy(y.Head) && !mentions.MayBeSame(x.Head, y.Head)) continue;
                if (!speech && (a.Sentence < b.Sentence ? IsOfArmy(y.Head, x.Head) : IsOfArmy(x.Head, y.Head))) return true;
                if (!speech && BringsOthers(a.Sentence < b.Sentence ? x.Head : y.Head, a.Sentence < b.Sentence ? y.Head : x.Head)) continue;
                if (mentions.MayBeSame(x.Head, y.Head) || !speech && IsAnyOne(x.Head) && IsAnyOne(y.Head) || (!speech && (!mentions.IsActorWord(x.Head) || !mentions.IsActorWord(y.Head)))) return true;
            }
        }
        return false;
    }

    // "The enemy shelled the town. Our aircraft hit enemy positions": what is done to the enemy is not the enemy's.
    private bool IsAgainstEnemy(Draft theirs, Draft ours) => theirs.Actors.Exists(actor => IsEnemy(actor.Head)) && ours.Type.Families.Contains("fight")
        && ours.Targets.Exists(target => IsEnemy(target.Head) || tree.Child(target.Head, DependencyLabel.Compound, DependencyLabel.Amod) is >= 0 and var whose && IsEnemy(whose));

    private bool IsEnemy(int head) => tree.Lemma(head).Equals("enemy", StringComparison.OrdinalIgnoreCase);

    // "a bomber", and later "the attacker, named as Ann Other": one doer by two nouns that tell no more than that.
    private bool IsAnyOne(int head) => tree[head].Tag == "NN" && tree.Lemma(head).ToLowerInvariant() is "attacker" or "assailant" or "gunman" or "shooter" or "suspect" or "perpetrator" or "bomber" or "man" or "teenager" or "killer" && tree.Child(head, DependencyLabel.Amod) < 0;

    /// <summary>Whether bare "troops" or "soldiers" are those of an army that was told of before.</summary>
    public bool IsOfArmy(int men, int army) => army < men && tree.SentenceOf(army) < tree.SentenceOf(men) && tree.Lemma(men).ToLowerInvariant() is "troop" or "troops" or "soldier" or "tank" && tree.Lemma(army).ToLowerInvariant() is "army" or "military" or "force" or "forces"
        && tree.Child(men, DependencyLabel.Amod, DependencyLabel.Compound) < 0 && tree.Child(men, DependencyLabel.Nummod, DependencyLabel.Nmod) < 0 && tree.Child(men, DependencyLabel.NmodPoss) < 0;

    private bool IsStruck(Filler side) => side.Rule.EndsWith(":object", StringComparison.Ordinal) && tree.IsPassive(tree.Head(tree.Label(side.Head) == DependencyLabel.Conj ? tree.Head(side.Head) : side.Head));

    private bool IsSaidByOthers(Draft said, Draft done) => said.Actors.Count == 0 && said.SaidBy.Count > 0 && done.Actors.Count > 0 && tree.IsVerb(said.Head) && tree.Child(said.Head, DependencyLabel.Nsubj) is >= 0 and var we && tree.Lemma(we).ToLowerInvariant() is "we" or "i"
        && !said.SaidBy.Exists(source => done.Actors.Exists(actor => mentions.MayBeSame(source.Head, actor.Head)));

    // "Gunmen attacked a wedding. Herdsmen hacked nine villagers to death": a common noun without an article that nobody was called before.
    private bool BringsOthers(int earlier, int later)
    {
        if (tree.SentenceOf(earlier) == tree.SentenceOf(later) || tree[later].PartOfSpeech != PartOfSpeech.Noun || s_anybody.Contains(tree.Lemma(later)) || mentions.MayBeSame(earlier, later)) return false;
        int article = tree.Child(later, DependencyLabel.Det);
        return (article < 0 ? tree[later].Tag == "NNS" : tree.Lemma(article).ToLowerInvariant() is "a" or "an") && mentions.Antecedent(later) < 0;
    }
}
