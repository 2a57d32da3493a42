using System.Collections.Immutable;

namespace Dateline.Claims.Attributing;

/// <summary>Where what is said may stand by a cue.</summary>
[Flags]
internal enum CueFrames : byte
{
    /// <summary>Only behind prepositions.</summary>
    None = 0,
    /// <summary>A clause: "said that it fell".</summary>
    Clause = 1,
    /// <summary>Words in quotation marks.</summary>
    Quotation = 2,
    /// <summary>The object: "condemned the raid".</summary>
    Object = 4,
    /// <summary>An infinitive or gerund: "vowed to go on".</summary>
    Infinitive = 8,
    /// <summary>The object is who is spoken to: "told reporters".</summary>
    Hearer = 16,
}

/// <summary>What a word that tells of saying says.</summary>
/// <param name="Kind">What is done with the words.</param>
/// <param name="Frames">Where the words may stand.</param>
/// <param name="Prepositions">Behind which prepositions they may stand too.</param>
internal sealed record CueWord(AttributionKind Kind, CueFrames Frames, ImmutableArray<string> Prepositions)
{
    public bool Takes(CueFrames frame) => (Frames & frame) != 0;
}
