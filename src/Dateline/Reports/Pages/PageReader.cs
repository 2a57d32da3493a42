using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace Dateline.Reports.Pages;

/// <summary>Turns a web page into its articles.</summary>
internal static class PageReader
{
    /// <summary>The articles of a report that is a page.</summary>
    public static ArticleReading Read(Report report, ReadingOptions options)
    {
        (string html, _) = TextDecoder.Decode(report.Bytes.Span, TextDecoder.CharsetOf(report.MediaType));
        return Read(report, html, report.Url, options);
    }

    /// <summary>The articles of a page whose text is already decoded.</summary>
    public static ArticleReading Read(Report report, string html, Uri? url, ReadingOptions options)
    {
        _ = options;
        using IDocument document = new HtmlParser().ParseDocument(html);
        var draft = new ArticleDraft(report.Source);
        if (url is not null)
        {
            draft.Offer(ArticleField.Url, url.OriginalString, "address");
        }
        draft.Offer(ArticleField.Title, document.QuerySelector("h1")?.TextContent ?? document.Title, "h1");
        IElement? root = document.QuerySelector("article") ?? document.QuerySelector("main") ?? document.Body;
        var text = new StringBuilder();
        foreach (IElement paragraph in root?.QuerySelectorAll("p") ?? (IEnumerable<IElement>)[])
        {
            string words = string.Join(' ', paragraph.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
            if (words.Length > 0)
            {
                text.Append(text.Length > 0 ? "\n\n" : "").Append(words);
            }
        }
        draft.Text = text.ToString();
        return draft.Text.Length == 0
            ? new ArticleReading(report, [], [ReportDiagnostic.NoText(report.Source)])
            : new ArticleReading(report, [draft.ToArticle()], []);
    }
}
