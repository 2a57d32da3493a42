namespace Dateline.Reports;

/// <summary>Where a value beside the text of an article was read from.</summary>
/// <param name="Field">The value spoken of.</param>
/// <param name="From">The place in the report: <c>json-ld:datePublished</c>, <c>meta:og:title</c>, <c>time</c>, <c>url</c>, <c>text</c>, <c>json:published</c> and the like.</param>
public sealed record Origin(ArticleField Field, string From);
