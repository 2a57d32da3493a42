using System.Collections.Immutable;

namespace Dateline.Text;

/// <summary>The mentions of one thing or person in a document, in text order.</summary>
/// <param name="Mentions">The mentions' spans; two or more, ordered, none twice.</param>
/// <param name="Representative">The index in <see cref="Mentions"/> of the fullest naming.</param>
public sealed record CoreferenceChain(ImmutableArray<TextSpan> Mentions, int Representative);
