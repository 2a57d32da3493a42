using System.Collections.Frozen;
using System.Collections.Immutable;
using Dateline.Claims.Syntax;
using Dateline.Codebooks;
using Dateline.Places;
using Dateline.Text;

namespace Dateline.Claims.Parties;

/// <summary>Fills actors and targets from the slots around a trigger, by the pattern's mapping or its kind's own.</summary>
internal sealed class RoleFiller(SyntaxTree tree, Codebook codebook, Mentions mentions, PhraseReader phrases)
{
    private static readonly FrozenDictionary<string, RoleCode> s_verbRoles = new Dictionary<string, RoleCode>(StringComparer.Ordinal)
    {
        ["subject"] = RoleCode.Actor, ["agent"] = RoleCode.Actor, ["object"] = RoleCode.Target, ["on"] = RoleCode.Target, ["against"] = RoleCode.Target, ["at"] = RoleCode.Target,
        ["into"] = RoleCode.Target, ["toward"] = RoleCode.Target, ["towards"] = RoleCode.Target, ["inside"] = RoleCode.Target, ["outside"] = RoleCode.Target, ["including"] = RoleCode.Target, ["phrase"] = RoleCode.Target,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, RoleCode> s_nounRoles = new Dictionary<string, RoleCode>(StringComparer.Ordinal)
    {
        ["by"] = RoleCode.Actor, ["possessor"] = RoleCode.Actor, ["modifier"] = RoleCode.Actor, ["between"] = RoleCode.Actor, ["on"] = RoleCode.Target, ["against"] = RoleCode.Target,
        ["at"] = RoleCode.Target, ["of"] = RoleCode.Target, ["toward"] = RoleCode.Target, ["towards"] = RoleCode.Target, ["victim"] = RoleCode.Target, ["into"] = RoleCode.Target, ["inside"] = RoleCode.Target, ["outside"] = RoleCode.Target, ["including"] = RoleCode.Target,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    // What people gather for may be aimed at, although it is a happening itself.
    private static readonly FrozenSet<string> s_gatherings = new[] { "meeting", "funeral", "ceremony", "wedding", "gathering", "summit", "procession", "concert", "party", "festival" }.ToFrozenSet(StringComparer.Ordinal);

    // What comes of an act is not what it was aimed at.
    private static readonly FrozenSet<string> s_consequences = new[]
    {
        "damage", "injury", "fire", "rubble", "wreckage", "loss", "panic", "fear", "debris", "collapse", "fatality", "destruction", "blaze", "smoke", "wound", "suspicion", "charge", "emergency", "violation", "life", "response", "retaliation", "chaos", "outrage", "crater", "kind",
        "encroachment", "purchase", "anniversary", "eve", "occasion", "sideline", "basis", "scale", "behalf", "sea", "ocean", "water", "waters", "use", "way", "time", "day", "night", "week", "month", "year", "morning", "evening", "condition", "km", "kilometre", "kilometer", "mile", "metre", "meter", "visit", "trip", "pretext",
    }.ToFrozenSet(StringComparer.Ordinal);

    // What speaks for whose it is.
    private static readonly FrozenSet<string> s_writings = new[] { "statement", "communique", "communiqué", "letter", "declaration", "message", "leaflet", "petition", "editorial", "broadcast", "bulletin", "note", "resolution", "report", "tweet", "video", "speech" }.ToFrozenSet(StringComparer.Ordinal);

    // Slots that tell where when it is known otherwise who was hit.
    private static readonly FrozenSet<string> s_around = new[] { "at", "outside", "inside" }.ToFrozenSet(StringComparer.Ordinal);

    // What is done to persons, wherever they are: "arrested on a bus", "sentenced on two counts".
    private static readonly FrozenSet<string> s_ofPersons = new[] { "arrest", "legal-action", "release", "displacement" }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> s_ways = new[] { "road", "street", "highway", "avenue", "route", "way", "outskirt", "coast", "motorway", "square", "ground", "scene" }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> s_driving = new[] { "ram", "drive", "plow", "plough", "crash", "slam" }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> s_using = new[] { "detonate", "explode", "throw", "hurl", "lob", "toss", "plant", "fire", "launch", "drop", "set", "lay", "activate", "trigger" }.ToFrozenSet(StringComparer.Ordinal);

    private readonly ReferentReader _referents = new(tree, codebook, mentions, phrases);
    private readonly OwnerReader _owners = new(tree, codebook, mentions);
    private readonly ActingNouns _nouns = new(tree, codebook, mentions);
    private readonly ListReader _lists = new(tree, mentions);
    private readonly OffenderReader _offenders = new(tree);
    private readonly GapReader _gaps = new(tree);
    private readonly PairReader _pairs = new(tree, mentions);
    private readonly TurnedRoles _turned = new(tree, codebook, mentions);

    public void Fill(Draft draft)
    {
        FrozenDictionary<string, RoleCode> own = tree.IsGerundWithObject(draft.Head) || (tree.IsVerb(draft.Head) || tree.Child(draft.Head, DependencyLabel.Cop) >= 0) && (draft.Match.Pattern.Kind == TriggerKind.Verb || draft.Slots.Exists(slot => slot.Name == "subject")) ? s_verbRoles : s_nounRoles;
        foreach (Slot slot in draft.Slots.OrderBy(slot => s_around.Contains(slot.Name)))
        {
            if (!draft.Match.Pattern.Roles.TryGetValue(slot.Name, out RoleCode role) && !own.TryGetValue(slot.Name, out role)) role = RoleCode.None;
            role = _turned.Of(draft, slot, role);
            // "thousands fled the town of Orsk"
            if (role == RoleCode.Target && slot.Name == "object" && draft.Type.Code.Value == "displacement" && tree.Lemma(draft.Head) is "flee" or "leave" or "abandon" or "evacuate" or "vacate" or "quit" or "escape" && mentions.PlaceAt(slot.Head) is >= 0 and var left)
            {
                if (draft.Place < 0) draft.Place = left;
                continue;
            }
            if (role == RoleCode.Target && (IsOnlyWhere(draft, slot) || IsPartOfPeople(draft, slot) || IsTool(draft, slot))) continue;
            // "a clash between X and Y left four rebels dead"
            if (slot.Name == "against" && draft.Type.Code.Value == "armed-clash" && tree.Label(slot.Head) == DependencyLabel.Obj && draft.Slots.Exists(other => other.Name is "between" or "with")) continue;
            // "set fire to the court", where the phrase has no object that is a target
            if (slot.Name == "phrase" && (!draft.Match.Pattern.Roles.TryGetValue("object", out RoleCode whole) || whole != RoleCode.None || draft.Type.Code.Value != "violent-demonstration")) continue;
            if (slot.Name == "victim" && !draft.Type.Families.Contains("fight") && !(draft.Type.Families.Contains("crowd") && draft.Type.Code.Value != "protest") && draft.Type.Code.Value is not ("arrest" or "legal-action") && draft.Type.WithCasualties is null) continue;
            switch (role)
            {
                case RoleCode.Actor:
                    Add(draft, draft.Actors, slot, isActor: true);
                    break;
                case RoleCode.Target:
                    Add(draft, draft.Targets, slot, isActor: false);
                    break;
                case RoleCode.Owner:
                    AddOwner(draft, draft.Actors, slot.Head);
                    draft.Weapon ??= phrases.Read(slot.Head);
                    break;
                case RoleCode.Place:
                    int place = mentions.PlaceAt(slot.Head);
                    if (place >= 0 && draft.Place < 0) draft.Place = place;
                    break;
                case RoleCode.Weapon when draft.Weapon is null:
                    // "34 of 67 missiles"
                    draft.Weapon = mentions.WithoutGroup(phrases.Read((tree[slot.Head].PartOfSpeech == PartOfSpeech.Numeral || tree.Lemma(slot.Head) is "dozen" or "score" or "hundred" or "thousand" or "barrage" or "salvo" or "volley" or "number") && tree.Child(slot.Head, DependencyLabel.Nmod) is >= 0 and var counted ? counted : slot.Head));
                    break;
            }
        }
        ReadTrigger(draft);
        if (!draft.Type.Families.Contains("law") || draft.Type.Families.Contains("fight")) ReadOffender(draft);
        if (draft.Type.Code.Value == "displacement" && draft.Actors.Count == 0) ReadForcing(draft);
        if (draft.Type.Code.Value == "threat" && draft.Targets.Count == 0) ReadThreatened(draft);
        if (draft.Targets.Count == 0 && draft.Type.Code.Value is "bombing" or "suicide-bombing" or "grenade" or "shelling") ReadNear(draft);
    }

    // "Police arrested a man for shooting a guard": he did, not the police.
    private void ReadOffender(Draft draft)
    {
        if (_offenders.Of(draft.Head) is not (>= 0 and var offender)) return;
        draft.Actors.RemoveAll(actor => actor.Rule.EndsWith(":subject", StringComparison.Ordinal));
        draft.Targets.RemoveAll(target => target.Rule.EndsWith(":victim", StringComparison.Ordinal));
        if (draft.Actors.Count == 0) Add(draft, draft.Actors, new Slot("offender", offender), isActor: true);
    }

    // "The rebels advance, forcing villagers to flee": who forces them to.
    private void ReadForcing(Draft draft)
    {
        int verb = tree.Head(draft.Head);
        if (!tree.IsVerb(draft.Head) || verb < 0 || !tree.IsVerb(verb) || tree.Lemma(verb) is not ("force" or "compel" or "drive" or "cause" or "prompt" or "oblige") || tree.Label(draft.Head) is not (DependencyLabel.Xcomp or DependencyLabel.Ccomp or DependencyLabel.Advcl)) return;
        bool passive = tree.IsPassive(verb);
        foreach (Slot slot in new SlotReader(tree, mentions).Read(verb, TriggerKind.Verb))
        {
            if (slot.Name == (passive ? "agent" : "subject")) Add(draft, draft.Actors, slot, isActor: true);
        }
    }

    // "exploded near the embassy", "landed beside a bus": what stands nearest is what was aimed at, where nothing else is told.
    private void ReadNear(Draft draft)
    {
        foreach (Slot slot in draft.Slots)
        {
            if (slot.Name is not ("near" or "beside" or "under" or "underneath" or "behind" or "alongside" or "next") || mentions.PlaceAt(slot.Head) >= 0 && tree[slot.Head].PartOfSpeech == PartOfSpeech.ProperNoun) continue;
            if (s_ways.Contains(tree.Lemma(slot.Head)) || mentions.IsOfKind(slot.Head, "time") || tree.Lemma(slot.Head) is "border" or "town" or "city" or "village" or "area" or "front" or "capital" or "coast") continue;
            Add(draft, draft.Targets, slot with { Name = "at" }, isActor: false);
        }
    }

    // "threatens to strike the port": what is held out is aimed at whom the act is.
    private void ReadThreatened(Draft draft)
    {
        // "threatened attacks on embassies"
        if (tree.Child(draft.Head, DependencyLabel.Obj) is >= 0 and var noun && mentions.IsTrigger(noun) && !tree.IsVerb(noun))
        {
            foreach (int child in tree.Children(noun))
            {
                if (tree.Label(child) == DependencyLabel.Nmod && tree.PrepositionOf(child) is "on" or "against" or "at" or "of") Add(draft, draft.Targets, new Slot("object", child), isActor: false);
            }
        }
        int act = tree.Child(draft.Head, DependencyLabel.Xcomp, DependencyLabel.Advcl);
        if (act < 0 || !tree.IsVerb(act) || act < draft.Head) return;
        foreach (int child in tree.Children(act))
        {
            string preposition = tree.Label(child) == DependencyLabel.Obl ? tree.PrepositionOf(child) : "";
            if (tree.Label(child) == DependencyLabel.Obj && tree.Lemma(child) is not ("fire" or "strike" or "attack" or "war") || preposition is "against" or "on" or "at" || preposition == "to" && tree.Lemma(act) is "set" or "respond") Add(draft, draft.Targets, new Slot("object", child), isActor: false);
        }
    }

    // "killed nine people, including two children": whoever was hit is named by the whole.
    private bool IsPartOfPeople(Draft draft, in Slot slot) => slot.Name == "including" && (draft.Targets.Count > 0 || draft.Type.Code.Value == "armed-clash") && (mentions.IsDemonym(slot.Head) || tree.Lemma(slot.Head).ToLowerInvariant() is var lemma && (codebook.IsIn("civilians", lemma) || codebook.IsIn("armed", lemma) || DoerWords.IsNomenAgentis(lemma) && !codebook.IsIn("settlement", lemma) && !codebook.IsIn("property", lemma)));

    // "On the other hand, rebels fired", "shot two men at their home", "an ambush on a road": who was hit is known, or the noun is only ever where it was.
    private bool IsOnlyWhere(Draft draft, in Slot slot) => IsOnLand(draft, slot) || slot.Name == "on" && draft.Type.Families.Contains("words") && tree.Document.Words(tree[slot.Head]) is "Telegram" or "Twitter" or "X" or "Facebook" or "Social" or "TV" or "television" or "radio" or "Instagram" or "TikTok" or "YouTube" || slot.Name == "on" && slot.Head < draft.Head && tree.IsVerb(draft.Head) && tree.Child(draft.Head, DependencyLabel.Nsubj) > slot.Head || slot.Name is "at" or "inside" or "outside" && draft.Type.Code.Value is "rejection" or "demand" && tree.IsVerb(draft.Head) || slot.Name is "on" or "at" or "inside" or "outside" && s_ofPersons.Contains(draft.Type.Code.Value) || slot.Name is "toward" or "towards" && draft.Type.Code.Value is "displacement" or "protest" ||
        (s_around.Contains(slot.Name) && draft.Targets.Count > 0 && tree.IsVerb(draft.Head)) || (slot.Name is "on" or "at" or "near" && s_ways.Contains(tree.Lemma(slot.Head).ToLowerInvariant()) && !draft.Type.Families.Contains("force"));

    // "fired at homes on the outskirts", "killed 40 soldiers on the island of Orsk", "on another front"
    private bool IsOnLand(Draft draft, in Slot slot) => slot.Name == "on" && (tree.Lemma(slot.Head) is "outskirts" or "outskirt" && draft.Slots.Exists(other => other.Name == "at") || tree.Lemma(slot.Head) == "border" && draft.Type.Families.Contains("law")) || slot.Name == "on" && tree.IsVerb(draft.Head) && draft.Slots.Exists(other => other.Name == "object") && (tree.Lemma(slot.Head).ToLowerInvariant() is "island" or "river" or "lake" or "border" or "road" or "highway" or "coast" or "outskirts" or "outskirt" or "edge" or "front" || mentions.IsOfKind(slot.Head, "place"))
        && draft.Type.Code.Value is "attack" or "abduction" or "armed-clash" or "territory-taken";

    // "rams his car into a crowd": the car is what it is done with.
    private bool IsTool(Draft draft, in Slot slot)
    {
        // "detonates explosives outside a mosque"
        if (tree.Label(slot.Head) == DependencyLabel.Obj && tree.Head(slot.Head) is >= 0 and var use && s_using.Contains(tree.Lemma(use)) && IsArm(slot.Head))
        {
            if (draft.Stage is not Stage.Attempted) draft.Weapon ??= phrases.Read(slot.Head);
            return true;
        }
        if (slot.Name != "object" || !s_driving.Contains(tree.Lemma(draft.Head)) || !draft.Slots.Exists(other => other.Name is "into" or "through")) return false;
        draft.Weapon ??= phrases.Read(slot.Head);
        return true;
    }

    // "a police raid", "hands over the bodies of two soldiers": parties that stand within the trigger's own words or hang on its last.
    private void ReadTrigger(Draft draft)
    {
        for (int i = draft.Match.First; i < draft.Head && draft.Actors.Count == 0; i++)
        {
            if (tree.Label(i) is not (DependencyLabel.Compound or DependencyLabel.Nsubj) || !tree.IsNominal(i) || _owners.IsThing(i) || tree.Lemma(i) is "suicide" or "hostage" or "prisoner" or "captive" || codebook.IsIn("property", tree.Lemma(i))) continue;
            if (codebook.IsIn("armed", tree.Lemma(i).ToLowerInvariant()) || mentions.IsActorWord(i)) draft.Actors.Add(new Filler(i, phrases.Read(i), $"{draft.Match.Pattern.Name}:trigger"));
        }
        int last = draft.Match.Last;
        // "stormed the parliament", "summoned the ambassador": the phrase's own object.
        if (last > draft.Head && tree.Label(last) == DependencyLabel.Obj && tree.Head(last) == draft.Head && (draft.Type.Code.Value == "violent-demonstration" && IsBuilding(last) || draft.Type.Code.Value == "sanction" && draft.Targets.Count == 0 && tree.Lemma(last) is "ambassador" or "diplomat" or "envoy" or "consul" or "attache")) draft.Targets.Add(new Filler(last, phrases.Read(last), $"{draft.Match.Pattern.Name}:trigger"));
        // "taking six hostages"
        if (last > draft.Head && tree[last].Tag == "NNS" && tree.Lemma(last) is "hostage" or "captive" or "prisoner" && tree.Child(last, DependencyLabel.Nummod) >= 0 && draft.Targets.Count == 0) draft.Targets.Add(new Filler(last, phrases.Read(last), $"{draft.Match.Pattern.Name}:trigger"));
        if (last <= draft.Head || draft.Targets.Count > 0 || tree[last].PartOfSpeech != PartOfSpeech.Noun || draft.Type.Code.Value is "protest" or "violent-demonstration") return;
        foreach (int child in tree.Children(last))
        {
            if (child > last && tree.Label(child) == DependencyLabel.Nmod && tree.PrepositionOf(child) == "of") Add(draft, draft.Targets, new Slot("of", child), isActor: false);
        }
    }

    private bool IsBuilding(int head) => tree.Lemma(head).ToLowerInvariant() is "parliament" or "embassy" or "headquarters" or "court" or "palace" or "consulate" or "congress" or "capitol" or "office" or "ministry" or "assembly" || codebook.IsIn("property", tree.Lemma(head).ToLowerInvariant());

    private void Add(Draft draft, List<Filler> fillers, Slot slot, bool isActor)
    {
        List<int> heads = isActor ? _owners.WithBackers(draft, HeadsOf(slot.Head, draft)) : tree.Coordinated(slot.Head);
        if (slot.Name == "object" && FurtherObject(slot.Head) is >= 0 and var further && !heads.Contains(further)) heads.Add(further);
        for (int i = 0; i < heads.Count; i++)
        {
            int head = heads[i];
            // "the Bureau of Seeds and Soil" is one party.
            if (i > 0 && mentions.NameWithAnd(head) is { } name && name == mentions.NameWithAnd(heads[i - 1])) continue;
            // "the release of captives and the closure of the border": the second act stands beside the first, wherever the parser hangs it.
            if (i > 0 && !isActor && !tree.IsVerb(draft.Head) && slot.Name == "of" && mentions.IsTrigger(head) && tree[head].PartOfSpeech == PartOfSpeech.Noun && tree.Child(head, DependencyLabel.Det) >= 0 && tree.Child(head, DependencyLabel.Nmod, DependencyLabel.Acl) >= 0 && !mentions.IsActorWord(head)) continue;
            int referent = _referents.BodyOf(head, draft);
            if (isActor && referent >= 0) referent = _referents.OwnerOfForces(_referents.Fuller(referent), draft);
            // "took control of the town": the town is what is taken.
            if (!isActor && referent >= 0 && tree.Lemma(referent) == "control" && tree.Child(referent, DependencyLabel.Nmod) is >= 0 and var held) referent = head = held;
            if (referent < 0 || isActor && mentions.IsRelay(referent) && draft.Type.Families.Contains("fight") || phrases.IsFiling(referent) || IsOwnWord(draft, referent, slot) || (isActor ? draft.Strength == PatternStrength.Effect && _nouns.IsOnlyThere(referent, draft.Head) : _nouns.IsOfTakingPlace(referent))) continue;
            // "the bombing at a bank that killed 34": the bombing did.
            if (isActor && draft.Strength == PatternStrength.Effect && tree.Head(referent) is >= 0 and var act && mentions.IsTrigger(act) && !tree.IsVerb(act) && (tree.PrepositionOf(referent) is "at" or "in" or "on" or "near" or "outside" or "inside" || tree.PrepositionOf(referent) == "of" && (IsBuilding(referent) || tree[referent].PartOfSpeech == PartOfSpeech.ProperNoun && !mentions.IsActorWord(referent) && !mentions.IsPersonName(referent)))) continue;
            // "warned against attacks on embassies": what is spoken of is not whom it is said to.
            if (!isActor && draft.Type.Code.Value is "threat" or "warning" && mentions.IsTrigger(referent) && tree[referent].PartOfSpeech == PartOfSpeech.Noun && !codebook.IsIn("crowd", tree.Lemma(referent))) continue;
            // "the army said troops had entered it": a body is not entered.
            if (!isActor && referent != head && draft.Type.Code.Value == "territory-taken" && mentions.PlaceAt(referent) < 0 && (_owners.IsBody(referent) || mentions.IsActorWord(referent))) continue;
            // "the sailors must be freed": who is to be freed is not asked.
            if (!isActor && slot.Name == "must" && tree.Label(head) == DependencyLabel.NsubjPass) continue;
            // "blaming them": who acts is not acted on.
            if (!isActor && referent != head && draft.Actors.Exists(actor => actor.Head == referent)) continue;
            // "demanded an inquiry": what is demanded is not of whom.
            if (!isActor && slot.Name is "object" or "must" && draft.Type.Code.Value == "demand" && tree[referent].PartOfSpeech == PartOfSpeech.Noun && !_nouns.CanAct(referent) && !mentions.IsActorWord(referent)) continue;
            // "Orsk, Velmar": what follows a place after a comma only says where it is.
            if (i > 0 && mentions.PlaceAt(head) >= 0 && mentions.PlaceAt(heads[i - 1]) >= 0 && !_lists.HasAnd(heads[i - 1], head) && !_lists.IsListed(heads, i)) continue;
            // "issued a statement condemning": who issued it condemns.
            if (isActor && draft.Type.Families.Contains("words") && s_writings.Contains(tree.Lemma(referent).ToLowerInvariant()) && _gaps.IssuerOf(referent) is >= 0 and var issuer && _referents.Of(issuer, draft) is >= 0 and var speaker) referent = speaker;
            // "an army statement urged", "a letter from the group warned": who speaks in it says so.
            if (isActor && draft.Type.Families.Contains("words") && s_writings.Contains(tree.Lemma(referent).ToLowerInvariant()) && _owners.OwnersOf(referent).Count > 0)
            {
                AddOwner(draft, fillers, referent);
                continue;
            }
            if (isActor && slot.Name is not "modifier" && (_owners.IsThing(referent) || codebook.IsIn("vessel", tree.Lemma(referent).ToLowerInvariant()) && _owners.OwnersOf(referent).Count > 0))
            {
                AddOwner(draft, fillers, referent);
                continue;
            }
            // "worshippers leaving a church in Orsk, killing two": a building kills nobody.
            if (isActor && draft.Type.Families.Contains("fight") && slot.Name == "subject" && tree[referent].PartOfSpeech == PartOfSpeech.Noun && !tree.IsPassive(draft.Head) && codebook.IsIn("property", tree.Lemma(referent)) && !_owners.IsBody(referent)) continue;
            if (!CanFill(referent, slot.Name, isActor, draft.Type.Families) && !(isActor && draft.Type.Code.Value == "protest" && IsCrowd(referent)))
            {
                // "Kenyan Fajr drones hit": a name of a weapon has an owner before it too.
                if (isActor && slot.Name is not "modifier" && tree[referent].PartOfSpeech == PartOfSpeech.Adjective) AddOwner(draft, fillers, referent);
                continue;
            }
            TextSpan span = phrases.Read(referent);
            // "handed over two soldiers": the trigger's own words are no part of what follows them.
            if (draft.Match.Last > draft.Head && draft.Match.Last < referent && span.Start <= tree[draft.Match.Last].Span.Start) span = phrases.SpanOf(draft.Match.Last + 1, tree.Document.TokensIn(span).End.Value - 1);
            // "detained the president and seized power": a verb that the parser takes for another object.
            if (tree.Document.TokensIn(span).Start is var opening && opening.Value < tree.Count && tree[opening].PartOfSpeech == PartOfSpeech.CoordinatingConjunction) continue;
            if (slot.Name == "modifier") span = WithBody(referent, span);
            // "Kenyan-led coalition strikes": people and body are one party.
            if (slot.Name == "modifier" && fillers.Count > 0 && fillers[^1].Rule.EndsWith(":modifier", StringComparison.Ordinal) && _owners.IsBody(referent) && fillers[^1].Head < referent && mentions.IsDemonym(fillers[^1].Head) && !_lists.HasAnd(fillers[^1].Head, referent))
            {
                fillers[^1] = fillers[^1] with { Head = referent, Span = fillers[^1].Span.Cover(span) };
                continue;
            }
            if (fillers.Count > 0 && i == 0 && IsRightBehind(fillers[^1], span, slot.Name))
            {
                // A title and a name that the parser takes for two phrases: "the carrier Blue Star".
                fillers[^1] = fillers[^1] with { Span = fillers[^1].Span.Cover(span) };
                continue;
            }
            if (isActor && _lists.PeoplesBefore(referent) is { Count: > 1 } peoples)
            {
                // "Kenyan and Ethiopian troops" are two parties.
                foreach (int people in peoples.SkipLast(1)) fillers.Add(new Filler(people, tree[people].Span, $"{draft.Match.Pattern.Name}:{slot.Name}"));
                span = tree[peoples[^1]].Span.Cover(tree[referent].Span);
            }
            // A name that the parser takes for a list has neither comma nor conjunction between its parts.
            if (i > 0 && fillers.Count > 0 && (!_lists.IsDivided(heads[i - 1], head) || mentions.IsOneName(heads[i - 1], head)))
            {
                fillers[^1] = fillers[^1] with { Span = fillers[^1].Span.Cover(span) };
                continue;
            }
            // "settlers and soldiers": bare words joined share what stands before the first, and are one naming.
            if (i + 1 < heads.Count && slot.Name != "between" && referent == head && tree[head].PartOfSpeech == tree[heads[i + 1]].PartOfSpeech && _lists.IsBare(heads[i + 1]) && _lists.HasAnd(head, heads[i + 1]) && heads[i + 1] - head <= 3 && !IsOfGroup(head))
            {
                span = span.Cover(phrases.Read(heads[i + 1]));
                i++;
            }
            if (fillers.Exists(filler => filler.Span.Contains(span) || (slot.Name == "modifier" && filler.Span.Overlaps(span)))) continue;
            fillers.RemoveAll(filler => span.Contains(filler.Span));
            fillers.Add(new Filler(referent, span, $"{draft.Match.Pattern.Name}:{slot.Name}"));
        }
    }

    // "several hundred people marched", "tens of thousands rallied": who protests may have no other name.
    private bool IsCrowd(int head) => tree.Lemma(head) is "people" or "person" && (tree.Child(head, DependencyLabel.Nummod) >= 0 || tree.Child(head, DependencyLabel.Amod) is >= 0 and var many && tree.Lemma(many) is "several" or "many") || tree[head].Tag == "NNS" && tree.Lemma(head) is "thousand" or "hundred" or "ten" or "dozen" or "score";

    // "The army and the Front said they had seized": a pronoun for many stands for all that are joined.
    private List<int> HeadsOf(int head, Draft draft)
    {
        if (tree[head].PartOfSpeech == PartOfSpeech.Pronoun && tree.Lemma(head).ToLowerInvariant() is "they" or "them" && _referents.Of(head, draft) is >= 0 and var first && tree.Coordinated(first) is { Count: > 1 } all && !all.Contains(head)) return all;
        return _pairs.Of(head) ?? tree.Coordinated(head);
    }

    // "Front fighters and tribesmen": the tribesmen are not the Front's.
    private bool IsOfGroup(int head)
    {
        foreach (int child in tree.Children(head))
        {
            if (child < head && tree.Label(child) is DependencyLabel.Compound or DependencyLabel.Amod && mentions.IsActorWord(child) && !mentions.IsDemonym(child)) return true;
        }
        return false;
    }

    // "hit a hamlet south of Orsk, a port, and the front line": the parser joins with the town what was hit beside the hamlet.
    private int FurtherObject(int thing)
    {
        int end = tree.Document.Sentences[tree.SentenceOf(thing)].End.Value;
        for (int and = thing + 1; and + 1 < end && !tree.IsVerb(and); and++)
        {
            if (tree.Lemma(and) is not "and" || tree.Document.Words(tree[and - 1]) is not "," || tree.Label(and) != DependencyLabel.Cc) continue;
            int noun = tree.Head(and), town = noun < 0 ? -1 : tree.Head(noun);
            bool joined = noun > and && tree.Label(noun) == DependencyLabel.Conj && tree[noun].PartOfSpeech == PartOfSpeech.Noun && tree.Child(noun, DependencyLabel.Det) >= 0;
            return joined && town >= 0 && mentions.PlaceAt(town) >= 0 && mentions.PlaceAt(noun) < 0 && !codebook.IsIn("settlement", tree.Lemma(noun)) ? noun : -1;
        }
        return -1;
    }

    // "Norlandian government air strikes": of whose government they are.
    private TextSpan WithBody(int people, TextSpan span)
    {
        int body = people + 1;
        if (body >= tree.Count || !mentions.IsDemonym(people) || tree.Head(body) != tree.Head(people) && tree.Head(people) != body || tree.Label(body) != DependencyLabel.Compound) return span;
        string lemma = tree.Lemma(body).ToLowerInvariant();
        return codebook.IsIn("armed", lemma) || lemma is "government" or "regime" or "state" or "coalition" ? span.Cover(tree[body].Span) : span;
    }

    // A word of the trigger itself is no party; one that the trigger's words stand around is: "took six workers hostage".
    private static bool IsOwnWord(Draft draft, int head, in Slot slot) =>
        draft.Match.First <= head && head <= draft.Match.Last && !(slot.Name == "object" && head > draft.Head && head < draft.Match.Last && draft.Match.Last - draft.Match.First + 1 > draft.Match.Words);

    private bool IsRightBehind(Filler before, TextSpan span, string slot) => before.Span.End + 1 == span.Start && before.Rule.EndsWith(slot, StringComparison.Ordinal) && tree.Document.Text[before.Span.End] == ' ';

    // "hit by Norlandian drones": who acts is whose they are.
    private void AddOwner(Draft draft, List<Filler> fillers, int thing)
    {
        List<int> owners = _owners.OwnersOf(thing);
        for (int i = 0; i < owners.Count; i++)
        {
            int owner = _referents.Of(owners[i], draft);
            // "three hours' drive away"
            if (owner < 0 || mentions.TimeAt(owner) >= 0) continue;
            TextSpan span = phrases.Read(owner);
            // "Kenyan coast guard ships": people and body are one owner.
            if (owner == owners[i] && i + 1 < owners.Count && owners[i + 1] < thing && mentions.IsDemonym(owner) && _owners.IsBody(owners[i + 1]) && !_lists.IsDivided(owner, owners[i + 1]))
            {
                owner = owners[++i];
                span = span.Cover(phrases.Read(owner));
            }
            // "Red Star bombers": a name of two words is one owner.
            while (owner == owners[i] && i + 1 < owners.Count && owners[i + 1] == owner + 1 && tree[owner].PartOfSpeech == PartOfSpeech.ProperNoun && tree[owner + 1].PartOfSpeech == PartOfSpeech.ProperNoun && !mentions.IsDemonym(owner)) span = span.Cover(tree[owner = owners[++i]].Span);
            if (!fillers.Exists(filler => filler.Span == span)) fillers.Add(new Filler(owner, span, $"{draft.Match.Pattern.Name}:owner"));
        }
    }

    private bool IsArm(int head)
    {
        string lemma = tree.Lemma(head).ToLowerInvariant();
        return codebook.IsIn("explosive", lemma) || codebook.IsIn("artillery", lemma) || lemma is "grenade" or "vest" or "belt" or "shell" or "missile" or "rocket" or "stone";
    }

    private bool CanFill(int head, string slot, bool isActor, ImmutableArray<string> draftFamilies)
    {
        Token token = tree[head];
        if (mentions.TimeAt(head) >= 0 || (tree.Child(head, DependencyLabel.Det) is >= 0 and var none && tree.Lemma(none) == "no")) return false;
        if (token.PartOfSpeech is not (PartOfSpeech.Noun or PartOfSpeech.ProperNoun or PartOfSpeech.Adjective or PartOfSpeech.Numeral)) return false;
        if (slot == "modifier" && mentions.PlaceAt(head) is >= 0 and var town && mentions.Places[town] is { Mention.Use: PlaceUse.Literal, Place.Precision: < PlacePrecision.Country }) return false; // "a Velmar car bombing"
        // "the Kenya bombing": a country's name before an act tells where; one that is only letters tells whose.
        if (slot == "modifier" && draftFamilies.Contains("fight") && token.PartOfSpeech == PartOfSpeech.ProperNoun && mentions.PlaceAt(head) is >= 0 and var land && mentions.Places[land].Mention.Use != PlaceUse.Adjective && tree.Document.Words(tree[head]).ContainsAnyInRange('a', 'z')) return false;
        if (slot == "modifier") return mentions.IsDemonym(head) || (token.PartOfSpeech == PartOfSpeech.ProperNoun && mentions.IsActorWord(head) && !_owners.IsThing(head)) || (isActor && (codebook.IsIn("armed", token.Lemma) || _owners.IsBody(head)) && token.PartOfSpeech == PartOfSpeech.Noun && !_owners.IsThing(head));
        // "two bombs and a third killed nine": one more of the kind is nobody.
        if (token.Lemma is "first" or "second" or "third" or "fourth" or "fifth" && token.PartOfSpeech is not PartOfSpeech.Noun) return false;
        // "the deadliest of the raids"
        if (token.Tag == "JJS") return false;
        if (token.PartOfSpeech is PartOfSpeech.Adjective) return slot == "possessor" || mentions.IsActorWord(head) || tree.Child(head, DependencyLabel.Det) >= 0;
        // A town does nothing by itself.
        if (isActor && draftFamilies.Contains("fight") && mentions.PlaceAt(head) is >= 0 and var named && mentions.Places[named] is { Mention.Use: PlaceUse.Literal, Place.Precision: < PlacePrecision.Province }) return false;
        if (isActor) return (!_nouns.IsEventOrThing(head) && (_nouns.CanAct(head) || _nouns.IsSpeaker(head, draftFamilies))) || mentions.IsActorWord(head);
        if (mentions.IsTrigger(head) && token.PartOfSpeech == PartOfSpeech.Noun && !codebook.IsIn("arms", token.Lemma) && !draftFamilies.Contains("law") && (draftFamilies.Contains("fight") || draftFamilies.Contains("force")) && !codebook.IsIn("crowd", token.Lemma) && !codebook.IsIn("settlement", token.Lemma) && !s_gatherings.Contains(token.Lemma)) return false;
        if ((token.PartOfSpeech == PartOfSpeech.Numeral || ActingNouns.Bare.Contains(token.Lemma)) && !_nouns.HasDescription(head)) return false;
        return !s_consequences.Contains(token.Lemma) || token.PartOfSpeech == PartOfSpeech.ProperNoun && mentions.IsActorWord(head);
    }
}
