using System.Collections.Frozen;
using Dateline.Claims.Syntax;
using Dateline.Text;

namespace Dateline.Claims.Judging;

/// <summary>Tells words for acts that came again and again, at no time of their own: "have carried out several attacks", "has often raided villages", "killed 1,800 people during the war".</summary>
internal sealed class RecurringActs(SyntaxTree tree)
{
    private static readonly FrozenSet<string> s_adverbs = new[] { "often", "regularly", "frequently", "repeatedly", "routinely", "usually", "sporadically", "periodically", "commonly" }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> s_usual = new[] { "common", "frequent", "rare", "routine", "usual", "commonplace", "regular", "uncommon", "widespread", "rife", "infrequent" }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> s_eras = new[] { "war", "conflict", "insurgency", "uprising", "troubles", "dictatorship", "genocide", "occupation", "rule", "revolution" }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> s_many = new[] { "hundred", "thousand", "ten", "million" }.ToFrozenSet(StringComparer.Ordinal);

    private readonly TenseReader _tenses = new(tree);

    /// <summary>Whether a happening is told as one of many, rather than as one of a day.</summary>
    public bool Tell(Draft draft)
    {
        if (draft.Time >= 0 || draft.IsDefinite || !draft.Type.Families.Contains("fight")) return false;
        int head = draft.Head;
        if (tree.IsVerb(head)) return IsRepeated(head) || IsOfEra(head) || IsOfMany(head) || IsCarriedOut(head);
        if (IsUsual(head)) return true;
        return tree.GoverningVerb(head) is >= 0 and var verb && (IsOfEra(verb) || IsOpenPlural(head) && tree.Label(head) is not (DependencyLabel.Nsubj or DependencyLabel.NsubjPass) && !draft.Tolls.Exists(toll => toll.Numbered) && (_tenses.IsPresentPerfect(verb) || IsRepeated(verb)));
    }

    /// <summary>"Attacks on police are common": whether no more is told than that such things are.</summary>
    public bool IsUsual(int noun)
    {
        int above = tree.Head(noun);
        return IsOpenPlural(noun) && above >= 0 && tree.Label(noun) == DependencyLabel.Nsubj && s_usual.Contains(tree.Lemma(above)) && tree.Child(above, DependencyLabel.Cop) is >= 0 and var copula && tree[copula].Tag is "VBP" or "VBZ";
    }

    // "attacks", "several attacks", "a series of attacks"; "three attacks" can be counted off, "the attacks" are known.
    private bool IsOpenPlural(int noun) => tree[noun].Tag == "NNS" && tree.Child(noun, DependencyLabel.Nummod) < 0 && (tree.Child(noun, DependencyLabel.Det) is var article && (article < 0 || tree.Lemma(article).ToLowerInvariant() is "some" or "several" or "many"));

    // "has carried out several attacks", where the verb is what tells of them
    private bool IsCarriedOut(int verb) => tree.Lemma(verb) is "carry" or "conduct" or "launch" or "stage" or "mount" or "commit" or "perpetrate" && _tenses.IsPresentPerfect(verb) && !tree.IsPassive(verb) && tree.Child(verb, DependencyLabel.Obj) is >= 0 and var acts && IsOpenPlural(acts);

    // "has often attacked", "regularly raid"
    private bool IsRepeated(int verb)
    {
        if (tree[verb].Tag is not ("VBZ" or "VBP") && !_tenses.IsPresentPerfect(verb)) return false;
        foreach (int child in tree.Children(verb))
        {
            if (tree.Label(child) == DependencyLabel.Advmod && s_adverbs.Contains(tree.Lemma(child).ToLowerInvariant())) return true;
        }
        return false;
    }

    // "during the Troubles", "during the civil war": the past of a whole time.
    private bool IsOfEra(int verb)
    {
        if (tree[verb].Tag is not ("VBD" or "VBN")) return false;
        foreach (int child in tree.Children(verb))
        {
            // "have been killed in the same period"
            if (tree.Label(child) == DependencyLabel.Obl && tree.Lemma(child) is "period" && tree.Child(child, DependencyLabel.Amod) is >= 0 and var same && tree.Lemma(same) == "same") return true;
            if (tree.Label(child) == DependencyLabel.Obl && s_eras.Contains(tree.Lemma(child).ToLowerInvariant()) && tree.PrepositionOf(child) == "during" && tree.Child(child, DependencyLabel.Det) >= 0) return true;
        }
        return false;
    }

    // "have burned hundreds of schools", which no day saw.
    private bool IsOfMany(int verb) => _tenses.IsPresentPerfect(verb) && !tree.IsPassive(verb) && tree.Child(verb, DependencyLabel.Obj) is >= 0 and var thing && s_many.Contains(tree.Lemma(thing)) && tree[thing].Tag == "NNS" && tree.Child(verb, DependencyLabel.Nsubj) is >= 0 and var doer && tree[doer].PartOfSpeech is PartOfSpeech.Noun or PartOfSpeech.ProperNoun;
}
