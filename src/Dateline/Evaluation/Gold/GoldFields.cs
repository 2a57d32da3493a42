using System.Collections.Immutable;

namespace Dateline.Evaluation.Gold;

/// <summary>Compares a gold claim and a coded one field by field: each field scores 0 to 1, and has no score where neither side says anything.</summary>
internal static class GoldFields
{
    private const double KilometresNear = 161;

    /// <summary>The fields in the order of the table.</summary>
    public static ImmutableArray<string> Names { get; } =
        ["type", "stage", "denied", "background", "actors", "targets", "said_by", "killed", "injured", "captured", "when", "country", "place", "near", "claimed_by", "weapon"];

    /// <summary>A score per field of <see cref="Names"/>; null where it does not count.</summary>
    public static double?[] Compare(GoldClaim gold, GoldClaim coded) =>
    [
        Score(gold.Type == coded.Type),
        Score(gold.Stage == coded.Stage),
        Score(gold.Denied == coded.Denied),
        Score(gold.Background == coded.Background),
        Namings.SetF1(gold.Actors, coded.Actors),
        Namings.SetF1(gold.Targets, coded.Targets),
        Namings.SetF1(gold.SaidBy, coded.SaidBy),
        Either(gold.Killed, coded.Killed),
        Either(gold.Injured, coded.Injured),
        Either(gold.Captured, coded.Captured),
        Either(gold.When, coded.When),
        gold.Country is null && coded.Country is null ? null : Score(gold.Country == coded.Country),
        Words(gold.Place, coded.Place),
        gold.Centre is { } centre ? Score(coded.Centre is { } other && Kilometres(centre, other) <= KilometresNear) : null,
        Words(gold.ClaimedBy, coded.ClaimedBy),
        Words(gold.Weapon, coded.Weapon),
    ];

    private static double Score(bool right) => right ? 1 : 0;

    private static double? Either<T>(T? gold, T? coded) where T : struct, IEquatable<T> =>
        gold is null && coded is null ? null : Score(gold is { } a && coded is { } b && a.Equals(b));

    private static double? Words(string? gold, string? coded) =>
        string.IsNullOrEmpty(gold) && string.IsNullOrEmpty(coded) ? null : Score(!string.IsNullOrEmpty(gold) && !string.IsNullOrEmpty(coded) && Namings.Same(gold, coded));

    // Great-circle distance with the earth's diameter of 12742 km that the reference scorer uses.
    private static double Kilometres((double Latitude, double Longitude) a, (double Latitude, double Longitude) b)
    {
        double latitudeA = double.DegreesToRadians(a.Latitude), latitudeB = double.DegreesToRadians(b.Latitude);
        double sinLatitude = Math.Sin((latitudeB - latitudeA) / 2), sinLongitude = Math.Sin(double.DegreesToRadians(b.Longitude - a.Longitude) / 2);
        double h = sinLatitude * sinLatitude + Math.Cos(latitudeA) * Math.Cos(latitudeB) * sinLongitude * sinLongitude;
        return 12742 * Math.Asin(Math.Min(1, Math.Sqrt(h)));
    }
}
