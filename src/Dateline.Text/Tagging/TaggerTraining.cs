namespace Dateline.Text.Tagging;

/// <summary>How a tagger is trained.</summary>
internal sealed record TaggerTraining
{
    /// <summary>The seed of all that is drawn at random.</summary>
    public ulong Seed { get; init; } = 1;

    /// <summary>How often every sentence is seen.</summary>
    public int Rounds { get; init; } = 22;

    /// <summary>The size of the first steps; it falls to nothing in a straight line.</summary>
    public float Rate { get; init; } = 0.003f;

    /// <summary>The units of the hidden layer.</summary>
    public int Width { get; init; } = 64;

    /// <summary>Fingerprints of words and their parts count from so many occurrences, those of pairs from <see cref="PairCount"/>.</summary>
    public int KeyCount { get; init; } = 3;

    public int PairCount { get; init; } = 8;

    /// <summary>The share of sentences shown as if in one case throughout.</summary>
    public float CaselessRate { get; init; } = 0.1f;

    /// <summary>The share of fingerprints left out at random.</summary>
    public float DropRate { get; init; } = 0.3f;

    /// <summary>The share of hidden units left out at random.</summary>
    public float HiddenDropRate { get; init; } = 0.3f;
}
