using Dateline.Text;

namespace Dateline.Claims.Syntax;

/// <summary>Reads whom a verb leaves to the words beside it: "kidnapped and killed a judge", "was shot and killed by a guard", "the woman he had threatened".</summary>
internal sealed class GapReader(SyntaxTree tree)
{
    private const int FarthestBeside = 5;

    /// <summary>The object of a verb that has none of its own; -1 when none is told.</summary>
    public int ObjectOf(int verb)
    {
        if (tree.IsPassive(verb) || tree.Child(verb, DependencyLabel.Obj, DependencyLabel.Iobj) >= 0 || tree.Child(verb, DependencyLabel.Xcomp, DependencyLabel.Ccomp) >= 0) return -1;
        if (VerbBeside(verb) is >= 0 and var other && !tree.IsPassive(other) && tree.Child(other, DependencyLabel.Obj) is >= 0 and var shared && shared > other) return shared;
        return Described(verb);
    }

    /// <summary>The doer behind "by" of a participle that has none of its own; -1 when none is told.</summary>
    public int AgentOf(int verb) => tree.Child(verb, DependencyLabel.OblAgent) >= 0 ? -1
        // "rescued unharmed by the navy"
        : tree.Child(verb, DependencyLabel.Xcomp) is >= 0 and var state && tree.Lemma(state) is "unharmed" or "alive" or "dead" or "unhurt" or "safe" && tree.Child(state, DependencyLabel.OblAgent) is >= 0 and var rescuer ? rescuer : VerbBeside(verb) is >= 0 and var other && tree[other].Tag == tree[verb].Tag && tree.Child(other, DependencyLabel.AuxPass) < 0 ? tree.Child(other, DependencyLabel.OblAgent) : -1;

    /// <summary>Who issues a writing, "passed a resolution", "a report released by the council"; -1 when nobody is told to.</summary>
    public int IssuerOf(int writing)
    {
        foreach (int child in tree.Children(writing))
        {
            if (child > writing && tree.Label(child) == DependencyLabel.Acl && tree.IsPassive(child) && IsIssuing(child) && tree.Child(child, DependencyLabel.OblAgent) is >= 0 and var agent) return agent;
        }
        return tree.Label(writing) == DependencyLabel.Obj && tree.Head(writing) is >= 0 and var verb && IsIssuing(verb) ? tree.Child(verb, DependencyLabel.Nsubj) : -1;
    }

    private bool IsIssuing(int verb) => tree.Lemma(verb) is "issue" or "release" or "publish" or "pass" or "adopt" or "sign" or "send" or "write" or "put" or "approve" or "post" or "deliver" or "give" or "draft" or "circulate";

    /// <summary>Who takes part in what a noun names, "took part in the shelling"; -1 when nobody is told to.</summary>
    public int ParticipantIn(int noun)
    {
        if (tree.PrepositionOf(noun) != "in" || tree.Head(noun) is not (>= 0 and var head)) return -1;
        int verb = tree.Lemma(head) == "part" && tree.Label(head) == DependencyLabel.Obj ? tree.Head(head) : head;
        bool takes = tree.Lemma(verb) == "participate" || tree.Lemma(verb) == "take" && tree.Child(verb, DependencyLabel.Obj) is >= 0 and var part && tree.Lemma(part) == "part";
        return takes && tree.IsVerb(verb) ? tree.Child(verb, DependencyLabel.Nsubj) : -1;
    }

    // The verb that a conjunction joins with another, with nothing but adverbs between them.
    private int VerbBeside(int verb)
    {
        foreach (int child in tree.Children(verb))
        {
            if (child <= verb || child > verb + FarthestBeside || tree.Label(child) != DependencyLabel.Conj || !tree.IsVerb(child) || tree.Child(child, DependencyLabel.Nsubj, DependencyLabel.NsubjPass) >= 0) continue;
            for (int i = verb + 1; i < child; i++)
            {
                if (tree[i].PartOfSpeech is not (PartOfSpeech.CoordinatingConjunction or PartOfSpeech.Adverb)) return -1;
            }
            return child;
        }
        return -1;
    }

    // "rejected the accusation that it had shelled the town": what is told behind such a noun is its content.
    private static bool IsOfContent(string noun) => noun is "accusation" or "claim" or "allegation" or "charge" or "report" or "suggestion" or "statement" or "evidence" or "fear" or "news" or "belief" or "rumour" or "rumor" or "assertion" or "warning" or "announcement" or "fact" or "denial" or "concern" or "hope" or "sign";

    // "the men they had abducted": the noun that a clause with a subject of its own describes.
    private int Described(int verb)
    {
        int clause = verb;
        // "a man he was stalking and threatening"
        if (tree.Label(verb) == DependencyLabel.Conj && tree.Head(verb) is >= 0 and var first && first < verb && tree.Child(first, DependencyLabel.Obj) < 0 && tree.Child(verb, DependencyLabel.Nsubj) < 0) clause = first;
        if (tree.Label(clause) is not (DependencyLabel.AclRelcl or DependencyLabel.Acl) || tree.IsPassive(clause) || tree.Head(clause) is not (>= 0 and var noun) || noun > clause || !tree.IsNominal(noun)) return -1;
        if (tree.Child(clause, DependencyLabel.Nsubj) is not (>= 0 and var subject) || subject > clause || tree.Lemma(subject) is "who" or "which" or "that") return -1;
        if (IsOfContent(tree.Lemma(noun))) return -1;
        for (int i = noun + 1; i < subject; i++)
        {
            // "the town where they", "the way in which it"
            if (tree[i].Tag is "WRB" or "IN" or "," && tree.Document.Words(tree[i]) is not "that") return -1;
        }
        return IsStranded(verb) || tree.Lemma(noun).ToLowerInvariant() is "way" or "reason" or "time" or "moment" or "day" or "night" or "week" or "month" or "year" or "hour" or "place" or "extent" or "degree" or "number" ? -1 : noun;
    }

    // "the house they were shooting at"
    private bool IsStranded(int verb) => verb + 1 < tree.Count && tree[verb + 1].PartOfSpeech == PartOfSpeech.Adposition && (verb + 2 >= tree.Count || tree[verb + 2].PartOfSpeech is PartOfSpeech.Punctuation or PartOfSpeech.Verb or PartOfSpeech.Auxiliary);
}
