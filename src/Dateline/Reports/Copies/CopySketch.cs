using System.Runtime.InteropServices;

namespace Dateline.Reports.Copies;

/// <summary>A text's wording in under a kilobyte, made so that two sketches tell how much of their wording two texts share.</summary>
/// <remarks>
/// One-permutation MinHash over runs of three words (Broder 1997; Li, Owen and Zhang 2012), empty bins filled by optimal densification (Shrivastava 2017).
/// Linear in the text, for any string. The same text gives the same sketch in every process and version.
/// </remarks>
/// <threadsafety>Immutable.</threadsafety>
public sealed class CopySketch
{
    internal const int Bins = 192;

    private const int ShingleLength = 3;
    private const int FewShingles = 24;

    private readonly uint[] _least;

    private CopySketch(uint[] least, int shingles)
    {
        _least = least;
        Shingles = shingles;
    }

    /// <summary>How many runs of three words the text has; 0 for a text of fewer words.</summary>
    public int Shingles { get; }

    internal ReadOnlySpan<uint> Least => _least;

    /// <summary>The sketch of an article's text without its line of filing, which differs from reprint to reprint.</summary>
    public static CopySketch Of(Article article)
    {
        ArgumentNullException.ThrowIfNull(article);
        return Of(article.Text.AsSpan(article.Filing?.Span.End ?? 0));
    }

    /// <summary>The sketch of a text. Case, punctuation and spacing do not count.</summary>
    public static CopySketch Of(ReadOnlySpan<char> text)
    {
        Span<ulong> least = stackalloc ulong[Bins];
        least.Fill(ulong.MaxValue);
        ulong first = 0, second = 0;
        int words = 0;
        int at = 0;
        while (NextWord(text, ref at, out ulong word))
        {
            words++;
            if (words >= ShingleLength)
            {
                ulong hash = Mix(unchecked((first * 0x9E3779B97F4A7C15) ^ (second * 0xC2B2AE3D27D4EB4F) ^ word));
                int bin = (int)(((hash >> 32) * Bins) >> 32);
                uint value = unchecked((uint)hash);
                least[bin] = Math.Min(least[bin], value);
            }
            (first, second) = (second, word);
        }
        return new CopySketch(Densified(least), Math.Max(0, words - ShingleLength + 1));
    }

    /// <summary>The estimated share of runs of three words that both texts have among those that either has, 0 to 1; 0 when either has none.</summary>
    public double Resemblance(CopySketch other)
    {
        ArgumentNullException.ThrowIfNull(other);
        if (Shingles == 0 || other.Shingles == 0)
        {
            return 0;
        }
        int equal = 0;
        for (int i = 0; i < Bins; i++)
        {
            equal += _least[i] == other._least[i] ? 1 : 0;
        }
        // A handful of runs says little: short texts must agree in nearly all of them.
        double share = (double)equal / Bins;
        return Math.Min(Shingles, other.Shingles) < FewShingles ? share * share : share;
    }

    /// <summary>The sketch as bytes.</summary>
    public byte[] ToBytes() => [.. BitConverter.GetBytes(Shingles), .. MemoryMarshal.AsBytes(_least.AsSpan())];

    /// <summary>The sketch that <see cref="ToBytes"/> wrote.</summary>
    /// <exception cref="FormatException">The bytes are no sketch.</exception>
    public static CopySketch FromBytes(ReadOnlySpan<byte> bytes) =>
        bytes.Length == sizeof(int) * (Bins + 1)
            ? new CopySketch(MemoryMarshal.Cast<byte, uint>(bytes[sizeof(int)..]).ToArray(), BitConverter.ToInt32(bytes))
            : throw new FormatException("The bytes are not a sketch of this version.");

    private static uint[] Densified(ReadOnlySpan<ulong> least)
    {
        uint[] full = new uint[Bins];
        if (!least.ContainsAnyExcept(ulong.MaxValue))
        {
            return full;
        }
        for (int i = 0; i < Bins; i++)
        {
            ulong value = least[i];
            for (ulong attempt = 1; value == ulong.MaxValue; attempt++)
            {
                value = least[(int)(((Mix(((ulong)i << 32) | attempt) >> 32) * Bins) >> 32)];
            }
            full[i] = (uint)value;
        }
        return full;
    }

    private static bool NextWord(ReadOnlySpan<char> text, ref int at, out ulong hash)
    {
        hash = 14695981039346656037;
        while (at < text.Length && !char.IsLetterOrDigit(text[at]))
        {
            at++;
        }
        if (at == text.Length)
        {
            return false;
        }
        while (at < text.Length && char.IsLetterOrDigit(text[at]))
        {
            char c = text[at++];
            hash = unchecked((hash ^ (char.IsAscii(c) ? (char)(c | 0x20) : char.ToLowerInvariant(c))) * 1099511628211);
        }
        return true;
    }

    private static ulong Mix(ulong hash)
    {
        unchecked
        {
            hash ^= hash >> 33;
            hash *= 0xff51afd7ed558ccd;
            hash ^= hash >> 33;
            hash *= 0xc4ceb9fe1a85ec53;
            return hash ^ (hash >> 33);
        }
    }
}
