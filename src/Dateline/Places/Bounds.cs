namespace Dateline.Places;

/// <summary>The box around an area between two parallels and two meridians, in WGS 84 degrees; where it crosses the antimeridian, <see cref="West"/> is greater than <see cref="East"/> (RFC 7946, section 5.2).</summary>
/// <param name="South">Degrees north of its southern edge, -90 to 90.</param>
/// <param name="West">Degrees east of its western edge, -180 to 180.</param>
/// <param name="North">Degrees north of its northern edge, not less than <paramref name="South"/>.</param>
/// <param name="East">Degrees east of its eastern edge, -180 to 180.</param>
public readonly record struct Bounds(double South, double West, double North, double East)
{
    /// <summary>The smallest box of a point: itself.</summary>
    public static Bounds At(Coordinates point) => new(point.Latitude, point.Longitude, point.Latitude, point.Longitude);

    /// <summary>The smallest box around all of some boxes; null for none.</summary>
    /// <remarks>Meridians lie on a circle: the box leaves out the widest stretch of it that no part lies in.</remarks>
    public static Bounds? Around(IEnumerable<Bounds> parts)
    {
        Bounds[] boxes = [.. parts.OrderBy(part => part.West).ThenBy(part => part.East)];
        if (boxes.Length == 0) return null;
        double west = boxes[0].West, east = boxes.Max(EndOf), widest = west + 360 - east, reached = EndOf(boxes[0]);
        foreach (Bounds box in boxes.AsSpan(1))
        {
            if (box.West - reached > widest) (widest, west, east) = (box.West - reached, box.West, reached + 360);
            reached = Math.Max(reached, EndOf(box));
        }
        double south = boxes.Min(box => box.South), north = boxes.Max(box => box.North);
        return widest <= 0 ? new Bounds(south, -180, north, 180) : new Bounds(south, west, north, east > 180 ? east - 360 : east);
    }

    /// <summary>Whether a point lies in it, its edges included.</summary>
    public bool Contains(Coordinates point) => point.Latitude >= South && point.Latitude <= North &&
        (West <= East ? point.Longitude >= West && point.Longitude <= East : point.Longitude >= West || point.Longitude <= East);

    /// <summary>The distance in kilometres from a point to the corner that is farthest away.</summary>
    public double FarthestKilometresFrom(Coordinates point) => Math.Max(
        Math.Max(point.KilometresTo(new Coordinates(South, West)), point.KilometresTo(new Coordinates(South, East))),
        Math.Max(point.KilometresTo(new Coordinates(North, West)), point.KilometresTo(new Coordinates(North, East))));

    private static double EndOf(Bounds box) => box.East < box.West ? box.East + 360 : box.East;
}
