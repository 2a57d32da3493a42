using System.Collections.Immutable;
using Dateline.Text;

namespace Dateline.Claims.Attributing;

/// <summary>Who says what, with which words the text tells so.</summary>
/// <threadsafety>Immutable.</threadsafety>
public sealed record Attribution
{
    /// <summary>What is done with the words.</summary>
    public required AttributionKind Kind { get; init; }

    /// <summary>Who says it, as named at this place, with what belongs to the naming; null when the text names nobody ("was reported to have fled").</summary>
    public TextSpan? Source { get; init; }

    /// <summary>Who is meant by a source that is a pronoun: the fullest naming before it; the source itself otherwise; null when there is no source or nobody was found.</summary>
    public TextSpan? Speaker { get; init; }

    /// <summary>The words that tell that it is said: "said", "has also announced", "according to"; empty when quotation marks alone do.</summary>
    public required TextSpan Cue { get; init; }

    /// <summary>What is said, in pieces where the source stands amid it; at least one piece, in text order.</summary>
    public required ImmutableArray<TextSpan> Content { get; init; }

    /// <summary>Whom the source itself cites: "two officials" in "the paper reported, citing two officials"; null when it cites nobody.</summary>
    public TextSpan? Origin { get; init; }

    /// <summary>Carriers of the words, nearest first: "a statement", "a voice note".</summary>
    public ImmutableArray<TextSpan> Media { get; init; } = [];

    /// <summary>Those who pass the words on, nearest first: "a Beirut channel", "AP".</summary>
    public ImmutableArray<TextSpan> Relays { get; init; } = [];

    /// <summary>How many other attributions' contents the cue lies in: 0 for what the report says in its own voice.</summary>
    public int Depth { get; init; }

    /// <summary>Whether a span lies within what is said.</summary>
    public bool Covers(TextSpan span)
    {
        foreach (TextSpan piece in Content)
            if (piece.Contains(span)) return true;
        return false;
    }
}
