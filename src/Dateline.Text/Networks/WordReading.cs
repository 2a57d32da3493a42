namespace Dateline.Text.Networks;

/// <summary>A word as a network reads it.</summary>
/// <param name="word">The word as written.</param>
/// <param name="partOfSpeech">Its universal part of speech.</param>
/// <param name="tag">Its Penn Treebank tag.</param>
/// <param name="caseless">Whether upper and lower case tell nothing in its sentence.</param>
internal readonly ref struct WordReading(ReadOnlySpan<char> word, PartOfSpeech partOfSpeech, string tag, bool caseless)
{
    public ReadOnlySpan<char> Word { get; } = word;

    public PartOfSpeech PartOfSpeech { get; } = partOfSpeech;

    public string Tag { get; } = tag;

    public bool Caseless { get; } = caseless;
}
