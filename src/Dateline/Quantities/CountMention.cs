using Dateline.Text;

namespace Dateline.Quantities;

/// <summary>Words of a text that say how many people or things there are.</summary>
/// <param name="Span">The words, from the qualifier to what is counted: "at least 40 soldiers".</param>
/// <param name="Tokens">The tokens that share a code unit with the words.</param>
/// <param name="Count">The number, as the gold guidelines range it.</param>
/// <param name="Qualifier">What the words before the number make of it.</param>
/// <param name="Head">The index in <see cref="Document.Tokens"/> of the noun that is counted; -1 when there is none, as in "killing 12".</param>
/// <param name="OfPeople">Whether people are counted, as far as the noun tells; false for a number alone.</param>
/// <threadsafety>Immutable.</threadsafety>
public sealed record CountMention(TextSpan Span, Range Tokens, Count Count, CountQualifier Qualifier, int Head, bool OfPeople);
