namespace Dateline.Text.Naming;

/// <summary>How a recognizer of names is trained.</summary>
internal sealed record NameTraining
{
    /// <summary>The seed of all that is drawn at random.</summary>
    public ulong Seed { get; init; } = 1;

    /// <summary>How often every sentence is seen.</summary>
    public int Rounds { get; init; } = 12;

    /// <summary>The size of the first steps; it falls to nothing in a straight line.</summary>
    public float Rate { get; init; } = 0.002f;

    public int Width { get; init; } = 128;

    public int Layers { get; init; } = 2;

    /// <summary>Words a step.</summary>
    public int BatchSize { get; init; } = 400;

    /// <summary>Words seen at least so often get a learned row of their own.</summary>
    public int NormCount { get; init; } = 4;

    public float DropRate { get; init; } = 0.35f;

    public float WordDropRate { get; init; } = 0.08f;

    public float NameDropRate { get; init; } = 0.5f;

    public float TaglessRate { get; init; } = 0.1f;

    public float CaselessRate { get; init; } = 0.12f;
}
