using System.Collections.Frozen;
using Dateline.Text;

namespace Dateline.Claims.Syntax;

/// <summary>Reads who does what another verb leads to or asks for: "sent thousands fleeing", "saw him shoot", "said that the rebels must leave".</summary>
internal sealed class ControlReader(SyntaxTree tree)
{
    // Verbs whose object does what they lead to.
    private static readonly FrozenSet<string> s_moving = new[] { "force", "compel", "cause", "lead", "prompt", "push", "drive", "order", "tell", "allow", "enable", "help", "persuade", "instruct", "oblige" }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The object of a verb that does what hangs on the verb; -1 when it is the subject who does it.</summary>
    public int Moved(int verb, int act)
    {
        // "charge a man with killing"
        bool charged = tree[act].Tag == "VBG" && tree.Lemma(verb) is "charge" or "convict" or "suspect" or "indict" && tree.Label(act) == DependencyLabel.Advcl && tree.Child(act, DependencyLabel.Mark) is >= 0 and var of && tree.Lemma(of) is "with" or "of";
        bool moves = charged || (tree[act].Tag == "VBG" ? tree.Lemma(verb) is "send" or "leave" or "see" or "keep" or "have" or "hear" or "watch" : tree[act].Tag == "VB" && (s_moving.Contains(tree.Lemma(verb)) || tree.Lemma(verb) is "see" or "hear" or "watch" or "let" or "make"));
        return moves && tree.Child(verb, DependencyLabel.Obj, DependencyLabel.Iobj) is >= 0 and var moved && moved > verb && moved < act ? moved : -1;
    }

    /// <summary>Who is said to have to do something; -1 when nobody is.</summary>
    public int MustDo(int verb)
    {
        // "had to go", "needs to withdraw"
        bool must = tree.Lemma(verb) is "have" or "need" or "ought" && tree.Child(verb, DependencyLabel.Xcomp) >= 0 && tree.Child(verb, DependencyLabel.Obj) < 0;
        // "has a duty to let them pass"
        must |= tree.Lemma(verb) == "have" && tree.Child(verb, DependencyLabel.Obj) is >= 0 and var duty && tree.Lemma(duty) is "duty" or "obligation" or "responsibility";
        foreach (int child in tree.Children(verb))
        {
            if (tree.Label(child) == DependencyLabel.Aux && tree.Document.Words(tree[child]) is "must" or "should") must = true;
            if (tree.Lemma(child) is "not" or "never" or "n't") return -1;
        }
        return must ? tree.Child(verb, DependencyLabel.Nsubj, DependencyLabel.NsubjPass) : -1;
    }
}
