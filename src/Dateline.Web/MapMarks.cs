using System.Text.Json;
using Dateline.Places;
using Dateline.Store;

namespace Dateline.Web;

/// <summary>Writes the marks of the map as GeoJSON (RFC 7946) with counts beside.</summary>
internal static class MapMarks
{
    private const int LongestTitle = 140;

    public static void Write(Utf8JsonWriter json, IReadOnlyCollection<MapMark> marks, long unplaced, CountryTable? countries)
    {
        json.WriteStartObject();
        json.WriteString("type", "FeatureCollection");
        json.WriteNumber("shown", marks.Sum(mark => mark.Count));
        json.WriteNumber("unplaced", unplaced);
        json.WriteStartArray("features");
        foreach (MapMark mark in marks) Write(json, mark, countries);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, MapMark mark, CountryTable? countries)
    {
        json.WriteStartObject();
        json.WriteString("type", "Feature");
        json.WriteStartObject("geometry");
        json.WriteString("type", "Point");
        json.WriteStartArray("coordinates");
        json.WriteNumberValue(Math.Round(mark.Point.Longitude, 4));
        json.WriteNumberValue(Math.Round(mark.Point.Latitude, 4));
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteStartObject("properties");
        json.WriteNumber("count", mark.Count);
        json.WriteNumber("killed", mark.Killed);
        if (mark.Type is { } type) json.WriteString("family", TypeColour.FamilyOf(type));
        if (mark.Only is { } row)
        {
            json.WriteString("id", row.Id.Value);
            json.WriteString("title", Shortened(IncidentSentence.Of(row, countries)));
            json.WriteNumber("radius", RadiusOf(row));
            json.WriteString("precision", row.Precision switch { null or PlacePrecision.Exact => "exact", PlacePrecision.Near => "near", _ => "area" });
        }
        else if (mark.Together)
        {
            json.WriteBoolean("together", true);
        }
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static string Shortened(string sentence) => sentence.Length <= LongestTitle ? sentence : sentence[..LongestTitle].TrimEnd() + "…";

    // What is known to a point needs no disc; "near" is within 25 km (UCDP), larger areas are drawn as wide as such areas commonly are.
    private static double RadiusOf(IncidentRow row) => row.RadiusKm ?? row.Precision switch
    {
        PlacePrecision.Near => 25,
        PlacePrecision.District => 30,
        PlacePrecision.Province => 100,
        PlacePrecision.Region or PlacePrecision.International => 150,
        PlacePrecision.Country => 300,
        _ => 0,
    };
}
