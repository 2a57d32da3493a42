namespace Dateline.Evaluation.Shootings;

/// <summary>How often the answers on single shootings are right, each as a share of all texts.</summary>
/// <param name="Texts">The number of texts.</param>
/// <param name="Killed">Texts with exactly the annotated number killed.</param>
/// <param name="Injured">Texts with exactly the annotated number injured.</param>
/// <param name="Day">Texts with exactly the annotated day.</param>
/// <param name="DayGiven">Texts for which a day was worked out at all.</param>
/// <param name="Address">Texts with the annotated address, case, punctuation and usual abbreviations aside.</param>
/// <param name="AddressOverlap">Texts whose address shares its most telling words with the annotated one: at least half of all different words of both.</param>
public sealed record ShootingsScore(int Texts, int Killed, int Injured, int Day, int DayGiven, int Address, int AddressOverlap)
{
    /// <summary>Nothing scored yet.</summary>
    public static ShootingsScore Empty { get; } = new(0, 0, 0, 0, 0, 0, 0);

    /// <summary>This score with one more text.</summary>
    public ShootingsScore With(ShootingReport wanted, ShootingAnswer given)
    {
        ArgumentNullException.ThrowIfNull(wanted);
        ArgumentNullException.ThrowIfNull(given);
        return new(Texts + 1, Killed + (wanted.Killed == given.Killed ? 1 : 0), Injured + (wanted.Injured == given.Injured ? 1 : 0), Day + (wanted.Day == given.Day ? 1 : 0), DayGiven + (given.Day is null ? 0 : 1),
            Address + (StreetAddress.Same(wanted.Address, given.Address) ? 1 : 0), AddressOverlap + (StreetAddress.Overlap(wanted.Address, given.Address) >= 0.5 ? 1 : 0));
    }
}
