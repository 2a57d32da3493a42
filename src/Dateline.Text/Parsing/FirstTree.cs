using Dateline.Text.Networks;

namespace Dateline.Text.Parsing;

/// <summary>A sentence with the tree that its best arcs make.</summary>
/// <param name="text">The text it stands in.</param>
/// <param name="start">Its first word.</param>
/// <param name="heads">The head of each of its words, counted within the sentence; -1 for the root's.</param>
/// <param name="labels">The relation of each word.</param>
internal readonly ref struct FirstTree(TaggedText text, int start, ReadOnlySpan<int> heads, ReadOnlySpan<DependencyLabel> labels)
{
    public TaggedText Text { get; } = text;

    public int Start { get; } = start;

    public ReadOnlySpan<int> Heads { get; } = heads;

    public ReadOnlySpan<DependencyLabel> Labels { get; } = labels;
}
