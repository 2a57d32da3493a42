using System.Collections.Frozen;
using Dateline.Claims.Syntax;
using Dateline.Codebooks;
using Dateline.Places;
using Dateline.Text;

namespace Dateline.Claims.Parties;

/// <summary>Tells whose a thing is that does not act by itself: "Norlandian drones", "a jet of the army".</summary>
internal sealed class OwnerReader(SyntaxTree tree, Codebook codebook, Mentions mentions)
{
    // Bodies named by a plain noun before what is theirs.
    private static readonly FrozenSet<string> s_bodies = new[] { "government", "regime", "coalition", "state", "junta", "opposition", "military", "army", "navy", "enemy" }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> s_noPeople = new[] { "Civilian", "Guardian", "Reptilian", "Selfish", "Foolish" }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly string[] s_peopleEndings = ["ian", "ean", "can", "ese", "ish", "aeli", "aqi", "emeni", "stani", "wait", "French", "Dutch", "Greek", "Czech", "Saudi", "Emirati", "Qatari", "Thai"];

    private static readonly FrozenSet<string> s_handling = new[] { "use", "operate", "own", "hold", "fly", "fire", "launch", "lay", "plant", "send", "drop", "pilot", "detonate", "deploy", "carry", "conduct" }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> s_backing = new[] { "back", "support", "assist", "aid", "accompany", "join", "reinforce", "help" }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Whether what a noun names is no one: an aircraft, a shell, an explosion.</summary>
    public bool IsThing(int head)
    {
        string lemma = tree.Lemma(head).ToLowerInvariant();
        // An aircraft is a bomber too.
        if (lemma == "bomber" && head > 0 && tree.Lemma(head - 1) == "suicide") return false;
        return Is("aircraft", lemma) || codebook.IsIn("artillery", lemma) || codebook.IsIn("explosive", lemma) || codebook.IsIn("firearm", lemma) || lemma == "launcher" || (mentions.IsTrigger(head) && IsCommonNoun(head) && !IsArmed(head));
    }

    // What the tagger takes for a name although it is written small.
    private bool IsCommonNoun(int token) => tree[token].PartOfSpeech == PartOfSpeech.Noun || tree[token].PartOfSpeech == PartOfSpeech.ProperNoun && char.IsLower(tree.Document.Text[tree[token].Span.Start]);

    /// <summary>The words that name the owners of a thing, in text order.</summary>
    public List<int> OwnersOf(int thing)
    {
        var owners = new List<int>();
        // "33 of 36 drones"
        if (tree[thing].PartOfSpeech == PartOfSpeech.Numeral && tree.Child(thing, DependencyLabel.Nmod) is >= 0 and var counted && tree.PrepositionOf(counted) == "of" && IsThing(counted)) return OwnersOf(counted);
        foreach (int child in tree.Children(thing))
        {
            if (IsOwner(child, thing)) owners.Add(child);
            // "rockets fired by the rebels", "tanks used by the army"
            else if (child > thing && tree.Label(child) is DependencyLabel.Acl && s_handling.Contains(tree.Lemma(child)) && tree.Child(child, DependencyLabel.OblAgent) is >= 0 and var agent && IsParty(agent)) owners.Add(agent);
            // "drones that the rebels had sent"
            else if (child > thing && tree.Label(child) is DependencyLabel.AclRelcl && s_handling.Contains(tree.Lemma(child)) && !tree.IsPassive(child) && tree.Child(child, DependencyLabel.Nsubj) is >= 0 and var sender && IsParty(sender)) owners.Add(sender);
        }
        // "a navy jet from the carrier": whose it is stands before it, where it came from behind.
        if (owners.Exists(owner => owner < thing)) owners.RemoveAll(owner => owner > thing && tree.PrepositionOf(owner) == "from");
        // "Kenyan and Ugandan planes"
        foreach (int owner in owners.FindAll(mentions.IsDemonym)) owners.AddRange(tree.Coordinated(owner).Where(other => other < thing && mentions.IsDemonym(other) && !owners.Contains(other)));
        // "Kenyan Fajr drones": the people before the name.
        if (owners.Exists(owner => mentions.IsDemonym(owner) || IsPeople(owner))) owners.RemoveAll(owner => tree.Label(owner) is DependencyLabel.Compound && tree[owner].PartOfSpeech == PartOfSpeech.ProperNoun && !mentions.IsDemonym(owner));
        owners.RemoveAll(owner => tree.Lemma(owner).Equals("suicide", StringComparison.OrdinalIgnoreCase));
        // "A junta jet drops bombs": the parser makes subjects of both words.
        if (owners.Count == 0 && thing > 0 && tree.Label(thing) == DependencyLabel.Nsubj && tree.Label(thing - 1) == DependencyLabel.Nsubj && (tree.Head(thing - 1) == tree.Head(thing) || tree.Head(thing - 1) == thing) && (IsBody(thing - 1) || mentions.IsActorWord(thing - 1)) && !IsTown(thing - 1)) owners.Add(thing - 1);
        return owners;
    }

    private bool IsParty(int head) => IsBody(head) || mentions.IsActorWord(head) || tree[head].PartOfSpeech == PartOfSpeech.ProperNoun;

    private bool IsOwner(int child, int thing)
    {
        // "a jet of the army", "warplanes from the coalition"
        if (tree.Label(child) == DependencyLabel.Nmod && child > thing && tree.PrepositionOf(child) is "of" or "from") return !mentions.IsTrigger(thing) && (IsBody(child) || mentions.IsActorWord(child)) && !IsTown(child);
        if (tree.Label(child) is not (DependencyLabel.Amod or DependencyLabel.Compound or DependencyLabel.NmodPoss or DependencyLabel.NmodDesc)) return false;
        // "fighter jets", "an F-16"
        if (tree.Lemma(child).ToLowerInvariant() is "fighter" || child + 1 < tree.Count && tree.Document.Words(tree[child + 1]) is "-" && tree[child].Span.Length <= 3) return false;
        // "government helicopters", "rebel shells"
        bool body = tree.Label(child) == DependencyLabel.Compound && (tree[child].PartOfSpeech == PartOfSpeech.Noun || tree.Lemma(child) == "enemy") && IsBody(child) && !IsThing(child);
        if (!body && !mentions.IsDemonym(child) && !IsPeople(child) && !(tree[child].PartOfSpeech == PartOfSpeech.ProperNoun && mentions.IsActorWord(child) && !IsThing(child)) && tree.Label(child) != DependencyLabel.NmodPoss) return false;
        // "a Velmar car bomb"
        return !IsTown(child);
    }

    /// <summary>Whether a plain noun names a body that things and acts are said to be of.</summary>
    public bool IsBody(int noun) => s_bodies.Contains(tree.Lemma(noun)) || IsArmed(noun);

    /// <summary>Whether a noun names people under arms; "troops" has no singular to be known by.</summary>
    public bool IsArmed(int noun) => Is("armed", tree.Lemma(noun).ToLowerInvariant());

    private bool Is(string words, string lemma) => codebook.IsIn(words, lemma) || lemma.Length > 3 && lemma[^1] == 's' && codebook.IsIn(words, lemma[..^1]);

    // "Kenyan Fajr drones": a nationality that is taken for the beginning of a name.
    private bool IsPeople(int token)
    {
        string word = tree.Document.Words(tree[token]).ToString();
        return tree[token].PartOfSpeech == PartOfSpeech.Adjective && char.IsUpper(word[0]) && !s_noPeople.Contains(word) && Array.Exists(s_peopleEndings, ending => word.EndsWith(ending, StringComparison.Ordinal));
    }

    private bool IsTown(int token) => mentions.PlaceAt(token) is >= 0 and var town && mentions.Places[town] is { Mention.Use: PlaceUse.Literal, Place.Precision: < PlacePrecision.Country };

    /// <summary>The heads, and those of who helps them: "rebels backed by foreign troops".</summary>
    public List<int> WithBackers(Draft draft, List<int> heads)
    {
        if (!draft.Type.Families.Contains("fight") && !draft.Type.Families.Contains("force")) return heads;
        foreach (int head in heads.ToArray())
        {
            foreach (int child in tree.Children(head))
            {
                if (child < head || tree.Label(child) != DependencyLabel.Acl || !s_backing.Contains(tree.Lemma(child))) continue;
                if (BackerOf(child) is >= 0 and var backer) heads.AddRange(tree.Coordinated(backer).Where(IsArmed));
            }
        }
        if (!tree.IsVerb(draft.Head) || tree.IsPassive(draft.Head)) return heads;
        foreach (int child in tree.Children(draft.Head))
        {
            // "Backed by jets and foreign troops, the army entered"
            if (tree.Label(child) == DependencyLabel.Advcl && tree[child].Tag == "VBN" && s_backing.Contains(tree.Lemma(child)) && BackerOf(child) is >= 0 and var helper) heads.AddRange(tree.Coordinated(helper).Where(other => IsArmed(other) && !IsThing(other) && !heads.Contains(other)));
            if (IsCompanion(child)) heads.AddRange(tree.Coordinated(child).Where(other => IsArmed(other) && !heads.Contains(other)));
        }
        return heads;
    }

    private int BackerOf(int participle) => tree.Child(participle, DependencyLabel.OblAgent, DependencyLabel.Obl) is >= 0 and var backer && tree.PrepositionOf(backer) == "by" ? backer : -1;

    // "entered the town alongside allied troops", "together with the militia"
    private bool IsCompanion(int child) => tree.Label(child) == DependencyLabel.Obl && (tree.PrepositionOf(child) is "alongside" or "along" or "together" || tree.PrepositionOf(child) == "with" && tree.Child(child, DependencyLabel.Case) is > 0 and var with && tree.Lemma(with - 1) is "along" or "together");
}
