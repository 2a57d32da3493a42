using System.Collections.Frozen;
using Dateline.Claims.Syntax;
using Dateline.Codebooks;
using Dateline.Text;

namespace Dateline.Claims.Parties;

/// <summary>Finds the weapon of a happening: within the trigger's own phrase, then beside it in the sentence.</summary>
internal sealed class WeaponFinder(SyntaxTree tree, Codebook codebook, Mentions mentions, PhraseReader phrases)
{
    // "armed with", "using" a weapon: as many words between.
    private const int MostActors = 8;

    private readonly WeaponWords _words = new(tree);

    // Verbs whose object is what they were aimed at.
    private static readonly FrozenSet<string> s_ruining = new[] { "destroy", "seize", "capture", "damage", "intercept", "down", "shoot", "hit", "target", "attack", "strike", "lose", "recover", "find", "confiscate" }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> s_bombed = new[] { "car", "truck", "roadside", "motorcycle", "vehicle", "parcel", "mail", "letter", "nail", "pipe", "petrol", "bicycle", "van", "minibus", "lorry" }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> s_armedTypes = new[] { "air-strike", "shelling", "bombing", "suicide-bombing", "grenade", "chemical-attack", "attack", "armed-clash" }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> s_crowdTypes = new[] { "force-against-protesters", "mob-violence", "violent-demonstration" }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> s_wordless = new[] { "attack", "armed-clash" }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> s_throwing = new[] { "fire", "throw", "hurl", "use", "lob", "toss", "fling", "launch", "deploy", "shoot", "spray", "employ", "wield", "swing" }.ToFrozenSet(StringComparer.Ordinal);

    public TextSpan? Find(Draft draft)
    {
        if (s_crowdTypes.Contains(draft.Type.Code.Value)) return OfCrowd(draft);
        if (!s_armedTypes.Contains(draft.Type.Code.Value)) return null;
        // From behind: "improvised explosive device".
        for (int i = draft.Match.Last; i >= draft.Match.First; i--)
        {
            if (BombOf(i) is { } bomb) return bomb;
            if (_words.IsArm(i) && !IsOfFight(i) && (i != draft.Head || draft.Match.Words > 1 || draft.Match.Pattern.Kind == TriggerKind.Noun)) return WithModifiers(i, draft.Match.First);
        }
        foreach (int child in tree.Children(draft.Head))
        {
            if (tree.Label(child) is DependencyLabel.Compound or DependencyLabel.Amod or DependencyLabel.NmodDesc && _words.IsArm(child) && !IsOfFight(child)) return WithModifiers(child, child);
        }
        if (InSlots(draft, draft) is { } told) return told;
        foreach (Draft joined in draft.Joined)
        {
            if (joined.Sentence == draft.Sentence && InSlots(draft, joined) is { } other) return other;
        }
        if (draft.Type.Code.Value == "attack" && DrivenInto(draft) is >= 0 and var driven) return Naming(driven);
        if (UsedFor(draft) is >= 0 and var means) return Naming(means);
        if (s_wordless.Contains(draft.Type.Code.Value) && CarriedBy(draft) is >= 0 and var carried) return Naming(carried);
        // An attack by hand-held means takes its weapon only from words bound to it; the rest has one in the sentence if anywhere.
        Range sentence = tree.Document.Sentences[draft.Sentence];
        int best = -1;
        for (int i = sentence.Start.Value; i < sentence.End.Value; i++)
        {
            bool bomb = draft.Type.Code.Value is "bombing" or "suicide-bombing" && _words.IsLaden(i);
            if (!bomb && (!_words.IsArm(i) || !tree.IsNominal(i) || IsOfFight(i) || !Suits(draft.Type.Code.Value, _words.Lemma(i))) || IsOfAnother(draft, i) || IsOfTarget(draft, i)) continue;
            if (best < 0 || Math.Abs(i - draft.Head) < Math.Abs(best - draft.Head)) best = i;
        }
        if (best < 0 || (s_wordless.Contains(draft.Type.Code.Value) && tree.PrepositionOf(best) is not ("with" or "by") && !IsUsed(best))) return null;
        return tree.Label(best) == DependencyLabel.Compound ? WithModifiers(best, best) : Naming(best);
    }

    private TextSpan? InSlots(Draft draft, Draft told)
    {
        foreach (Slot slot in told.Slots)
        {
            if (slot.Name is "with" or "subject" or "object" or "agent" or "by" or "from" or "use" && IsWeapon(draft, slot.Head) && !(slot.Name == "object" && s_ruining.Contains(tree.Lemma(told.Head)))) return Naming(slot.Head);
        }
        // "a roadside bomb explodes": what goes off is no party, and so in no slot.
        if (draft.Type.Code.Value == "air-strike" && Flying(draft, told) is >= 0 and var craft) return Naming(craft);
        if (tree.IsVerb(told.Head) && tree.Child(told.Head, DependencyLabel.Nsubj, DependencyLabel.NsubjPass) is >= 0 and var subject && !tree.IsPassive(told.Head) && IsWeapon(draft, subject)) return Naming(subject);
        return null;
    }

    // "aircraft go on bombing": the subject of the verb above.
    private int Flying(Draft draft, Draft told)
    {
        int verb = told.Head;
        for (int steps = 0; verb >= 0 && steps < 3; steps++)
        {
            if (tree.IsVerb(verb) && !tree.IsPassive(verb) && tree.Child(verb, DependencyLabel.Nsubj) is >= 0 and var subject) return IsWeapon(draft, subject) ? subject : -1;
            if (tree.Label(verb) is not (DependencyLabel.Xcomp or DependencyLabel.Conj or DependencyLabel.Advcl)) return -1;
            verb = tree.Head(verb);
        }
        return -1;
    }

    // "dispersed the crowd with tear gas", "fired rubber bullets", "a tear gas volley": only what is bound to the act.
    private TextSpan? OfCrowd(Draft draft)
    {
        for (int i = draft.Match.Last; i >= draft.Match.First; i--)
        {
            if (IsOfCrowd(i)) return WithModifiers(i, draft.Match.First);
        }
        Range sentence = tree.Document.Sentences[draft.Sentence];
        int best = -1;
        for (int i = sentence.Start.Value; i < sentence.End.Value; i++)
        {
            if (!IsOfCrowd(i) || !tree.IsNominal(i) || tree.PrepositionOf(i) is not ("with" or "by") && !IsUsed(i) && !IsBoundTo(draft, i) || IsHandled(draft, i)) continue;
            if (best < 0 || Math.Abs(i - draft.Head) < Math.Abs(best - draft.Head)) best = i;
        }
        return best < 0 ? null : tree.Label(best) == DependencyLabel.Compound ? WithModifiers(best, best) : Naming(best);
    }

    private bool IsOfCrowd(int token) => _words.IsOfCrowds(token) || _words.IsArm(token);

    private bool IsBoundTo(Draft draft, int weapon) => draft.Heads.Contains(tree.Head(weapon)) && tree.Label(weapon) is DependencyLabel.Compound or DependencyLabel.Obj or DependencyLabel.Nmod;

    // "Protesters threw stones and police answered with tear gas": each side has its own.
    private bool IsHandled(Draft draft, int weapon)
    {
        int verb = tree.GoverningVerb(weapon);
        return verb >= 0 && verb != draft.Head && !draft.Heads.Contains(verb) && tree.Child(verb, DependencyLabel.Nsubj) is >= 0 and var other && tree.IsVerb(draft.Head) && tree.Child(draft.Head, DependencyLabel.Nsubj) is >= 0 and var own && own != other;
    }

    // "using an axe", "fired a pistol", "hurled knives"
    private bool IsUsed(int weapon) => tree.Label(weapon) is DependencyLabel.Obj or DependencyLabel.NsubjPass or DependencyLabel.Conj && UsingVerb(weapon) is >= 0 and var verb && s_throwing.Contains(tree.Lemma(verb));

    private int UsingVerb(int weapon)
    {
        while (tree.Label(weapon) == DependencyLabel.Conj && tree.Head(weapon) is >= 0 and var first && tree.IsNominal(first)) weapon = first;
        return tree.Label(weapon) is DependencyLabel.Obj or DependencyLabel.NsubjPass ? tree.Head(weapon) : -1;
    }

    // "drives a pickup into a crowd, killing ten"
    private int DrivenInto(Draft draft)
    {
        foreach (int head in draft.Heads)
        {
            for (int verb = head, steps = 0; verb >= 0 && steps < 3; verb = tree.Head(verb), steps++)
            {
                if (tree.Lemma(verb) is not ("drive" or "ram" or "plough" or "plow" or "crash" or "slam") || tree.Child(verb, DependencyLabel.Obj) is not (>= 0 and var vehicle) || !_words.IsCarrier(vehicle)) continue;
                foreach (int child in tree.Children(verb))
                {
                    if (tree.Label(child) == DependencyLabel.Obl && tree.PrepositionOf(child) is "into" or "through" or "at") return vehicle;
                }
            }
        }
        return -1;
    }

    // "rebels armed with rifles", "a man wielding a knife": what the doers carry is what they do it with.
    private int CarriedBy(Draft draft)
    {
        foreach (Filler actor in draft.Actors.Take(MostActors))
        {
            foreach (int child in tree.Children(actor.Head))
            {
                if (child < actor.Head || tree.Label(child) is not (DependencyLabel.Acl or DependencyLabel.AclRelcl)) continue;
                string lemma = tree.Lemma(child);
                if (lemma is not ("arm" or "armed" or "wield" or "brandish" or "equip" or "carry")) continue;
                foreach (int carried in tree.Children(child))
                {
                    if (tree.Label(carried) is DependencyLabel.Obl or DependencyLabel.Obj && _words.IsArm(carried)) return carried;
                }
            }
        }
        return -1;
    }

    // "a roadside bombing", "a car bombing": the word names the bomb too.
    private TextSpan? BombOf(int token)
    {
        if (token == 0 || tree.Lemma(token) is not "bombing" || !s_bombed.Contains(tree.Lemma(token - 1).ToLowerInvariant())) return null;
        return new TextSpan(tree[token - 1].Span.Start, tree[token].Span.Start + "bomb".Length);
    }

    // "jets struck the town": aircraft are the weapon of an air strike.
    private bool IsWeapon(Draft draft, int head) => _words.IsArm(head) || draft.Type.Code.Value is "bombing" or "suicide-bombing" && _words.IsLaden(head) || draft.Type.Code.Value == "air-strike" && codebook.IsIn("aircraft", _words.Lemma(head)) && (tree[head].PartOfSpeech == PartOfSpeech.Noun || tree[head].PartOfSpeech == PartOfSpeech.ProperNoun && _words.Lemma(head) is not ("air" or "aviation" or "airforce" or "aerial")) && draft.Stage != Stage.Attempted;

    // "deployed a drone to attack the convoy": what is used is what it is done with.
    private int UsedFor(Draft draft)
    {
        foreach (int head in draft.Heads)
        {
            int verb = tree.Head(head);
            if (verb >= 0 && tree.Label(head) is DependencyLabel.Advcl or DependencyLabel.Xcomp && tree.Lemma(verb) is "use" or "deploy" or "employ" or "send" or "launch" or "fly" && tree.Child(verb, DependencyLabel.Obj, DependencyLabel.NsubjPass) is >= 0 and var means && (_words.IsArm(means) || IsModel(means))) return means;
        }
        return -1;
    }

    // "used M84s to attack": a letter with a number is a make of arms.
    private bool IsModel(int token)
    {
        ReadOnlySpan<char> word = tree.Document.Words(tree[token]);
        return char.IsUpper(word[0]) && word.IndexOfAnyInRange('0', '9') > 0;
    }

    // "mortar rounds fired by rebels": what is done with a weapon is no part of its name.
    private TextSpan Naming(int weapon)
    {
        TextSpan span = phrases.Read(weapon);
        foreach (int child in tree.Children(weapon))
        {
            if (child <= weapon || tree.Label(child) is not (DependencyLabel.Acl or DependencyLabel.AclRelcl) || !span.Contains(tree[child].Span) || _words.IsLaden(weapon)) continue;
            return phrases.SpanOf(tree.Document.TokenAt(span.Start), child - 1);
        }
        return span;
    }

    // "strikes on control sites for drones", "destroyed two tanks": what was hit is no weapon.
    private bool IsOfTarget(Draft draft, int weapon) => tree.PrepositionOf(weapon) == "for" || draft.Targets.Exists(target => target.Span.Contains(tree[weapon].Span)) && s_ruining.Contains(tree.Lemma(draft.Head));

    // "gun battle", "gun fight": the word only says what sort of fight it was.
    private bool IsOfFight(int weapon) => tree.Label(weapon) == DependencyLabel.Compound && _words.Lemma(weapon) == "gun" && tree.Head(weapon) is >= 0 and var fight && tree.Lemma(fight) is "battle" or "fight" or "duel";

    // "airstrikes in response to a missile attack"
    private bool IsOfOtherNoun(Draft draft, int weapon) => tree.Label(weapon) == DependencyLabel.Compound && tree.Head(weapon) is var attack && mentions.IsTrigger(attack) && !draft.Heads.Contains(attack) && (attack < draft.Match.First || attack > draft.Match.Last) && mentions.IsTrigger(draft.Head) && !tree.IsVerb(draft.Head);

    // "The blast came a year after a truck bomb killed nine": the bomb tells of another happening.
    private bool IsOfAnother(Draft draft, int weapon) => IsOfOtherNoun(draft, weapon) || mentions.IsTrigger(weapon) && weapon != draft.Head && tree.Head(weapon) != draft.Head && tree.Label(weapon) is DependencyLabel.Nsubj or DependencyLabel.NsubjPass && tree.Label(tree.Head(weapon)) == DependencyLabel.Advcl
        && !draft.Joined.Exists(joined => joined.Head == weapon);

    private bool Suits(string type, string lemma) => type switch
    {
        "air-strike" => codebook.IsIn("aircraft", lemma) || lemma is "missile" or "bomb" or "munition",
        "shelling" => codebook.IsIn("artillery", lemma) || lemma is "shell" or "torpedo",
        "bombing" or "suicide-bombing" => codebook.IsIn("explosive", lemma),
        "grenade" => lemma == "grenade",
        "chemical-attack" => lemma is "chlorine" or "sarin" or "gas",
        _ => true,
    };

    private TextSpan WithModifiers(int weapon, int from)
    {
        int first = Math.Min(weapon, from);
        // "fired live rounds": the verb of the phrase is no part of the weapon's name.
        while (first < weapon && tree.IsVerb(first) && tree[first].Tag is "VBD" or "VBZ" or "VBP" or "VB") first++;
        foreach (int child in tree.Children(weapon))
        {
            if (child < first && tree.Label(child) is DependencyLabel.Compound or DependencyLabel.Amod) first = child;
        }
        while (first > 0 && first - 1 >= tree.Document.Sentences[tree.SentenceOf(weapon)].Start.Value && tree[first - 1].PartOfSpeech == PartOfSpeech.ProperNoun && tree.Head(first - 1) == tree.Head(weapon) && tree.Label(first - 1) == DependencyLabel.Compound && tree.Lemma(weapon) != "drone") first--;
        // "a Red Star roadside bomb": no part of the group's name is one of the bomb's.
        if (mentions.GroupAt(first) is { } group && group.Start.Value < first && group.End.Value <= weapon) first = group.End.Value;
        while (first < weapon && tree[first].PartOfSpeech is PartOfSpeech.CoordinatingConjunction or PartOfSpeech.Punctuation) first++;
        return phrases.SpanOf(first, weapon);
    }
}
