using Dateline.Text;

namespace Dateline.Claims.Syntax;

/// <summary>Tells in which tense a verb is told.</summary>
internal sealed class TenseReader(SyntaxTree tree)
{
    /// <summary>Whether a verb has a form of "have" with the given tag before it: "has killed" (VBZ), "had killed" (VBD).</summary>
    public bool IsPerfect(int verb, string tag)
    {
        foreach (int child in tree.Children(verb))
        {
            if (tree.Label(child) == DependencyLabel.Aux && tree.Lemma(child) == "have" && tree[child].Tag == tag) return true;
        }
        return false;
    }

    /// <summary>Whether a verb is told in the present perfect: "has killed", "have been killed".</summary>
    public bool IsPresentPerfect(int verb) => IsPerfect(verb, "VBZ") || IsPerfect(verb, "VBP");

    /// <summary>"Forces seize a town", "a town is seized": whether a verb is told in a main clause of the present tense.</summary>
    public bool IsMainPresent(int head)
    {
        if (!tree.IsVerb(head) || IsPresentPerfect(head)) return false;
        int main = head;
        while (tree.Label(main) == DependencyLabel.Conj && tree.Head(main) >= 0) main = tree.Head(main);
        // "An inquiry finds that soldiers killed nine, and urges": the second goes with the first, wherever the parser hangs it.
        if (main != head && tree[head].Tag == "VBZ" && tree[main].Tag == "VBD" && tree.Label(main) == DependencyLabel.Ccomp && tree.Head(main) is >= 0 and var above && tree[above].Tag == "VBZ") main = above;
        if (tree.Head(main) >= 0) return false;
        if (tree[head].Tag is "VBZ" or "VBP") return true;
        foreach (int child in tree.Children(head))
        {
            if (tree.Label(child) == DependencyLabel.AuxPass && tree[child].Tag is "VBZ" or "VBP") return true;
        }
        return false;
    }
}
