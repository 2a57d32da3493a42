using Dateline.Claims.Syntax;
using Dateline.Text;
using Dateline.Times;

namespace Dateline.Claims.Dating;

/// <summary>Tells what is only to come by its day: "a ceremony at the summit in Orsk on June 24", told in May.</summary>
internal sealed class ComingReader(SyntaxTree tree, Mentions mentions)
{
    private const int FarthestArcs = 4;

    /// <summary>Whether a noun names something that is convened for a day, and the day that is told of it lies ahead.</summary>
    public bool IsToCome(Draft draft, Range times)
    {
        if (tree.IsVerb(draft.Head) || mentions.Published is not { } published || draft.Type.Code.Value is not ("meeting" or "legal-action" or "protest" or "mobilization")) return false;
        for (int i = times.Start.Value; i < times.End.Value; i++)
        {
            if (mentions.Times[i].Range is not { } range || range.First <= published || i == mentions.PrintedDate) continue;
            if (mentions.Times[i].Mention.Expression.Form is TimeForm.Calendar or TimeForm.Pointed && IsOf(draft.Head, tree.HeadOf(mentions.Times[i].Mention.Tokens))) return true;
        }
        return false;
    }

    // "the summit in Orsk on June 24", "held at the summit on June 24"
    private bool IsOf(int noun, int time)
    {
        if (time < noun) return false;
        int above = tree.Head(time);
        for (int steps = 0; steps < FarthestArcs && above >= 0 && above != noun && !tree.IsVerb(above); steps++) above = tree.Head(above);
        return above == noun || above >= 0 && tree.IsVerb(above) && tree.Head(noun) == above && above < noun && tree.PrepositionOf(noun) is "at" or "in" or "during";
    }
}
