using System.Collections.Frozen;

namespace Dateline.Text.Naming;

/// <summary>Lists of words, as the rules for names hold them; letters count as they are written.</summary>
internal static class NameWords
{
    /// <summary>The words of a text with white space between them.</summary>
    public static FrozenSet<string> Words(string text) => text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Whether a list holds a word.</summary>
    public static bool Holds(FrozenSet<string> words, ReadOnlySpan<char> word) => words.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word);
}
