using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using Dateline.Quantities;
using Dateline.Text;

namespace Dateline.Evaluation.Gold;

/// <summary>Reads gold reports from JSON lines, and coded files in the same field names.</summary>
/// <threadsafety>Stateless.</threadsafety>
public static class GoldReader
{
    /// <summary>The gold report on one line.</summary>
    /// <exception cref="FormatException">The line is not a gold report.</exception>
    public static GoldReport Read(string line)
    {
        ArgumentNullException.ThrowIfNull(line);
        try
        {
            using JsonDocument document = JsonDocument.Parse(line);
            JsonElement report = document.RootElement;
            string text = Text(report, "text") ?? throw new FormatException("A gold report has no text.");
            return new GoldReport(Text(report, "id") ?? throw new FormatException("A gold report has no id."), Text(report, "set") ?? "",
                Text(report, "published") is { Length: >= 10 } day ? Day(day[..10]) : null, Text(report, "outlet"), Text(report, "title"), text,
                [.. report.GetProperty("claims").EnumerateArray().Select(claim => ReadClaim(claim, text))]);
        }
        catch (Exception error) when (error is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            throw new FormatException("A line is not a gold report: " + error.Message, error);
        }
    }

    private static GoldClaim ReadClaim(JsonElement claim, string text)
    {
        string trigger = Text(claim, "trigger") ?? "";
        int start = Utf16(text, claim.GetProperty("trigger_start").GetInt32());
        return new GoldClaim
        {
            Type = Text(claim, "type") ?? "",
            Stage = Text(claim, "stage") ?? "",
            Denied = Flag(claim, "denied"),
            Background = Flag(claim, "background"),
            Trigger = new TextSpan(start, start + trigger.Length),
            Actors = Texts(claim, "actors"),
            Targets = Texts(claim, "targets"),
            SaidBy = Texts(claim, "said_by"),
            Killed = Count(claim, "killed"),
            Injured = Count(claim, "injured"),
            Captured = Count(claim, "captured"),
            When = Member(claim, "when") is { ValueKind: JsonValueKind.Array } when ? (Day(when[0].GetString()), Day(when[1].GetString())) : null,
            Place = Text(claim, "place"),
            Country = Text(claim, "country"),
            Centre = Member(claim, "lat") is { ValueKind: JsonValueKind.Number } latitude ? (latitude.GetDouble(), claim.GetProperty("lon").GetDouble()) : null,
            ClaimedBy = Text(claim, "claimed_by"),
            Weapon = Text(claim, "weapon"),
        };
    }

    // Gold offsets count code points; the project counts UTF-16 code units.
    private static int Utf16(string text, int codePoints)
    {
        int units = 0;
        for (int i = 0; i < codePoints && units < text.Length; i++)
            units += char.IsHighSurrogate(text[units]) && units + 1 < text.Length && char.IsLowSurrogate(text[units + 1]) ? 2 : 1;
        return units;
    }

    private static JsonElement Member(JsonElement element, string name) => element.TryGetProperty(name, out JsonElement value) ? value : default;

    private static string? Text(JsonElement element, string name) => Member(element, name) is { ValueKind: JsonValueKind.String } value ? value.GetString() : null;

    private static bool Flag(JsonElement element, string name) => Member(element, name).ValueKind == JsonValueKind.True;

    private static ImmutableArray<string> Texts(JsonElement element, string name) =>
        Member(element, name) is { ValueKind: JsonValueKind.Array } list ? [.. list.EnumerateArray().Select(item => item.GetString() ?? "")] : [];

    private static Count? Count(JsonElement element, string name) => Member(element, name) is { ValueKind: JsonValueKind.Array } bounds
        ? new Count(bounds[0].GetInt64(), bounds[1].ValueKind == JsonValueKind.Number ? bounds[1].GetInt64() : null)
        : null;

    private static DateOnly Day(string? text) => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day)
        ? day
        : throw new FormatException($"'{text}' is not a day.");
}
