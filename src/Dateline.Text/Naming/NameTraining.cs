namespace Dateline.Text.Naming;

/// <summary>How a recognizer of names is trained.</summary>
internal sealed record NameTraining
{
    /// <summary>The seed of all that is drawn at random.</summary>
    public ulong Seed { get; init; } = 1;

    /// <summary>How often every sentence is seen.</summary>
    public int Rounds { get; init; } = 12;

    /// <summary>How often every sentence of phrases is seen.</summary>
    public int PhraseRounds { get; init; } = 40;

    /// <summary>Words a step of phrases.</summary>
    public int PhraseBatchSize { get; init; } = 100;

    /// <summary>The size of the first steps of phrases.</summary>
    public float PhraseRate { get; init; } = 0.003f;

    public float PhraseDropRate { get; init; } = 0.2f;

    /// <summary>The size of the first steps; it falls to nothing in a straight line.</summary>
    public float Rate { get; init; } = 0.0015f;

    public int Width { get; init; } = 128;

    public int Layers { get; init; } = 2;

    /// <summary>The width of the phrases' own layer.</summary>
    public int PhraseWidth { get; init; } = 64;

    /// <summary>Words a step.</summary>
    public int BatchSize { get; init; } = 250;

    /// <summary>Words seen at least so often get a learned row of their own.</summary>
    public int NormCount { get; init; } = 60;

    public float DropRate { get; init; } = 0.35f;

    /// <summary>The share of words of which neither the vector nor the learned row is shown.</summary>
    public float WordDropRate { get; init; } = 0.2f;

    /// <summary>The share of further words of which the learned row is not shown.</summary>
    public float NormDropRate { get; init; } = 0.2f;

    public float TaglessRate { get; init; } = 0.1f;

    public float CaselessRate { get; init; } = 0.12f;
}
