using System.Text;
using System.Xml;
using System.Xml.Linq;
using Dateline.Reports.Pages;

namespace Dateline.Reports;

/// <summary>Reads an article out of one entry of a feed.</summary>
internal static class FeedArticle
{
    public static ArticleReading Read(Report report, ReadingOptions options)
    {
        XElement feed;
        try
        {
            feed = XElement.Parse(Encoding.UTF8.GetString(report.Bytes.Span));
        }
        catch (XmlException broken)
        {
            return new ArticleReading(report, [], [ReportDiagnostic.Damaged(report.Source, "entry of a feed", broken.Message)]);
        }
        XElement entry = feed.Elements().FirstOrDefault(element => element.Name.LocalName is "item" or "entry") ?? feed;
        var draft = new ArticleDraft(report.Source);
        draft.Offer(ArticleField.Url, (report.Url ?? LinkOf(entry))?.OriginalString, "feed:link");
        draft.Offer(ArticleField.Title, Plain(Value(entry, "title")), "feed:title");
        draft.Offer(ArticleField.Outlet, Value(entry, "source") ?? Value(feed, "title"), "feed:channel");
        draft.Offer(ArticleField.Byline, PageMetadata.CleanByline(Value(entry, "creator") ?? entry.Elements().FirstOrDefault(element => element.Name.LocalName == "author")?.Elements().FirstOrDefault(element => element.Name.LocalName == "name")?.Value ?? Value(entry, "author")), "feed:author");
        draft.Offer(ArticleField.Published, Value(entry, "pubDate") ?? Value(entry, "published") ?? Value(entry, "date") ?? Value(entry, "issued"), "feed:published");
        draft.Offer(ArticleField.Modified, Value(entry, "updated") ?? Value(entry, "modified"), "feed:updated");
        draft.Offer(ArticleField.Published, Value(entry, "updated"), "feed:updated");
        draft.Offer(ArticleField.Language, Value(entry, "language") ?? entry.Attribute(XNamespace.Xml + "lang")?.Value, "feed:language");
        string? summary = Content(entry, "description") ?? Content(entry, "summary");
        string? full = Content(entry, "encoded") ?? Content(entry, "content");
        string text = Text(full);
        string deck = Text(summary);
        if (text.Length == 0)
        {
            text = deck;
        }
        else
        {
            draft.Offer(ArticleField.Deck, deck.Length is > 0 and < 600 && !text.StartsWith(deck[..Math.Min(deck.Length, 40)], StringComparison.Ordinal) ? deck : null, "feed:description");
        }
        return draft.Finish(report, text, options);
    }

    /// <summary>The address that an entry points to; null when it names none.</summary>
    public static Uri? LinkOf(XElement entry)
    {
        IEnumerable<string?> links = entry.Elements().Where(element => element.Name.LocalName == "link")
            .OrderBy(link => (string?)link.Attribute("rel") is null or "alternate" ? 0 : 1)
            .Select(link => (string?)link.Attribute("href") ?? link.Value)
            .Append(entry.Elements().FirstOrDefault(element => element.Name.LocalName == "guid")?.Value);
        foreach (string? link in links)
        {
            if (Uri.TryCreate(link?.Trim(), UriKind.Absolute, out Uri? url) && url.Scheme is "http" or "https")
            {
                return url;
            }
        }
        return null;
    }

    private static string? Value(XElement parent, string name) =>
        parent.Elements().FirstOrDefault(element => element.Name.LocalName == name)?.Value.Trim() is { Length: > 0 } value ? value : null;

    /// <summary>The markup within an element, whether it is escaped or written out (XHTML).</summary>
    private static string? Content(XElement entry, string name)
    {
        XElement? element = entry.Elements().FirstOrDefault(element => element.Name.LocalName == name && element.Name.NamespaceName is not "http://search.yahoo.com/mrss/");
        return element is null ? null : element.HasElements ? string.Concat(element.Nodes().Select(node => node.ToString())) : element.Value;
    }

    private static string Text(string? markup) => markup is null ? "" : PageReader.Fragment(markup);

    private static string? Plain(string? title) => title is null ? null : PageReader.Fragment(title).Replace("\n\n", " ", StringComparison.Ordinal);
}
