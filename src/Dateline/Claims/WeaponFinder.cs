using System.Collections.Frozen;
using Dateline.Codebooks;
using Dateline.Text;

namespace Dateline.Claims;

/// <summary>Finds the weapon of a happening: within the trigger's own phrase, then beside it in the sentence.</summary>
internal sealed class WeaponFinder(SyntaxTree tree, Codebook codebook, Mentions mentions, PhraseReader phrases)
{
    private static readonly FrozenSet<string> s_weapons = new[]
    {
        "drone", "missile", "rocket", "mortar", "bomb", "ied", "grenade", "rifle", "gun", "knife", "machete", "axe", "artillery", "shell", "landmine", "explosive", "vest", "belt", "pistol", "uav", "device", "mine",
        "firearm", "howitzer", "munition", "projectile", "sword", "hammer", "chlorine", "sarin", "gas", "torpedo", "dynamite", "tank", "molotov", "cocktail", "bullet", "shahed", "cylinder", "hatchet", "spear", "arrow",
    }.ToFrozenSet(StringComparer.Ordinal);

    // Verbs whose object is what they were aimed at.
    private static readonly FrozenSet<string> s_ruining = new[] { "destroy", "seize", "capture", "damage", "intercept", "down", "shoot", "hit", "target", "attack", "strike", "lose", "recover", "find", "confiscate" }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> s_bombed = new[] { "car", "truck", "roadside", "motorcycle", "vehicle", "parcel", "mail", "letter", "nail", "pipe", "petrol", "bicycle", "van", "minibus", "lorry" }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> s_armedTypes = new[] { "air-strike", "shelling", "bombing", "suicide-bombing", "grenade", "chemical-attack", "attack", "armed-clash" }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> s_wordless = new[] { "attack", "armed-clash" }.ToFrozenSet(StringComparer.Ordinal);

    public TextSpan? Find(Draft draft)
    {
        if (!s_armedTypes.Contains(draft.Type.Code.Value)) return null;
        // From behind: "improvised explosive device".
        for (int i = draft.Match.Last; i >= draft.Match.First; i--)
        {
            if (BombOf(i) is { } bomb) return bomb;
            if (s_weapons.Contains(Lemma(i)) && !IsOfFight(i) && (i != draft.Head || draft.Match.Words > 1 || draft.Match.Pattern.Kind == TriggerKind.Noun)) return WithModifiers(i, draft.Match.First);
        }
        foreach (int child in tree.Children(draft.Head))
        {
            if (tree.Label(child) is DependencyLabel.Compound or DependencyLabel.Amod or DependencyLabel.NmodDesc && s_weapons.Contains(Lemma(child)) && !IsOfFight(child)) return WithModifiers(child, child);
        }
        foreach (Slot slot in draft.Slots)
        {
            if (slot.Name is "with" or "subject" or "object" or "agent" or "by" or "from" or "use" && IsWeapon(draft, slot.Head) && !(slot.Name == "object" && s_ruining.Contains(tree.Lemma(draft.Head)))) return phrases.Read(slot.Head);
        }
        if (UsedFor(draft) is >= 0 and var means) return phrases.Read(means);
        // An attack by hand-held means takes its weapon only from words bound to it; the rest has one in the sentence if anywhere.
        Range sentence = tree.Document.Sentences[draft.Sentence];
        int best = -1;
        for (int i = sentence.Start.Value; i < sentence.End.Value; i++)
        {
            if (!s_weapons.Contains(Lemma(i)) || !tree.IsNominal(i) || IsOfFight(i) || !Suits(draft.Type.Code.Value, Lemma(i)) || IsOfAnother(draft, i) || IsOfTarget(draft, i)) continue;
            if (best < 0 || Math.Abs(i - draft.Head) < Math.Abs(best - draft.Head)) best = i;
        }
        if (best < 0 || (s_wordless.Contains(draft.Type.Code.Value) && tree.PrepositionOf(best) is not ("with" or "by"))) return null;
        return tree.Label(best) == DependencyLabel.Compound ? WithModifiers(best, best) : phrases.Read(best);
    }

    // "a roadside bombing", "a car bombing": the word names the bomb too.
    private TextSpan? BombOf(int token)
    {
        if (token == 0 || tree.Lemma(token) is not "bombing" || !s_bombed.Contains(tree.Lemma(token - 1).ToLowerInvariant())) return null;
        return new TextSpan(tree[token - 1].Span.Start, tree[token].Span.Start + "bomb".Length);
    }

    // "jets struck the town": aircraft are the weapon of an air strike.
    private bool IsWeapon(Draft draft, int head) => s_weapons.Contains(Lemma(head)) || draft.Type.Code.Value == "air-strike" && codebook.IsIn("aircraft", Lemma(head)) && tree[head].PartOfSpeech == PartOfSpeech.Noun && draft.Stage != Stage.Attempted;

    // "deployed a drone to attack the convoy": what is used is what it is done with.
    private int UsedFor(Draft draft)
    {
        foreach (int head in draft.Heads)
        {
            int verb = tree.Head(head);
            if (verb >= 0 && tree.Label(head) is DependencyLabel.Advcl or DependencyLabel.Xcomp && tree.Lemma(verb) is "use" or "deploy" or "employ" or "send" or "launch" or "fly" && tree.Child(verb, DependencyLabel.Obj) is >= 0 and var means && s_weapons.Contains(Lemma(means))) return means;
        }
        return -1;
    }

    // "strikes on control sites for drones", "destroyed two tanks": what was hit is no weapon.
    private bool IsOfTarget(Draft draft, int weapon) => tree.PrepositionOf(weapon) == "for" || draft.Targets.Exists(target => target.Span.Contains(tree[weapon].Span)) && s_ruining.Contains(tree.Lemma(draft.Head));

    // "gun battle", "gun fight": the word only says what sort of fight it was.
    private bool IsOfFight(int weapon) => tree.Label(weapon) == DependencyLabel.Compound && Lemma(weapon) == "gun" && tree.Head(weapon) is >= 0 and var fight && tree.Lemma(fight) is "battle" or "fight" or "duel";

    // "The blast came a year after a truck bomb killed nine": the bomb tells of another happening.
    private bool IsOfAnother(Draft draft, int weapon) => mentions.IsTrigger(weapon) && weapon != draft.Head && tree.Label(weapon) is DependencyLabel.Nsubj or DependencyLabel.NsubjPass && tree.Label(tree.Head(weapon)) == DependencyLabel.Advcl
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
        foreach (int child in tree.Children(weapon))
        {
            if (child < first && tree.Label(child) is DependencyLabel.Compound or DependencyLabel.Amod) first = child;
        }
        while (first > 0 && first - 1 >= tree.Document.Sentences[tree.SentenceOf(weapon)].Start.Value && tree[first - 1].PartOfSpeech == PartOfSpeech.ProperNoun && tree.Head(first - 1) == tree.Head(weapon) && tree.Label(first - 1) == DependencyLabel.Compound && tree.Lemma(weapon) != "drone") first--;
        return phrases.SpanOf(first, weapon);
    }

    private string Lemma(int token) => tree[token].PartOfSpeech == PartOfSpeech.ProperNoun ? tree.Lemma(token).ToLowerInvariant() : tree.Lemma(token);
}
