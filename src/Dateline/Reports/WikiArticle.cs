using System.Text;
using System.Xml;
using System.Xml.Linq;

namespace Dateline.Reports;

/// <summary>Reads an article out of a page of MediaWiki: one page of an export, or its markup alone.</summary>
internal static class WikiArticle
{
    public static ArticleReading ReadPage(Report report, ReadingOptions options)
    {
        XElement page;
        try
        {
            page = XElement.Parse(Encoding.UTF8.GetString(report.Bytes.Span), LoadOptions.PreserveWhitespace);
        }
        catch (XmlException broken)
        {
            return new ArticleReading(report, [], [ReportDiagnostic.Damaged(report.Source, "page of a wiki", broken.Message)]);
        }
        var draft = new ArticleDraft(report.Source);
        draft.Offer(ArticleField.Title, Value(page, "title"), "wiki:title");
        draft.Offer(ArticleField.Outlet, (string?)page.Attribute("site"), "wiki:sitename");
        XElement? revision = page.Elements().LastOrDefault(element => element.Name.LocalName == "revision");
        draft.Offer(ArticleField.Modified, revision is null ? null : Value(revision, "timestamp"), "wiki:timestamp");
        return Fill(draft, report, revision is null ? "" : Value(revision, "text") ?? "", options);
    }

    public static ArticleReading ReadMarkup(Report report, ReadingOptions options)
    {
        (string text, _) = TextDecoder.Decode(report.Bytes.Span, TextDecoder.CharsetOf(report.MediaType));
        return Fill(new ArticleDraft(report.Source), report, text, options);
    }

    private static ArticleReading Fill(ArticleDraft draft, Report report, string markup, ReadingOptions options)
    {
        (string text, string? date) = WikiText.Read(markup);
        draft.Offer(ArticleField.Published, date, "wiki:date");
        return draft.Finish(report, text, options);
    }

    private static string? Value(XElement parent, string name) => parent.Elements().FirstOrDefault(element => element.Name.LocalName == name)?.Value;
}
