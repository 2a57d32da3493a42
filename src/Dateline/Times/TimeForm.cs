namespace Dateline.Times;

/// <summary>How a time is said, which decides how it is resolved.</summary>
internal enum TimeForm : byte
{
    /// <summary>Year, month, day and weekday, as many as are said: "Aug. 7", "1995", "Monday, Oct. 26".</summary>
    Calendar,
    /// <summary>"the 1990s".</summary>
    Decade,
    /// <summary>"the 19th century".</summary>
    Century,
    /// <summary>Today, yesterday or tomorrow: an offset of days from the speaker's day.</summary>
    Day,
    /// <summary>A unit, weekday, month or season with a pointer: "last week", "next Friday", "this spring", "the following day".</summary>
    Pointed,
    /// <summary>A number of units from a point: "three days ago", "two months later".</summary>
    Shifted,
    /// <summary>A span of units that ends or begins at a point: "the past two months", "recent days".</summary>
    Window,
    /// <summary>"spring", "the summer of 1955".</summary>
    Season,
    /// <summary>"Ramadan", "Christmas 2007".</summary>
    Festival,
    /// <summary>A part of a day: "Sunday night", "overnight", "noon".</summary>
    DayPart,
    /// <summary>A clock time.</summary>
    Clock,
    /// <summary>A part of another time: "the end of March", "early next week".</summary>
    Edge,
    /// <summary>A length of time.</summary>
    Length,
    /// <summary>A recurring time.</summary>
    Recurring,
    /// <summary>Now, recently, in future: no days.</summary>
    Reference,
    /// <summary>Words that point to a time told elsewhere: "that time".</summary>
    Unknown,
}
