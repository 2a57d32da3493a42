using Dateline.Reports.Pages;

namespace Dateline.Reports;

/// <summary>Reads an article out of a message, as newsletters are.</summary>
internal static class MailArticle
{
    public static ArticleReading Read(Report report, ReadingOptions options)
    {
        MailMessage message = MailMessage.Parse(report.Bytes);
        var draft = new ArticleDraft(report.Source) { Id = null };
        draft.Offer(ArticleField.Title, message.Header("subject"), "mail:subject");
        draft.Offer(ArticleField.Published, message.Header("date"), "mail:date");
        draft.Offer(ArticleField.Outlet, NameOf(message.Header("from")), "mail:from");
        draft.Offer(ArticleField.Language, message.Header("content-language"), "mail:content-language");
        if (message.Body(MediaTypes.Text) is { } text && !string.IsNullOrWhiteSpace(text))
        {
            return draft.Finish(report, text.ReplaceLineEndings("\n").Trim(), options);
        }
        if (message.Body(MediaTypes.Html) is not { } html)
        {
            return draft.Finish(report, "", options);
        }
        ArticleReading page = PageReader.Read(report, html, null, options);
        return page.Articles.IsEmpty
            ? draft.Finish(report, PageReader.Fragment(html), options)
            : page with { Articles = [.. page.Articles.Select((article, index) => draft.Over(article, index))] };
    }

    /// <summary>The name of a sender, else the address; null when there is neither.</summary>
    private static string? NameOf(string? sender)
    {
        int bracket = sender?.IndexOf('<', StringComparison.Ordinal) ?? -1;
        string? name = bracket > 0 ? sender![..bracket].Trim().Trim('"').Trim() : sender?.Trim('<', '>', ' '); // a bracket was found in it
        return string.IsNullOrWhiteSpace(name) ? null : name;
    }
}
