using System.Collections.Immutable;
using Dateline.Reports;

namespace Dateline.Incidents;

/// <summary>What one article can share with another that tells of the same happening, in about two kilobytes: names, addresses, figures and a sample of its words.</summary>
/// <remarks>
/// Words are kept as 32-bit hashes. The sample is the smallest hashes of all content words, so that two samples estimate how alike the whole texts are
/// (bottom-k sketch: Broder, "On the resemblance and containment of documents", 1997). Takes time linear in the text.
/// </remarks>
/// <threadsafety>Immutable.</threadsafety>
public sealed class Fingerprint
{
    internal const int SampleSize = 96, NamesKept = 80;

    internal Fingerprint(uint outlet, int published, ImmutableArray<uint> names, ImmutableArray<uint> nameWords, ImmutableArray<uint> addresses, ImmutableArray<uint> sample)
    {
        Outlet = outlet;
        Published = published;
        Names = names;
        NameWords = nameWords;
        Addresses = addresses;
        Sample = sample;
    }

    /// <summary>The hash of the outlet's name; 0 when it is not known.</summary>
    internal uint Outlet { get; }

    /// <summary>The day number of publication; 0 when it is not known.</summary>
    internal int Published { get; }

    /// <summary>Two or more capitalised words in a row, by pairs; ascending.</summary>
    internal ImmutableArray<uint> Names { get; }

    /// <summary>Capitalised words within sentences; ascending.</summary>
    internal ImmutableArray<uint> NameWords { get; }

    /// <summary>A number with the capitalised words behind it, and streets by name; ascending.</summary>
    internal ImmutableArray<uint> Addresses { get; }

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

    /// <summary>How alike two whole texts are: the estimated share of their content words that both have, 0 to 1.</summary>
    internal double Resemblance(Fingerprint other)
    {
        if (Sample.IsEmpty || other.Sample.IsEmpty) return 0;
        int i = 0, j = 0, shared = 0, seen = 0;
        while (i < Sample.Length && j < other.Sample.Length && seen < SampleSize)
        {
            uint a = Sample[i], b = other.Sample[j];
            if (a == b) shared++;
            if (a <= b) i++;
            if (b <= a) j++;
            seen++;
        }
        // Where neither sample was cut off, the rest of the longer one counts as not shared.
        if (seen < SampleSize) seen = Math.Min(SampleSize, seen + Sample.Length - i + other.Sample.Length - j);
        // Twelve words more below the line: short texts are alike by chance.
        return shared / (12.0 + seen);
    }
}
