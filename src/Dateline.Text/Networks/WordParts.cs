namespace Dateline.Text.Networks;

/// <summary>What a network learns words by, apart from their vectors: the commoner words themselves, their ends, beginnings and outlines.</summary>
internal static class WordParts
{
    /// <summary>The number of parts of a word.</summary>
    public const int Count = 5;

    /// <summary>The number of parts, behind the first, that are endings and beginnings.</summary>
    public const int Affixes = 3;

    /// <summary>The rows of the tables for endings of three, endings of two, beginnings of three and outlines.</summary>
    public static readonly int[] TableRows = [4096, 1024, 4096, 512];

    /// <summary>Writes the rows of a word's parts. A caseless word's outline does not tell upper from lower case.</summary>
    public static void Write(ReadOnlySpan<char> word, int norm, bool caseless, Span<int> parts)
    {
        parts[0] = norm;
        parts[1] = Row(WordHash.Fold(word[Math.Max(0, word.Length - 3)..], 1), 0);
        parts[2] = Row(WordHash.Fold(word[Math.Max(0, word.Length - 2)..], 2), 1);
        parts[3] = Row(WordHash.Fold(word[..Math.Min(3, word.Length)], 3), 2);
        parts[4] = Row(WordHash.Outline(word, caseless), 3);
    }

    private static int Row(ulong hash, int table) => (int)(hash % (ulong)TableRows[table]);
}
