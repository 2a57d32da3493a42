namespace Dateline.Times;

/// <summary>What the words of a time were precise to, coarsest last.</summary>
public enum Precision : byte
{
    /// <summary>A clock time.</summary>
    Minute,
    /// <summary>A part of a day, such as "late Saturday".</summary>
    PartOfDay,
    /// <summary>A day.</summary>
    Day,
    /// <summary>A few days, such as "overnight", "the weekend" or "in recent days".</summary>
    Days,
    /// <summary>A week.</summary>
    Week,
    /// <summary>A month.</summary>
    Month,
    /// <summary>A season or quarter.</summary>
    Season,
    /// <summary>A year.</summary>
    Year,
    /// <summary>A decade or more.</summary>
    Decade,
}
