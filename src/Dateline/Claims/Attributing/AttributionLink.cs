using Dateline.Text;

namespace Dateline.Claims.Attributing;

/// <summary>One link between a happening and the report: a speaker, a carrier of words, or one who passes them on.</summary>
/// <param name="Span">The words that name it.</param>
/// <param name="Kind">What it is.</param>
public readonly record struct AttributionLink(TextSpan Span, SourceKind Kind);
