using Dateline.Text;

namespace Dateline.Claims.Syntax;

/// <summary>Tells which words of a sentence belong to the clause of a trigger: "while jets bombed the hills" tells of another act, with doers and arms of its own.</summary>
internal sealed class OwnClause(SyntaxTree tree)
{
    private const int Depth = 64;

    /// <summary>Whether a token stands in the trigger's clause, or in what the clause shares with those around it.</summary>
    public bool Holds(int trigger, int token)
    {
        int own = RootOf(trigger), root = RootOf(token, out int branch);
        // "said that jets would bomb": what is said belongs to the saying.
        for (int steps = 0; steps < Depth && own != root && tree.Label(root) == DependencyLabel.Ccomp && tree.Head(root) >= 0; steps++) root = RootOf(tree.Head(root), out branch);
        if (own == root) return true;
        // "Nine soldiers died when drones hit their post": they died of what the clause of time tells.
        if (IsCauseOf(root, own)) return true;
        // "the drones that hit the town": what a clause describes stands in it.
        if (tree.Label(own) == DependencyLabel.AclRelcl) return token == tree.Head(own) || tree.Head(token) == tree.Head(own) && tree.Label(token) is DependencyLabel.Compound or DependencyLabel.Amod;
        // "Jets took off and bombed the town": the second verb shares the first one's subject.
        while (tree.Label(own) == DependencyLabel.Conj && !HasSubject(own))
        {
            own = RootOf(tree.Head(own));
            if (own == root) return branch >= 0 && tree.Label(branch) is DependencyLabel.Nsubj or DependencyLabel.NsubjPass;
        }
        return false;
    }

    private bool IsCauseOf(int clause, int suffered) => tree.Label(clause) == DependencyLabel.Advcl && tree.Head(clause) is >= 0 and var above && RootOf(above) == suffered && (tree.IsPassive(suffered) || tree.Lemma(suffered) is "die" or "perish" or "explode" or "burn")
        && tree.Child(clause, DependencyLabel.Mark, DependencyLabel.Advmod) is >= 0 and var mark && tree.Lemma(mark).ToLowerInvariant() is "when" or "after" or "as";

    private int RootOf(int token) => RootOf(token, out _);

    // Up to the verb that heads the clause; the branch is what hangs on that verb on the way.
    private int RootOf(int token, out int branch)
    {
        branch = -1;
        for (int steps = 0; steps < Depth && !BeginsClause(token) && tree.Head(token) >= 0; steps++)
        {
            branch = token;
            token = tree.Head(token);
        }
        return token;
    }

    // Participles go with what they hang on: "shelled the town, killing five".
    private bool BeginsClause(int token) => tree.IsVerb(token) && tree.Label(token) switch
    {
        DependencyLabel.AclRelcl => true,
        DependencyLabel.Conj => HasSubject(token) || tree[token].Tag is "VBD" or "VBZ" or "VBP" || tree[token].Tag == "VBN" && tree.Child(token, DependencyLabel.Obj) >= 0,
        DependencyLabel.Advcl or DependencyLabel.Ccomp or DependencyLabel.Parataxis => HasSubject(token),
        _ => false,
    };

    private bool HasSubject(int verb) => tree.Child(verb, DependencyLabel.Nsubj, DependencyLabel.NsubjPass) >= 0;
}
