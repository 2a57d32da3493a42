using System.Collections.Frozen;
using Dateline.Claims.Syntax;
using Dateline.Codebooks;
using Dateline.Text;

namespace Dateline.Claims.Judging;

/// <summary>Tells plans that came to nothing because those who made them were caught: "arrested four men planning to blow up the gate". Where the plan is told, preventing it is no claim beside it.</summary>
internal sealed class FoiledPlans(SyntaxTree tree)
{
    private static readonly FrozenSet<string> s_plotting = new[] { "plan", "plot", "prepare", "intend", "conspire", "try", "attempt" }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> s_preventing = new[] { "prevent", "foil", "thwart", "avert", "disrupt", "stop", "frustrate" }.ToFrozenSet(StringComparer.Ordinal);

    public void Settle(List<Draft> drafts, List<Rejection> rejections)
    {
        ILookup<int, Draft> catchers = drafts.Where(IsCatching).ToLookup(draft => draft.Sentence);
        foreach (Draft plan in drafts)
        {
            if (plan.Stage == Stage.Announced && plan.Type.Families.Contains("fight") && IsPlotted(plan.Head) && catchers[plan.Sentence].Any(catching => tree.Governs(catching.Head, plan.Head))) (plan.Stage, plan.StageRule) = (Stage.Attempted, "foiled");
        }
        // "destroyed a bomb", "found a grenade": what is made harmless did not go off.
        HashSet<int> harmless = [.. drafts.Where(draft => draft.Type.Code.Value == "weapons-seizure" && tree.IsVerb(draft.Head)).Select(draft => draft.Head)];
        if (harmless.Count > 0) drafts.RemoveAll(device => device.Type.Code.Value is "bombing" or "grenade" && !tree.IsVerb(device.Head) && harmless.Contains(tree.Head(device.Head)) && tree.Label(device.Head) is DependencyLabel.Obj or DependencyLabel.NsubjPass);
        // "foiled a planned attack", "foiled a coup plot": nothing was seized and nobody fought, the plan is what is told.
        foreach (Draft plan in drafts)
        {
            if (!(plan.StageRule == "planned-modifier" || plan.StageRule == "attempt" && plan.Strength != PatternStrength.Generic) || !(plan.Type.Families.Contains("fight") || plan.Type.Code.Value == "change-of-group") || !drafts.Exists(other => other != plan && IsPrevention(other, plan))) continue;
            (plan.Stage, plan.StageRule) = (Stage.Attempted, "foiled");
        }
        HashSet<int> foiled = [.. drafts.Where(draft => draft.StageRule == "foiled").Select(draft => draft.Sentence)];
        drafts.RemoveAll(seizure =>
        {
            if (!(seizure.Type.Code.Value == "weapons-seizure" || seizure.Type.Code.Value == "armed-clash" && seizure.Stage == Stage.Attempted) || !s_preventing.Contains(tree.Lemma(seizure.Head)) || !foiled.Contains(seizure.Sentence)) return false;
            rejections.Add(new Rejection(tree[seizure.Head].Span, "told-as-act", "What was prevented is a claim of its own."));
            return true;
        });
        // "prevented an attack on a church": one happening, told by the plainer of the two words.
        foreach (Draft seizure in drafts.FindAll(draft => draft.Type.Code.Value == "weapons-seizure" && !foiled.Contains(draft.Sentence) && s_preventing.Contains(tree.Lemma(draft.Head))))
        {
            if (drafts.Find(draft => !tree.IsVerb(draft.Head) && draft.Type.Families.Contains("fight") && tree.Head(draft.Head) == seizure.Head && tree.Label(draft.Head) is DependencyLabel.Obj or DependencyLabel.NsubjPass) is not { } plan) continue;
            Draft other = plan.Strength == PatternStrength.Generic ? plan : seizure;
            rejections.Add(new Rejection(tree[other.Head].Span, "told-as-act", "What was prevented is a claim of its own."));
            drafts.Remove(other);
        }
    }

    // The plan is the object of the preventing, or stands in its phrase before the plot.
    private bool IsPrevention(Draft prevention, Draft plan)
    {
        if (prevention.Sentence != plan.Sentence || !tree.IsVerb(prevention.Head) || tree.IsVerb(plan.Head) || !s_preventing.Contains(tree.Lemma(prevention.Head))) return false;
        int plot = tree.Label(plan.Head) == DependencyLabel.Compound ? tree.Head(plan.Head) : plan.Head;
        return tree.Head(plot) == prevention.Head && tree.Label(plot) is DependencyLabel.Obj or DependencyLabel.NsubjPass;
    }

    private bool IsPlotted(int act) => tree.Head(act) is >= 0 and var plotting && s_plotting.Contains(tree.Lemma(plotting));

    private static bool IsCatching(Draft draft) => draft.Type.Code.Value is "arrest" or "weapons-seizure" or "raid" && draft.Stage == Stage.Occurred;
}
