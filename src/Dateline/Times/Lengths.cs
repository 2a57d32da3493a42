using System.Globalization;

namespace Dateline.Times;

/// <summary>Lengths of time: their TIMEX3 values, and what they come to when counted from a day.</summary>
internal static class Lengths
{
    // What vague numbers stand for: "recent days" and "coming days" a week, "recent weeks" three, as the gold guidelines have it; months and years by the same measure.
    private const int VagueDays = 7, VagueWeeks = 3, VagueMonths = 3, VagueYears = 3;

    /// <summary>The longest number of days in a unit.</summary>
    public static int DaysOf(TimeUnit unit) => unit switch
    {
        TimeUnit.Weekend => 2, TimeUnit.Week => 7, TimeUnit.Fortnight => 14, TimeUnit.Month => 31, TimeUnit.Quarter or TimeUnit.Season => 92, TimeUnit.Half => 184, TimeUnit.Year => 366,
        TimeUnit.Decade => 3653, TimeUnit.Century or TimeUnit.Millennium => 36525, _ => 1,
    };

    /// <summary>The value of a length: <c>P3D</c>, <c>PT16H</c>, <c>PXW</c>.</summary>
    public static string Value(TimeExpression time)
    {
        if (time.SecondUnit != TimeUnit.None) return Value(time with { SecondUnit = TimeUnit.None }) + Part(time.SecondUnit, time.SecondAmount).TrimStart('P');
        return Part(time.Unit, time.Amount);
    }

    private static string Part(TimeUnit unit, double amount)
    {
        (string sign, double times) = unit switch
        {
            TimeUnit.Second => ("S", 1), TimeUnit.Minute => ("M", 1), TimeUnit.Hour => ("H", 1), TimeUnit.Week => ("W", 1), TimeUnit.Fortnight => ("W", 2), TimeUnit.Month => ("M", 1), TimeUnit.Quarter => ("M", 3),
            TimeUnit.Half => ("M", 6), TimeUnit.Year => ("Y", 1), TimeUnit.Decade => ("DE", 1), TimeUnit.Century => ("CE", 1), TimeUnit.Millennium => ("ML", 1), TimeUnit.Weekend => ("D", 2), TimeUnit.PartOfDay => ("D", 1), _ => ("D", 1.0),
        };
        bool clock = unit is TimeUnit.Second or TimeUnit.Minute or TimeUnit.Hour;
        if (amount > 0 && amount != Math.Floor(amount) && unit is TimeUnit.Hour)
            return string.Create(CultureInfo.InvariantCulture, $"PT{(amount < 1 ? "" : $"{Math.Floor(amount)}H")}{Math.Round((amount - Math.Floor(amount)) * 60)}M");
        if (amount is 0.5 && unit is TimeUnit.Year) return "P6M";
        if (amount is 0.5 && unit is TimeUnit.Century or TimeUnit.Decade) return unit == TimeUnit.Century ? "P50Y" : "P5Y";
        string number = amount < 0 ? "X" : (amount * times).ToString("0.##", CultureInfo.InvariantCulture);
        return (clock ? "PT" : "P") + number + sign;
    }

    /// <summary>The value of a recurring time: its period, or the pattern of its days.</summary>
    public static string Recurring(TimeExpression time)
    {
        if (time.Weekday != 0) return string.Create(CultureInfo.InvariantCulture, $"XXXX-WXX-{time.Weekday}");
        if (time.Month != 0) return string.Create(CultureInfo.InvariantCulture, $"XXXX-{time.Month:00}");
        if (time.Season != Season.None) return "XXXX" + TimePoint.Code(time.Season);
        if (time.Unit == TimeUnit.PartOfDay)
            return "XXXX-XX-XX" + time.Part switch { DayPart.Morning or DayPart.Dawn => "TMO", DayPart.Afternoon => "TAF", DayPart.Evening => "TEV", _ => "TNI" };
        return Part(time.Unit, time.Amount);
    }

    /// <summary>The time a length before or after a day, as precise as the length's unit.</summary>
    public static TimePoint? Shift(DateOnly day, TimeExpression time, int sign)
    {
        double months = MonthsIn(time.Unit) * time.Amount + MonthsIn(time.SecondUnit) * time.SecondAmount;
        if (months > 0)
        {
            double year = day.Year + sign * months / 12;
            if (year is < 2 or > 9990) return null;
            DateOnly moved = day.AddMonths(sign * (int)Math.Round(months, MidpointRounding.AwayFromZero));
            TimeUnit finest = time.SecondUnit != TimeUnit.None ? time.SecondUnit : time.Unit;
            return finest == TimeUnit.Year && time.Amount == Math.Floor(time.Amount) ? TimePoint.Year(moved.Year) : finest is TimeUnit.Decade or TimeUnit.Century ? TimePoint.Year(moved.Year) : TimePoint.Month(moved.Year, moved.Month);
        }
        double days = time.Unit switch { TimeUnit.Week => 7, TimeUnit.Fortnight => 14, TimeUnit.Day or TimeUnit.PartOfDay => 1, TimeUnit.Weekend => 7, TimeUnit.Hour => 1 / 24.0, TimeUnit.Minute => 1 / 1440.0, _ => 0 } * time.Amount;
        double number = day.DayNumber + sign * days;
        if (number < 14 || number > DateOnly.MaxValue.DayNumber - 14) return null;
        DateOnly at = DateOnly.FromDayNumber((int)Math.Round(number, MidpointRounding.AwayFromZero));
        // "A week ago" is about the same weekday; TIMEX3 has the week.
        if (time.Unit is TimeUnit.Week or TimeUnit.Fortnight) return TimePoint.Week(at) with { Range = DateRange.Of(at, Precision.Week) };
        // Hours before a day's unknown hour fall on it or on the day beside it.
        if (time.Unit is TimeUnit.Hour or TimeUnit.Minute or TimeUnit.Second && days < 1)
            return TimePoint.Day(day) with { Range = time.Unit != TimeUnit.Hour ? DateRange.Of(day) : sign < 0 ? new DateRange(day.AddDays(-1), day, Precision.PartOfDay) : new DateRange(day, day.AddDays(1), Precision.PartOfDay) };
        return TimePoint.Day(at);
    }

    /// <summary>The days of a span of units that ends (sign -1) or begins (sign 1) at a day.</summary>
    public static DateRange? Window(DateOnly day, TimeExpression time, int sign)
    {
        double amount = time.Amount >= 0 ? time.Amount : VagueNumber(time.Unit);
        double months = MonthsIn(time.Unit) * amount;
        if (amount > 5000 || day.Year + sign * months / 12 is < 2 or > 9990) return null;
        DateOnly end = months > 0 ? day.AddMonths(sign * (int)Math.Round(months, MidpointRounding.AwayFromZero)) : day.AddDays(sign * Math.Max((int)Math.Ceiling(amount * (time.Unit <= TimeUnit.Hour ? 1 / 24.0 : DaysOf(time.Unit))) - (time.Unit <= TimeUnit.Hour ? 0 : 1), 0));
        Precision precision = time.Unit switch { TimeUnit.Week or TimeUnit.Fortnight => Precision.Week, TimeUnit.Month => Precision.Month, TimeUnit.Quarter => Precision.Season, TimeUnit.Year => Precision.Year, TimeUnit.Decade or TimeUnit.Century => Precision.Decade, _ => Precision.Days };
        return sign < 0 ? new DateRange(end, day, precision) : new DateRange(day, end, precision);
    }

    /// <summary>The days within which a vague number of units before or after a time falls: "weeks later".</summary>
    public static DateRange? Vague(DateRange told, TimeUnit unit, int sign)
    {
        DateRange? window = Window(sign < 0 ? told.First : told.Last, new TimeExpression { Form = TimeForm.Window, Unit = unit, Amount = VagueNumber(unit) + 1 }, sign);
        return window;
    }

    private static double VagueNumber(TimeUnit unit) => unit switch { TimeUnit.Week => VagueWeeks, TimeUnit.Month or TimeUnit.Quarter => VagueMonths, TimeUnit.Year or TimeUnit.Decade or TimeUnit.Century => VagueYears, TimeUnit.Day or TimeUnit.PartOfDay => VagueDays, _ => VagueWeeks };

    private static double MonthsIn(TimeUnit unit) => unit switch { TimeUnit.Month => 1, TimeUnit.Quarter => 3, TimeUnit.Season => 3, TimeUnit.Half => 6, TimeUnit.Year => 12, TimeUnit.Decade => 120, TimeUnit.Century => 1200, TimeUnit.Millennium => 12000, _ => 0 };
}
