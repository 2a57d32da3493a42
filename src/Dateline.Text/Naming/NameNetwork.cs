using System.Runtime.InteropServices;
using Dateline.Text.Networks;

namespace Dateline.Text.Naming;

/// <summary>Tags words as parts of names, and behind that as parts of re3d's phrases.</summary>
internal sealed class NameNetwork
{
    public NameNetwork(WordVectors vectors, EncoderSize size, int phraseWidth)
    {
        Encoder = new(vectors, size);
        Names = new TagChain("names", size.Width, NameScheme.Universal.Tags, NameScheme.MayFollow);
        Phrases = new PhraseNetwork(size.Width, Names.Scores.Outputs, phraseWidth);
    }

    public TokenEncoder Encoder { get; }

    public TagChain Names { get; }

    public PhraseNetwork Phrases { get; }

    /// <summary>What names are told by; the phrases' own tensors stand beside.</summary>
    public IEnumerable<Tensor> NameTensors => [.. Encoder.Tensors, .. Names.Tensors];

    public IEnumerable<Tensor> Tensors => [.. NameTensors, .. Phrases.Tensors];

    public void Initialize(ref Dice dice)
    {
        Encoder.Initialize(ref dice);
        Names.Scores.Initialize(ref dice);
    }

    /// <summary>Packs the weights, which do not change any more.</summary>
    public void Pack()
    {
        Encoder.Pack();
        Names.Pack();
        Phrases.Pack();
    }

    public TagChain Head(NameScheme scheme) => ReferenceEquals(scheme, NameScheme.Universal) ? Names : Phrases.Head;

    /// <summary>Encodes the batch and scores the tags of names; those of phrases come from <see cref="PhraseScores"/>.</summary>
    public Span<float> Forward(NamePass pass, TokenBatch batch)
    {
        var encoded = Encoder.Forward(pass.Encoder, batch);
        var kept = Buffers.Take(ref pass.Encoded, encoded.Length);
        encoded.CopyTo(kept);
        if (pass.Factors.Length > 0) Buffers.Scale(kept, pass.Factors.AsSpan(0, encoded.Length));
        var scores = Buffers.Take(ref pass.Scores, batch.Count * Names.Scores.Outputs);
        Names.Scores.Forward(kept, scores);
        return scores;
    }

    /// <summary>Reads the batch for phrases, behind <see cref="Forward"/>.</summary>
    public void ReadPhrases(NamePass pass, TokenBatch batch) =>
        Phrases.Forward(pass.Phrases, batch, (Encoder, pass.Encoder), pass.Encoded, pass.Scores.AsSpan(0, batch.Count * Names.Scores.Outputs));

    /// <summary>The scores of the tags of phrases, behind <see cref="Forward"/>.</summary>
    public Span<float> PhraseScores(NamePass pass, TokenBatch batch)
    {
        ReadPhrases(pass, batch);
        return Phrases.Scores(pass.Phrases, batch);
    }

    /// <summary>Adds to the gradients of encoder and names, and returns the loss.</summary>
    /// <param name="pass">Holds the last way forward.</param>
    /// <param name="batch">The words.</param>
    /// <param name="wanted">The probability of each tag at each word.</param>
    public double Learn(NamePass pass, TokenBatch batch, ReadOnlySpan<float> wanted)
    {
        int columns = Names.Scores.Outputs, tags = Names.Tags;
        var scores = pass.Scores.AsSpan(0, batch.Count * columns);
        var sentences = CollectionsMarshal.AsSpan(batch.Sentences);
        double loss = 0;
        for (int s = 0; s + 1 < sentences.Length; s++)
            loss += Names.Learn(scores[(sentences[s] * columns)..(sentences[s + 1] * columns)], wanted[(sentences[s] * tags)..(sentences[s + 1] * tags)], 1f / batch.Count, pass.Chain);
        var gradient = Buffers.Take(ref pass.EncodedGradient, batch.Count * Encoder.Width);
        gradient.Clear();
        Names.Scores.Backward(pass.Encoded.AsSpan(0, gradient.Length), scores, gradient);
        Buffers.Scale(gradient, pass.Factors.AsSpan(0, gradient.Length));
        Encoder.Backward(pass.Encoder, batch, gradient);
        return loss;
    }
}
