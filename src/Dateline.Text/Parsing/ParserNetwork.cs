using System.Runtime.InteropServices;
using Dateline.Text.Networks;
using Dateline.Text.Tagging;

namespace Dateline.Text.Parsing;

/// <summary>
/// Scores every pair of words of a sentence as dependent and head, and the relations of chosen pairs
/// (after Dozat and Manning 2017, "Deep biaffine attention for neural dependency parsing", with a lighter encoder and a sum for the relations).
/// </summary>
internal sealed class ParserNetwork
{
    /// <summary>Relations, in the numbering of <see cref="DependencyLabel"/>.</summary>
    public static readonly int Labels = Enum.GetValues<DependencyLabel>().Length;

    /// <summary>How much telling the right tags counts beside telling the right trees.</summary>
    private const float TagWeight = 0.3f;

    // The columns of a word's sides: as dependent and as head of an arc, then of a relation.
    private readonly LinearLayer _sides, _label, _tag;
    private readonly Tensor _rootHead, _rootLabel, _distance, _direction;

    public ParserNetwork(WordVectors vectors, ParserSize size)
    {
        Encoder = new(vectors, size.Encoder);
        int width = Encoder.Width;
        (ArcWidth, LabelWidth) = (size.ArcWidth, size.LabelWidth);
        ArgumentOutOfRangeException.ThrowIfNotEqual((ArcWidth | LabelWidth) % MatrixProduct.Lane, 0, nameof(size));
        _sides = new("sides", width, 2 * ArcWidth + 2 * LabelWidth);
        _label = new("label.out", LabelWidth, Labels);
        _tag = new("tag.out", width, PennTags.End);
        _rootHead = new("arc.root", 1, ArcWidth);
        _rootLabel = new("label.root", 1, LabelWidth);
        _distance = new("arc.distance", 1, DistanceBuckets);
        _direction = new("label.distance", DistanceBuckets, LabelWidth);
    }

    public TokenEncoder Encoder { get; }

    public int ArcWidth { get; }

    public int LabelWidth { get; }

    public IEnumerable<Tensor> Tensors => [.. Encoder.Tensors, .. _sides.Tensors, .. _label.Tensors, _rootHead, _rootLabel, _distance, _direction];

    /// <summary>What training learns: the model's own numbers, and a second task that is not kept, telling each word's right tag, since the tags it is given are at times wrong.</summary>
    public IEnumerable<Tensor> LearnedTensors => [.. Tensors, .. _tag.Tensors];

    public void Initialize(ref Dice dice)
    {
        Encoder.Initialize(ref dice);
        foreach (var layer in (LinearLayer[])[_sides, _label, _tag]) layer.Initialize(ref dice);
        _rootHead.Randomize(ref dice, 0.3f);
        _rootLabel.Randomize(ref dice, 0.3f);
    }

    /// <summary>Packs the weights, which do not change any more.</summary>
    public void Pack()
    {
        Encoder.Pack();
        _sides.Pack();
        _label.Pack();
    }

    private const int DistanceBuckets = 17, RootBucket = 16;

    /// <summary>No word of a sentence is further from another than this.</summary>
    private const int Reach = DependencyParser.LongestSentence;

    private static int Bucket(int dependent, int head)
    {
        if (head < 0) return RootBucket;
        int distance = Math.Abs(head - dependent);
        int size = distance switch { <= 4 => distance - 1, <= 6 => 4, <= 9 => 5, <= 14 => 6, _ => 7 };
        return head < dependent ? size : size + 8;
    }

    /// <summary>Encodes the batch and scores all arcs; read them with <see cref="Arcs"/>.</summary>
    public void Forward(ParserPass pass, TokenBatch batch)
    {
        int tokens = batch.Count;
        var encoded = Encoder.Forward(pass.Encoder, batch);
        if (pass.Training)
        {
            var dropped = Buffers.Take(ref pass.Encoded, encoded.Length);
            encoded.CopyTo(dropped);
            Buffers.Scale(dropped, pass.Factors.AsSpan(0, encoded.Length));
            encoded = dropped;
        }
        var sides = Buffers.Take(ref pass.Sides, tokens * _sides.Outputs);
        _sides.Forward(encoded, sides);
        if (pass.Training || pass.Distances.Length == 0) pass.Distances = [.. Enumerable.Range(-Reach, 2 * Reach).Select(distance => distance == 0 ? 0 : _distance.Values[Bucket(Reach, Reach + distance)])];
        for (int t = 0; t < tokens; t++) Nonlinearity.LeakyRelu(sides.Slice(t * _sides.Outputs + HeadColumn, ArcWidth));
    }

    private int HeadColumn => ArcWidth;

    private int LabelDependentColumn => 2 * ArcWidth;

    private int LabelHeadColumn => 2 * ArcWidth + LabelWidth;

    private Span<float> SideOf(float[] sides, int token, int column, int width) => sides.AsSpan(token * _sides.Outputs + column, width);

    /// <summary>The scores of a sentence's arcs: a row for each word, a column for the root and then for each word as head, padded to whole lanes. No word may be its own head.</summary>
    public Span<float> Arcs(ParserPass pass, int start, int end)
    {
        int length = end - start, columns = MatrixProduct.Pad(length + 1);
        var heads = Buffers.Take(ref pass.SentenceHeads, (length + 1) * ArcWidth);
        _rootHead.Values.CopyTo(heads);
        for (int t = 0; t < length; t++) SideOf(pass.Sides, start + t, HeadColumn, ArcWidth).CopyTo(heads[((t + 1) * ArcWidth)..]);
        var turned = Buffers.Take(ref pass.TurnedHeads, ArcWidth * columns);
        Buffers.Transpose(heads, ArcWidth, turned, columns);
        var scores = Buffers.Take(ref pass.Scores, length * columns);
        MatrixProduct.Multiply(new(pass.Sides.AsSpan(start * _sides.Outputs), _sides.Outputs), new(turned, columns), scores, new(length, ArcWidth, columns));
        for (int t = 0; t < length; t++)
        {
            scores[t * columns] += _distance.Values[RootBucket];
            Buffers.Add(scores.Slice(t * columns + 1, length), pass.Distances.AsSpan(Reach - t, length));
            scores[t * columns + t + 1] = float.NegativeInfinity;
        }
        return scores;
    }

    /// <summary>The scores of all relations for each word of a sentence under its given head (-1 for the root), <see cref="LabelColumns"/> a row.</summary>
    public ReadOnlySpan<float> LabelsOf(ParserPass pass, int start, ReadOnlySpan<int> heads)
    {
        var hidden = Buffers.Take(ref pass.Hidden, heads.Length * LabelWidth);
        for (int t = 0; t < heads.Length; t++) JoinSides(pass, start, (t, heads[t]), hidden.Slice(t * LabelWidth, LabelWidth));
        return LabelsOf(pass, hidden, heads.Length);
    }

    /// <summary>The scores of all relations for chosen words of a sentence, each under its chosen head, which may be the same word several times.</summary>
    public ReadOnlySpan<float> LabelsOf(ParserPass pass, int start, ReadOnlySpan<int> words, ReadOnlySpan<int> heads)
    {
        var hidden = Buffers.Take(ref pass.Hidden, heads.Length * LabelWidth);
        for (int i = 0; i < heads.Length; i++) JoinSides(pass, start, (words[i], heads[i]), hidden.Slice(i * LabelWidth, LabelWidth));
        return LabelsOf(pass, hidden, heads.Length);
    }

    /// <summary>Writes the likeliest relation of each word of a sentence under its given head.</summary>
    public void WriteLabels(ParserPass pass, int start, ReadOnlySpan<int> heads, Span<DependencyLabel> labels)
    {
        ReadOnlySpan<float> scores = LabelsOf(pass, start, heads);
        for (int t = 0; t < heads.Length; t++) labels[t] = BestLabel(heads[t], scores[(t * LabelColumns)..]);
    }

    /// <summary>The same for chosen words of the sentence alone.</summary>
    public void WriteLabels(ParserPass pass, int start, ReadOnlySpan<int> words, ReadOnlySpan<int> heads, Span<DependencyLabel> labels)
    {
        if (words.IsEmpty) return;
        var hidden = Buffers.Take(ref pass.Hidden, words.Length * LabelWidth);
        for (int i = 0; i < words.Length; i++) JoinSides(pass, start, (words[i], heads[words[i]]), hidden.Slice(i * LabelWidth, LabelWidth));
        ReadOnlySpan<float> scores = LabelsOf(pass, hidden, words.Length);
        for (int i = 0; i < words.Length; i++) labels[words[i]] = BestLabel(heads[words[i]], scores[(i * LabelColumns)..]);
    }

    /// <summary>The relation with the highest score in a row, the first of equals; the root's is that of the root alone.</summary>
    public static DependencyLabel BestLabel(int head, ReadOnlySpan<float> row)
    {
        if (head < 0) return DependencyLabel.Root;
        // The first label stands before the root's, all others behind it.
        const int Second = (int)DependencyLabel.Root + 1;
        int best = Second + Kernels.IndexOfMax(row[Second..Labels]);
        return row[0] >= row[best] ? 0 : (DependencyLabel)best;
    }

    private void JoinSides(ParserPass pass, int start, (int Word, int Head) arc, Span<float> row)
    {
        ReadOnlySpan<float> dependent = SideOf(pass.Sides, start + arc.Word, LabelDependentColumn, LabelWidth);
        ReadOnlySpan<float> head = arc.Head < 0 ? _rootLabel.Values : SideOf(pass.Sides, start + arc.Head, LabelHeadColumn, LabelWidth);
        Buffers.Sum(dependent, head, _direction.Row(Bucket(arc.Word, arc.Head)), row);
    }

    private Span<float> LabelsOf(ParserPass pass, Span<float> hidden, int arcs)
    {
        Nonlinearity.LeakyRelu(hidden);
        var scores = Buffers.Take(ref pass.LabelScores, arcs * LabelColumns);
        _label.Forward(hidden, scores);
        return scores;
    }

    /// <summary>The width of a row of relation scores; those behind the last relation mean nothing.</summary>
    public int LabelColumns => _label.Outputs;

    /// <summary>Adds to all gradients those of the log likelihood of the right trees and tags, and returns that of the trees, negative.</summary>
    public double Learn(ParserPass pass, TokenBatch batch, RightTrees right)
    {
        ReadOnlySpan<int> heads = CollectionsMarshal.AsSpan(right.Heads);
        int tokens = batch.Count;
        float weight = 1f / tokens;
        Buffers.Take(ref pass.SideGradient, tokens * _sides.Outputs).Clear();
        double loss = 0;
        for (int s = 0; s + 1 < batch.Sentences.Count; s++)
        {
            int start = batch.Sentences[s], end = batch.Sentences[s + 1];
            loss += LearnArcs(pass, (start, end), right.Arcs, weight);
            loss += LearnLabels(pass, start, heads[start..end], right.Relations, weight);
        }
        var encoded = pass.Encoded.AsSpan(0, tokens * Encoder.Width);
        var gradient = Buffers.Take(ref pass.EncodedGradient, encoded.Length);
        gradient.Clear();
        _sides.Backward(encoded, pass.SideGradient.AsSpan(0, tokens * _sides.Outputs), gradient);
        LearnTags(pass, encoded, CollectionsMarshal.AsSpan(right.Tags), gradient);
        Buffers.Scale(gradient, pass.Factors.AsSpan(0, encoded.Length));
        Encoder.Backward(pass.Encoder, batch, gradient);
        return loss;
    }

    private void LearnTags(ParserPass pass, ReadOnlySpan<float> encoded, ReadOnlySpan<int> tags, Span<float> gradient)
    {
        var scores = Buffers.Take(ref pass.TagScores, tags.Length * _tag.Outputs);
        _tag.Forward(encoded, scores);
        for (int t = 0; t < tags.Length; t++)
        {
            var row = scores.Slice(t * _tag.Outputs, _tag.Outputs);
            if (tags[t] >= 0) Surprise(row[..PennTags.End], [(tags[t], 1)], 0, TagWeight / tags.Length);
            row[(tags[t] >= 0 ? PennTags.End : 0)..].Clear();
        }
        _tag.Backward(encoded, scores, gradient);
    }

    private double LearnArcs(ParserPass pass, (int Start, int End) sentence, Shares right, float weight)
    {
        int start = sentence.Start, length = sentence.End - start, columns = MatrixProduct.Pad(length + 1);
        Arcs(pass, start, sentence.End);
        double loss = 0;
        for (int t = 0; t < length; t++)
        {
            var row = pass.Scores.AsSpan(t * columns, columns);
            loss += Surprise(row[..(length + 1)], right[start + t], 1, weight);
            row[(length + 1)..].Clear();
            for (int h = -1; h < length; h++)
            {
                if (h != t) _distance.Gradient![Bucket(t, h)] += row[h + 1];
            }
        }
        var scores = pass.Scores.AsSpan(0, length * columns);
        var dependents = Buffers.Take(ref pass.DependentGradient, length * ArcWidth);
        MatrixProduct.Multiply(new(scores, columns), new(pass.SentenceHeads, ArcWidth), dependents, new(length, length + 1, ArcWidth));
        var heads = Buffers.Take(ref pass.HeadGradient, (length + 1) * ArcWidth);
        MatrixProduct.Multiply(new Strided(scores, columns).Transposed, new(pass.Sides.AsSpan(start * _sides.Outputs), _sides.Outputs), heads, new(length + 1, length, ArcWidth));
        Nonlinearity.LeakyReluBack(pass.SentenceHeads.AsSpan(ArcWidth), heads[ArcWidth..]);
        Buffers.Add(_rootHead.Gradient, heads[..ArcWidth]);
        for (int t = 0; t < length; t++)
        {
            dependents.Slice(t * ArcWidth, ArcWidth).CopyTo(SideOf(pass.SideGradient, start + t, 0, ArcWidth));
            heads.Slice((t + 1) * ArcWidth, ArcWidth).CopyTo(SideOf(pass.SideGradient, start + t, HeadColumn, ArcWidth));
        }
        return loss;
    }

    private double LearnLabels(ParserPass pass, int start, ReadOnlySpan<int> heads, Shares right, float weight)
    {
        LabelsOf(pass, start, heads);
        double loss = 0;
        for (int t = 0; t < heads.Length; t++)
        {
            var row = pass.LabelScores.AsSpan(t * LabelColumns, LabelColumns);
            loss += Surprise(row[..Labels], right[start + t], 0, weight);
            row[Labels..].Clear();
        }
        var gradient = Buffers.Take(ref pass.HiddenGradient, heads.Length * LabelWidth);
        gradient.Clear();
        var hidden = pass.Hidden.AsSpan(0, heads.Length * LabelWidth);
        _label.Backward(hidden, pass.LabelScores.AsSpan(0, heads.Length * LabelColumns), gradient);
        Nonlinearity.LeakyReluBack(hidden, gradient);
        for (int t = 0; t < heads.Length; t++)
        {
            var row = gradient.Slice(t * LabelWidth, LabelWidth);
            row.CopyTo(SideOf(pass.SideGradient, start + t, LabelDependentColumn, LabelWidth));
            Buffers.Add(heads[t] < 0 ? _rootLabel.Gradient : SideOf(pass.SideGradient, start + heads[t], LabelHeadColumn, LabelWidth), row);
            Buffers.Add(_direction.GradientRow(Bucket(t, heads[t])), row);
        }
        return loss;
    }

    /// <summary>The surprise at what is right, in which choices are counted from <paramref name="first"/> on; the scores become its gradient.</summary>
    private static double Surprise(Span<float> scores, ReadOnlySpan<(int Choice, float Share)> right, int first, float weight)
    {
        float norm = Nonlinearity.LogSumExp(scores);
        double loss = norm;
        foreach (var (choice, share) in right) loss -= share * scores[choice + first];
        foreach (ref float score in scores) score = MathF.Exp(score - norm) * weight;
        foreach (var (choice, share) in right) scores[choice + first] -= share * weight;
        return loss * weight;
    }
}
