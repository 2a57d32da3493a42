using System.Globalization;
using System.Text.Json;

namespace Dateline.Places.Compiling;

/// <summary>Reads GeoNames' towns and division names, and Natural Earth's provinces.</summary>
internal static class GeoNamesReader
{
    // Villages are written by their main names, but where romanizations differ.
    private const long LeastWithAlternatives = 3_000;

    /// <summary>The towns of cities500.txt (https://download.geonames.org/export/dump/readme.txt has the columns).</summary>
    public static IEnumerable<PlaceDraft> Towns(TextReader reader)
    {
        while (reader.ReadLine() is { } line)
        {
            string[] fields = line.Split('\t');
            if (fields.Length < 15 || fields[8].Length != 2) continue;
            string feature = fields[7];
            string province = fields[10].Length == 0 ? "" : $"{fields[8]}.{fields[10]}";
            var town = new PlaceDraft
            {
                Title = fields[1],
                Kind = feature == "PPLX" ? PlaceKind.Neighbourhood : PlaceKind.Town,
                GeoNamesId = uint.Parse(fields[0], CultureInfo.InvariantCulture),
                Country = fields[8],
                Centre = new Coordinates(double.Parse(fields[4], CultureInfo.InvariantCulture), double.Parse(fields[5], CultureInfo.InvariantCulture)),
                Population = Math.Max(long.Parse(fields[14], CultureInfo.InvariantCulture), LeastPopulation(feature)),
                Province = province,
                District = province.Length == 0 || fields[11].Length == 0 ? "" : $"{province}.{fields[11]}",
            };
            town.AddName(fields[1], false);
            if (fields[2].Length > 0) town.AddName(fields[2], false);
            if (town.Population >= LeastWithAlternatives || DraftPlaces.HasManyRomanizations(town.Country))
            {
                foreach (string name in fields[3].Split(','))
                    if (IsUsableAlternative(name)) town.AddName(name, true);
            }
            yield return town;
        }
    }

    /// <summary>Codes and names of admin1.json or admin2.json.</summary>
    public static IEnumerable<(string Code, string Name)> Divisions(Stream json)
    {
        using JsonDocument document = JsonDocument.Parse(json);
        foreach (JsonElement division in document.RootElement.EnumerateArray())
            yield return (division.GetProperty("code").GetString() ?? "", division.GetProperty("name").GetString() ?? "");
    }

    /// <summary>Natural Earth's admin-1 features that carry a GeoNames code: centre, box, GeoNames id (0 for none) and names.</summary>
    public static IEnumerable<ProvinceShape> Provinces(Stream json)
    {
        using JsonDocument document = JsonDocument.Parse(json);
        foreach (JsonElement feature in document.RootElement.GetProperty("features").EnumerateArray())
        {
            JsonElement properties = feature.GetProperty("properties");
            string? code = Text(properties, "gn_a1_code");
            if (code is null || !properties.TryGetProperty("latitude", out JsonElement latitude) || latitude.ValueKind != JsonValueKind.Number) continue;
            var names = new List<string>();
            foreach (string field in new[] { "name_en", "name", "gn_name", "woe_name" })
                if (Text(properties, field) is { } name) names.Add(name);
            if (Text(properties, "name_alt") is { } others) names.AddRange(others.Split('|', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
            uint id = properties.TryGetProperty("gn_id", out JsonElement number) && number.TryGetInt64(out long value) && value > 0 ? (uint)value : 0;
            yield return new ProvinceShape(code, new Coordinates(latitude.GetDouble(), properties.GetProperty("longitude").GetDouble()), Bounds.Around(Outlines(feature.GetProperty("geometry"))), id, names);
        }
    }

    // The box of each polygon's outer ring. Natural Earth cuts polygons at the antimeridian, so none crosses it.
    private static IEnumerable<Bounds> Outlines(JsonElement geometry)
    {
        JsonElement coordinates = geometry.GetProperty("coordinates");
        return geometry.GetProperty("type").GetString() == "Polygon" ? [Outline(coordinates)] : coordinates.EnumerateArray().Select(Outline);
    }

    private static Bounds Outline(JsonElement polygon)
    {
        double south = 90, west = 180, north = -90, east = -180;
        foreach (JsonElement position in polygon[0].EnumerateArray())
        {
            double longitude = Math.Clamp(position[0].GetDouble(), -180, 180), latitude = Math.Clamp(position[1].GetDouble(), -90, 90);
            (south, west, north, east) = (Math.Min(south, latitude), Math.Min(west, longitude), Math.Max(north, latitude), Math.Max(east, longitude));
        }
        return new Bounds(south, west, north, east);
    }

    // A seat of government is known by more people than its count says, where the count is missing.
    private static long LeastPopulation(string feature) => feature switch { "PPLC" => 200_000, "PPLA" => 20_000, "PPLA2" => 4_000, "PPLA3" => 1_000, _ => 0 };

    // Three capitals are an airport's code; digits a postcode.
    private static bool IsUsableAlternative(string name)
    {
        if (name.Length < 3 || name.AsSpan().ContainsAnyInRange('0', '9')) return false;
        foreach (char letter in name)
            if (!char.IsAsciiLetterUpper(letter)) return true;
        return name.Length > 4;
    }

    private static string? Text(JsonElement properties, string field) =>
        properties.TryGetProperty(field, out JsonElement value) && value.ValueKind == JsonValueKind.String && value.GetString() is { Length: > 0 } text ? text : null;
}
