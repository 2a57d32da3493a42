namespace Dateline.Places;

/// <summary>A point on the earth in WGS 84 degrees.</summary>
/// <param name="Latitude">Degrees north, -90 to 90.</param>
/// <param name="Longitude">Degrees east, -180 to 180.</param>
public readonly record struct Coordinates(double Latitude, double Longitude)
{
    /// <summary>The great-circle distance in kilometres on a sphere of radius 6371 km (haversine formula).</summary>
    public double KilometresTo(Coordinates other)
    {
        double latitude1 = double.DegreesToRadians(Latitude), latitude2 = double.DegreesToRadians(other.Latitude);
        double sinLatitude = Math.Sin((latitude2 - latitude1) / 2);
        double sinLongitude = Math.Sin(double.DegreesToRadians(other.Longitude - Longitude) / 2);
        double h = sinLatitude * sinLatitude + Math.Cos(latitude1) * Math.Cos(latitude2) * sinLongitude * sinLongitude;
        return 2 * 6371 * Math.Asin(Math.Min(1, Math.Sqrt(h)));
    }
}
