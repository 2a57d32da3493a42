using System.Collections.Immutable;

namespace Dateline.Reports;

/// <summary>Reads an article out of plain text, with or without a block of fields such as "Published: 2014-05-05" at its head.</summary>
internal static class PlainText
{
    private const int LongestHeadline = 160;

    public static ArticleReading Read(Report report, ReadingOptions options)
    {
        var diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();
        (string text, string charset) = TextDecoder.Decode(report.Bytes.Span, TextDecoder.CharsetOf(report.MediaType));
        if (charset is not ("utf-8" or "utf-16" or "utf-16BE") && TextDecoder.CharsetOf(report.MediaType) is null)
        {
            diagnostics.Add(ReportDiagnostic.NotUtf8(report.Source, charset));
        }
        return Read(report, text, options, diagnostics);
    }

    /// <summary>The article of a report whose text is already decoded.</summary>
    public static ArticleReading Read(Report report, string text, ReadingOptions options) => Read(report, text, options, ImmutableArray.CreateBuilder<Diagnostic>());

    private static ArticleReading Read(Report report, string text, ReadingOptions options, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        var draft = new ArticleDraft(report.Source);
        Fill(draft, text, diagnostics);
        if (report.Url is { } url)
        {
            draft.Offer(ArticleField.Url, url.OriginalString, "address");
        }
        return draft.Finish(report, draft.Text, options, diagnostics.ToArray());
    }

    /// <summary>Takes the fields and the headline off the head of a text and puts all into a draft.</summary>
    private static void Fill(ArticleDraft draft, string raw, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        string text = raw.Contains('\r', StringComparison.Ordinal) ? raw.ReplaceLineEndings("\n").Replace('\r', '\n') : raw;
        int at = SkipBlank(text, 0);
        while (Field(text, at) is var (field, isId, value, end) && end > 0)
        {
            if (isId)
            {
                draft.Id = value;
            }
            else if (!draft.Offer(field, value, "text:head") && field is ArticleField.Published or ArticleField.Modified)
            {
                diagnostics.Add(ReportDiagnostic.NonsenseDate(draft.Source, field.ToString(), value));
            }
            at = end;
        }
        at = SkipBlank(text, at);
        int lineEnd = text.IndexOf('\n', at);
        if (!draft.Has(ArticleField.Title) && lineEnd > 0 && IsHeadline(text, at, lineEnd))
        {
            draft.Offer(ArticleField.Title, text[at..lineEnd], "text");
            at = SkipBlank(text, lineEnd);
        }
        draft.Text = text[at..].TrimEnd();
    }

    private static bool IsHeadline(string text, int start, int end)
    {
        ReadOnlySpan<char> line = text.AsSpan(start, end - start).TrimEnd();
        bool alone = end + 1 < text.Length && text[end + 1] == '\n' && SkipBlank(text, end) < text.Length;
        return alone && line.Length is > 3 and <= LongestHeadline && line[^1] is not ('.' or ':' or ';' or ',' or '"' or '”') && FilingFinder.Find(text[start..]) is null;
    }

    private static (ArticleField Field, bool IsId, string Value, int End) Field(string text, int at)
    {
        int lineEnd = text.IndexOf('\n', at);
        int colon = lineEnd < 0 ? -1 : text.IndexOf(':', at, Math.Min(lineEnd - at, 12));
        if (colon < 0)
        {
            return default;
        }
        string name = text[at..colon].ToLowerInvariant();
        ArticleField? field = name switch
        {
            "title" or "headline" => ArticleField.Title,
            "deck" or "summary" => ArticleField.Deck,
            "byline" or "author" or "by" => ArticleField.Byline,
            "outlet" or "source" => ArticleField.Outlet,
            "url" or "link" => ArticleField.Url,
            "published" or "date" => ArticleField.Published,
            "modified" or "updated" => ArticleField.Modified,
            "language" => ArticleField.Language,
            _ => null,
        };
        string value = text[(colon + 1)..lineEnd].Trim();
        return field is { } known ? (known, false, value, lineEnd + 1) : name == "id" ? (default, true, value, lineEnd + 1) : default;
    }

    private static int SkipBlank(string text, int at)
    {
        while (at < text.Length && (char.IsWhiteSpace(text[at]) || text[at] == '\ufeff'))
        {
            at++;
        }
        return at;
    }
}
