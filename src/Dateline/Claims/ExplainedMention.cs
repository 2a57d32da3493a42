using Dateline.Text;

namespace Dateline.Claims;

/// <summary>Words that a finder found, with what they come to.</summary>
/// <param name="Kind">"time", "place" or "toll".</param>
/// <param name="Span">The words.</param>
/// <param name="Reading">What they come to, in words.</param>
public sealed record ExplainedMention(string Kind, TextSpan Span, string Reading);
