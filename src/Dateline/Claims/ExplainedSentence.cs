using System.Collections.Immutable;
using Dateline.Text;

namespace Dateline.Claims;

/// <summary>One sentence with what was found in it and what was turned down.</summary>
/// <param name="Span">The sentence's words.</param>
/// <param name="Mentions">The times, places and figures found, in text order.</param>
/// <param name="Claims">The claims whose triggers stand in it.</param>
/// <param name="Rejections">What looked like a happening and was turned down.</param>
public sealed record ExplainedSentence(TextSpan Span, ImmutableArray<ExplainedMention> Mentions, ImmutableArray<Claim> Claims, ImmutableArray<Rejection> Rejections);
