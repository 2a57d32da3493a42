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
internal readonly record struct Party(int Start, int Next, int Head, Count? Count, CountQualifier Qualifier, TollRole Role, PartyKind Kind, bool Included, bool Other, bool Behind);
