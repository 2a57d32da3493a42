using System.Globalization;

namespace Dateline.Times;

/// <summary>A resolved time: its TIMEX3 value and, where they are known, its days.</summary>
internal readonly record struct TimePoint(string? Value, DateRange? Range)
{
    public static TimePoint Day(DateOnly day) => new(day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), DateRange.Of(day));

    public static TimePoint Week(DateOnly day)
    {
        DateOnly monday = Monday(day);
        // ISO 8601's week belongs to the year of its Thursday.
        DateOnly thursday = monday.AddDays(3);
        return new(string.Create(CultureInfo.InvariantCulture, $"{thursday.Year:0000}-W{(thursday.DayOfYear - 1) / 7 + 1:00}"), new DateRange(monday, monday.AddDays(6), Precision.Week));
    }

    public static TimePoint Weekend(DateOnly day)
    {
        DateOnly monday = Monday(day);
        return new(Week(monday).Value + "-WE", new DateRange(monday.AddDays(5), monday.AddDays(6), Precision.Days));
    }

    public static TimePoint Month(int year, int month)
    {
        var first = new DateOnly(year, month, 1);
        return new(string.Create(CultureInfo.InvariantCulture, $"{year:0000}-{month:00}"), new DateRange(first, first.AddMonths(1).AddDays(-1), Precision.Month));
    }

    public static TimePoint Quarter(int year, int quarter)
    {
        var first = new DateOnly(year, quarter * 3 - 2, 1);
        return new(string.Create(CultureInfo.InvariantCulture, $"{year:0000}-Q{quarter}"), new DateRange(first, first.AddMonths(3).AddDays(-1), Precision.Season));
    }

    public static TimePoint Half(int year, int half)
    {
        var first = new DateOnly(year, half * 6 - 5, 1);
        return new(string.Create(CultureInfo.InvariantCulture, $"{year:0000}-H{half}"), new DateRange(first, first.AddMonths(6).AddDays(-1), Precision.Season));
    }

    /// <summary>The seasons of meteorology: spring from March, winter from December into the next year.</summary>
    public static TimePoint Season(int year, Season season)
    {
        if (year is < 1 or >= 9999) return new(Before(year) + Code(season), null);
        var first = new DateOnly(year, (int)season * 3, 1);
        return new(string.Create(CultureInfo.InvariantCulture, $"{year:0000}{Code(season)}"), new DateRange(first, first.AddMonths(3).AddDays(-1), Precision.Season));
    }

    public static TimePoint Year(int year) => year is >= 1 and <= 9999
        ? new(year.ToString("0000", CultureInfo.InvariantCulture), new DateRange(new DateOnly(year, 1, 1), new DateOnly(year, 12, 31), Precision.Year)) : new(Before(year), null);

    /// <summary>The ten years from a year on; before Christ, those named by their highest year.</summary>
    public static TimePoint Decade(int year) => year < 10 ? new(string.Create(CultureInfo.InvariantCulture, $"BC{-year / 10:000}"), null) : year > 9980 ? new(null, null) :
        new((year / 10).ToString("000", CultureInfo.InvariantCulture), new DateRange(new DateOnly(year, 1, 1), new DateOnly(year + 9, 12, 31), Precision.Decade));

    /// <summary>The hundred or thousand years from a year on.</summary>
    public static TimePoint Century(int year, int years)
    {
        if (year is < 0 or > 8999) return new(string.Create(CultureInfo.InvariantCulture, $"BC{-year / 100 - 1:00}"), null);
        string value = years == 1000 ? (year / 1000).ToString("0", CultureInfo.InvariantCulture) : (year / 100).ToString("00", CultureInfo.InvariantCulture);
        return new(value, new DateRange(new DateOnly(Math.Max(year, 1), 1, 1), new DateOnly(year + years - 1, 12, 31), Precision.Decade));
    }

    public static DateOnly Monday(DateOnly day) => day.AddDays(-(((int)day.DayOfWeek + 6) % 7));

    public static string Code(Season season) => season switch { Times.Season.Spring => "-SP", Times.Season.Summer => "-SU", Times.Season.Autumn => "-FA", _ => "-WI" };

    private static string Before(int year) => string.Create(CultureInfo.InvariantCulture, $"BC{-year:0000}");
}
