using System.Collections.Frozen;
using Dateline.Claims.Parties;
using Dateline.Claims.Syntax;
using Dateline.Codebooks;
using Dateline.Text;

namespace Dateline.Claims.Judging;

/// <summary>Finds who says something where no party was found: a report, a range of parties, those who speak of themselves; and tells what is said in full though nobody is named for it.</summary>
internal sealed class SpeakingSubjects(SyntaxTree tree, Codebook codebook, Mentions mentions, PhraseReader phrases)
{
    /// <summary>The rule of a party that is found here.</summary>
    public const string Rule = "speaking-subject";

    // What is written or read out speaks, and so does a house for those who gather in it.
    private static readonly FrozenSet<string> s_speaking = Set("report", "statement", "resolution", "communique", "communiqué", "declaration", "letter", "study", "article", "document", "complaint", "petition", "message", "leaflet", "mosque", "synagogue", "lawsuit", "survey", "investigation");

    // "a wide range of parties", "a host of groups"
    private static readonly FrozenSet<string> s_measures = Set("range", "variety", "host", "array", "majority", "number", "string", "handful", "spectrum", "cross-section");

    // What words come to be told by: "drew condemnation", "received threats".
    private static readonly FrozenSet<string> s_drawing = Set("draw", "spark", "provoke", "prompt", "trigger", "cause", "ignite", "attract", "earn", "raise", "arouse", "elicit");

    private static readonly FrozenSet<string> s_receiving = Set("receive", "get", "face", "experience");

    private static readonly FrozenSet<string> s_coming = Set("be", "come", "grow", "mount", "arise", "increase", "emerge");

    /// <summary>Names who says it, if it has a subject that may speak.</summary>
    public void Name(Draft draft)
    {
        if (!draft.IsSaying || draft.Actors.Count > 0 || !tree.IsVerb(draft.Head)) return;
        if (SubjectOf(draft) is >= 0 and var subject && (IsSpeaking(subject) || MeasuredBy(subject) is >= 0 and var people && IsOfPeople(people))) draft.Actors.Add(Named(WriterOf(subject)));
        // "the general warned", taken for an adjective
        else if (tree.IsOffice(draft.Head - 1)) draft.Actors.Add(new Filler(draft.Head - 1, tree[draft.Head - 1].Span, Rule));
        // "the Union is among those calling for a truce"
        else if (tree.Label(draft.Head) is DependencyLabel.Acl or DependencyLabel.AclRelcl && tree.Head(draft.Head) is >= 0 and var those && tree.Document.Words(tree[those]) is "those" or "one" && tree.Child(those, DependencyLabel.Cop) >= 0 && tree.Child(those, DependencyLabel.Nsubj) is >= 0 and var one && tree.IsNominal(one) && tree[one].PartOfSpeech != PartOfSpeech.Pronoun) draft.Actors.Add(Named(one));
    }

    private Filler Named(int head) => new(head, phrases.Read(head), Rule);

    // "a statement by the ministry": who wrote it says so.
    private int WriterOf(int subject)
    {
        foreach (int child in tree.Children(subject))
        {
            if (child > subject && tree.Label(child) == DependencyLabel.Nmod && tree.PrepositionOf(child) is "by" or "from" && tree.IsNominal(child)) return child;
        }
        return subject;
    }

    /// <summary>"We demand an inquiry", "we have sent guards and also asked the railway": whether those who speak say it of themselves.</summary>
    public bool IsSaidOfSelf(int verb) => SubjectAbove(verb) is >= 0 and var subject && tree.Lemma(subject).ToLowerInvariant() is "we" or "i" or "us";

    /// <summary>Whether it is told in full although nobody is named for it: "the two called for a truce", "were warned of attacks", "there were calls for him to go".</summary>
    public bool IsToldUnnamed(Draft draft)
    {
        if (draft.Type.Code.Value == "sanction") return draft.Targets.Count > 0 && tree.IsVerb(draft.Head) && IsPastPassive(draft.Head);
        if (!draft.IsSaying) return false;
        if (!tree.IsVerb(draft.Head)) return IsNounOfWords(draft);
        if (draft.Targets.Count > 0 && tree.Label(draft.Head) != DependencyLabel.AclRelcl && IsPastPassive(draft.Head)) return true;
        return SubjectAbove(draft.Head) is >= 0 and var subject && (tree.Lemma(subject).ToLowerInvariant() is "we" && !tree.IsPassive(draft.Head) || AreKnown(subject));
    }

    // "the two", "both", "the three"
    private bool AreKnown(int subject)
    {
        string lemma = tree.Lemma(subject).ToLowerInvariant();
        if (lemma is "both") return true;
        return (lemma is "two" or "three" or "four" or "pair" or "duo" or "trio") && tree.Child(subject, DependencyLabel.Det) is >= 0 and var article && tree.Lemma(article).ToLowerInvariant() is "the" or "all" && tree.Child(subject, DependencyLabel.Nmod) < 0;
    }

    private bool IsNounOfWords(Draft draft)
    {
        int noun = draft.Head;
        // "amid warnings of a famine", "despite calls for a truce"
        if (tree[noun].Tag == "NNS" && draft.Type.Code.Value is "warning" or "demand" or "condemnation" or "threat" && tree.PrepositionOf(noun) is "amid" or "amidst" or "despite") return true;
        if (tree.Head(noun) is not (>= 0 and var verb) || !tree.IsVerb(verb)) return false;
        string lemma = tree.Lemma(verb);
        DependencyLabel label = tree.Label(noun);
        return draft.Type.Code.Value switch
        {
            // "there were calls for the president to resign"
            "demand" => label == DependencyLabel.Nsubj && s_coming.Contains(lemma) && tree[noun].Tag == "NNS",
            "threat" => label == DependencyLabel.Obj && s_receiving.Contains(lemma) && tree.Child(verb, DependencyLabel.Nsubj) >= 0,
            "condemnation" => label == DependencyLabel.Obj && s_drawing.Contains(lemma) || label == DependencyLabel.Nsubj && lemma == "be" && tree.Child(verb, DependencyLabel.Expl) >= 0,
            // "air raid sirens sounded", "several warnings were passed on"
            "warning" => label == DependencyLabel.Nsubj && lemma is "sound" or "blare" or "wail" or "ring" || label == DependencyLabel.NsubjPass && lemma is "hear" or "sound" or "activate" or "issue" or "pass" or "send" or "relay" or "broadcast",
            _ => false,
        };
    }

    // "was warned", "had been barred"; not "is accused", which only goes with a name.
    private bool IsPastPassive(int verb)
    {
        int carrier = tree.Child(verb, DependencyLabel.AuxPass) < 0 && tree.Label(verb) == DependencyLabel.Conj && tree.IsVerb(tree.Head(verb)) && tree[tree.Head(verb)].Tag == "VBN" ? tree.Head(verb) : verb;
        bool passive = false, past = false;
        foreach (int child in tree.Children(carrier))
        {
            if (tree.Label(child) == DependencyLabel.AuxPass) (passive, past) = (true, past || tree[child].Tag == "VBD");
            if (tree.Label(child) == DependencyLabel.Aux) past |= tree.Lemma(child) == "have";
        }
        return passive && past;
    }

    private bool IsSpeaking(int subject) => tree[subject].PartOfSpeech is PartOfSpeech.Noun or PartOfSpeech.ProperNoun && s_speaking.Contains(tree.Lemma(subject).ToLowerInvariant());

    private int MeasuredBy(int subject) => s_measures.Contains(tree.Lemma(subject)) && tree.Child(subject, DependencyLabel.Nmod) is >= 0 and var of && tree.PrepositionOf(of) == "of" ? of : -1;

    private bool IsOfPeople(int noun)
    {
        string lemma = tree.Lemma(noun).ToLowerInvariant();
        return tree[noun].PartOfSpeech == PartOfSpeech.ProperNoun || mentions.IsActorWord(noun) || codebook.IsIn("doers", lemma) || codebook.IsIn("speakers", lemma) || codebook.IsIn("armed", lemma) || codebook.IsIn("civilians", lemma) || lemma is "official" or "leader" or "activist" or "politician" or "group" or "party" or "force";
    }

    private int SubjectOf(Draft draft)
    {
        string name = tree.IsPassive(draft.Head) ? "agent" : "subject";
        foreach (Slot slot in draft.Slots)
        {
            if (slot.Name == name) return slot.Head;
        }
        return -1;
    }

    // Of "have sent guards and asked", "will continue to strike", the subject stands before the first verb.
    private int SubjectAbove(int verb)
    {
        for (int steps = 0; steps < 3 && tree.IsVerb(verb); steps++)
        {
            if (tree.Child(verb, DependencyLabel.Nsubj) is >= 0 and var subject) return subject;
            if (tree.Child(verb, DependencyLabel.NsubjPass) >= 0 || tree.Label(verb) is not (DependencyLabel.Conj or DependencyLabel.Xcomp) || tree.Head(verb) < 0) return -1;
            verb = tree.Head(verb);
        }
        return -1;
    }

    private static FrozenSet<string> Set(params string[] words) => words.ToFrozenSet(StringComparer.Ordinal);
}
