namespace Dateline.Text.Parsing;

/// <summary>How a parser is trained.</summary>
internal sealed record ParserTraining
{
    /// <summary>The seed of all that is drawn at random.</summary>
    public ulong Seed { get; init; } = 1;

    /// <summary>How often every sentence is seen.</summary>
    public int Rounds { get; init; } = 18;

    /// <summary>The size of the first steps; it falls to nothing in a straight line.</summary>
    public float Rate { get; init; } = 0.003f;

    public int Width { get; init; } = 224;

    public int Layers { get; init; } = 3;

    public int ArcWidth { get; init; } = 128;

    public int LabelWidth { get; init; } = 128;

    /// <summary>Words seen at least so often get a learned row of their own.</summary>
    public int NormCount { get; init; } = 5;
}
