using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using Dateline.Claims;
using Dateline.Reports;
using Dateline.Text;

namespace Dateline.Store;

/// <summary>What nobody searches articles by, as JSON: line of filing, sections, deck, byline, captions, language, origins of values.</summary>
internal static class ArticleDetails
{
    public static string Write(Article article)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, ClaimJson.Options))
        {
            json.WriteStartObject();
            if (article.Filing is { } filing)
            {
                json.WriteStartArray("filing");
                foreach (TextSpan? span in (ReadOnlySpan<TextSpan?>)[filing.Span, filing.Place, filing.Day, filing.Agency]) Write(json, span);
                json.WriteEndArray();
            }
            if (!article.Sections.IsEmpty) WriteSections(json, article.Sections);
            if (article.Deck is { } deck) json.WriteString("deck", deck);
            if (article.Byline is { } byline) json.WriteString("byline", byline);
            if (article.DeclaredLanguage is { } language) json.WriteString("language", language);
            if (!article.Captions.IsEmpty)
            {
                json.WriteStartArray("captions");
                foreach (string caption in article.Captions) json.WriteStringValue(caption);
                json.WriteEndArray();
            }
            if (!article.Origins.IsEmpty)
            {
                json.WriteStartObject("origins");
                foreach (Origin origin in article.Origins) json.WriteString(Names.Of(origin.Field), origin.From);
                json.WriteEndObject();
            }
            json.WriteEndObject();
        }
        return Encoding.UTF8.GetString(stream.ToArray());
    }

    /// <summary>The article with its details.</summary>
    public static Article Read(string details, Article article)
    {
        using JsonDocument document = JsonDocument.Parse(details);
        JsonElement root = document.RootElement;
        return article with
        {
            Filing = root.TryGetProperty("filing", out JsonElement filing) && Span(filing[0]) is { } all ? new Filing(all, Span(filing[1]), Span(filing[2]), Span(filing[3])) : null,
            Sections = root.TryGetProperty("sections", out JsonElement sections) ? [.. sections.EnumerateArray().Select(ReadSection).OfType<Section>()] : [],
            Deck = Text(root, "deck"),
            Byline = Text(root, "byline"),
            DeclaredLanguage = Text(root, "language"),
            Captions = root.TryGetProperty("captions", out JsonElement captions) ? [.. captions.EnumerateArray().Select(caption => caption.GetString() ?? "")] : [],
            Origins = root.TryGetProperty("origins", out JsonElement origins) ? ReadOrigins(origins) : [],
        };
    }

    private static void WriteSections(Utf8JsonWriter json, ImmutableArray<Section> sections)
    {
        json.WriteStartArray("sections");
        foreach (Section section in sections)
        {
            json.WriteStartArray();
            Write(json, section.Span);
            Write(json, section.Heading);
            json.WriteStringValue(section.Published is { } published ? Commands.Instant(published) : null);
            json.WriteEndArray();
        }
        json.WriteEndArray();
    }

    private static Section? ReadSection(JsonElement json) =>
        Span(json[0]) is { } span ? new Section(span, Span(json[1]), json[2].GetString() is { } published ? Commands.ReadInstant(published) : null) : null;

    private static ImmutableArray<Origin> ReadOrigins(JsonElement json) =>
        [.. json.EnumerateObject().Where(origin => Names.Parse<ArticleField>(origin.Name) is not null).Select(origin => new Origin(Names.Parse<ArticleField>(origin.Name) ?? default, origin.Value.GetString() ?? ""))];

    private static string? Text(JsonElement json, string name) => json.TryGetProperty(name, out JsonElement value) ? value.GetString() : null;

    private static void Write(Utf8JsonWriter json, TextSpan? span)
    {
        if (span is not { } known)
        {
            json.WriteNullValue();
            return;
        }
        json.WriteStartArray();
        json.WriteNumberValue(known.Start);
        json.WriteNumberValue(known.End);
        json.WriteEndArray();
    }

    private static TextSpan? Span(JsonElement json) => json.ValueKind == JsonValueKind.Array ? new TextSpan(json[0].GetInt32(), json[1].GetInt32()) : null;
}
