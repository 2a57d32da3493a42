using Dateline.Text;

namespace Dateline.Claims;

/// <summary>Why words that look like a happening did not become a claim.</summary>
/// <param name="Span">The words.</param>
/// <param name="Rule">The rule that turned them down.</param>
/// <param name="Reason">Why, in a sentence.</param>
public sealed record Rejection(TextSpan Span, string Rule, string Reason);
