using Dateline.Text.Networks;

namespace Dateline.Text.Naming;

/// <summary>The working memory of one thread that runs a <see cref="PhraseNetwork"/>.</summary>
internal sealed class PhrasePass
{
    public readonly RecurrentPass Layer = new();

    public float[] Input = [], First = [], Output = [], Scores = [], OutputGradient = [], FirstGradient = [];

    /// <summary>The dropout factors of input and output; empty outside training.</summary>
    public float[] InputFactors = [], OutputFactors = [];
}
