using Dateline.Text;

namespace Dateline;

/// <summary>Words of an article: the article and the span of its text.</summary>
/// <param name="Article">The article.</param>
/// <param name="Span">A span of the article's <c>Text</c>.</param>
public readonly record struct Citation(ArticleId Article, TextSpan Span);
