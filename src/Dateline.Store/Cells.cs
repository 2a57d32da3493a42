using Dateline.Places;

namespace Dateline.Store;

/// <summary>The earth in cells of one degree, so that a plain index finds what is near a point.</summary>
internal static class Cells
{
    private const double KilometresPerDegree = 111.2;

    public static long Of(Coordinates point) => Number((int)Math.Floor(point.Latitude), (int)Math.Floor(point.Longitude));

    /// <summary>The cells that a circle touches; null when they are so many that an index does not help.</summary>
    public static List<long>? Around(Coordinates centre, double radiusKm)
    {
        double rows = radiusKm / KilometresPerDegree;
        // A circle around a pole has all longitudes.
        double widest = Math.Abs(centre.Latitude) + rows;
        double columns = widest >= 90 ? 180 : Math.Min(180, rows / Math.Cos(double.DegreesToRadians(widest)));
        if (rows * columns > 60) return null;
        var cells = new HashSet<long>();
        for (int row = (int)Math.Floor(centre.Latitude - rows); row <= (int)Math.Floor(centre.Latitude + rows); row++)
            for (int column = (int)Math.Floor(centre.Longitude - columns); column <= (int)Math.Floor(centre.Longitude + columns); column++) cells.Add(Number(row, column));
        return [.. cells.Order()];
    }

    private static long Number(int row, int column) => (row + 90) * 360L + ((column + 180) % 360 + 360) % 360;
}
