using Dateline.Text.Networks;

namespace Dateline.Text.Parsing;

/// <summary>The working memory of one thread that runs a <see cref="ParserNetwork"/>.</summary>
internal sealed class ParserPass
{
    public readonly EncoderPass Encoder = new();

    public float[] Encoded = [], Sides = [];

    public float[] SentenceHeads = [], TurnedHeads = [], Scores = [], Hidden = [], LabelScores = [];

    public float[] EncodedGradient = [], SideGradient = [], DependentGradient = [], HeadGradient = [], HiddenGradient = [], TagScores = [];

    /// <summary>What each distance from dependent to head adds to the score of an arc.</summary>
    public float[] Distances = [];

    /// <summary>The dropout factors of the encoded words; empty outside training.</summary>
    public float[] Factors = [];

    public bool Training => Factors.Length > 0;
}
