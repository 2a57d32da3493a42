using System.Collections.Immutable;
using System.Text.Json;
using Dateline.Reports.Pages;

namespace Dateline.Reports;

/// <summary>Reads an article out of one JSON object.</summary>
internal static class JsonArticle
{
    public static ArticleReading Read(Report report, ReadingOptions options)
    {
        var diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();
        ReadOnlyMemory<byte> bytes = report.Bytes;
        if (!System.Text.Unicode.Utf8.IsValid(bytes.Span))
        {
            (string decoded, string charset) = TextDecoder.Decode(bytes.Span);
            diagnostics.Add(ReportDiagnostic.NotUtf8(report.Source, charset));
            bytes = System.Text.Encoding.UTF8.GetBytes(decoded);
        }
        try
        {
            using JsonDocument json = JsonDocument.Parse(bytes);
            return json.RootElement.ValueKind == JsonValueKind.Object
                ? Read(report, new JsonFields(json.RootElement, options.Fields), options, diagnostics)
                : Failed(report, diagnostics, ReportDiagnostic.BrokenJson(report.Source, "it is another kind of value"));
        }
        catch (JsonException broken)
        {
            return Failed(report, diagnostics, ReportDiagnostic.BrokenJson(report.Source, Reason(broken)));
        }
    }

    /// <summary>What the parser complains of, without its own count of lines.</summary>
    public static string Reason(JsonException broken)
    {
        int end = broken.Message.IndexOf(" LineNumber:", StringComparison.Ordinal);
        string reason = (end < 0 ? broken.Message : broken.Message[..end]).TrimEnd('.');
        return broken.BytePositionInLine is { } column ? FormattableString.Invariant($"{reason} (byte {column + 1})") : reason;
    }

    private static ArticleReading Failed(Report report, ImmutableArray<Diagnostic>.Builder diagnostics, Diagnostic why)
    {
        diagnostics.Add(why);
        return new ArticleReading(report, [], diagnostics.ToImmutable());
    }

    private static ArticleReading Read(Report report, JsonFields fields, ReadingOptions options, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        var draft = new ArticleDraft(report.Source);
        foreach (ArticleField field in Enum.GetValues<ArticleField>())
        {
            string part = Part(field);
            string? value = fields.Text(part, out string? wrong);
            if (wrong is not null)
            {
                diagnostics.Add(ReportDiagnostic.WrongField(report.Source, wrong, "text"));
            }
            if (value is not null && !draft.Offer(field, value, $"json:{part}") && field is ArticleField.Published or ArticleField.Modified)
            {
                diagnostics.Add(ReportDiagnostic.NonsenseDate(report.Source, part, value));
            }
        }
        if (report.Url is { } url)
        {
            draft.Offer(ArticleField.Url, url.OriginalString, "address");
        }
        draft.Id = fields.Text("id", out _);
        string? text = fields.Text("text", out string? notText);
        if (notText is not null)
        {
            diagnostics.Add(ReportDiagnostic.WrongField(report.Source, notText, "text"));
        }
        if (string.IsNullOrWhiteSpace(text) && fields.Text("html", out _) is { } html)
        {
            ArticleReading page = PageReader.Read(report, html, draft.Url, options);
            if (page.Articles.IsEmpty && PageReader.Fragment(html) is { Length: > 0 } words)
            {
                return draft.Finish(report, words, options, diagnostics.ToArray());
            }
            return page with { Articles = [.. page.Articles.Select((article, index) => draft.Over(article, index))], Diagnostics = [.. diagnostics, .. page.Diagnostics] };
        }
        return draft.Finish(report, text ?? "", options, diagnostics.ToArray());
    }

    private static string Part(ArticleField field) => field switch
    {
        ArticleField.Title => "title",
        ArticleField.Deck => "deck",
        ArticleField.Byline => "byline",
        ArticleField.Outlet => "outlet",
        ArticleField.Url => "url",
        ArticleField.Published => "published",
        ArticleField.Modified => "modified",
        _ => "language",
    };
}
