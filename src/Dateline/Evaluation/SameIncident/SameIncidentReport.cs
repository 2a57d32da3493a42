using System.Globalization;
using System.Text.Json;
using Dateline.Places;

namespace Dateline.Evaluation.SameIncident;

/// <summary>A report with the incident that it is known to tell of.</summary>
/// <param name="Id">The report's id.</param>
/// <param name="Incident">The incident's id; reports of one incident share it.</param>
/// <param name="Title">The headline; null when there is none.</param>
/// <param name="Published">The day of publication; null when it is not known.</param>
/// <param name="Text">The text.</param>
/// <param name="Day">The incident's day; null when it is not annotated.</param>
/// <param name="Place">The town or county; null when it is not annotated.</param>
/// <param name="Point">The incident's point; null when it is not annotated.</param>
/// <param name="Killed">People killed.</param>
/// <param name="Injured">People injured.</param>
public sealed record SameIncidentReport(string Id, string Incident, string? Title, DateOnly? Published, string Text, DateOnly? Day, string? Place, Coordinates? Point, long Killed, long Injured)
{
    /// <summary>Reads one line: a JSON object with <c>incident_uri, doc_id, title, dct, content, date, city_or_county, num_killed, num_injured, latlong</c>.</summary>
    /// <exception cref="JsonException">It is no such object.</exception>
    public static SameIncidentReport Parse(string line)
    {
        using JsonDocument json = JsonDocument.Parse(line);
        JsonElement root = json.RootElement;
        if (root.ValueKind != JsonValueKind.Object || Words(root, "incident_uri") is not { } incident || Words(root, "content") is not { } text) throw new JsonException("The line is no object with incident_uri and content.");
        return new SameIncidentReport(Words(root, "doc_id") ?? incident, incident, Words(root, "title"), ReadDay(Words(root, "dct"), "yyyy-MM-dd"), text, ReadDay(Words(root, "date"), "MMMM d, yyyy"),
            Words(root, "city_or_county"), ReadPoint(root), Number(root, "num_killed"), Number(root, "num_injured"));
    }

    private static string? Words(JsonElement root, string name) => root.TryGetProperty(name, out JsonElement value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private static long Number(JsonElement root, string name) => root.TryGetProperty(name, out JsonElement value) && value.TryGetInt64(out long number) ? number : 0;

    private static DateOnly? ReadDay(string? words, string form) => DateOnly.TryParseExact(words, form, CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day) ? day : null;

    private static Coordinates? ReadPoint(JsonElement root) =>
        root.TryGetProperty("latlong", out JsonElement value) && value.ValueKind == JsonValueKind.Array && value.GetArrayLength() == 2 && value[0].TryGetDouble(out double latitude) && value[1].TryGetDouble(out double longitude)
            ? new Coordinates(latitude, longitude) : null;
}
