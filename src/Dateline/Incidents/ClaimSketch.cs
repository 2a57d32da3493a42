using System.Collections.Immutable;
using Dateline.Claims;
using Dateline.Codebooks;
using Dateline.Places;
using Dateline.Quantities;

namespace Dateline.Incidents;

/// <summary>What the merger compares of a claim: its fields as small numbers and hashes, and the fingerprint of its article.</summary>
/// <remarks>A few hundred bytes, so that the sketches of a whole store fit in memory. Compare sketches by <see cref="Id"/>.</remarks>
/// <threadsafety>Immutable.</threadsafety>
public sealed record ClaimSketch
{
    /// <summary>The claim.</summary>
    public required ClaimId Id { get; init; }

    /// <summary>The article that makes the claim.</summary>
    public required ArticleId Article { get; init; }

    /// <summary>What the article as a whole can share with others.</summary>
    public required Fingerprint Fingerprint { get; init; }

    internal EventCode Type { get; init; }
    internal ulong Families { get; init; }
    internal Stage Stage { get; init; }
    internal bool Cumulative { get; init; }

    /// <summary>First and last day as day numbers; both 0 when neither words nor publication tell.</summary>
    internal int First { get; init; }
    internal int Last { get; init; }

    /// <summary>Whether time words fix the days, to the day.</summary>
    internal bool DayIsStated { get; init; }

    /// <summary>Whether no words tell the days, so that they are guessed from the day of publication.</summary>
    internal bool DayIsAssumed { get; init; }

    internal PlaceSketch? Place { get; init; }
    internal CountSketch Killed { get; init; }
    internal CountSketch Injured { get; init; }
    internal ImmutableArray<uint> Actors { get; init; } = [];
    internal ImmutableArray<uint> ActorWords { get; init; } = [];
    internal ImmutableArray<uint> TargetWords { get; init; } = [];
    internal ImmutableArray<uint> WeaponWords { get; init; } = [];

    /// <summary>Content words of the passage around the trigger; ascending.</summary>
    internal ImmutableArray<uint> Around { get; init; } = [];

    /// <summary>1 for "the first ...", 2 for "a second", "another", "a separate ..."; 0 when the words do not number the happening.</summary>
    internal int Ordinal { get; init; }

    /// <summary>The sketch of a claim.</summary>
    /// <param name="claim">The claim.</param>
    /// <param name="text">The text of the claim's article.</param>
    /// <param name="fingerprint">The fingerprint of that article.</param>
    public static ClaimSketch Of(Claim claim, string text, Fingerprint fingerprint)
    {
        ArgumentNullException.ThrowIfNull(claim);
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(fingerprint);
        return ClaimSketcher.Sketch(claim, text, fingerprint);
    }

    /// <summary>The sketch as bytes, without the fingerprint.</summary>
    public byte[] ToBytes() => SketchBytes.Write(this);

    /// <summary>The sketch that <see cref="ToBytes"/> wrote.</summary>
    /// <exception cref="FormatException">The bytes are not a sketch of this version.</exception>
    public static ClaimSketch FromBytes(ClaimId id, ArticleId article, Fingerprint fingerprint, byte[] bytes) => SketchBytes.Read(id, article, fingerprint, bytes);
}

/// <summary>A place as the merger sees it.</summary>
internal sealed record PlaceSketch(uint Name, uint GazetteerId, uint Country, uint Province, uint Facility, PlacePrecision Precision, Coordinates? Centre, double RadiusKm);

/// <summary>A count as the merger sees it; both bounds -1 when there is none, the upper one -1 when it is open.</summary>
internal readonly record struct CountSketch(long Low, long High)
{
    public static readonly CountSketch None = new(-1, -1);

    public bool IsKnown => Low >= 0;

    public static CountSketch Of(Count? count) => count is { } known ? new CountSketch(known.Low, known.High ?? -1) : None;
}
