using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using Dateline.Claims;
using Dateline.Incidents;
using Dateline.Places;

namespace Dateline.Exports;

/// <summary>Writes a GeoJSON feature for each incident that has a point, a feature on a line.</summary>
internal sealed class GeojsonWriter(TextWriter output) : IExportWriter
{
    private bool _started;

    public ImmutableArray<LostField> Lost =>
    [
        new("readings", "only chosen values are properties; the jsonl format has all readings"),
    ];

    public void Begin() => output.Write("{\"type\":\"FeatureCollection\",\"features\":[\n");

    public void Write(ExportItem item, Losses losses)
    {
        if (item.Incident.Place?.Value.Centre is not { } centre)
        {
            losses.LeaveOut("no point");
            return;
        }
        if (_started) output.Write(",\n");
        _started = true;
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, ClaimJson.Options)) Feature(json, item, centre);
        output.Write(Encoding.UTF8.GetString(stream.GetBuffer(), 0, checked((int)stream.Length)));
        losses.Row();
    }

    public void End()
    {
        output.Write(_started ? "\n]}\n" : "]}\n");
        output.Flush();
    }

    private static void Feature(Utf8JsonWriter json, ExportItem item, Coordinates centre)
    {
        json.WriteStartObject();
        json.WriteString("type", "Feature");
        json.WriteString("id", item.Incident.Id.Value);
        json.WriteStartObject("geometry");
        json.WriteString("type", "Point");
        json.WriteStartArray("coordinates");
        json.WriteNumberValue(Math.Round(centre.Longitude, 6));
        json.WriteNumberValue(Math.Round(centre.Latitude, 6));
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteStartObject("properties");
        foreach (Column column in PlainTables.Columns)
        {
            if (column.Name is "id" or "latitude" or "longitude") continue;
            string? value = column.Value(item);
            if (string.IsNullOrEmpty(value)) json.WriteNull(column.Name);
            else if (column.Name is "fact" or "denied") json.WriteBoolean(column.Name, value == "true");
            else if (column.Name is "claims" or "articles" || column.Name.EndsWith("_low", StringComparison.Ordinal) || column.Name.EndsWith("_best", StringComparison.Ordinal) || column.Name.EndsWith("_high", StringComparison.Ordinal)) json.WriteNumber(column.Name, long.Parse(value, System.Globalization.CultureInfo.InvariantCulture));
            else json.WriteString(column.Name, value);
        }
        json.WriteEndObject();
        json.WriteEndObject();
    }
}
