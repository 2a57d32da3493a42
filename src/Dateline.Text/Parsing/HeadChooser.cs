using Dateline.Text.Networks;

namespace Dateline.Text.Parsing;

/// <summary>Weighs the likely heads of words whose best head the network is not sure of, in view of the first tree of the sentence.</summary>
/// <remarks>The network scores each arc by itself. What else hangs on a head, and on what that hangs, is known only when there is a tree.</remarks>
/// <param name="network">The network.</param>
/// <threadsafety>Not thread-safe.</threadsafety>
internal sealed class HeadChooser(ParserNetwork network)
{
    /// <summary>By how much the best score leads where the network is sure: odds of 33 to 1.</summary>
    public const float Margin = 3.5f;

    /// <summary>What the head in the first tree has in advance. Without it the treebanks' trees are still righter, but news, which was not learned from, loses what the tree menders count on.</summary>
    private const float Hold = 2.5f;

    private readonly HeadContext _context = new();
    private readonly List<float> _gains = [];

    /// <summary>The words that are open, after <see cref="Find"/>.</summary>
    public HeadCandidates Candidates { get; } = new();

    /// <summary>The head of a word in the first tree.</summary>
    public int FirstHead(int word) => _context.Head(word);

    /// <summary>Finds the words of a sentence whose heads are open; whether there are any.</summary>
    /// <param name="view">What the network made of the sentence's batch, and where the sentence begins in it.</param>
    /// <param name="scores">The scores of its arcs, as <see cref="ParserNetwork.Arcs"/> gives them.</param>
    /// <param name="first">Its first tree.</param>
    /// <param name="margin">By how much the best score leads where the network is sure.</param>
    public bool Find((ParserPass Pass, int Start) view, ReadOnlySpan<float> scores, FirstTree first, float margin = Margin)
    {
        Candidates.Find(scores, MatrixProduct.Pad(first.Heads.Length + 1), first.Heads, margin);
        if (Candidates.Count == 0) return false;
        Candidates.FindLabels(network, view.Pass, view.Start);
        _context.Set(first);
        return true;
    }

    /// <summary>Writes the fingerprints of a candidate and returns how many there are.</summary>
    public int WriteFeatures(int candidate, Span<uint> features) =>
        HeadFeatures.Write(_context, (Candidates.Word(candidate), Candidates.Head(candidate), Candidates.Label(candidate)), features);

    /// <summary>Adds to the scores of arcs what was learned of the candidates.</summary>
    public void Weigh(HeadModel model, Span<float> scores)
    {
        int columns = MatrixProduct.Pad(_context.Length + 1);
        Span<uint> features = stackalloc uint[HeadFeatures.Most];
        for (int group = 0; group < Candidates.Count; group++)
        {
            var (from, count) = Candidates[group].GetOffsetAndLength(int.MaxValue);
            int word = Candidates.Word(from), held = _context.Head(word);
            float worst = float.PositiveInfinity;
            _gains.Clear();
            for (int i = from; i < from + count; i++)
            {
                float gain = model.Score(features[..WriteFeatures(i, features)]);
                worst = MathF.Min(worst, gain);
                _gains.Add(gain);
            }
            // Every word has one head, so that a row may be moved as a whole: arcs that are no candidates count as much as the worst that is one.
            Span<float> row = scores.Slice(word * columns, columns);
            for (int i = 0; i < count; i++)
            {
                int head = Candidates.Head(from + i);
                // Which word of a name with a title leads it the treebanks do not agree on; that stays as it is.
                if (head == held || Candidates.Label(from + i) != DependencyLabel.Flat) row[head + 1] += _gains[i] - worst + (head == held ? Hold : 0);
            }
        }
    }
}
