namespace Dateline.Store;

/// <summary>A box of the map in degrees; one whose west lies east of its east crosses the 180th meridian.</summary>
/// <param name="West">Degrees east, -180 to 180.</param>
/// <param name="South">Degrees north, -90 to 90.</param>
/// <param name="East">Degrees east, -180 to 180.</param>
/// <param name="North">Degrees north, -90 to 90.</param>
public readonly record struct MapBox(double West, double South, double East, double North);
