using Dateline.Claims.Syntax;
using Dateline.Text;

namespace Dateline.Claims.Parties;

/// <summary>Tells whom a pronoun stands for that is freed: "Rebels abducted nine pupils. They were freed" tells of the pupils, since who takes people is not let go.</summary>
internal sealed class FreedReader(SyntaxTree tree, Mentions mentions)
{
    // How many sentences on those who were taken are still meant.
    private const int Reach = 4;

    /// <summary>Puts those who were taken in the place of those who took them, in drafts that stand in the order of their sentences.</summary>
    public void Settle(List<Draft> drafts)
    {
        Draft? taking = null;
        foreach (Draft draft in drafts)
        {
            if (draft.Type.Code.Value is "abduction" or "arrest" && draft.Actors.Count > 0) taking = draft;
            if (taking is null || draft.Type.Code.Value != "release" || draft.Sentence <= taking.Sentence || draft.Sentence - taking.Sentence > Reach) continue;
            int taker = draft.Targets.FindIndex(target => IsPronoun(draft) && taking.Actors.Exists(actor => actor.Head == target.Head || actor.Span == target.Span || mentions.MayBeSame(actor.Head, target.Head)));
            if (taker < 0) continue;
            draft.Targets.RemoveAt(taker);
            foreach (Filler taken in taking.Targets)
            {
                if (!draft.Targets.Exists(target => target.Span == taken.Span)) draft.Targets.Add(taken with { Rule = "taken" });
            }
        }
    }

    // "They were freed", "freed them"
    private bool IsPronoun(Draft draft) => tree.IsVerb(draft.Head) && tree.Child(draft.Head, DependencyLabel.NsubjPass, DependencyLabel.Obj) is >= 0 and var whom && tree[whom].PartOfSpeech == PartOfSpeech.Pronoun;
}
