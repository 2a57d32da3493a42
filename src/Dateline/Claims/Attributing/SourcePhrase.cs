using Dateline.Text;

namespace Dateline.Claims.Attributing;

/// <summary>The words that name a source.</summary>
/// <param name="Head">The head noun or pronoun.</param>
/// <param name="First">The first token.</param>
/// <param name="Last">The last token.</param>
/// <param name="Span">The words.</param>
/// <param name="IsExpletive">Whether it is an "it" or "there" that names nobody.</param>
internal sealed record SourcePhrase(int Head, int First, int Last, TextSpan Span, bool IsExpletive);
