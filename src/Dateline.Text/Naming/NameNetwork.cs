using System.Runtime.InteropServices;
using Dateline.Text.Networks;

namespace Dateline.Text.Naming;

/// <summary>Tags words as parts of names, by one encoder and a head for each scheme of kinds.</summary>
internal sealed class NameNetwork
{
    private readonly TagChain[] _heads;

    public NameNetwork(WordVectors vectors, EncoderSize size)
    {
        Encoder = new(vectors, size);
        _heads = [.. NameScheme.All.Select(scheme => new TagChain("names." + scheme.Name, size.Width, scheme.Tags, NameScheme.MayFollow))];
    }

    public TokenEncoder Encoder { get; }

    public IEnumerable<Tensor> Tensors => [.. Encoder.Tensors, .. _heads.SelectMany(head => head.Tensors)];

    public void Initialize(ref Dice dice)
    {
        Encoder.Initialize(ref dice);
        foreach (var head in _heads) head.Scores.Initialize(ref dice);
    }

    /// <summary>Packs the weights, which do not change any more.</summary>
    public void Pack()
    {
        Encoder.Pack();
        foreach (var head in _heads) head.Pack();
    }

    public TagChain Head(NameScheme scheme)
    {
        for (int i = 0; i < _heads.Length; i++)
        {
            if (NameScheme.All[i] == scheme) return _heads[i];
        }
        throw new ArgumentException("There is no head for this scheme.", nameof(scheme));
    }

    /// <summary>Encodes the batch; read the tags with <see cref="Scores"/>.</summary>
    public void Forward(NamePass pass, TokenBatch batch)
    {
        var encoded = Encoder.Forward(pass.Encoder, batch);
        var kept = Buffers.Take(ref pass.Encoded, encoded.Length);
        encoded.CopyTo(kept);
        if (pass.Factors.Length > 0) Buffers.Scale(kept, pass.Factors.AsSpan(0, encoded.Length));
    }

    /// <summary>The scores of a scheme's tags for the encoded words.</summary>
    public Span<float> Scores(NamePass pass, TokenBatch batch, TagChain head)
    {
        var scores = Buffers.Take(ref pass.Scores, batch.Count * head.Scores.Outputs);
        head.Scores.Forward(pass.Encoded.AsSpan(0, batch.Count * Encoder.Width), scores);
        return scores;
    }

    /// <summary>Adds to all gradients, for a batch whose sentences are all tagged by one scheme, and returns the loss.</summary>
    public double Learn(NamePass pass, TokenBatch batch, NameScheme scheme, ReadOnlySpan<int> tags)
    {
        var head = Head(scheme);
        int columns = head.Scores.Outputs;
        var scores = Scores(pass, batch, head);
        var sentences = CollectionsMarshal.AsSpan(batch.Sentences);
        double loss = 0;
        for (int s = 0; s + 1 < sentences.Length; s++)
            loss += head.Learn(scores[(sentences[s] * columns)..(sentences[s + 1] * columns)], tags[sentences[s]..sentences[s + 1]], 1f / batch.Count, pass.Chain);
        var gradient = Buffers.Take(ref pass.EncodedGradient, batch.Count * Encoder.Width);
        gradient.Clear();
        head.Scores.Backward(pass.Encoded.AsSpan(0, gradient.Length), scores, gradient);
        Buffers.Scale(gradient, pass.Factors.AsSpan(0, gradient.Length));
        Encoder.Backward(pass.Encoder, batch, gradient);
        return loss;
    }
}
