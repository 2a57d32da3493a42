using System.Collections.Frozen;
using Dateline.Claims.Parties;
using Dateline.Claims.Syntax;
using Dateline.Text;

namespace Dateline.Claims.Judging;

/// <summary>Tells infinitives that are no mere purposes: what a headline announces, what was done on breaking away, what somebody was quick to say.</summary>
internal sealed class InfinitiveJudge(SyntaxTree tree, ActingNouns acting)
{
    // Who hurries to say something says it.
    private static readonly FrozenSet<string> s_hurrying = Set("queue", "line", "rush", "hasten", "hurry", "scramble", "race", "quick", "swift", "prompt", "fast");

    // Of these the same holds for deeds: "was quick to send troops"; who rushes to free hostages need not succeed.
    private static readonly FrozenSet<string> s_prompt = Set("hasten", "quick", "swift", "prompt");

    // Ways of saying something: "used his speech to condemn the raid", "wrote to the council to demand sanctions".
    private static readonly FrozenSet<string> s_saying = Set("use", "write", "phone", "telephone", "tweet", "vote");

    private static readonly FrozenSet<string> s_breaking = Set("break", "burst", "surge", "barge", "split", "swoop", "peel", "pour");

    private static readonly FrozenSet<string> s_beginning = Set("begin", "start", "resume", "open", "continue", "reopen");

    /// <summary>How far an infinitive's act has come that hangs on a noun or a verb; null when it is a purpose, as far as these words tell.</summary>
    public (Stage Stage, string Rule)? Of(Draft draft, int infinitive, int governor)
    {
        if (IsHeadline(infinitive, governor) && acting.CanAct(governor)) return draft.IsSaying ? null : (Stage.Announced, "headline");
        // "used the summit to call on Kenya to withdraw", where the parser hangs the infinitive on the means
        if (tree.Label(infinitive) == DependencyLabel.Acl && tree.Label(governor) == DependencyLabel.Obj && tree.Head(governor) is >= 0 and var means && tree.Lemma(means) == "use") return draft.IsSaying && IsTold(means) ? (Stage.Occurred, "said-so") : null;
        if (tree.Label(infinitive) is not (DependencyLabel.Advcl or DependencyLabel.Xcomp) || !IsTold(governor)) return null;
        string lemma = tree.Lemma(governor);
        if (s_hurrying.Contains(lemma) && (draft.IsSaying || s_prompt.Contains(lemma))) return (Stage.Occurred, "hurried");
        if (!tree.IsVerb(governor)) return null;
        if (draft.IsSaying) return s_saying.Contains(lemma) || lemma == "take" && IsOfChannel(governor) ? (Stage.Occurred, "said-so") : null;
        // "broke away to ransack a shop"
        return s_breaking.Contains(lemma) && (draft.Type.Families.Contains("fight") || draft.Type.Families.Contains("crowd")) ? (Stage.Occurred, "broke-away") : null;
    }

    /// <summary>"Talks to resume in Nairobi", "Troops to be deployed": whether a headline's subject is the act itself.</summary>
    public bool IsAnnounced(int noun) => tree.Child(noun, DependencyLabel.Acl) is >= 0 and var verb && IsHeadline(verb, noun) && (tree.IsPassive(verb) || s_beginning.Contains(tree.Lemma(verb)) || tree.Lemma(verb) == "take" && tree.Child(verb, DependencyLabel.Obj) is >= 0 and var place && tree.Lemma(place) is "place" or "effect");

    // "Army to launch offensive", "Kenya to send police, minister says": a sentence that has no other verb than what a speaker adds.
    private bool IsHeadline(int infinitive, int noun)
    {
        if (tree.Label(infinitive) != DependencyLabel.Acl || infinitive < noun || !tree.IsNominal(noun) || tree.IsVerb(noun) || !tree.HasTo(infinitive) || tree.Child(noun, DependencyLabel.Cop) >= 0) return false;
        if (tree.Head(noun) is not (>= 0 and var above)) return true;
        // The parser gives both the headline's subject and the speaker to the verb of saying.
        if (tree.Label(noun) != DependencyLabel.Nsubj || !tree.IsVerb(above) || tree[above].Tag != "VBZ" || above < infinitive) return false;
        int subjects = 0;
        foreach (int child in tree.Children(above))
        {
            if (tree.Label(child) == DependencyLabel.Nsubj) subjects++;
        }
        return subjects > 1;
    }

    // Told as done, and not as what is to be or may be done.
    private bool IsTold(int governor)
    {
        if (tree.HasTo(governor) || tree.Modal(governor) is not null) return false;
        foreach (int child in tree.Children(governor))
        {
            if (child < governor && tree.Label(child) == DependencyLabel.Advmod && tree.Lemma(child) is "not" or "never" or "n't" or "hardly" or "less") return false;
        }
        return tree.IsVerb(governor) ? tree[governor].Tag is "VBD" or "VBZ" or "VBP" || tree[governor].Tag == "VBN" && tree.Child(governor, DependencyLabel.Aux) >= 0 : tree.Child(governor, DependencyLabel.Cop) >= 0;
    }

    // "took to social media", "took to the airwaves"
    private bool IsOfChannel(int verb)
    {
        if (tree.Child(verb, DependencyLabel.Obj) >= 0) return false;
        foreach (int child in tree.Children(verb))
        {
            if (tree.Label(child) == DependencyLabel.Obl && tree.PrepositionOf(child) == "to" && tree.Lemma(child).ToLowerInvariant() is not ("street" or "road" or "square")) return true;
        }
        return false;
    }

    private static FrozenSet<string> Set(params string[] words) => words.ToFrozenSet(StringComparer.Ordinal);
}
