using Dateline.Text;
using Dateline.Text.Numbers;

namespace Dateline.Quantities;

/// <summary>How people are put forward.</summary>
internal enum PartyKind : byte { Numbered, Indefinite, Bare, Definite, Zero, Named }

/// <summary>People named in a sentence, as pieces [<paramref name="Start"/>, <paramref name="Next"/>), with what is said of their number.</summary>
/// <param name="Start">The first piece: the qualifier, number or article.</param>
/// <param name="Next">The piece behind the last.</param>
/// <param name="Head">The piece of the noun; -1 for a number alone.</param>
/// <param name="Count">How many; for definite plurals without a number, null.</param>
/// <param name="Qualifier">What the words before the number make of it.</param>
/// <param name="Role">Who they are.</param>
/// <param name="Kind">How they are put forward.</param>
/// <param name="Included">Whether they are part of others: "including three children", "two of them".</param>
/// <param name="Other">Whether they are others than those before: "three others".</param>
/// <param name="Behind">Whether a preposition stands before them, so that they are no subject.</param>
internal readonly record struct Party(int Start, int Next, int Head, Count? Count, CountQualifier Qualifier, TollRole Role, PartyKind Kind, bool Included, bool Other, bool Behind)
{
    /// <summary>The mention of what befell them, told by a token.</summary>
    public TollMention Told(ReadOnlySpan<Piece> pieces, int trigger, TollKind kind, TollShare share) => new()
    {
        Span = new TextSpan(pieces[Start].Start, pieces[Next - 1].End),
        Tokens = pieces[Start].Token..(pieces[Next - 1].Token + 1),
        Trigger = trigger,
        Kind = kind,
        Count = Count!.Value,
        Qualifier = Qualifier,
        Role = Role,
        Share = share,
        Numbered = Kind is PartyKind.Numbered or PartyKind.Zero,
        Definite = Kind == PartyKind.Definite,
        Confidence = Kind switch { PartyKind.Numbered or PartyKind.Zero => 1, PartyKind.Indefinite => 0.9, PartyKind.Named => 0.8, _ => 0.6 },
    };
}
