using Dateline.Text.Networks;
using Dateline.Text.Parsing;

namespace Dateline.Tests.Text.Parsing;

public sealed class TreeDecoderTests
{
    [Fact]
    public void A_tree_of_best_heads_is_kept_even_when_arcs_cross()
    {
        // 0 <- 2, 1 <- 3, 2 <- root, 3 <- 2: the arcs 2-0 and 3-1 cross.
        int[] tree = [2, 3, -1, 2];
        var scores = new float[4 * 16];
        for (int word = 0; word < 4; word++) scores[word * 16 + tree[word] + 1] = 5;
        Assert.Equal(tree, Decode(scores, 4));
    }

    [Fact]
    public void Otherwise_the_best_projective_tree_with_one_root_comes_out()
    {
        var dice = new Dice(21);
        int searched = 0;
        for (int round = 0; round < 300; round++)
        {
            int n = 1 + dice.Next(5);
            var scores = new float[n * 16];
            foreach (ref float score in scores.AsSpan()) score = dice.Next();
            int[] found = Decode(scores, n);
            Assert.True(IsTree(found));
            if (Greedy(scores, n) is var greedy && IsTree(greedy))
            {
                Assert.Equal(greedy, found);
                continue;
            }
            searched++;
            double best = Trees(n).Where(tree => IsTree(tree) && IsProjective(tree)).Max(tree => Total(scores, tree));
            Assert.True(IsProjective(found));
            Assert.Equal(best, Total(scores, found), 4);
        }
        Assert.True(searched > 50);
    }

    private static int[] Decode(float[] scores, int n)
    {
        // No word is its own head.
        for (int word = 0; word < n; word++) scores[word * 16 + word + 1] = float.NegativeInfinity;
        var heads = new int[n];
        new TreeDecoder().Decode(scores, 16, heads);
        return heads;
    }

    private static int[] Greedy(float[] scores, int n) =>
        [.. Enumerable.Range(0, n).Select(word => Enumerable.Range(-1, n + 1).Where(head => head != word).MaxBy(head => scores[word * 16 + head + 1]))];

    private static double Total(float[] scores, int[] tree) => tree.Select((head, word) => (double)scores[word * 16 + head + 1]).Sum();

    private static IEnumerable<int[]> Trees(int n)
    {
        int count = (int)Math.Pow(n + 1, n);
        for (int code = 0; code < count; code++)
        {
            int rest = code;
            yield return [.. Enumerable.Range(0, n).Select(_ => { int head = rest % (n + 1) - 1; rest /= n + 1; return head; })];
        }
    }

    private static bool IsTree(int[] heads) => heads.Count(head => head < 0) == 1 && Enumerable.Range(0, heads.Length).All(word =>
    {
        for (int step = 0; step <= heads.Length; step++)
        {
            if (word < 0) return true;
            word = heads[word];
        }
        return false;
    });

    private static bool IsProjective(int[] heads) => Enumerable.Range(0, heads.Length).All(word => heads[word] < 0
        || Enumerable.Range(Math.Min(word, heads[word]), Math.Abs(word - heads[word])).All(between => between == Math.Min(word, heads[word]) || Under(heads, between, heads[word])));

    private static bool Under(int[] heads, int word, int head)
    {
        while (word >= 0 && word != head) word = heads[word];
        return word == head;
    }
}
