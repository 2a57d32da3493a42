using System.Text;
using System.Text.Json;

namespace Dateline.Reports.Containers;

/// <summary>A file that is one JSON value: an object, a list of objects, or an answer with its articles in a list. A file of lines is told apart by its first line.</summary>
internal static class JsonFile
{
    public static IEnumerable<Intake> Read(Stream stream, string name, ReadingOptions options)
    {
        var peeked = new PeekedStream(stream, FormSniffer.Head);
        if (FirstLineIsWhole(peeked.Head))
        {
            return JsonLines.Read(peeked, name, options);
        }
        return BoundedBytes.ReadAll(peeked, options.LargestReport * 2) is { } bytes
            ? Objects(bytes, name)
            : [new Intake(null, ReportDiagnostic.TooLong(name, options.LargestReport * 2))];
    }

    private static bool FirstLineIsWhole(ReadOnlySpan<byte> head)
    {
        int end = head.IndexOf((byte)'\n');
        if (end < 0 || !head[(end + 1)..].ContainsAnyExcept(" \r\n\t"u8))
        {
            return false;
        }
        var reader = new Utf8JsonReader(head[..end]);
        try
        {
            return reader.Read() && reader.TokenType == JsonTokenType.StartObject && reader.TrySkip() && reader.TokenType == JsonTokenType.EndObject && !reader.Read();
        }
        catch (JsonException)
        {
            return false;
        }
    }

    private static List<Intake> Objects(byte[] bytes, string name)
    {
        List<Intake> intakes = [];
        ReadOnlyMemory<byte> content = bytes is [0xEF, 0xBB, 0xBF, ..] ? bytes.AsMemory(3) : bytes;
        try
        {
            using JsonDocument json = JsonDocument.Parse(content);
            JsonElement root = json.RootElement;
            JsonElement? list = Listed(root);
            foreach (JsonElement item in list is { } items ? [.. items.EnumerateArray()] : (JsonElement[])[root])
            {
                string source = list is null ? name : FormattableString.Invariant($"{name}#{intakes.Count + 1}");
                intakes.Add(new Intake(new Report(source, null, null, MediaTypes.Json, Encoding.UTF8.GetBytes(Named(item, root))), null));
            }
        }
        catch (JsonException broken)
        {
            intakes.Add(new Intake(null, ReportDiagnostic.BrokenJson(FormattableString.Invariant($"{name}:{(broken.LineNumber ?? 0) + 1}"), JsonArticle.Reason(broken))));
        }
        if (intakes.Count == 0)
        {
            intakes.Add(new Intake(null, ReportDiagnostic.NoText(name)));
        }
        return intakes;
    }

    /// <summary>The item as it stands; one of a JSON Feed with the feed's title as its outlet, which would else be lost.</summary>
    private static string Named(JsonElement item, JsonElement root)
    {
        string raw = item.GetRawText();
        bool named = root.ValueKind == JsonValueKind.Object && item.ValueKind == JsonValueKind.Object && root.TryGetProperty("version", out JsonElement version) && version.ValueKind == JsonValueKind.String
            && JsonFields.Unescaped(version).Contains("jsonfeed.org", StringComparison.Ordinal) && !item.TryGetProperty("outlet", out _);
        return named && root.TryGetProperty("title", out JsonElement title) ? $"{{\"outlet\":{title.GetRawText()},{raw.AsSpan(1)}" : raw;
    }

    /// <summary>The list itself, or the one under <c>articles</c> (news interfaces) or <c>items</c> (JSON Feed); null when the value is itself an article.</summary>
    private static JsonElement? Listed(JsonElement root)
    {
        if (root.ValueKind == JsonValueKind.Array)
        {
            return root;
        }
        foreach (string name in (ReadOnlySpan<string>)["articles", "items", "results"])
        {
            if (root.ValueKind == JsonValueKind.Object && root.TryGetProperty(name, out JsonElement items) && items.ValueKind == JsonValueKind.Array)
            {
                return items;
            }
        }
        return null;
    }
}
