using Dateline.Text;

namespace Dateline.Reports;

/// <summary>A paragraph of an article's text.</summary>
/// <param name="Span">Its words, without the blank lines around.</param>
/// <param name="IsHeading">Whether it is a sub-headline.</param>
internal readonly record struct TextParagraph(TextSpan Span, bool IsHeading);
