using Dateline.Text;

namespace Dateline.Quantities;

/// <summary>Words of a text that say how many people something befell.</summary>
/// <threadsafety>Immutable.</threadsafety>
public sealed record TollMention
{
    /// <summary>How sure a figure is at most of those who are only told to be in a hospital: they may be among those told to be hurt.</summary>
    internal const double OnlyCaredFor = 0.4;

    /// <summary>How sure it is that whoever was shot or stabbed was hurt: other words may say that they died.</summary>
    internal const double OnlyHit = 0.5;

    /// <summary>The words for the people, with their number where there is one: "at least 12 people", "a soldier", "no one".</summary>
    public required TextSpan Span { get; init; }

    /// <summary>The tokens that share a code unit with these words.</summary>
    public required Range Tokens { get; init; }

    /// <summary>The index in <see cref="Document.Tokens"/> of the word that tells what befell them: "killed", "dead", "toll".</summary>
    public required int Trigger { get; init; }

    /// <summary>What befell them.</summary>
    public required TollKind Kind { get; init; }

    /// <summary>How many.</summary>
    public required Count Count { get; init; }

    /// <summary>What the words before the number make of it.</summary>
    public required CountQualifier Qualifier { get; init; }

    /// <summary>Who they were, as far as the noun tells.</summary>
    public required TollRole Role { get; init; }

    /// <summary>How they relate to those told just before.</summary>
    public TollShare Share { get; init; }

    /// <summary>Whether a number is said: false for "a soldier", "civilians" and names.</summary>
    public bool Numbered { get; init; }

    /// <summary>Whether they were told of before: "the two men", "the driver".</summary>
    public bool Definite { get; init; }

    /// <summary>The words for who gives the figure; null where the text names nobody for it, or where only its words were looked at.</summary>
    public TextSpan? Source { get; init; }

    /// <summary>How sure the reading is, 0 to 1.</summary>
    public double Confidence { get; init; } = 1;
}
