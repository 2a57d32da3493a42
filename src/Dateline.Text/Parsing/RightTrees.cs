namespace Dateline.Text.Parsing;

/// <summary>What a <see cref="ParserNetwork"/> is to learn of a batch, word by word.</summary>
internal sealed class RightTrees
{
    /// <summary>The head within the sentence under which the relation is told; -1 for the root.</summary>
    public List<int> Heads { get; } = [];

    /// <summary>How likely each word is the head of each word.</summary>
    public Shares Arcs { get; } = new();

    /// <summary>How likely each relation is, as the number of a <see cref="DependencyLabel"/>.</summary>
    public Shares Relations { get; } = new();

    /// <summary>The number of the annotated Penn tag (<see cref="Networks.PennTags"/>); -1 where there is none.</summary>
    public List<int> Tags { get; } = [];

    public void Clear()
    {
        Heads.Clear();
        Arcs.Clear();
        Relations.Clear();
        Tags.Clear();
    }
}
