using System.Runtime.InteropServices;
using Dateline.Text.Networks;

namespace Dateline.Text.Naming;

/// <summary>Tags words as parts of re3d's phrases, from what the network of names makes of them.</summary>
/// <remarks>
/// It is learned behind that network, which stays as it is: re3d is small, and learning both at once cost either. It sees the encoded words, the words as
/// they went into the recurrent layers (a phrase need hold no name), how well each tag of the names fits, the parts of speech and the <see cref="PhraseWords"/>.
/// </remarks>
internal sealed class PhraseNetwork
{
    // Scores run to a dozen or so, the rest of the input to about one.
    private const float ScoreScale = 0.1f;

    private readonly int _encoded, _scores;
    private readonly LinearLayer _input;
    private readonly Tensor[] _tags;
    private readonly RecurrentLayer _layer;

    /// <param name="encoded">The width of an encoded word.</param>
    /// <param name="scores">The padded number of tags of names.</param>
    /// <param name="width">The width of the phrases' own layer.</param>
    public PhraseNetwork(int encoded, int scores, int width)
    {
        (_encoded, _scores) = (encoded, scores);
        _input = new("phrases.input", encoded * 2 + scores, width);
        _tags = [new("phrases.parts", EncoderSize.UniversalRows, width), new("phrases.penn", PennTags.End, width), new("phrases.words", PhraseWords.Rows, width)];
        _layer = new("phrases.layer", width);
        Head = new("phrases", width, NameScheme.Defence.Tags, NameScheme.MayFollow);
    }

    public TagChain Head { get; }

    public IEnumerable<Tensor> Tensors => [.. _input.Tensors, .. _tags, .. _layer.Tensors, .. Head.Tensors];

    /// <summary>The tables of which a batch touches few rows.</summary>
    public IEnumerable<Tensor> SparseTensors => _tags;

    public void Initialize(ref Dice dice)
    {
        _input.Initialize(ref dice);
        foreach (var table in _tags) table.Randomize(ref dice, 0.1f);
        _layer.Initialize(ref dice);
        Head.Scores.Initialize(ref dice);
    }

    /// <summary>Packs the weights, which do not change any more.</summary>
    public void Pack()
    {
        _input.Pack();
        _layer.Pack();
        Head.Pack();
    }

    /// <summary>Reads the batch; the scores of tags come from <see cref="Scores"/>.</summary>
    /// <param name="pass">The working memory.</param>
    /// <param name="batch">The words.</param>
    /// <param name="words">The encoder behind its way forward: it knows the words as they went into its recurrent layers.</param>
    /// <param name="encoded">The encoded words.</param>
    /// <param name="scores">The scores of the names' tags.</param>
    public void Forward(PhrasePass pass, TokenBatch batch, (TokenEncoder Encoder, EncoderPass Pass) words, ReadOnlySpan<float> encoded, ReadOnlySpan<float> scores)
    {
        int tokens = batch.Count, inputs = _input.Inputs, width = _layer.Width;
        var input = Buffers.Take(ref pass.Input, tokens * inputs);
        for (int t = 0; t < tokens; t++)
        {
            var row = input.Slice(t * inputs, inputs);
            encoded.Slice(t * _encoded, _encoded).CopyTo(row);
            words.Encoder.CopyFirst(words.Pass, t, row[_encoded..]);
            var told = row[(2 * _encoded)..];
            for (int i = 0; i < _scores; i++) told[i] = scores[t * _scores + i] * ScoreScale;
        }
        if (pass.InputFactors.Length > 0) Buffers.Scale(input, pass.InputFactors.AsSpan(0, input.Length));
        var own = Buffers.Take(ref pass.First, tokens * width);
        _input.Forward(input, own);
        for (int t = 0; t < tokens; t++)
        {
            for (int i = 0; i < _tags.Length; i++) _tags[i].AddRow(TagOf(batch, t, i), own.Slice(t * width, width));
        }
        _layer.Forward(pass.Layer, own, CollectionsMarshal.AsSpan(batch.Sentences));
        var output = Buffers.Take(ref pass.Output, tokens * width);
        pass.Layer.Output.AsSpan(0, output.Length).CopyTo(output);
        if (pass.OutputFactors.Length > 0) Buffers.Scale(output, pass.OutputFactors.AsSpan(0, output.Length));
    }

    /// <summary>The scores of the phrases' tags, behind <see cref="Forward"/>.</summary>
    public Span<float> Scores(PhrasePass pass, TokenBatch batch)
    {
        var tags = Buffers.Take(ref pass.Scores, batch.Count * Head.Scores.Outputs);
        Head.Scores.Forward(pass.Output.AsSpan(0, batch.Count * _layer.Width), tags);
        return tags;
    }

    /// <summary>Draws the dropout of the next pass.</summary>
    public void Drop(PhrasePass pass, TokenBatch batch, float rate, ref Dice dice)
    {
        var sentences = CollectionsMarshal.AsSpan(batch.Sentences);
        Buffers.DropRows(Buffers.Take(ref pass.InputFactors, batch.Count * _input.Inputs), _input.Inputs, sentences, rate, ref dice);
        Buffers.DropRows(Buffers.Take(ref pass.Layer.Factors, batch.Count * _layer.Width), _layer.Width, sentences, rate, ref dice);
        Buffers.DropRows(Buffers.Take(ref pass.OutputFactors, batch.Count * _layer.Width), _layer.Width, sentences, rate, ref dice);
    }

    /// <summary>Adds to the gradients of this network alone, behind <see cref="Forward"/>, from the tags that are right, and returns the loss.</summary>
    public double Learn(PhrasePass pass, TokenBatch batch, ReadOnlySpan<int> right, ChainPass chain)
    {
        int columns = Head.Scores.Outputs, width = _layer.Width;
        var scores = Scores(pass, batch);
        var sentences = CollectionsMarshal.AsSpan(batch.Sentences);
        double loss = 0;
        for (int s = 0; s + 1 < sentences.Length; s++)
            loss += Head.Learn(scores[(sentences[s] * columns)..(sentences[s + 1] * columns)], right[sentences[s]..sentences[s + 1]], 1f / batch.Count, chain);
        var gradient = Buffers.Take(ref pass.OutputGradient, batch.Count * width);
        gradient.Clear();
        Head.Scores.Backward(pass.Output.AsSpan(0, gradient.Length), scores, gradient);
        if (pass.OutputFactors.Length > 0) Buffers.Scale(gradient, pass.OutputFactors.AsSpan(0, gradient.Length));
        var below = Buffers.Take(ref pass.FirstGradient, gradient.Length);
        below.Clear();
        _layer.Backward(pass.Layer, pass.First.AsSpan(0, gradient.Length), gradient, below, sentences);
        for (int t = 0; t < batch.Count; t++)
        {
            for (int i = 0; i < _tags.Length; i++) Buffers.Add(_tags[i].GradientRow(TagOf(batch, t, i)), below.Slice(t * width, width));
        }
        _input.Backward(pass.Input.AsSpan(0, batch.Count * _input.Inputs), below, []);
        return loss;
    }

    /// <summary>The row of a table: universal tag, Penn tag, and the phrase words, which are the batch's last table.</summary>
    private static int TagOf(TokenBatch batch, int token, int table) => batch.Tags[token * batch.TagTables + (table < 2 ? table : batch.TagTables - 1)];
}
