using System.Globalization;

namespace Dateline.Times;

/// <summary>Works out one expression in its context.</summary>
/// <param name="Published">The day of publication, or the day the text itself gives for its telling; null when neither is known.</param>
/// <param name="Narrative">The time the narrative has come to.</param>
/// <param name="History">Whether the text tells a history, so that words such as "in April" follow on what was told last, not on the day of publication.</param>
/// <param name="Tense">What the verbs around show.</param>
internal sealed record TimeCalculation(DateOnly? Published, DateRange? Narrative, bool History, Tense Tense)
{
    // Past dates are what reports tell of: one further back is as likely as one less far ahead.
    private const int MonthsRound = 9, SeasonsRound = 10;

    private const double PastBias = 0.75, TenseBias = 0.1;

    /// <summary>The year that a text without a day of telling dates its latest things in; null where it names none.</summary>
    public int? Year { get; init; }

    /// <summary>The latest year that such a text names at all; null where it names none.</summary>
    public int? Latest { get; init; }

    /// <summary>The year that the words right before named: "in 1997, in June"; null when they named none.</summary>
    public int? Named { get; init; }

    private DateOnly? Speech => History ? Narrative?.First ?? Published : Published;

    private DateRange? Story => Narrative ?? (Published is { } day ? DateRange.Of(day) : null);

    /// <summary>The value and days of an expression; null when they cannot be worked out.</summary>
    public TimePoint? Evaluate(TimeExpression time) => time.Form switch
    {
        TimeForm.Calendar => Calendar(time),
        TimeForm.Decade => TimePoint.Decade(time.Year),
        TimeForm.Century => TimePoint.Century(time.Year, time.Unit == TimeUnit.Millennium ? 1000 : 100),
        TimeForm.Day => Published is { } day ? TimePoint.Day(day.AddDays((int)time.Amount)) : null,
        TimeForm.Pointed => time.Modifier == TimeModifier.None ? Pointed(time) : Clip(Pointed(time), time),
        TimeForm.Shifted => Shifted(time),
        TimeForm.Window => Window(time),
        TimeForm.Season => SeasonOf(time),
        TimeForm.Festival => FestivalOf(time),
        TimeForm.DayPart => PartOfDay(time),
        TimeForm.Clock => ClockOf(time),
        TimeForm.Edge => time.Inner is { } whole ? Edges.Of(time, Evaluate(whole)) : Choose(time, year => TimePoint.Quarter(year, (int)time.Amount)),
        TimeForm.Length => new TimePoint(Lengths.Value(time), null),
        TimeForm.Recurring => new TimePoint(Lengths.Recurring(time), null),
        TimeForm.Reference => new TimePoint(time.Reference, null),
        _ => null,
    };

    private TimePoint? Calendar(TimeExpression time)
    {
        if (time.Weekday != 0 && time.Month == 0) return Weekday(time);
        int? year = time.Year != 0 ? time.Year : time.Inner is { } inner ? Evaluate(inner)?.Range?.First.Year : null;
        if (year is { } known)
        {
            if (time.Month == 0) return TimePoint.Year(known);
            if (known < 1) return new TimePoint(TimePoint.Year(known).Value + string.Create(CultureInfo.InvariantCulture, $"-{time.Month:00}"), null);
            if (time.DayOfMonth == 0) return TimePoint.Month(known, time.Month);
            return time.DayOfMonth <= DateTime.DaysInMonth(known, time.Month) ? TimePoint.Day(new DateOnly(known, time.Month, time.DayOfMonth)) : null;
        }
        if (time.Month == 0) return null;
        int day = time.DayOfMonth;
        TimePoint? chosen = Choose(time, y => day == 0 ? TimePoint.Month(y, time.Month)
            : day <= DateTime.DaysInMonth(y, time.Month) ? TimePoint.Day(new DateOnly(y, time.Month, day)) : null, time.Weekday);
        return chosen ?? new TimePoint(string.Create(CultureInfo.InvariantCulture, $"XXXX-{time.Month:00}{(day == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $"-{day:00}"))}"), null);
    }

    // The year of a time that returns every year: the one its pointer says, or the nearest that tense and weekday allow.
    private TimePoint? Choose(TimeExpression time, Func<int, TimePoint?> inYear, int weekday = 0)
    {
        if (Named is { } whole && weekday == 0 && time.Pointer == Pointer.None && inYear(whole) is { } within) return within;
        if (Speech is null && weekday != 0 && Latest is { } latest)
        {
            // A date falls on a weekday again after five years at the soonest: among the last five, at most one fits.
            for (int year = latest; year > latest - 5; year--)
            {
                if (inYear(year) is { Range: { Days: 1 } day } fits && Iso(day.First) == weekday) return fits;
            }
            return null;
        }
        if (Speech is not { } speech) return Year is { } named && time.Pointer == Pointer.None ? inYear(named) : null;
        DateOnly anchor = time.Pointer is Pointer.Previous or Pointer.Following or Pointer.Same ? Story!.First : speech;
        TimePoint? best = null;
        double least = double.MaxValue;
        int reach = weekday != 0 ? 6 : 1;
        for (int year = Math.Max(anchor.Year - reach, 1); year <= Math.Min(anchor.Year + reach, 9998); year++)
        {
            if (inYear(year) is not { Range: { } range } point) continue;
            if (weekday != 0 && range.Days == 1 && Iso(range.First) != weekday) continue;
            bool past = range.Last < anchor, future = range.First > anchor;
            double distance = past ? anchor.DayNumber - range.Last.DayNumber : future ? range.First.DayNumber - anchor.DayNumber : 0;
            switch (time.Pointer)
            {
                case Pointer.Last or Pointer.Previous when !past:
                case Pointer.Next or Pointer.Following when !future:
                case Pointer.This or Pointer.Same when year != anchor.Year:
                    continue;
                case Pointer.None when History:
                    // A history stays within its year, and goes on to the next when the year has all but come round.
                    distance = range.First.Month <= anchor.Month - (time.Form == TimeForm.Season ? SeasonsRound : MonthsRound) ? Math.Abs(year - anchor.Year - 1) : Math.Abs(year - anchor.Year);
                    break;
                case Pointer.None:
                    if (past) distance *= Tense == Tense.Past || time.Unit == TimeUnit.Quarter && Tense != Tense.Future ? TenseBias : PastBias;
                    else if (future && Tense == Tense.Future) distance *= TenseBias;
                    break;
                default:
                    break;
            }
            if (distance < least) (best, least) = (point, distance);
        }
        return best;
    }

    private TimePoint? Weekday(TimeExpression time)
    {
        bool story = time.Pointer is Pointer.Previous or Pointer.Following or Pointer.Same;
        DateOnly? from = story ? Story?.First : History && Narrative is { Days: 1 } told ? told.First : Published;
        if (from is not { } anchor) return null;
        int back = (Iso(anchor) - time.Weekday + 7) % 7, ahead = (7 - back) % 7;
        int shift = time.Pointer switch
        {
            Pointer.Last or Pointer.Previous => back == 0 ? -7 : -back,
            Pointer.Next or Pointer.Following => ahead == 0 ? 7 : ahead,
            Pointer.This => Tense == Tense.Past ? -back : ahead,
            _ => Tense == Tense.Future && !History ? ahead : -back,
        };
        return Shift(anchor, shift);
    }

    private static TimePoint? Shift(DateOnly day, int days) => day.DayNumber + days >= 0 && day.DayNumber + days <= DateOnly.MaxValue.DayNumber ? TimePoint.Day(day.AddDays(days)) : null;

    private TimePoint? Pointed(TimeExpression time)
    {
        bool story = time.Pointer is Pointer.Previous or Pointer.Following or Pointer.Same;
        DateRange? told = story ? Story : Speech is { } day ? DateRange.Of(day) : null;
        if (told is null) return null;
        int step = time.Pointer switch { Pointer.Last or Pointer.Previous => -1, Pointer.Next or Pointer.Following => 1, _ => 0 };
        if (told.Days > Lengths.DaysOf(time.Unit) + 3) return null;
        DateOnly at = told.First;
        if (at.Year is < 200 or > 9700) return null;
        return time.Unit switch
        {
            TimeUnit.Day => Shift(at, step),
            TimeUnit.Weekend => Weekend(at, step),
            TimeUnit.Week => step == 0 && !story ? Current(TimePoint.Week(at), at) : TimePoint.Week(at.AddDays(7 * step)),
            TimeUnit.Fortnight => new TimePoint("P2W", new DateRange(at.AddDays(Math.Min(14 * step, 0)), at.AddDays(Math.Max(14 * step, 0)), Precision.Week)),
            TimeUnit.Month => Of(at.AddMonths(step), day => TimePoint.Month(day.Year, day.Month)),
            TimeUnit.Quarter => Of(at.AddMonths(3 * step), day => TimePoint.Quarter(day.Year, (day.Month + 2) / 3)),
            TimeUnit.Year => TimePoint.Year(at.Year + step),
            TimeUnit.Decade => TimePoint.Decade((at.Year / 10 + step) * 10),
            TimeUnit.Century => TimePoint.Century((at.Year / 100 + step) * 100, 100),
            _ => null,
        };

        static TimePoint Of(DateOnly day, Func<DateOnly, TimePoint> make) => make(day);
    }

    // "earlier this year" ends, "later that month" begins where the telling stands.
    private TimePoint? Clip(TimePoint? point, TimeExpression time)
    {
        DateOnly? stands = time.Pointer is Pointer.This && !History ? Published : Story?.First;
        if (point is not { Range: { } range } || stands is not { } day || day < range.First || day > range.Last) return point;
        return point.Value with { Range = time.Modifier == TimeModifier.Start ? new DateRange(range.First, day, range.Precision) : new DateRange(day, range.Last, range.Precision) };
    }

    // "this week" up to the day of publication, or from it on, as the tense says.
    private TimePoint Current(TimePoint week, DateOnly today)
    {
        DateRange whole = week.Range!;
        return week with { Range = Tense == Tense.Future ? new DateRange(today, whole.Last, Precision.Week) : new DateRange(whole.First, today, Precision.Week) };
    }

    private TimePoint Weekend(DateOnly at, int step)
    {
        TimePoint own = TimePoint.Weekend(at);
        if (step > 0) return TimePoint.Weekend(at.AddDays(7));
        if (step < 0) return TimePoint.Weekend(at.AddDays(-7));
        return own.Range!.First <= at || Tense == Tense.Future ? own : TimePoint.Weekend(at.AddDays(-7));
    }

    private TimePoint? Shifted(TimeExpression time)
    {
        DateRange? told = time.Inner is { } inner ? Evaluate(inner)?.Range : time.Pointer is Pointer.Previous or Pointer.Following ? Story : Speech is { } day ? DateRange.Of(day) : null;
        int sign = time.Pointer is Pointer.Last or Pointer.Previous ? -1 : 1;
        if (time.Amount < 0) return new TimePoint(sign < 0 ? "PAST_REF" : "FUTURE_REF", told is null ? null : Lengths.Vague(told, time.Unit, sign));
        if (told is null || told.Days > Lengths.DaysOf(time.Unit) * 2 + 3 || told.Days > 1 && time.Unit <= TimeUnit.Day) return null;
        return Lengths.Shift(told.First, time, sign);
    }

    // TIMEX3 calls "the past two months" a duration; the days are those of its two ends.
    private TimePoint? Window(TimeExpression time)
    {
        string value = Lengths.Value(time);
        DateRange? told = time.Pointer is Pointer.Previous or Pointer.Following ? Story : Speech is { } day ? DateRange.Of(day) : null;
        if (told is null) return new TimePoint(value, null);
        int sign = time.Pointer is Pointer.Next or Pointer.Following ? 1 : -1;
        DateRange? days = Lengths.Window(told.First, time, sign);
        // "The past week" begins on the same weekday.
        if (days is not null && sign < 0 && time.Unit is TimeUnit.Week or TimeUnit.Fortnight) days = new DateRange(days.First.AddDays(-1), days.Last, days.Precision);
        return new TimePoint(value, days);
    }

    private TimePoint? SeasonOf(TimeExpression time)
    {
        int? year = time.Year != 0 ? time.Year : time.Inner is { } inner ? Evaluate(inner)?.Range?.First.Year : null;
        if (year is { } known) return TimePoint.Season(known, time.Season);
        return Choose(time, y => TimePoint.Season(y, time.Season)) ?? new TimePoint("XXXX" + TimePoint.Code(time.Season), null);
    }

    private TimePoint? FestivalOf(TimeExpression time)
    {
        if (time.Year != 0) return Feast(time.Festival, time.Year);
        return Choose(time, y => Feast(time.Festival, y));
    }

    private static TimePoint? Feast(Festival festival, int year)
    {
        if (Festivals.In(festival, year) is not { } days) return null;
        TimePoint first = TimePoint.Day(days.First);
        int length = days.Last.DayNumber - days.First.DayNumber + 1;
        return length == 1 ? first : length == 7 && days.First.DayOfWeek == DayOfWeek.Monday ? TimePoint.Week(days.First) with { Range = new DateRange(days.First, days.Last, Precision.Days) }
            : new TimePoint(first.Value!, new DateRange(days.First, days.Last, length > 20 ? Precision.Month : Precision.Days));
    }

    private TimePoint? PartOfDay(TimeExpression time)
    {
        DateRange? day = time.Inner is { } inner ? Evaluate(inner)?.Range : Story;
        string code = time.Part switch
        {
            DayPart.Dawn or DayPart.Morning => "TMO", DayPart.Midday => "T12:00", DayPart.Afternoon => "TAF", DayPart.Evening => "TEV", DayPart.Midnight => "T24:00", DayPart.Daytime => "TDT", _ => "TNI",
        };
        if (day is not { Days: 1 }) return time.Inner is null ? new TimePoint("XXXX-XX-XX" + code, null) : null;
        if (time.Part == DayPart.Overnight) return new TimePoint(TimePoint.Day(day.First).Value + code, day.First.DayNumber > 0 ? new DateRange(day.First.AddDays(-1), day.First, Precision.Days) : day);
        return new TimePoint(TimePoint.Day(day.First).Value + code, DateRange.Of(day.First, Precision.PartOfDay));
    }

    private TimePoint? ClockOf(TimeExpression time)
    {
        DateRange? day = time.Inner is { } inner ? Evaluate(inner)?.Range : Story;
        string clock = string.Create(CultureInfo.InvariantCulture, $"T{time.Clock / 60:00}:{time.Clock % 60:00}");
        if (time.Zone is { } zone) clock += zone == 0 ? "Z" : string.Create(CultureInfo.InvariantCulture, $"{(zone < 0 ? '-' : '+')}{Math.Abs(zone) / 60:00}{(zone % 60 == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $":{Math.Abs(zone) % 60:00}"))}");
        return day is { Days: 1 } ? new TimePoint(TimePoint.Day(day.First).Value + clock, DateRange.Of(day.First, Precision.Minute)) : new TimePoint("XXXX-XX-XX" + clock, null);
    }

    private static int Iso(DateOnly day) => day.DayOfWeek == DayOfWeek.Sunday ? 7 : (int)day.DayOfWeek;
}
