using System.Collections.Frozen;
using Dateline.Claims.Syntax;
using Dateline.Text;

namespace Dateline.Claims.Judging;

/// <summary>Tells acts that a report takes for known: what somebody is held, tried or wanted for, and what only tells people or things apart.</summary>
internal sealed class KnownActReader(SyntaxTree tree, Mentions mentions, IReadOnlyCollection<Draft> drafts)
{
    // How many words up from the act whoever is held for it stands at most: "convicted of ordering the killing".
    private const int Farthest = 6;

    private static readonly FrozenSet<string> s_held = Set("arrest", "detain", "charge", "convict", "indict", "acquit", "sentence", "jail", "imprison", "fine", "execute", "hang", "extradite", "prosecute", "try", "punish");

    // These hold somebody only in the passive: "a man wanted for a raid", but "wanted them to attack".
    private static readonly FrozenSet<string> s_heldPassive = Set("want", "suspect", "accuse", "hold", "seek", "implicate", "involve");

    private static readonly FrozenSet<string> s_suspects = Set("suspect", "convict", "culprit", "guilty", "mastermind", "accomplice", "suspicion", "charge", "involvement", "complicity", "role");

    // What is told besides violence.
    private readonly FrozenSet<int> _acts = drafts.Where(draft => !draft.Type.Families.Contains("fight")).SelectMany(draft => draft.Heads).ToFrozenSet();

    /// <summary>Whether a token tells of an act that is no violence: an arrest, a protest, an appeal.</summary>
    public bool IsCalmAct(int token) => _acts.Contains(token);

    /// <summary>Whether an act is what somebody is held, tried or wanted for: "convicted of killing two", "arrests six over the kidnapping".</summary>
    public bool IsHeldAgainst(int act)
    {
        for (int current = act, steps = 0; steps < Farthest; steps++)
        {
            int above = tree.Head(current);
            if (above < 0 || !IsLinked(current)) return false;
            string marker = tree.Child(current, DependencyLabel.Mark) is >= 0 and var mark ? tree.Lemma(mark).ToLowerInvariant() : tree.PrepositionOf(current);
            if (marker is "for" or "of" or "with" or "over" or "in" && (Holds(above) || marker is "for" or "over" && tree.Label(above) == DependencyLabel.Obj && Holds(tree.Head(above)))) return true;
            if (tree.IsVerb(above) && tree[above].Tag != "VBG") return false;
            current = above;
        }
        return false;
    }

    private bool IsLinked(int token) => tree.Label(token) is DependencyLabel.Obj or DependencyLabel.Obl or DependencyLabel.Nmod or DependencyLabel.Compound or DependencyLabel.Conj or DependencyLabel.Advcl or DependencyLabel.Xcomp or DependencyLabel.Acl
        && (!tree.IsVerb(token) || tree[token].Tag == "VBG");

    private bool Holds(int token)
    {
        string lemma = tree.Lemma(token).ToLowerInvariant();
        if (!tree.IsVerb(token)) return s_suspects.Contains(lemma);
        return s_held.Contains(lemma) || s_heldPassive.Contains(lemma) && tree[token].Tag == "VBN" && tree.Label(token) is DependencyLabel.Acl or DependencyLabel.AclRelcl or DependencyLabel.Root;
    }

    /// <summary>Whether an act only tells somebody or something apart to whom something else is done: "frees 40 soldiers captured by the Front".</summary>
    public bool IsToldApart(int act)
    {
        int verb = tree.IsVerb(act) ? act : tree.GoverningVerb(act);
        while (verb >= 0 && tree.Label(verb) == DependencyLabel.Conj && tree.Head(verb) is >= 0 and var first && tree.IsVerb(first)) verb = first;
        if (verb < 0 || !(tree.Label(verb) == DependencyLabel.Acl && tree[verb].Tag == "VBN") && !(tree.Label(verb) == DependencyLabel.AclRelcl && IsPast(verb))) return false;
        // "a bombing that killed nine": what came of it tells of it.
        if (tree.Head(verb) >= 0 && mentions.IsTrigger(tree.Head(verb))) return false;
        for (int current = tree.Head(verb), steps = 0; current >= 0 && steps < Farthest; current = tree.Head(current), steps++)
        {
            if (_acts.Contains(current)) return true;
            if (tree.IsVerb(current)) return false;
        }
        return false;
    }

    // "who led the attack", "which was hit"; "where" goes on with the news of the place.
    private bool IsPast(int verb)
    {
        bool past = tree[verb].Tag == "VBD", who = false;
        foreach (int child in tree.Children(verb))
        {
            past |= tree.Label(child) == DependencyLabel.AuxPass && tree[child].Tag == "VBD";
            who |= child < verb && tree.Lemma(child).ToLowerInvariant() is "who" or "which" or "that" or "whom";
        }
        return past && who;
    }

    private static FrozenSet<string> Set(params string[] words) => words.ToFrozenSet(StringComparer.Ordinal);
}
