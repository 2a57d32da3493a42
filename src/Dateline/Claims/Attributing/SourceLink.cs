using Dateline.Text;

namespace Dateline.Claims.Attributing;

/// <summary>A phrase that a happening is credited to.</summary>
/// <param name="Head">The head token.</param>
/// <param name="Span">The naming.</param>
/// <param name="Kind">What sort of link of the chain it is.</param>
/// <param name="Rule">The rule that found it.</param>
internal readonly record struct SourceLink(int Head, TextSpan Span, SourceKind Kind, string Rule);
