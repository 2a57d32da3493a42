using System.Collections.Frozen;
using System.Collections.Immutable;
using Dateline.Claims.Syntax;
using Dateline.Codebooks;
using Dateline.Text;

namespace Dateline.Claims.Parties;

/// <summary>Tells of a noun whether it may be one that acts: a name, people, a body of people; and not a thing, an event or a bare number.</summary>
internal sealed class ActingNouns(SyntaxTree tree, Codebook codebook, Mentions mentions)
{
    /// <summary>Words for people that say nothing of them.</summary>
    public static readonly FrozenSet<string> Bare = new[] { "people", "person", "other", "dozen", "hundred", "thousand", "score", "several", "one", "two", "three", "many", "number", "toll", "casualty", "death" }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> s_offices = new[] { "office", "cabinet", "secretariat", "administration", "bureau", "directorate", "presidency" }.ToFrozenSet(StringComparer.Ordinal);

    private readonly OwnerReader _owners = new(tree, codebook, mentions);

    // "Representatives met", "the media accuse the army": who speaks and deals for others.
    public bool IsSpeaker(int head, ImmutableArray<string> families) => (families.Contains("words") || families.Contains("peace")) && codebook.IsIn("speakers", tree.Lemma(head).ToLowerInvariant());

    // Names, and nouns for people and bodies of people.
    public bool CanAct(int head)
    {
        Token token = tree[head];
        if (token.PartOfSpeech is PartOfSpeech.ProperNoun || mentions.IsOfKind(head, "actor")) return true;
        // "GoS", taken for a noun
        if (tree.Document.Words(token) is { Length: >= 2 and <= 6 } word && word[1..].ContainsAnyInRange('A', 'Z')) return true;
        string lemma = token.Lemma.ToLowerInvariant();
        // "thousands of teachers"
        if ((Bare.Contains(lemma) || IsLoad(lemma)) && tree.Child(head, DependencyLabel.Nmod) is >= 0 and var people && tree.PrepositionOf(people) == "of") return CanAct(people);
        // "the prime minister's office": whose it is makes it one that acts.
        if (s_offices.Contains(lemma)) return tree.Child(head, DependencyLabel.NmodPoss) >= 0 || tree.Child(head, DependencyLabel.Nmod) is >= 0 and var master && tree.PrepositionOf(master) == "of";
        return token.PartOfSpeech == PartOfSpeech.Adjective || codebook.IsIn("armed", lemma) || codebook.IsIn("civilians", lemma) || codebook.IsIn("crowd", lemma) || codebook.IsIn("doers", lemma) || DoerWords.IsNomenAgentis(lemma);
    }

    // "a truckload of soldiers"
    private static bool IsLoad(string lemma) => lemma.Length > 6 && lemma.EndsWith("load", StringComparison.Ordinal) || lemma is "convoy" or "column" or "contingent" or "handful" or "horde";

    // What does not act by will: an explosion, a shell, a drone. Its owner may stand before it.
    public bool IsEventOrThing(int head)
    {
        string lemma = tree.Lemma(head).ToLowerInvariant();
        if (Bare.Contains(lemma) && !HasDescription(head)) return true;
        return _owners.IsThing(head) || tree[head].PartOfSpeech == PartOfSpeech.Verb;
    }

    public bool HasDescription(int head)
    {
        foreach (int child in tree.Children(head))
        {
            if (tree.Label(child) is DependencyLabel.Amod or DependencyLabel.Compound && tree.Lemma(child) is not ("other" or "more" or "many" or "several" or "least" or "dead")) return true;
            if (tree.Label(child) == DependencyLabel.Nmod && tree.PrepositionOf(child) == "of" && tree[child].PartOfSpeech != PartOfSpeech.Pronoun) return true;
            // "people who organise marches"
            if (tree.Label(child) == DependencyLabel.AclRelcl && child > head && tree.Lemma(head) is "people" or "person" && tree[child].Tag is "VBP" or "VBZ") return true;
            // "45 people suspected of links to the group"
            if (tree.Label(child) == DependencyLabel.Acl && child > head && tree[child].Tag is "VBN" or "VBG" && tree.Lemma(head) is "people" or "person" && tree.MainSubject(child) < 0) return true;
        }
        return false;
    }

    /// <summary>Whether somebody is only told to come or to be there, by the clause that what was done hangs on: "as rescuers arrived, wounding 15".</summary>
    public bool IsOnlyThere(int noun, int trigger) => tree[trigger].Tag == "VBG" && tree.Head(noun) is >= 0 and var verb && verb != trigger && tree.Label(verb) == DependencyLabel.Advcl && s_beingThere.Contains(tree.Lemma(verb));

    /// <summary>Whether a noun is that of "took place".</summary>
    public bool IsOfTakingPlace(int noun) => tree.Lemma(noun) == "place" && tree.Label(noun) == DependencyLabel.Obj && tree.Lemma(tree.Head(noun)) == "take";

    private static readonly FrozenSet<string> s_beingThere = new[] { "arrive", "gather", "wait", "pray", "queue", "shop", "sleep", "leave", "walk", "sit", "stand", "flee", "attend", "eat", "play", "celebrate" }.ToFrozenSet(StringComparer.Ordinal);
}
