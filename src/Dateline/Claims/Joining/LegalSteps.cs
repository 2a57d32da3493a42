using Dateline.Claims.Syntax;
using Dateline.Text;

namespace Dateline.Claims.Joining;

/// <summary>Tells the steps of one case apart: a charge, a day in court, bail, a verdict and an appeal are happenings of their own.</summary>
internal sealed class LegalSteps(SyntaxTree tree, Mentions mentions)
{
    /// <summary>Whether two sentences tell of two steps of a case, or of one step for two people who are named.</summary>
    public bool AreTwo(Draft a, Draft b)
    {
        if (a.Sentence == b.Sentence || a.Type.Code != b.Type.Code || a.Type.Code.Value is not ("legal-action" or "arrest" or "release" or "change-of-group")) return false;
        return a.Type.Code.Value == "legal-action" && StepOf(a) is { } x && StepOf(b) is { } y && x != y || AreOfTwoPeople(a, b);
    }

    private string? StepOf(Draft draft)
    {
        for (int i = draft.Match.First; i <= draft.Match.Last; i++)
        {
            switch (tree.Lemma(i).ToLowerInvariant())
            {
                case "warrant": return "warrant";
                case "charge" or "indict" or "indictment": return "charge";
                case "arraign" or "arraignment" or "plead" or "plea": return "plea";
                case "bail" or "remand": return "bail";
                case "convict" or "conviction" or "acquit" or "sentence" or "jail" or "imprison" or "verdict": return "verdict";
                case "execute" or "hang": return "execution";
                case "adjourn" or "postpone": return "adjournment";
                case "appeal" or "uphold" or "overturn" or "quash": return "appeal";
                case "extradite" or "extradition": return "extradition";
            }
        }
        return null;
    }

    // "sentenced Ann Other. Her accomplice, Ed Other, was sentenced": each has a name that the other does not bear.
    private bool AreOfTwoPeople(Draft a, Draft b)
    {
        if (a.Targets.Count != 1 || b.Targets.Count != 1) return false;
        int x = NameOf(a.Targets[0].Head), y = NameOf(b.Targets[0].Head);
        return x >= 0 && y >= 0 && !mentions.MayBeSame(x, y) && !mentions.MayBeSame(a.Targets[0].Head, b.Targets[0].Head);
    }

    private int NameOf(int head) => mentions.IsPersonName(head) ? head : tree.Child(head, DependencyLabel.Appos) is >= 0 and var name && mentions.IsPersonName(name) ? name : -1;
}
