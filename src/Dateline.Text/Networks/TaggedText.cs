namespace Dateline.Text.Networks;

/// <summary>A text whose words are known with their tags: what parser and recognizer of names start from.</summary>
/// <param name="text">The text.</param>
/// <param name="words">Where its words stand.</param>
/// <param name="partsOfSpeech">The universal part of speech of each word.</param>
/// <param name="tags">The Penn Treebank tag of each word.</param>
internal readonly ref struct TaggedText(string text, ReadOnlySpan<TextSpan> words, ReadOnlySpan<PartOfSpeech> partsOfSpeech, ReadOnlySpan<string> tags)
{
    public string Text { get; } = text;

    public ReadOnlySpan<TextSpan> Words { get; } = words;

    public ReadOnlySpan<PartOfSpeech> PartsOfSpeech { get; } = partsOfSpeech;

    public ReadOnlySpan<string> Tags { get; } = tags;

    /// <summary>The letters of a word.</summary>
    public ReadOnlySpan<char> Word(int word) => Words[word].In(Text);

    /// <summary>Whether an empty line stands before a word.</summary>
    public bool OpensParagraph(int word) => word > 0 && Text.AsSpan()[Words[word - 1].End..Words[word].Start].Count('\n') > 1;
}
