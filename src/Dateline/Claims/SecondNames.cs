using System.Collections.Frozen;
using Dateline.Codebooks;
using Dateline.Text;

namespace Dateline.Claims;

/// <summary>Names doers who are only called by another common noun than before: "Front fighters attacked a town. The insurgents burned three buildings."</summary>
internal sealed class SecondNames(SyntaxTree tree, Codebook codebook, Mentions mentions)
{
    // How many sentences on the same people are still meant.
    private const int Reach = 4;

    // Nouns that say of doers no more than that they are armed or did it.
    private static readonly FrozenSet<string> s_second = new[] { "attacker", "assailant", "gunman", "gunmen", "militant", "insurgent", "extremist", "jihadist", "raider", "terrorist" }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Puts the fullest naming in the place of such a noun, in drafts that stand in the order of their sentences.</summary>
    public void Settle(List<Draft> drafts)
    {
        Filler? doer = null;
        foreach (Draft draft in drafts)
        {
            if (!draft.Type.Families.Contains("fight") && !draft.Type.Families.Contains("force")) continue;
            for (int i = 0; i < draft.Actors.Count; i++)
            {
                Filler named = draft.Actors[i];
                if (doer is { } known && known.Head < named.Head && draft.Sentence - tree.SentenceOf(known.Head) is > 0 and <= Reach && IsSecond(named.Head) && !draft.Targets.Exists(target => target.Span == known.Span) && !draft.Actors.Exists(actor => actor.Span == known.Span)) draft.Actors[i] = known with { Rule = "second-name" };
            }
            if (draft.Background || draft.Actors.Count == 0) continue;
            Filler[] armed = [.. draft.Actors.Where(actor => IsOutlaw(actor.Head) && !IsDead(actor))];
            // Two armed sides: whom of them is meant stays open.
            doer = armed is [var one] ? one : armed.Length > 1 ? null : doer;
        }
    }

    // "the militants", with nothing that tells which, and nobody called so before.
    private bool IsSecond(int head)
    {
        if (!s_second.Contains(tree.Lemma(head).ToLowerInvariant()) || mentions.Antecedent(head) >= 0 && mentions.Antecedent(head) != head || tree.Child(head, DependencyLabel.Det) is not (>= 0 and var article) || !tree.Lemma(article).Equals("the", StringComparison.OrdinalIgnoreCase)) return false;
        foreach (int child in tree.Children(head))
        {
            if (tree.Label(child) is DependencyLabel.Amod or DependencyLabel.Compound or DependencyLabel.Nmod or DependencyLabel.NmodPoss or DependencyLabel.Nummod or DependencyLabel.Acl or DependencyLabel.AclRelcl or DependencyLabel.NmodDesc) return false;
        }
        return true;
    }

    // "killed ten rebels": whoever is counted as hit did not do what comes next.
    private bool IsDead(Filler actor) => actor.Rule.EndsWith(":object", StringComparison.Ordinal) && tree.Child(actor.Head, DependencyLabel.Nummod) >= 0;

    // Many of no state: "gunmen", "Front fighters", "suspected militants".
    private bool IsOutlaw(int head) => tree.Lemma(head).ToLowerInvariant() is var lemma && (codebook.IsIn("insurgents", lemma) || s_second.Contains(lemma) || lemma is "bomber" or "pirate" or "robber");
}
