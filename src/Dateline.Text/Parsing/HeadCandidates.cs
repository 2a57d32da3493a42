using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using Dateline.Text.Networks;
using Dateline.Text.Tagging;

namespace Dateline.Text.Parsing;

/// <summary>The words of a sentence whose best head the network is not sure of, each with the few heads that it holds likely. Reused from sentence to sentence.</summary>
/// <threadsafety>Not thread-safe.</threadsafety>
internal sealed class HeadCandidates
{
    /// <summary>How many heads of a word are compared, its head in the first tree not counted.</summary>
    private const int Likely = 4;

    private readonly List<int> _words = [], _heads = [], _groups = [];
    private readonly List<DependencyLabel> _labels = [];

    /// <summary>The number of words.</summary>
    public int Count => _groups.Count - 1;

    /// <summary>The place of a word's candidates among all.</summary>
    public Range this[int group] => _groups[group].._groups[group + 1];

    /// <summary>The word of a candidate.</summary>
    public int Word(int candidate) => _words[candidate];

    /// <summary>The head of a candidate, -1 for the root's.</summary>
    public int Head(int candidate) => _heads[candidate];

    /// <summary>The likeliest relation of a candidate.</summary>
    public DependencyLabel Label(int candidate) => _labels[candidate];

    /// <summary>Finds the words and their candidates.</summary>
    /// <param name="scores">The scores of all arcs, as <see cref="ParserNetwork.Arcs"/> gives them.</param>
    /// <param name="columns">The length of a row.</param>
    /// <param name="tree">The first tree.</param>
    /// <param name="margin">By how much the best score leads where the network is sure.</param>
    public void Find(ReadOnlySpan<float> scores, int columns, ReadOnlySpan<int> tree, float margin)
    {
        _words.Clear();
        _heads.Clear();
        _groups.Clear();
        _groups.Add(0);
        Span<int> best = stackalloc int[Likely];
        for (int word = 0; word < tree.Length; word++)
        {
            ReadOnlySpan<float> row = scores.Slice(word * columns, tree.Length + 1);
            if (IsSure(row, margin)) continue;
            int found = Best(row, word + 1, best);
            if (found < 2 || row[best[0]] - row[best[1]] >= margin) continue;
            foreach (int column in best[..found]) Add(word, column - 1);
            if (!best[..found].Contains(tree[word] + 1)) Add(word, tree[word]);
            _groups.Add(_words.Count);
        }
    }

    /// <summary>Asks the network for the relation of each candidate.</summary>
    public void FindLabels(ParserNetwork network, ParserPass pass, int start)
    {
        _labels.Clear();
        if (_words.Count == 0) return;
        ReadOnlySpan<float> scores = network.LabelsOf(pass, start, CollectionsMarshal.AsSpan(_words), CollectionsMarshal.AsSpan(_heads));
        for (int i = 0; i < _words.Count; i++) _labels.Add(ParserNetwork.BestLabel(_heads[i], scores[(i * network.LabelColumns)..]));
    }

    private void Add(int word, int head)
    {
        _words.Add(word);
        _heads.Add(head);
    }

    /// <summary>Whether the best score of a row leads all others by a margin, as most do.</summary>
    private static bool IsSure(ReadOnlySpan<float> row, float margin)
    {
        float top = row[Kernels.IndexOfMax(row)];
        ref float first = ref MemoryMarshal.GetReference(row);
        int column = 0, close = 0;
        for (; column + 8 <= row.Length; column += 8)
            close += BitOperations.PopCount(Vector256.LessThan(Vector256.Create(top) - Vector256.LoadUnsafe(ref first, (nuint)column), Vector256.Create(margin)).ExtractMostSignificantBits());
        for (; column < row.Length; column++) close += top - row[column] < margin ? 1 : 0;
        return close < 2;
    }

    /// <summary>Writes the columns of the highest scores, the highest first and of equals the first; returns how many there are.</summary>
    private static int Best(ReadOnlySpan<float> row, int self, Span<int> best)
    {
        int found = 0;
        for (int column = 0; column < row.Length; column++)
        {
            if (column == self || found == best.Length && row[column] <= row[best[^1]]) continue;
            int at = found < best.Length ? found++ : found - 1;
            for (; at > 0 && row[column] > row[best[at - 1]]; at--) best[at] = best[at - 1];
            best[at] = column;
        }
        return found;
    }
}
