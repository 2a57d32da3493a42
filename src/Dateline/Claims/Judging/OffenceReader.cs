using Dateline.Claims.Syntax;
using Dateline.Text;

namespace Dateline.Claims.Judging;

/// <summary>Tells what somebody is arrested or tried for: what stands behind the offence says when and where that was, not the arrest.</summary>
internal sealed class OffenceReader(SyntaxTree tree, Mentions mentions)
{
    private const int FarthestConnection = 7;

    /// <summary>Whether a token stands behind the offence of an arrest or trial, with neither comma nor verb between: "sentenced three rebels for the killing of a judge in 2019".</summary>
    public bool IsBehind(Draft draft, int token)
    {
        if (!draft.Type.Families.Contains("law") || draft.Type.Families.Contains("fight") || !tree.IsVerb(draft.Head)) return false;
        if (draft.Type.Code.Value == "legal-action" && token < tree.Document.Tokens.Length && IsOfDeed(draft.Head, token)) return true;
        for (int i = token - 1; i > draft.Head; i--)
        {
            if (tree.Document.Words(tree[i]) is "," || tree.IsVerb(i) && tree.Label(i) != DependencyLabel.Acl) return false;
            if ((mentions.IsTrigger(i) ? IsOffence(i) || IsCharge(draft, i) || IsInConnection(i, draft.Head) : IsOfConnection(i)) && tree.Governs(draft.Head, i)) return true;
        }
        return false;
    }

    // "sentenced for helping men to travel to Orsk"
    private bool IsOfDeed(int trigger, int token)
    {
        for (int steps = 0; token > trigger && steps < FarthestConnection; token = tree.Head(token), steps++)
        {
            if (tree[token].Tag == "VBG" && tree.Label(token) is DependencyLabel.Acl or DependencyLabel.Advcl && tree.Child(token, DependencyLabel.Mark, DependencyLabel.Case) is >= 0 and var mark && tree.Lemma(mark) is "for" or "of" or "with") return true;
        }
        return false;
    }

    // "arrested in connection with three assaults in the town in June"
    private bool IsOfConnection(int noun) => tree.PrepositionOf(noun) is "with" or "in" or "of" && tree.Head(noun) is >= 0 and var head && tree.Lemma(head) is "connection" or "suspicion" or "involvement";

    // "indicted in the killing of a judge in Orsk", "charged with crimes committed in Orsk": a raid in which somebody is arrested is no offence of his.
    private bool IsCharge(Draft draft, int noun) => draft.Type.Code.Value == "legal-action" && tree.PrepositionOf(tree.Label(noun) == DependencyLabel.Compound ? tree.Head(noun) : noun) is "in" or "with" or "of";

    // "in connection with the bombings", however the parser joins the words
    private bool IsInConnection(int noun, int verb)
    {
        for (int i = noun - 1; i > verb + 1 && noun - i < FarthestConnection; i--)
        {
            if (tree.Lemma(i) == "with" && tree.Lemma(i - 1) is "connection" or "relation") return true;
        }
        return false;
    }

    // "for a killing", "over a raid", "on suspicion of involvement in a bombing"
    private bool IsOffence(int noun) => tree.PrepositionOf(noun) is "for" or "over" || tree.Head(noun) is >= 0 and var head && tree.Lemma(head) is "involvement" or "connection" or "suspicion" or "role" or "part" or "relation" or "participation" or "complicity";
}
