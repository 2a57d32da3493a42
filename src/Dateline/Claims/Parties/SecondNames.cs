using System.Collections.Frozen;
using Dateline.Claims.Syntax;
using Dateline.Codebooks;
using Dateline.Text;

namespace Dateline.Claims.Parties;

/// <summary>Names doers who are only called by another common noun than before: "Front fighters attacked a town. The insurgents burned three buildings."</summary>
internal sealed class SecondNames(SyntaxTree tree, Codebook codebook, Mentions mentions)
{
    // How many sentences on the same people are still meant.
    private const int Reach = 4;

    // Nouns that say of doers no more than that they are armed or did it.
    private static readonly FrozenSet<string> s_second = new[] { "attacker", "assailant", "gunman", "gunmen", "militant", "insurgent", "extremist", "jihadist", "raider", "terrorist" }.ToFrozenSet(StringComparer.Ordinal);

    // Nouns for one who did it, whatever he was called first: "A man stabbed five people. The suspect"
    private static readonly FrozenSet<string> s_ofOne = new[] { "attacker", "assailant", "gunman", "shooter", "suspect", "perpetrator", "killer", "bomber", "knifeman", "hijacker", "stabber", "arsonist" }.ToFrozenSet(StringComparer.Ordinal);

    // "A teenager killed nine pupils. The boy"
    private static readonly FrozenSet<string> s_young = new[] { "teenager", "boy", "girl", "youth", "pupil", "student", "child", "schoolboy", "schoolgirl", "teen" }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> s_persons = new[] { "man", "woman", "driver", "person", "soldier", "policeman", "officer", "guard", "worker", "psychiatrist", "settler", "extremist", "militant" }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Puts the fullest naming in the place of such a noun, in drafts that stand in the order of their sentences.</summary>
    public void Settle(List<Draft> drafts)
    {
        Filler? doer = null, single = null;
        foreach (Draft draft in drafts)
        {
            if (!draft.Type.Families.Contains("fight") && !draft.Type.Families.Contains("force")) continue;
            for (int i = 0; i < draft.Actors.Count; i++)
            {
                Filler named = draft.Actors[i];
                if (doer is { } known && known.Head < named.Head && draft.Sentence - tree.SentenceOf(known.Head) is > 0 and <= Reach && IsSecond(named.Head) && !draft.Targets.Exists(target => target.Span == known.Span) && !draft.Actors.Exists(actor => actor.Span == known.Span)) draft.Actors[i] = known with { Rule = "second-name" };
                else if (single is { } person && draft.Sentence - tree.SentenceOf(person.Head) is > 0 and <= Reach && IsSameOne(person.Head, named.Head) && !draft.Targets.Exists(target => target.Span == person.Span) && !draft.Actors.Exists(actor => actor.Span == person.Span)) draft.Actors[i] = person with { Rule = "second-name" };
            }
            if (draft.Background || draft.Actors.Count == 0) continue;
            if (draft.Type.Families.Contains("fight") && (single is null || single.Value.Span != draft.Actors[0].Span)) single = draft.Actors is [var first] && IsBroughtIn(first.Head) ? first : null;
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

    // "a man", "a suicide bomber": one who is told of for the first time.
    private bool IsBroughtIn(int head) => tree[head].Tag == "NN" && tree.Child(head, DependencyLabel.Det) is >= 0 and var article && tree.Lemma(article).ToLowerInvariant() is "a" or "an" && tree.Lemma(head).ToLowerInvariant() is var lemma && (s_persons.Contains(lemma) || s_young.Contains(lemma) || s_ofOne.Contains(lemma));

    // "the suspect", "the attacker, who was on foot": what only follows a comma does not tell which.
    private bool IsSameOne(int first, int head)
    {
        string lemma = tree.Lemma(head).ToLowerInvariant();
        if (first >= head || tree[head].Tag != "NN" || !s_ofOne.Contains(lemma) && !(s_young.Contains(lemma) && s_young.Contains(tree.Lemma(first).ToLowerInvariant())) || tree.Child(head, DependencyLabel.Det) is not (>= 0 and var article) || !tree.Lemma(article).Equals("the", StringComparison.OrdinalIgnoreCase)) return false;
        foreach (int child in tree.Children(head))
        {
            if (child < head && child != article && tree.Label(child) is DependencyLabel.Amod or DependencyLabel.Compound or DependencyLabel.NmodPoss or DependencyLabel.Nummod) return false;
            if (child > head && tree.Label(child) is DependencyLabel.Nmod or DependencyLabel.Acl or DependencyLabel.AclRelcl && (tree.Document.Words(tree[head + 1]) is not "," || IsNaming(child))) return false;
        }
        return true;
    }

    // "named by police as Ann Other": the name is fuller than any noun.
    private bool IsNaming(int clause) => tree.Lemma(clause) is "name" or "identify" or "call";

    // "killed ten rebels": whoever is counted as hit did not do what comes next.
    private bool IsDead(Filler actor) => actor.Rule.EndsWith(":object", StringComparison.Ordinal) && tree.Child(actor.Head, DependencyLabel.Nummod) >= 0;

    // Many of no state: "gunmen", "Front fighters", "suspected militants".
    private bool IsOutlaw(int head) => tree.Lemma(head).ToLowerInvariant() is var lemma && (codebook.IsIn("insurgents", lemma) || s_second.Contains(lemma) || lemma is "bomber" or "pirate" or "robber");
}
