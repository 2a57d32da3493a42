using System.Collections.Frozen;
using Dateline.Claims.Syntax;
using Dateline.Text;

namespace Dateline.Claims.Parties;

/// <summary>Tells who is arrested or tried for an act, and so is said to have done it: "convicted of shooting a guard", "on suspicion of involvement in the bombing".</summary>
internal sealed class OffenderReader(SyntaxTree tree)
{
    private const int MostSteps = 6;

    private static readonly FrozenSet<string> s_charging = new[]
    {
        "arrest", "detain", "charge", "convict", "indict", "sentence", "jail", "imprison", "try", "prosecute", "suspect", "acquit", "hang", "execute", "apprehend", "hold", "want", "accuse", "arraign", "book", "find", "plead",
    }.ToFrozenSet(StringComparer.Ordinal);

    // Verbs that lead to a charge only when it is named as one: "held on suspicion of", "found guilty of".
    private static readonly FrozenSet<string> s_byName = new[] { "hold", "want", "find", "plead", "execute", "hang", "suspect", "accuse" }.ToFrozenSet(StringComparer.Ordinal);

    // What stands between the charge and the act: "on charges of murder", "for his role in the attack".
    private static readonly FrozenSet<string> s_charges = new[]
    {
        "suspicion", "charge", "count", "involvement", "role", "part", "participation", "complicity", "accusation", "allegation", "offence", "offense", "plot", "plan", "conspiracy", "attempt", "murder", "manslaughter", "death", "crime", "terrorism",
    }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Who is charged with what a token tells; -1 when nobody is.</summary>
    public int Of(int act)
    {
        bool named = false;
        for (int below = act, above = tree.Head(act), steps = 0; above >= 0 && steps < MostSteps; below = above, above = tree.Head(above), steps++)
        {
            string leading = LeadingTo(below);
            // "is the prime suspect in the shooting"
            if (tree.Lemma(above) == "suspect" && leading == "in" && tree[above].PartOfSpeech == PartOfSpeech.Noun) return tree.Child(above, DependencyLabel.Cop) >= 0 ? tree.Child(above, DependencyLabel.Nsubj) : -1;
            if (tree.Lemma(above) == "guilty" && leading == "of") return PersonOf(above);
            if (tree.IsVerb(above) && s_charging.Contains(tree.Lemma(above)) && below > above)
            {
                // "hanged two men for killing a guard"
                bool punished = leading == "for" && tree[below].Tag == "VBG" && tree.Lemma(above) is "hang" or "execute";
                bool charge = named || punished || leading == "of" || !s_byName.Contains(tree.Lemma(above));
                bool leads = leading is "for" or "of" or "with" or "over" or "on" || leading == "in" && (named || tree.Lemma(above) is "indict" or "charge" or "convict" or "prosecute");
                return charge && leads && !IsLengthOrPlace(below, leading) ? PersonCharged(above) : -1;
            }
            // "suspected of carrying out the attack"
            if (tree.IsVerb(above) && !tree.IsVerb(below) && tree.Label(below) == DependencyLabel.Obj && tree[above].Tag == "VBG" && tree.Lemma(above) is "carry" or "plan" or "plot" or "commit" or "stage" or "launch" or "mount" or "organise" or "organize" or "mastermind" or "orchestrate" or "conduct" or "order") continue;
            // "plotting to bomb a church", "assaulting and robbing"
            if (tree.IsVerb(above) && !(tree.IsVerb(below) && tree.Label(below) is DependencyLabel.Conj or DependencyLabel.Xcomp && tree.Child(below, DependencyLabel.Nsubj, DependencyLabel.NsubjPass) < 0)) return -1;
            if (tree.IsVerb(above)) continue;
            if (tree.Label(below) == DependencyLabel.Conj) continue;
            if (!s_charges.Contains(tree.Lemma(above)) || leading is not ("of" or "in" or "with" or "for" or "to" or "over") && tree.Label(below) is not DependencyLabel.Acl) return -1;
            named = true;
        }
        return -1;
    }

    // The preposition before a noun or a verb in "-ing".
    private string LeadingTo(int token) => tree.PrepositionOf(token) is { Length: > 0 } preposition ? preposition : tree.Child(token, DependencyLabel.Mark) is >= 0 and var mark ? tree.Lemma(mark).ToLowerInvariant() : "";

    // "arrested on a raid", "jailed over the border": only what is an act or a charge is one.
    private bool IsLengthOrPlace(int token, string leading) => leading == "on" && !s_charges.Contains(tree.Lemma(token));

    private int PersonCharged(int verb)
    {
        if (!tree.IsPassive(verb)) return tree.Lemma(verb) == "plead" ? tree.Child(verb, DependencyLabel.Nsubj) : tree.Child(verb, DependencyLabel.Obj);
        return tree.Label(verb) is DependencyLabel.Acl or DependencyLabel.AclRelcl && tree.Head(verb) is >= 0 and var noun && tree.IsNominal(noun) ? noun : SubjectOf(verb);
    }

    // "was arrested and charged with": the second verb shares the first one's subject.
    private int SubjectOf(int verb)
    {
        for (int current = verb, steps = 0; current >= 0 && steps < 3; steps++)
        {
            if (tree.Child(current, DependencyLabel.NsubjPass, DependencyLabel.Nsubj) is >= 0 and var subject) return subject;
            if (tree.Label(current) is not (DependencyLabel.Conj or DependencyLabel.Advcl or DependencyLabel.Xcomp)) return -1;
            current = tree.Head(current);
            if (current < 0 || !tree.IsVerb(current)) return -1;
        }
        return -1;
    }

    // "was found guilty of", "pleaded guilty to", "a man guilty of"
    private int PersonOf(int guilty)
    {
        if (tree.Child(guilty, DependencyLabel.Nsubj) is >= 0 and var own) return own;
        int verb = tree.Head(guilty);
        if (verb < 0) return -1;
        // "found two men guilty", taken for one noun phrase
        if (tree.Child(guilty, DependencyLabel.Compound) is >= 0 and var person && tree.IsNominal(person)) return person;
        if (!tree.IsVerb(verb)) return tree.IsNominal(verb) ? verb : -1;
        return tree.IsPassive(verb) ? PersonCharged(verb) : tree.Lemma(verb) == "plead" ? SubjectOf(verb) : tree.Child(verb, DependencyLabel.Obj);
    }
}
