using System.Collections.Immutable;
using Dateline.Reports;

namespace Dateline.Incidents;

/// <summary>What one article can share with another that tells of the same happening, in one to two kilobytes: names, addresses, figures and a sample of its words.</summary>
/// <remarks>
/// Words are kept as 32-bit hashes. The sample is the smallest hashes of all content words, so that two samples estimate how alike the whole texts are
/// (bottom-k sketch: Broder, "On the resemblance and containment of documents", 1997). Takes time linear in the text.
/// </remarks>
/// <threadsafety>Immutable.</threadsafety>
public sealed class Fingerprint
{
    internal const int SampleSize = 192, NamesKept = 80;

    internal Fingerprint(uint outlet, int published, int words, FingerprintMarks marks)
    {
        Outlet = outlet;
        Published = published;
        Words = words;
        Names = marks.Names;
        NameWords = marks.NameWords;
        Addresses = marks.Addresses;
        Ages = marks.Ages;
        Sample = marks.Sample;
    }

    /// <summary>The hash of the outlet's name; 0 when it is not known.</summary>
    internal uint Outlet { get; }

    /// <summary>The day number of publication; 0 when it is not known.</summary>
    internal int Published { get; }

    /// <summary>The number of different content words.</summary>
    internal int Words { get; }

    /// <summary>Two or more capitalised words in a row, by pairs; ascending.</summary>
    internal ImmutableArray<uint> Names { get; }

    /// <summary>Capitalised words within sentences; ascending.</summary>
    internal ImmutableArray<uint> NameWords { get; }

    /// <summary>A number with the capitalised words behind it, and streets by name; ascending.</summary>
    internal ImmutableArray<uint> Addresses { get; }

    /// <summary>The ages of people; ascending.</summary>
    internal ImmutableArray<uint> Ages { get; }

    /// <summary>The smallest hashes of all content words; ascending.</summary>
    internal ImmutableArray<uint> Sample { get; }

    /// <summary>The fingerprint of an article, its title included.</summary>
    public static Fingerprint Of(Article article)
    {
        ArgumentNullException.ThrowIfNull(article);
        return new FingerprintReader().Read(article);
    }

    /// <summary>The fingerprint as bytes.</summary>
    public byte[] ToBytes() => SketchBytes.Write(this);

    /// <summary>The fingerprint that <see cref="ToBytes"/> wrote.</summary>
    /// <exception cref="FormatException">The bytes are not a fingerprint of this version.</exception>
    public static Fingerprint FromBytes(byte[] bytes) => SketchBytes.ReadFingerprint(bytes);

    /// <summary>The estimated share of the shorter text's content words that the other has too, 0 to 1; ten words more below the line, as short texts are alike by chance.</summary>
    internal double SharedWords(Fingerprint other)
    {
        if (Sample.IsEmpty || other.Sample.IsEmpty) return 0;
        // Hashes beyond the end of a sample that was cut off say nothing.
        uint end = Math.Min(Words > Sample.Length ? Sample[^1] : uint.MaxValue, other.Words > other.Sample.Length ? other.Sample[^1] : uint.MaxValue);
        int i = 0, j = 0, shared = 0;
        while (i < Sample.Length && j < other.Sample.Length)
        {
            uint a = Sample[i], b = other.Sample[j];
            if (Math.Min(a, b) > end) break;
            if (a == b) shared++;
            if (a <= b) i++;
            if (b <= a) j++;
        }
        while (i < Sample.Length && Sample[i] <= end) i++;
        while (j < other.Sample.Length && other.Sample[j] <= end) j++;
        int fewer = Math.Min(Words, other.Words);
        return Math.Min(i, j) == 0 ? 0 : (double)shared / Math.Min(i, j) * fewer / (10.0 + fewer);
    }
}

/// <summary>What a fingerprint holds of a text, each list ascending.</summary>
internal sealed record FingerprintMarks(ImmutableArray<uint> Names, ImmutableArray<uint> NameWords, ImmutableArray<uint> Addresses, ImmutableArray<uint> Ages, ImmutableArray<uint> Sample);
