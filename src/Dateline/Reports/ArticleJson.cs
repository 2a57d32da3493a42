using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Dateline.Text;

namespace Dateline.Reports;

/// <summary>The JSON form of an article: one object on one line.</summary>
/// <threadsafety>Safe for any number of threads.</threadsafety>
public static class ArticleJson
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The object: id, url, headline, deck, byline, published, modified, language, outlet, text, sections, captions, filing, origins, source. What is not known is null; half of a surrogate pair becomes U+FFFD.</summary>
    /// <param name="article">The article.</param>
    public static string Write(Article article)
    {
        ArgumentNullException.ThrowIfNull(article);
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, Options))
        {
            json.WriteStartObject();
            json.WriteString("id", article.Id.Value);
            json.WriteString("url", article.Url?.AbsoluteUri);
            json.WriteString("headline", article.Title);
            json.WriteString("deck", article.Deck);
            json.WriteString("byline", article.Byline);
            json.WriteString("published", Instant(article.Published));
            json.WriteString("modified", Instant(article.Modified));
            json.WriteString("language", article.DeclaredLanguage);
            json.WriteString("outlet", article.Outlet);
            json.WriteString("text", article.Text);
            json.WriteStartArray("sections");
            foreach (Section section in article.Sections)
            {
                json.WriteStartObject();
                json.WriteString("heading", section.Heading is { } heading ? article.Text[heading.Start..heading.End] : null);
                json.WriteString("published", Instant(section.Published));
                json.WriteString("text", article.Text[section.Span.Start..section.Span.End].Trim());
                WriteSpan(json, section.Span);
                json.WriteEndObject();
            }
            json.WriteEndArray();
            json.WriteStartArray("captions");
            foreach (string caption in article.Captions)
            {
                json.WriteStringValue(caption);
            }
            json.WriteEndArray();
            WriteFiling(json, article);
            json.WriteStartObject("origins");
            foreach (Origin origin in article.Origins)
            {
                json.WriteString(origin.Field.ToString().ToLowerInvariant(), origin.From);
            }
            json.WriteEndObject();
            json.WriteString("source", article.Source);
            json.WriteEndObject();
        }
        return Encoding.UTF8.GetString(stream.GetBuffer(), 0, (int)stream.Length);
    }

    private static void WriteFiling(Utf8JsonWriter json, Article article)
    {
        if (article.Filing is not { } filing)
        {
            json.WriteNull("filing");
            return;
        }
        json.WriteStartObject("filing");
        json.WriteString("place", Words(filing.Place));
        json.WriteString("day", Words(filing.Day));
        json.WriteString("agency", Words(filing.Agency));
        WriteSpan(json, filing.Span);
        json.WriteEndObject();

        string? Words(TextSpan? span) => span is { } words ? article.Text[words.Start..words.End] : null;
    }

    private static void WriteSpan(Utf8JsonWriter json, TextSpan span)
    {
        json.WriteNumber("start", span.Start);
        json.WriteNumber("end", span.End);
    }

    private static string? Instant(DateTimeOffset? instant) => instant?.ToString("yyyy-MM-ddTHH:mm:sszzz", CultureInfo.InvariantCulture);
}
