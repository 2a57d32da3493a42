using Dateline.Claims.Syntax;
using Dateline.Places;
using Dateline.Text;

namespace Dateline.Claims.Judging;

/// <summary>Reads orders to leave: the place is what is to be left, and the leaving is no claim beside the order.</summary>
internal sealed class EvacuationOrders(SyntaxTree tree, Mentions mentions)
{
    private const int Reach = 40, LongestChain = 5;

    public void Settle(List<Draft> drafts)
    {
        foreach (Draft order in drafts.FindAll(draft => draft.Type.Code.Value == "displacement" && draft.Stage == Stage.Announced && tree.IsVerb(draft.Head)))
        {
            int leaving = Leaving(order.Head);
            if (leaving < 0) continue;
            drafts.RemoveAll(other => other != order && other.Type.Code.Value == "displacement" && other.Head == leaving);
            order.Place = Left(order, leaving);
        }
    }

    // "ordered residents to leave"
    private int Leaving(int order)
    {
        foreach (int child in tree.Children(order))
        {
            if (child > order && tree[child].Tag == "VB" && tree.Label(child) is DependencyLabel.Xcomp or DependencyLabel.Advcl or DependencyLabel.Ccomp && tree.Lemma(child) is "leave" or "evacuate" or "flee" or "quit" or "vacate" or "abandon" or "move" or "go" or "head" or "relocate" or "depart" or "withdraw" or "clear") return child;
        }
        return -1;
    }

    // "leave the city of Orsk", "move from Orsk to Tula"; else "residents of Orsk": where those are who are told to go.
    private int Left(Draft order, int leaving)
    {
        int home = -1;
        Range places = mentions.PlacesIn(tree.Document.Sentences[order.Sentence]);
        for (int i = places.Start.Value; i < Math.Min(places.End.Value, places.Start.Value + Reach); i++)
        {
            if (mentions.Places[i].Mention.Use == PlaceUse.Adjective) continue;
            int top = TopOf(tree.HeadOf(mentions.Places[i].Mention.Tokens));
            if (tree.Head(top) == leaving && (tree.Label(top) == DependencyLabel.Obj && tree.Lemma(leaving) is not ("move" or "go" or "head" or "relocate" or "withdraw") || tree.PrepositionOf(top) == "from")) return i;
            if (home < 0 && top > order.Head - Reach && tree.Head(top) == order.Head && tree.Label(top) is DependencyLabel.Obj or DependencyLabel.Iobj or DependencyLabel.NsubjPass && order.Targets.Exists(target => target.Head == top)) home = i;
        }
        return home;
    }

    // The phrase that names it: "parts of Orsk", "residents of the southern suburbs of Orsk".
    private int TopOf(int token)
    {
        for (int steps = 0; steps < LongestChain && (tree.Label(token) is DependencyLabel.Compound or DependencyLabel.Flat or DependencyLabel.Appos or DependencyLabel.NmodPoss
            || tree.Label(token) == DependencyLabel.Nmod && tree.PrepositionOf(token) is "of" or "in" or "near" or "around"); steps++) token = tree.Head(token);
        return token;
    }
}
