namespace Dateline.Times;

/// <summary>A unit that times are counted in, smallest first.</summary>
internal enum TimeUnit : byte
{
    None, Second, Minute, Hour, PartOfDay, Day, Weekend, Week, Fortnight, Month, Quarter, Season, Half, Year, Decade, Century, Millennium, Period,
}
