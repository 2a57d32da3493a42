namespace Dateline.Times;

/// <summary>What sort of time words are: the four types of TIMEX3 (TimeML 1.2.1, section 2.3).</summary>
public enum TimeKind : byte
{
    /// <summary>A day, month, year or the like: "on Monday", "last spring", "the 1990s".</summary>
    Date,
    /// <summary>A clock time or part of a day: "9 a.m. Tuesday", "Sunday night".</summary>
    Clock,
    /// <summary>A length of time: "three days", "for weeks".</summary>
    Duration,
    /// <summary>A recurring time: "every Friday", "daily".</summary>
    Set,
}
