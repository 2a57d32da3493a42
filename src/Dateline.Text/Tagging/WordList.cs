using Dateline.Text.Networks;

namespace Dateline.Text.Tagging;

/// <summary>A set of words in lower case, kept as one text and found by fingerprint: made in a moment, and without a string for each word.</summary>
/// <threadsafety>Immutable.</threadsafety>
internal sealed class WordList
{
    private readonly WordTable _table;

    /// <param name="lines">The words, one a line; empty for none.</param>
    public WordList(string lines)
    {
        Lines = lines;
        var hashes = new ulong[lines.Length == 0 ? 0 : lines.AsSpan().Count('\n') + 1];
        Count = hashes.Length;
        WordHash.FoldLines(lines, hashes);
        _table = new WordTable(hashes);
    }

    /// <summary>A list of words in the order of their characters, each once.</summary>
    public static WordList Of(IEnumerable<string> words) => new(string.Join('\n', words.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)));

    /// <summary>The words, one a line.</summary>
    public string Lines { get; }

    public int Count { get; }

    /// <summary>The place of a word in the list; -1 when it is not there.</summary>
    public int Find(ReadOnlySpan<char> word) => _table.Find(WordHash.Fold(word));

    public bool Contains(ReadOnlySpan<char> word) => Find(word) >= 0;
}
