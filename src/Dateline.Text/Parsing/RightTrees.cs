namespace Dateline.Text.Parsing;

/// <summary>What a <see cref="ParserNetwork"/> is to learn of a batch, word by word.</summary>
internal sealed class RightTrees
{
    /// <summary>The head within the sentence; -1 for the root.</summary>
    public List<int> Heads { get; } = [];

    /// <summary>The relation, as the number of a <see cref="DependencyLabel"/>.</summary>
    public List<byte> Labels { get; } = [];

    /// <summary>The number of the annotated Penn tag (<see cref="Networks.PennTags"/>).</summary>
    public List<int> Tags { get; } = [];

    public void Clear()
    {
        Heads.Clear();
        Labels.Clear();
        Tags.Clear();
    }
}
