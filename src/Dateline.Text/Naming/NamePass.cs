using Dateline.Text.Networks;

namespace Dateline.Text.Naming;

/// <summary>The working memory of one thread that runs a <see cref="NameNetwork"/>.</summary>
internal sealed class NamePass
{
    public readonly EncoderPass Encoder = new();

    public readonly ChainPass Chain = new();

    public readonly PhrasePass Phrases = new();

    public float[] Encoded = [], Scores = [], EncodedGradient = [];

    /// <summary>The dropout factors of the encoded words; empty outside training.</summary>
    public float[] Factors = [];
}
