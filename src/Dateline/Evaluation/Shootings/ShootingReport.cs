using System.Globalization;
using System.Text.Json;

namespace Dateline.Evaluation.Shootings;

/// <summary>A news text on one shooting, with what an annotator found in it.</summary>
/// <param name="Text">The text.</param>
/// <param name="Published">The day of publication; null when it is not known.</param>
/// <param name="Killed">People killed.</param>
/// <param name="Injured">People injured.</param>
/// <param name="Day">The day of the shooting; null when it is not annotated.</param>
/// <param name="Address">Where it was, as in the text; null when it is not annotated.</param>
public sealed record ShootingReport(string Text, DateOnly? Published, int Killed, int Injured, DateOnly? Day, string? Address)
{
    /// <summary>Reads one line: a JSON object with <c>text</c>, <c>published</c>, <c>n_killed</c>, <c>n_injured</c>, <c>shooting_date</c> and <c>address</c>.</summary>
    /// <exception cref="JsonException">It is no such object.</exception>
    public static ShootingReport Parse(string line)
    {
        using JsonDocument json = JsonDocument.Parse(line);
        JsonElement root = json.RootElement;
        if (root.ValueKind != JsonValueKind.Object || !root.TryGetProperty("text", out JsonElement text) || text.ValueKind != JsonValueKind.String) throw new JsonException("The line is no object with a text.");
        return new ShootingReport(text.GetString()!, ReadDay(root, "published"), Number(root, "n_killed"), Number(root, "n_injured"), ReadDay(root, "shooting_date"), Words(root, "address"));
    }

    private static string? Words(JsonElement root, string name) => root.TryGetProperty(name, out JsonElement value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private static int Number(JsonElement root, string name) => root.TryGetProperty(name, out JsonElement value) && value.TryGetInt32(out int number) ? number : 0;

    private static DateOnly? ReadDay(JsonElement root, string name) =>
        Words(root, name) is { Length: >= 10 } words && DateOnly.TryParseExact(words.AsSpan(0, 10), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day) ? day : null;
}
