using Dateline.Text;

namespace Dateline.Evaluation.Temporal;

/// <summary>A time as an annotator marked it.</summary>
/// <param name="Span">Its words, as a span of the text.</param>
/// <param name="Value">Its TIMEX3 value; null where the annotation gives none (an absent attribute or the word <c>null</c>).</param>
public readonly record struct TimeAnnotation(TextSpan Span, string? Value);
