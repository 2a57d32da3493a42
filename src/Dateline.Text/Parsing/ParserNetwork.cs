using System.Runtime.InteropServices;
using Dateline.Text.Networks;

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

    private readonly LinearLayer _dependent, _head, _pair, _labelDependent, _labelHead, _label, _tag;
    private readonly Tensor _rootHead, _rootLabel, _distance, _direction;

    public ParserNetwork(WordVectors vectors, ParserSize size)
    {
        Encoder = new(vectors, size.Encoder);
        int width = Encoder.Width;
        (ArcWidth, LabelWidth) = (size.ArcWidth, size.LabelWidth);
        _dependent = new("arc.dependent", width, ArcWidth);
        _head = new("arc.head", width, ArcWidth);
        _pair = new("arc.pair", ArcWidth, ArcWidth);
        _labelDependent = new("label.dependent", width, LabelWidth);
        _labelHead = new("label.head", width, LabelWidth);
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

    public IEnumerable<Tensor> Tensors =>
        [.. Encoder.Tensors, .. _dependent.Tensors, .. _head.Tensors, .. _pair.Tensors, .. _labelDependent.Tensors, .. _labelHead.Tensors,
         .. _label.Tensors, _rootHead, _rootLabel, _distance, _direction];

    /// <summary>What training learns: the model's own numbers, and a second task that is not kept, telling each word's right tag, since the tags it is given are at times wrong.</summary>
    public IEnumerable<Tensor> LearnedTensors => [.. Tensors, .. _tag.Tensors];

    public void Initialize(ref Dice dice)
    {
        Encoder.Initialize(ref dice);
        foreach (var layer in (LinearLayer[])[_dependent, _head, _pair, _labelDependent, _labelHead, _label, _tag]) layer.Initialize(ref dice);
        _rootHead.Randomize(ref dice, 0.3f);
        _rootLabel.Randomize(ref dice, 0.3f);
    }

    /// <summary>Packs the weights, which do not change any more.</summary>
    public void Pack()
    {
        Encoder.Pack();
        foreach (var layer in (LinearLayer[])[_dependent, _head, _pair, _labelDependent, _labelHead, _label]) layer.Pack();
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
        if (pass.Training || pass.Distances.Length == 0) pass.Distances = [.. Enumerable.Range(-Reach, 2 * Reach).Select(distance => distance == 0 ? 0 : _distance.Values[Bucket(Reach, Reach + distance)])];
        var dependents = Buffers.Take(ref pass.Dependents, tokens * ArcWidth);
        _dependent.Forward(encoded, dependents);
        Nonlinearity.LeakyRelu(dependents);
        var heads = Buffers.Take(ref pass.Heads, tokens * ArcWidth);
        _head.Forward(encoded, heads);
        Nonlinearity.LeakyRelu(heads);
        _pair.Forward(dependents, Buffers.Take(ref pass.Pairs, tokens * ArcWidth));
        _labelDependent.Forward(encoded, Buffers.Take(ref pass.LabelDependents, tokens * LabelWidth));
        _labelHead.Forward(encoded, Buffers.Take(ref pass.LabelHeads, tokens * LabelWidth));
    }

    /// <summary>The scores of a sentence's arcs: a row for each word, a column for the root and then for each word as head, padded to whole lanes.</summary>
    public ReadOnlySpan<float> Arcs(ParserPass pass, int start, int end)
    {
        int length = end - start, columns = MatrixProduct.Pad(length + 1);
        var heads = Buffers.Take(ref pass.SentenceHeads, (length + 1) * ArcWidth);
        _rootHead.Values.CopyTo(heads);
        pass.Heads.AsSpan(start * ArcWidth, length * ArcWidth).CopyTo(heads[ArcWidth..]);
        var turned = Buffers.Take(ref pass.TurnedHeads, ArcWidth * columns);
        Buffers.Transpose(heads, ArcWidth, turned, columns);
        var scores = Buffers.Take(ref pass.Scores, length * columns);
        MatrixProduct.Multiply(new(pass.Pairs.AsSpan(start * ArcWidth), ArcWidth), new(turned, columns), scores, new(length, ArcWidth, columns));
        for (int t = 0; t < length; t++)
        {
            scores[t * columns] += _distance.Values[RootBucket];
            Buffers.Add(scores.Slice(t * columns + 1, length), pass.Distances.AsSpan(Reach - t, length));
        }
        return scores;
    }

    /// <summary>The scores of all relations for each word of a sentence under its given head (-1 for the root), <see cref="LabelColumns"/> a row.</summary>
    public ReadOnlySpan<float> LabelsOf(ParserPass pass, int start, ReadOnlySpan<int> heads)
    {
        var hidden = Buffers.Take(ref pass.Hidden, heads.Length * LabelWidth);
        for (int t = 0; t < heads.Length; t++)
        {
            var row = hidden.Slice(t * LabelWidth, LabelWidth);
            pass.LabelDependents.AsSpan((start + t) * LabelWidth, LabelWidth).CopyTo(row);
            Buffers.Add(row, heads[t] < 0 ? _rootLabel.Values : pass.LabelHeads.AsSpan((start + heads[t]) * LabelWidth, LabelWidth));
            Buffers.Add(row, _direction.Row(Bucket(t, heads[t])));
        }
        Nonlinearity.LeakyRelu(hidden);
        var scores = Buffers.Take(ref pass.LabelScores, heads.Length * LabelColumns);
        _label.Forward(hidden, scores);
        return scores;
    }

    /// <summary>The width of a row of relation scores; those behind the last relation mean nothing.</summary>
    public int LabelColumns => _label.Outputs;

    /// <summary>Adds to all gradients those of the log likelihood of the right trees and tags, and returns that of the trees, negative.</summary>
    public double Learn(ParserPass pass, TokenBatch batch, RightTrees right)
    {
        ReadOnlySpan<int> heads = CollectionsMarshal.AsSpan(right.Heads);
        ReadOnlySpan<byte> labels = CollectionsMarshal.AsSpan(right.Labels);
        int tokens = batch.Count;
        float weight = 1f / tokens;
        var pairs = Buffers.Take(ref pass.PairGradient, tokens * ArcWidth);
        var headGradient = Buffers.Take(ref pass.HeadGradient, tokens * ArcWidth);
        var labelDependents = Buffers.Take(ref pass.LabelDependentGradient, tokens * LabelWidth);
        var labelHeads = Buffers.Take(ref pass.LabelHeadGradient, tokens * LabelWidth);
        labelHeads.Clear();
        double loss = 0;
        for (int s = 0; s + 1 < batch.Sentences.Count; s++)
        {
            int start = batch.Sentences[s], end = batch.Sentences[s + 1];
            loss += LearnArcs(pass, (start, end), heads[start..end], weight);
            loss += LearnLabels(pass, start, heads[start..end], labels[start..end], weight);
        }
        var dependents = Buffers.Take(ref pass.DependentGradient, tokens * ArcWidth);
        dependents.Clear();
        _pair.Backward(pass.Dependents.AsSpan(0, tokens * ArcWidth), pairs, dependents);
        Nonlinearity.LeakyReluBack(pass.Dependents, dependents);
        Nonlinearity.LeakyReluBack(pass.Heads, headGradient);
        var encoded = pass.Encoded.AsSpan(0, tokens * Encoder.Width);
        var gradient = Buffers.Take(ref pass.EncodedGradient, encoded.Length);
        gradient.Clear();
        _dependent.Backward(encoded, dependents, gradient);
        _head.Backward(encoded, headGradient, gradient);
        _labelDependent.Backward(encoded, labelDependents, gradient);
        _labelHead.Backward(encoded, labelHeads, gradient);
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
            Surprise(row[..PennTags.End], tags[t], TagWeight / tags.Length);
            row[PennTags.End..].Clear();
        }
        _tag.Backward(encoded, scores, gradient);
    }

    private double LearnArcs(ParserPass pass, (int Start, int End) sentence, ReadOnlySpan<int> heads, float weight)
    {
        int length = heads.Length, columns = MatrixProduct.Pad(length + 1), start = sentence.Start;
        Arcs(pass, start, sentence.End);
        double loss = 0;
        for (int t = 0; t < length; t++)
        {
            var row = pass.Scores.AsSpan(t * columns, columns);
            row[t + 1] = float.NegativeInfinity;
            loss += Surprise(row[..(length + 1)], heads[t] + 1, weight);
            row[(length + 1)..].Clear();
            for (int h = -1; h < length; h++)
            {
                if (h != t) _distance.Gradient![Bucket(t, h)] += row[h + 1];
            }
        }
        var scores = pass.Scores.AsSpan(0, length * columns);
        MatrixProduct.Multiply(new(scores, columns), new(pass.SentenceHeads, ArcWidth), pass.PairGradient.AsSpan(start * ArcWidth),
            new(length, length + 1, ArcWidth));
        var sentenceGradient = Buffers.Take(ref pass.SentenceHeadGradient, (length + 1) * ArcWidth);
        MatrixProduct.Multiply(new Strided(scores, columns).Transposed, new(pass.Pairs.AsSpan(start * ArcWidth), ArcWidth), sentenceGradient,
            new(length + 1, length, ArcWidth));
        Buffers.Add(_rootHead.Gradient, sentenceGradient[..ArcWidth]);
        sentenceGradient[ArcWidth..].CopyTo(pass.HeadGradient.AsSpan(start * ArcWidth));
        return loss;
    }

    private double LearnLabels(ParserPass pass, int start, ReadOnlySpan<int> heads, ReadOnlySpan<byte> labels, float weight)
    {
        LabelsOf(pass, start, heads);
        double loss = 0;
        for (int t = 0; t < heads.Length; t++)
        {
            var row = pass.LabelScores.AsSpan(t * LabelColumns, LabelColumns);
            loss += Surprise(row[..Labels], labels[t], weight);
            row[Labels..].Clear();
        }
        var gradient = Buffers.Take(ref pass.HiddenGradient, heads.Length * LabelWidth);
        gradient.Clear();
        var hidden = pass.Hidden.AsSpan(0, heads.Length * LabelWidth);
        _label.Backward(hidden, pass.LabelScores.AsSpan(0, heads.Length * LabelColumns), gradient);
        Nonlinearity.LeakyReluBack(hidden, gradient);
        gradient.CopyTo(pass.LabelDependentGradient.AsSpan(start * LabelWidth));
        for (int t = 0; t < heads.Length; t++)
        {
            var row = gradient.Slice(t * LabelWidth, LabelWidth);
            Buffers.Add(heads[t] < 0 ? _rootLabel.Gradient : pass.LabelHeadGradient.AsSpan((start + heads[t]) * LabelWidth, LabelWidth), row);
            Buffers.Add(_direction.GradientRow(Bucket(t, heads[t])), row);
        }
        return loss;
    }

    /// <summary>The negative log probability of the right choice; the scores become its gradient.</summary>
    private static double Surprise(Span<float> scores, int right, float weight)
    {
        float norm = Nonlinearity.LogSumExp(scores);
        double loss = norm - scores[right];
        foreach (ref float score in scores) score = MathF.Exp(score - norm) * weight;
        scores[right] -= weight;
        return loss * weight;
    }
}
