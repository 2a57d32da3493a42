using System.Runtime.CompilerServices;

namespace Dateline.Text.Networks;

/// <summary>64-bit fingerprints of words and parts of words, the same in every process.</summary>
internal static class WordHash
{
    private const ulong Seed = 0xCBF29CE484222325, Prime = 0x100000001B3;

    /// <summary>The fingerprint of a word in lower case, typographic quotes and dashes taken as plain ones.</summary>
    public static ulong Fold(ReadOnlySpan<char> word)
    {
        ulong hash = Seed;
        foreach (char c in word) hash = (hash ^ Plain(c)) * Prime;
        return Mix(hash);
    }

    /// <summary>The fingerprint of a word exactly as written.</summary>
    /// <param name="word">The word.</param>
    /// <param name="caseless">Whether upper and lower case tell nothing where it stands.</param>
    public static ulong Exact(ReadOnlySpan<char> word, bool caseless)
    {
        ulong hash = caseless ? 0x9E3779B97F4A7C15 : Seed;
        foreach (char c in word) hash = (hash ^ c) * Prime;
        return Mix(hash);
    }

    /// <summary>Writes the fingerprint of each line of a text, as <see cref="Fold(ReadOnlySpan{char})"/> gives it, as far as there is room; returns the number of lines, which is at least one.</summary>
    /// <remarks>Compiled once at full optimization, since it reads a million characters when a program starts.</remarks>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static int FoldLines(ReadOnlySpan<char> lines, Span<ulong> hashes)
    {
        ulong hash = Seed;
        int line = 0;
        foreach (char c in lines)
        {
            if (c != '\n')
            {
                hash = (hash ^ (c is >= '[' and < '\u0080' or < 'A' ? c : Plain(c))) * Prime;
                continue;
            }
            if (line < hashes.Length) hashes[line] = Mix(hash);
            line++;
            hash = Seed;
        }
        if (line < hashes.Length) hashes[line] = Mix(hash);
        return line + 1;
    }

    /// <summary>As <see cref="Fold(ReadOnlySpan{char})"/>, with a number that keeps apart what it is the fingerprint of.</summary>
    public static ulong Fold(ReadOnlySpan<char> part, ulong role)
    {
        ulong hash = Seed ^ (role * 0x9E3779B97F4A7C15);
        foreach (char c in part)
        {
            char plain = Plain(c);
            hash = (hash ^ (char.IsAsciiDigit(plain) ? '0' : plain)) * Prime;
        }
        return Mix(hash);
    }

    /// <summary>The outline of a word: upper x, lower x, digit or the sign itself, runs of three or more cut to two.</summary>
    public static ulong Outline(ReadOnlySpan<char> word, bool caseless)
    {
        ulong hash = Seed ^ 77;
        char last = '\0';
        int run = 0;
        foreach (char c in word)
        {
            char kind = char.IsLetter(c) ? char.IsUpper(c) && !caseless ? 'X' : 'x' : char.IsDigit(c) ? '0' : Plain(c);
            run = kind == last ? run + 1 : 1;
            last = kind;
            if (run <= 2) hash = (hash ^ kind) * Prime;
        }
        return Mix(hash);
    }

    private static ulong Mix(ulong hash)
    {
        hash ^= hash >> 32;
        hash *= 0xD6E8FEB86659FD93;
        return hash ^ (hash >> 32);
    }

    private static char Plain(char c) => c switch
    {
        < 'A' => c,
        <= 'Z' => (char)(c | 0x20),
        < '\u0080' => c,
        '\u2019' or '\u2018' => '\'',
        '\u201C' or '\u201D' => '"',
        '\u2013' => '-',
        _ => char.ToLowerInvariant(c),
    };
}
