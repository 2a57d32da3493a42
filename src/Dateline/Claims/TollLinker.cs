using Dateline.Quantities;
using Dateline.Text;

namespace Dateline.Claims;

/// <summary>Gives each figure of killed, injured and captured to the happening it came of: the one whose words tell it, else the nearest in the sentence, else the last one told.</summary>
internal sealed class TollLinker(SyntaxTree tree, Mentions mentions)
{
    private const int SentencesBack = 2, LongestHappening = 7, MostLookedAt = 200;

    public void Link(List<Draft> drafts)
    {
        int first = 0;
        foreach (TollMention toll in mentions.Tolls)
        {
            int sentence = tree.SentenceOf(toll.Trigger);
            while (first < drafts.Count && drafts[first].Sentence < sentence - SentencesBack) first++;
            if (toll.Kind is not (TollKind.Killed or TollKind.Injured or TollKind.Captured or TollKind.Arrested)) continue;
            if (Owner(toll, drafts, first, sentence) is not { } owner) continue;
            (IsSum(toll) ? owner.Sums : owner.Tolls).Add(toll);
        }
    }

    // "120 killed since March", "took the month's toll to 64"
    private bool IsSum(TollMention toll)
    {
        if (!toll.Numbered) return false;
        if (TollResolver.Resolve(toll, tree.Document, mentions.Times).Period is { Range.Days: > LongestHappening }) return true;
        if (tree.Lemma(toll.Trigger) != "toll") return false;
        foreach (int child in tree.Children(toll.Trigger))
        {
            if (tree.Label(child) is DependencyLabel.NmodPoss or DependencyLabel.Compound or DependencyLabel.Amod && (mentions.TimeAt(child) >= 0 || tree.Lemma(child) is "week" or "month" or "year" or "overall" or "total")) return true;
        }
        return false;
    }

    private Draft? Owner(TollMention toll, List<Draft> drafts, int first, int sentence)
    {
        Draft? best = null;
        int bestCost = int.MaxValue;
        for (int i = first; i < drafts.Count && drafts[i].Sentence <= sentence && i - first < MostLookedAt; i++)
        {
            Draft draft = drafts[i];
            if (!Suits(draft, toll.Kind)) continue;
            int cost;
            if (draft.Sentence == sentence) cost = draft.Head == toll.Trigger ? 0 : 1 + tree.Distance(draft.Head, toll.Trigger);
            else if (draft.Sentence < sentence && sentence - draft.Sentence <= SentencesBack) cost = 100 + 10 * (sentence - draft.Sentence) + (int)draft.Strength;
            else continue;
            if (cost < bestCost) (best, bestCost) = (draft, cost);
        }
        return best;
    }

    private static bool Suits(Draft draft, TollKind kind)
    {
        string code = draft.Type.Code.Value;
        if (kind is TollKind.Arrested) return code is "arrest" or "raid" or "legal-action" or "force-against-protesters" or "protest";
        if (kind is TollKind.Captured) return code is "abduction" or "arrest" or "armed-clash" or "attack" or "raid" or "territory-taken";
        return draft.Type.Families.Contains("fight") && code is not ("territory-taken" or "abduction" or "property-destruction" or "weapons-seizure" or "ceasefire-violation" or "cyber-attack") || code is "force-against-protesters" or "raid" or "protest" or "violent-demonstration" or "abduction";
    }
}
