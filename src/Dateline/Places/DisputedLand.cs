using System.Collections.Immutable;

namespace Dateline.Places;

/// <summary>The project's table of occupied and disputed land: which country a point there is counted to.</summary>
/// <remarks>The source is <c>data/places/disputed.tsv</c>, where each row says why.</remarks>
internal sealed class DisputedLand
{
    private readonly ImmutableArray<(string Name, ImmutableArray<string> From, string Country, ImmutableArray<Coordinates> Border)> _areas;

    private DisputedLand(ImmutableArray<(string, ImmutableArray<string>, string, ImmutableArray<Coordinates>)> areas) => _areas = areas;

    /// <exception cref="InvalidDataException">A row is malformed.</exception>
    public static DisputedLand Read(TextReader reader)
    {
        var areas = ImmutableArray.CreateBuilder<(string, ImmutableArray<string>, string, ImmutableArray<Coordinates>)>();
        foreach (SourceRow row in SourceRow.ReadAll(reader, "disputed.tsv", 5)) areas.Add((row[0], row.List(1), row[2], row.Points(3)));
        return new DisputedLand(areas.ToImmutable());
    }

    /// <summary>The country that a point is counted to when the source says <paramref name="country"/>.</summary>
    public string CountryOf(Coordinates point, string country)
    {
        foreach (var area in _areas)
            if (area.From.Contains(country) && Contains(area.Border, point)) return area.Country;
        return country;
    }

    // Even-odd rule on the plane of degrees: the areas are small and far from the poles and the date line.
    private static bool Contains(ImmutableArray<Coordinates> border, Coordinates point)
    {
        bool inside = false;
        for (int i = 0, j = border.Length - 1; i < border.Length; j = i++)
        {
            Coordinates a = border[i], b = border[j];
            if (a.Latitude > point.Latitude != b.Latitude > point.Latitude &&
                point.Longitude < (b.Longitude - a.Longitude) * (point.Latitude - a.Latitude) / (b.Latitude - a.Latitude) + a.Longitude) inside = !inside;
        }
        return inside;
    }
}
