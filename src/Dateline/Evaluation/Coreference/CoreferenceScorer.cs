using System.Collections.Immutable;
using Dateline.Text;
using Dateline.Text.Treebanks;

namespace Dateline.Evaluation.Coreference;

/// <summary>Scores chains of mentions against annotated groups. Mentions are the same when the head of the one is a least word of the other.</summary>
public static class CoreferenceScorer
{
    /// <summary>The score of an analyzer on annotated words and sentences; mentions annotated alone are left out, as in the shared task.</summary>
    public static CoreferenceScore Score(Analyzer analyzer, ImmutableArray<TreebankDocument> documents) =>
        documents.Aggregate(default(CoreferenceScore), (score, document) =>
        {
            Document found = GoldTokens.Analyze(analyzer, document, AnalysisDepth.Full);
            ImmutableArray<TreebankMention> mentions = MentionReader.Read(document);
            var groups = mentions.GroupBy(mention => mention.Group, StringComparer.Ordinal).Where(group => group.Count() > 1).ToImmutableArray();
            return score + Score([.. groups.Select(group => group.Select(mention => mention).ToImmutableArray())], found);
        });

    private static CoreferenceScore Score(ImmutableArray<ImmutableArray<TreebankMention>> expected, Document document)
    {
        // Each mention becomes a number, the same for an annotated and a found one that match.
        var byHead = new Dictionary<TextSpan, int>();
        var groups = new List<int[]>();
        int next = 0;
        foreach (var group in expected)
        {
            groups.Add([.. group.Select((_, index) => next + index)]);
            foreach (TreebankMention mention in group)
            {
                foreach (TextSpan head in mention.Heads) byHead.TryAdd(head, next);
                next++;
            }
        }
        var chains = new List<int[]>();
        var taken = new HashSet<int>();
        foreach (CoreferenceChain chain in document.Chains)
        {
            chains.Add([.. chain.Mentions.Select(mention => byHead.TryGetValue(HeadOf(document, mention), out int number) && taken.Add(number) ? number : next++)]);
        }
        return Score(groups, chains);
    }

    /// <summary>The span of the word of a mention on which its other words depend.</summary>
    private static TextSpan HeadOf(Document document, TextSpan mention)
    {
        Range range = document.TokensIn(mention);
        for (int i = range.Start.Value; i < range.End.Value; i++)
        {
            int head = document.Tokens[i].Head;
            if (head < range.Start.Value || head >= range.End.Value) return document.Tokens[i].Span;
        }
        return mention;
    }

    /// <summary>The score of found chains against expected ones; mentions are numbers.</summary>
    internal static CoreferenceScore Score(IReadOnlyList<int[]> expected, IReadOnlyList<int[]> found)
    {
        (Share entityRecall, Share entityPrecision) = Entities(expected, found);
        return new CoreferenceScore(Links(expected, found), Links(found, expected), Cubed(expected, found), Cubed(found, expected), entityRecall, entityPrecision);
    }

    private static Share Links(IReadOnlyList<int[]> of, IReadOnlyList<int[]> by)
    {
        var chainOf = Index(by);
        double part = 0, whole = 0;
        foreach (int[] chain in of)
        {
            int missing = chain.Count(mention => !chainOf.ContainsKey(mention));
            int parts = missing + chain.Where(chainOf.ContainsKey).Select(mention => chainOf[mention]).Distinct().Count();
            part += chain.Length - parts;
            whole += chain.Length - 1;
        }
        return new Share(part, whole);
    }

    private static Share Cubed(IReadOnlyList<int[]> of, IReadOnlyList<int[]> by)
    {
        var chainOf = Index(by);
        double part = 0, whole = 0;
        foreach (int[] chain in of)
        {
            foreach (int mention in chain)
            {
                whole++;
                if (chainOf.TryGetValue(mention, out int other)) part += (double)chain.Count(by[other].Contains) / chain.Length;
            }
        }
        return new Share(part, whole);
    }

    private static (Share Recall, Share Precision) Entities(IReadOnlyList<int[]> expected, IReadOnlyList<int[]> found)
    {
        var likeness = new double[expected.Count, found.Count];
        for (int i = 0; i < expected.Count; i++)
        {
            for (int j = 0; j < found.Count; j++) likeness[i, j] = 2.0 * expected[i].Intersect(found[j]).Count() / (expected[i].Length + found[j].Length);
        }
        int[] pairs = Assignment.Best(likeness);
        double sum = pairs.Select((column, row) => column < 0 ? 0 : likeness[row, column]).Sum();
        return (new Share(sum, expected.Count), new Share(sum, found.Count));
    }

    private static Dictionary<int, int> Index(IReadOnlyList<int[]> chains) =>
        chains.SelectMany((chain, index) => chain.Select(mention => (mention, index))).ToDictionary(pair => pair.mention, pair => pair.index);
}
