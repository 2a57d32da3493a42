namespace Dateline.Text.Parsing;

/// <summary>How a parser is trained.</summary>
internal sealed record ParserTraining
{
    /// <summary>The seed of all that is drawn at random.</summary>
    public ulong Seed { get; init; } = 1;

    /// <summary>How often every annotated sentence is seen.</summary>
    public int Rounds { get; init; } = 30;

    /// <summary>The size of the first steps; it falls to nothing in a straight line.</summary>
    public float Rate { get; init; } = 0.003f;

    /// <summary>What each step keeps of the running mean of the numbers, which is what the model gets in the end; 0 for the numbers of the last step.</summary>
    public float Averaging { get; init; } = 0.999f;

    /// <summary>The share of numbers between the layers that are dropped.</summary>
    public float DropRate { get; init; } = 0.25f;

    public int Width { get; init; } = 192;

    public int Layers { get; init; } = 3;

    public int ArcWidth { get; init; } = 96;

    public int LabelWidth { get; init; } = 96;

    /// <summary>Words seen at least so often get a learned row of their own.</summary>
    public int NormCount { get; init; } = 8;
}
