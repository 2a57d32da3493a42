using System.Collections.Immutable;
using Dateline.Text.Treebanks;

namespace Dateline.Text.Tagging;

/// <summary>The labels a tagger gives: pairs of universal part of speech and Penn Treebank tag, as the training data pair them.</summary>
internal sealed class TagLabels
{
    public TagLabels(IReadOnlyList<string> names)
    {
        Names = [.. names];
        Parts = [.. names.Select(name => PartOfSpeechNames.Parse(name[..name.IndexOf('|', StringComparison.Ordinal)]))];
        Tags = [.. names.Select(name => string.Intern(name[(name.IndexOf('|', StringComparison.Ordinal) + 1)..]))];
    }

    /// <summary>The labels as "NOUN|NN".</summary>
    public ImmutableArray<string> Names { get; }

    public ImmutableArray<PartOfSpeech> Parts { get; }

    public ImmutableArray<string> Tags { get; }

    public int Count => Names.Length;

    public static string NameOf(TreebankWord word) => $"{PartOfSpeechNames.NameOf(word.PartOfSpeech)}|{word.Tag}";
}
