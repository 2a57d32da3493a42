namespace Dateline.Reports.Dates;

/// <summary>A full date, perhaps with a time of day, found in a string.</summary>
/// <param name="Start">Where it begins.</param>
/// <param name="End">Just behind its last character.</param>
/// <param name="Day">The day.</param>
/// <param name="Time">The time of day; null when none is told.</param>
/// <param name="Offset">The zone as a distance from UTC; null when none is told.</param>
/// <param name="Swappable">Whether day and month are numbers that could be read the other way round.</param>
internal readonly record struct FoundDate(int Start, int End, DateOnly Day, TimeSpan? Time, TimeSpan? Offset, bool Swappable)
{
    /// <summary>The instant; midnight where no time is told, UTC where no zone is told.</summary>
    public DateTimeOffset Instant => new(Day.ToDateTime(default) + (Time ?? TimeSpan.Zero), Offset ?? TimeSpan.Zero);

    /// <summary>The same with day and month read the other way round.</summary>
    public FoundDate Swapped => Swappable ? this with { Day = new DateOnly(Day.Year, Day.Day, Day.Month) } : this;
}
