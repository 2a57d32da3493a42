using Dateline.Text;
using Dateline.Times;

namespace Dateline.Claims;

/// <summary>Links a happening to the words that tell when it was: each time of a sentence belongs to the verb or noun it hangs on.</summary>
internal sealed class TimeLinker(SyntaxTree tree, Mentions mentions)
{
    private const int FarthestArcs = 6, MostInSentence = 40;

    public void Link(Draft draft, List<Draft> drafts)
    {
        Range sentence = tree.Document.Sentences[draft.Sentence];
        int best = -1, bestCost = FarthestArcs + 1;
        Range times = mentions.TimesIn(sentence);
        for (int i = times.Start.Value; i < Math.Min(times.End.Value, times.Start.Value + MostInSentence); i++)
        {
            TimeMention mention = mentions.Times[i].Mention;
            if (i == mentions.PrintedDate || mention.Kind is TimeKind.Set or TimeKind.Duration || mentions.Times[i].Range is null) continue;
            int head = mention.Tokens.Start.Value;
            // "the March 23 Movement" is a name.
            if (mentions.IsActorWord(head) && mentions.IsActorWord(mention.Tokens.End.Value - 1)) continue;
            int cost = tree.Distance(draft.Head, head);
            if (cost >= bestCost) continue;
            // A time that another trigger of the sentence is nearer to belongs to that one.
            if (drafts.Exists(other => other != draft && tree.Distance(other.Head, head) + 1 < cost)) continue;
            (best, bestCost) = (i, cost);
        }
        draft.Time = best;
    }
}
