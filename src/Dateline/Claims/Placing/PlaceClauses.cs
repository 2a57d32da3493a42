using Dateline.Claims.Syntax;
using Dateline.Text;

namespace Dateline.Claims.Placing;

/// <summary>Tells whether a place stands in another clause than a happening: "rebels overran a base in Orsk, while jets bombed camps in Tula".</summary>
internal sealed class PlaceClauses(SyntaxTree tree, Mentions mentions)
{
    private const int Deepest = 16;

    // How much farther than in the happening's own clause a place counts that stands behind another act of the same doer, and in a clause with a doer of its own.
    private const double BehindAct = 1.5, BehindSubject = 4;

    /// <summary>What is added to the distance between a happening and a place for the clauses between them.</summary>
    public double CostOf(int trigger, int place)
    {
        int meeting = MeetingOf(trigger, place);
        if (meeting < 0) return 0;
        if (IsParted(trigger, meeting) || IsParted(place, meeting)) return BehindSubject;
        // "took the town of Orsk and cut the road between Tula and Dorbe"
        return IsBehindAct(place, meeting) ? BehindAct : 0;
    }

    // Whether a verb that tells of something joins the one above by "and".
    private bool IsBehindAct(int token, int above)
    {
        for (int steps = 0; token != above && token >= 0 && steps < Deepest; token = tree.Head(token), steps++)
        {
            if (tree.Label(token) == DependencyLabel.Conj && tree.IsVerb(token) && mentions.IsTrigger(token)) return tree.Head(token) == above;
        }
        return false;
    }

    // Whether a clause with a subject of its own begins between a word and one above it.
    private bool IsParted(int token, int above)
    {
        for (int steps = 0; token != above && token >= 0 && steps < Deepest; token = tree.Head(token), steps++)
        {
            // Behind "and", "while" or "as", but not "when": "were killed when rebels stormed a base in Orsk".
            bool beside = tree.Label(token) == DependencyLabel.Conj || tree.Label(token) == DependencyLabel.Advcl && tree.Child(token, DependencyLabel.Mark) is >= 0 and var mark && IsWhile(token, mark);
            if (beside && tree.Child(token, DependencyLabel.Nsubj, DependencyLabel.NsubjPass) >= 0) return true;
        }
        return false;
    }

    // In "while in Orsk two were shot" the first mark counts.
    private bool IsWhile(int clause, int mark) => tree.Lemma(mark) is "while" or "whereas" or "as" || mark > 0 && tree.Head(mark - 1) == clause && tree.Lemma(mark - 1) == "while";

    // The lowest word above both, or one of them; -1 where none is near.
    private int MeetingOf(int a, int b)
    {
        for (int token = a, steps = 0; token >= 0 && steps < Deepest; token = tree.Head(token), steps++)
        {
            if (token == b || tree.Governs(token, b)) return token;
        }
        return -1;
    }
}
