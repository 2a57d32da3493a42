using Dateline.Text;

namespace Dateline.Reports;

/// <summary>A part of an article that tells its own story: an entry of a live blog, or a story of a digest.</summary>
/// <remarks>A date or place told in one section does not hold in another.</remarks>
/// <param name="Span">All of it, its heading included; sections follow each other and together cover the article's text.</param>
/// <param name="Heading">The words of its sub-headline, within <paramref name="Span"/>; null when it has none.</param>
/// <param name="Published">When the entry was published; null when the article does not say, and then the article's own instant holds.</param>
public sealed record Section(TextSpan Span, TextSpan? Heading = null, DateTimeOffset? Published = null);
