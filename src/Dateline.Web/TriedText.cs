using System.Text;
using Dateline.Reports;

namespace Dateline.Web;

/// <summary>Makes an article of what somebody pasted or dropped, as a file of that form would be read.</summary>
internal static class TriedText
{
    public static Article? ToArticle(string text, DateOnly? published, string outlet)
    {
        string mediaType = text.AsSpan().TrimStart().StartsWith("<", StringComparison.Ordinal) ? "text/html; charset=utf-8" : "text/plain; charset=utf-8";
        Article? article = new ArticleReader().Read(new Report("pasted text", null, null, mediaType, Encoding.UTF8.GetBytes(text))).Articles.FirstOrDefault();
        if (article is null) return null;
        if (published is { } day) article = article with { Published = new DateTimeOffset(day, TimeOnly.MinValue, TimeSpan.Zero) };
        return string.IsNullOrWhiteSpace(outlet) ? article : article with { Outlet = outlet.Trim() };
    }
}
