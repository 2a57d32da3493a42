using Dateline.Text.Networks;

namespace Dateline.Text.Tagging;

/// <summary>What the tagger looks at: the word and its neighbours as fingerprints, each with the role it plays.</summary>
/// <remarks>A role is the place relative to the word being tagged (-2 to +2) and what is looked at there: the word, its ends, its beginnings, its outline.</remarks>
internal static class TaggerFeatures
{
    /// <summary>How far to each side a word is looked at.</summary>
    public const int Reach = 2;

    /// <summary>The number of places looked at.</summary>
    public const int Places = 2 * Reach + 1;

    /// <summary>The most fingerprints a word has at one place.</summary>
    public const int MostKeys = 13;

    private const ulong PlaceStep = 32, PairRole = 1000, StartRole = 1001, PastRole = 1002;

    /// <summary>The fingerprints of a word at a place.</summary>
    /// <param name="word">The word as written.</param>
    /// <param name="place">The place, from -2 (the last but one before the word being tagged) to +2.</param>
    /// <param name="caseless">Whether upper and lower case tell nothing here.</param>
    /// <param name="classes">What the dictionary allows the word to be (<see cref="WordClasses"/>).</param>
    /// <param name="keys">Room for <see cref="MostKeys"/>.</param>
    /// <returns>How many were written.</returns>
    public static int Write(ReadOnlySpan<char> word, int place, bool caseless, int classes, Span<ulong> keys)
    {
        ulong role = (ulong)(place + Reach + 1) * PlaceStep;
        int count = 0;
        keys[count++] = WordHash.Fold(word, role);
        keys[count++] = WordHash.Outline(word, caseless) + role;
        keys[count++] = WordHash.Fold(End(word, 3), role + 3);
        keys[count++] = Mix((ulong)classes, role + 22);
        if (Math.Abs(place) > 1) return count;
        keys[count++] = WordHash.Fold(End(word, 2), role + 2);
        if (place != 0) return count;
        keys[count++] = WordHash.Fold(End(word, 1), role + 1);
        keys[count++] = WordHash.Fold(End(word, 4), role + 4);
        keys[count++] = WordHash.Fold(Beginning(word, 1), role + 11);
        keys[count++] = WordHash.Fold(Beginning(word, 2), role + 12);
        keys[count++] = WordHash.Fold(Beginning(word, 3), role + 13);
        keys[count++] = WordHash.Fold(Beginning(word, 4), role + 14);
        bool capital = !caseless && char.IsUpper(word[0]);
        keys[count++] = WordHash.Fold(word, capital ? role + 20 : role + 21);
        return count;
    }

    /// <summary>The fingerprint of two neighbouring words, of which the one being tagged is the second (<paramref name="side"/> 0) or first (1).</summary>
    public static ulong Pair(ulong first, ulong second, int side) => Mix(first * 0x9E3779B97F4A7C15 + second, PairRole + (ulong)side * 16);

    /// <summary>The fingerprint of a word's outline given whether it starts its sentence.</summary>
    public static ulong Start(ulong outline, bool first) => Mix(outline, first ? StartRole : StartRole + 16);

    /// <summary>The fingerprint of the two labels before.</summary>
    public static ulong Past(int last, int lastButOne) => Mix((ulong)(last * 1024 + lastButOne), PastRole);

    /// <summary>The fingerprint of the label before and the word being tagged.</summary>
    public static ulong PastAndWord(int last, ulong word) => Mix(word + (ulong)last * 0xD6E8FEB86659FD93, PastRole + 16);

    private static ReadOnlySpan<char> End(ReadOnlySpan<char> word, int length) => word.Length <= length ? word : word[^length..];

    private static ReadOnlySpan<char> Beginning(ReadOnlySpan<char> word, int length) => word.Length <= length ? word : word[..length];

    private static ulong Mix(ulong value, ulong role)
    {
        ulong hash = (value ^ (role * 0xC2B2AE3D27D4EB4F)) * 0x9E3779B97F4A7C15;
        hash ^= hash >> 32;
        hash *= 0xD6E8FEB86659FD93;
        return hash ^ (hash >> 32);
    }
}
