using Dateline.Reports;
using Dateline.Text;

namespace Dateline.Claims;

/// <summary>What of an article is coded by itself: all of it, or one section of a digest or live blog, so that no date, place or person told in one section holds in another.</summary>
/// <param name="Article">The part as an article of its own: the whole's id, outlet and day, or the day of the entry, with the part's text.</param>
/// <param name="Offset">Where the part's text begins in the whole's.</param>
internal readonly record struct ArticlePart(Article Article, int Offset)
{
    /// <summary>The parts of an article, in order: one for an ordinary article.</summary>
    public static IEnumerable<ArticlePart> Of(Article article) =>
        article.Sections.Length < 2 ? [new ArticlePart(article, 0)] : article.Sections.Select((section, i) => Of(article, section, i == 0));

    private static ArticlePart Of(Article article, Section section, bool isFirst)
    {
        string text = section.Span.In(article.Text).ToString();
        // A story of a digest may have a line of filing of its own, below its headline.
        int head = section.Heading is { } heading ? heading.End - section.Span.Start : 0;
        Filing? filing = isFirst && article.Filing is not null ? article.Filing : FilingFinder.Find(text[head..])?.Moved(head);
        return new ArticlePart(article with { Text = text, Sections = [], Filing = filing, Published = section.Published ?? article.Published }, section.Span.Start);
    }
}
