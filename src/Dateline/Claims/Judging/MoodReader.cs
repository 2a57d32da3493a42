using System.Collections.Frozen;
using Dateline.Claims.Syntax;
using Dateline.Text;

namespace Dateline.Claims.Judging;

/// <summary>Tells what is not said to have happened once: what is asked, what may happen by law or in some case, what happens time and again.</summary>
internal sealed class MoodReader(SyntaxTree tree)
{
    private static readonly FrozenSet<string> s_laws = Set("law", "bill", "decree", "emergency", "legislation", "act", "measure", "rule", "resolution", "mandate", "power", "order", "regulation", "amendment", "clause", "article", "treaty", "warrant");

    public bool IsQuestion(int token)
    {
        Range sentence = tree.Document.Sentences[tree.SentenceOf(token)];
        if (sentence.End.Value > sentence.Start.Value && tree.Document.Words(tree[sentence.End.Value - 1]) is "?") return true;
        // 'the headline, "Have rebels taken the town?", was'
        for (int i = token + 1; i < sentence.End.Value; i++)
        {
            if (tree.Document.Words(tree[i]) is "?") return true;
            if (tree.Document.Words(tree[i]) is "\"" or "”" or "''" or "." or "!" or ";" or ":" or "“" or "``") return false;
        }
        return false;
    }

    // "gunmen kill 400 men each year", "30 are abducted every month": a rate is no happening; a march may be held every week.
    public bool IsRate(int verb, bool fight)
    {
        foreach (int child in tree.Children(verb))
        {
            string lemma = tree.Lemma(child).ToLowerInvariant();
            if (lemma is "annually" or "yearly" && tree.Label(child) == DependencyLabel.Advmod) return true;
            if (lemma is "average" && tree.PrepositionOf(child) == "on") return true;
            if ((lemma is "year" or "decade" or "season" or "summer" or "winter" or "spring" or "autumn" || fight && lemma is "month" or "week") && tree.Child(child, DependencyLabel.Det) is >= 0 and var every && tree.Lemma(every).ToLowerInvariant() is "each" or "every") return true;
        }
        return false;
    }

    // "used to attack convoys": what once was usual.
    public bool IsOfOldHabit(int verb) => tree[verb].Tag == "VB" && tree.Label(verb) == DependencyLabel.Xcomp && tree.Head(verb) is >= 0 and var used && used < verb && tree.Lemma(used) == "use" && tree.Child(used, DependencyLabel.AuxPass, DependencyLabel.Obj) < 0
        && tree.Document.Words(tree[used]).Equals("used", StringComparison.OrdinalIgnoreCase) && tree.Child(used, DependencyLabel.Nsubj) >= 0;

    // "The group frequently targets the capital."
    public bool IsHabit(int verb)
    {
        if (tree[verb].Tag is not ("VBZ" or "VBP")) return false;
        foreach (int child in tree.Children(verb))
        {
            if (tree.Label(child) == DependencyLabel.Advmod && tree.Lemma(child) is "frequently" or "often" or "regularly" or "routinely" or "usually" or "sometimes" or "occasionally" or "typically" or "periodically" or "commonly" or "always") return true;
        }
        return false;
    }

    // "has been hit several times this year": what happened again and again is no one happening.
    public bool IsRepeated(int verb)
    {
        if (tree.Child(verb, DependencyLabel.Aux) < 0) return false;
        foreach (int child in tree.Children(verb))
        {
            // "had violated the ceasefire 20 times": counted acts are told as a sum.
            if (tree.Lemma(child) == "time" && tree[child].Tag == "NNS" && tree.Child(child, DependencyLabel.Nummod) < 0 && tree.Label(child) is DependencyLabel.OblUnmarked or DependencyLabel.Obl && tree.Child(child, DependencyLabel.Amod, DependencyLabel.Nummod) >= 0) return true;
        }
        return false;
    }

    // "in case of an attack", "in the event that rebels strike", however the parser takes the words
    public bool IsInCaseOf(int noun)
    {
        int first = tree.Document.Sentences[tree.SentenceOf(noun)].Start.Value;
        for (int i = noun - 1; i > Math.Max(first, noun - 5); i--)
        {
            if (tree.Lemma(i) is "of" or "that" && tree.Lemma(i - 1) is "case" or "event") return i - 2 >= first && tree.Lemma(i - 2).ToLowerInvariant() is "in" or "the";
            if (tree[i].PartOfSpeech is PartOfSpeech.Verb or PartOfSpeech.Punctuation) return false;
        }
        return false;
    }

    // "will not talk until the rebels lay down their arms", "unless the siege is lifted": a condition told in the present tense is not fulfilled.
    public bool IsCondition(int verb) => tree.Label(verb) == DependencyLabel.Advcl && tree.Child(verb, DependencyLabel.Mark) is >= 0 and var mark && tree.Lemma(mark) is "until" or "unless" or "till"
        && (tree[verb].Tag is "VBZ" or "VBP" || tree.Child(verb, DependencyLabel.AuxPass, DependencyLabel.Aux) is >= 0 and var auxiliary && tree[auxiliary].Tag is "VBZ" or "VBP");

    // "a decree that lets the police detain anybody"
    public bool IsByLaw(int verb)
    {
        int subject = tree.Child(verb, DependencyLabel.Nsubj);
        if (subject >= 0 && tree[subject].PartOfSpeech == PartOfSpeech.Pronoun && tree.Label(verb) == DependencyLabel.AclRelcl) subject = tree.Head(verb);
        if (subject < 0 && tree.Label(verb) == DependencyLabel.Acl) subject = tree.Head(verb);
        if (subject < 0) return false;
        return s_laws.Contains(tree.Lemma(subject)) || (tree.Child(subject, DependencyLabel.Nmod) is >= 0 and var of && s_laws.Contains(tree.Lemma(of)));
    }

    private static FrozenSet<string> Set(params string[] words) => words.ToFrozenSet(StringComparer.Ordinal);
}
