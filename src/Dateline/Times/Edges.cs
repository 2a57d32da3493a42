namespace Dateline.Times;

/// <summary>Parts of longer times: "early March", "the end of the year", "the second half of 2008".</summary>
internal static class Edges
{
    /// <summary>The part of a time that an expression names; its TIMEX3 value is the whole's where TIMEX3 has none for the part.</summary>
    public static TimePoint? Of(TimeExpression time, TimePoint? whole)
    {
        if (whole is not { Range: { } range } point) return whole;
        if (time.Unit != TimeUnit.None) return Nth(time, point, range);
        if (time.Modifier == TimeModifier.Eve) return range.Days == 1 && range.First.DayNumber > 0 ? TimePoint.Day(range.First.AddDays(-1)) : point;
        if (range.Days == 1) return point with { Range = DateRange.Of(range.First, Precision.PartOfDay) };
        // Thirds of the whole: the first ten days of a month, four months of a year.
        int third = range.Days / 3;
        DateRange part = time.Modifier switch
        {
            TimeModifier.Start => new DateRange(range.First, range.First.AddDays(Math.Max(third - 1, 0)), Finer(range.Precision)),
            TimeModifier.Middle => new DateRange(range.First.AddDays(third), range.Last.AddDays(-third), Finer(range.Precision)),
            TimeModifier.End => new DateRange(range.Last.AddDays(-Math.Max(third - 1, 0)), range.Last, Finer(range.Precision)),
            _ => range,
        };
        return point with { Range = part };
    }

    // "the last two weeks of May": counted from the end; TIMEX3 has their length.
    private static TimePoint Final(TimeExpression time, DateRange range)
    {
        int days = Math.Min(-(int)time.Amount * Lengths.DaysOf(time.Unit), range.Days);
        return new TimePoint(Lengths.Value(new TimeExpression { Form = TimeForm.Length, Unit = time.Unit, Amount = -time.Amount }), new DateRange(range.Last.AddDays(1 - days), range.Last, Finer(range.Precision)));
    }

    private static TimePoint? Nth(TimeExpression time, TimePoint point, DateRange range)
    {
        if (time.Amount < 0) return Final(time, range);
        int nth = (int)time.Amount - 1;
        DateOnly first;
        DateOnly last;
        switch (time.Unit)
        {
            case TimeUnit.Day or TimeUnit.Week:
                int length = time.Unit == TimeUnit.Day ? 1 : 7;
                first = range.First.AddDays(nth * length);
                if (first > range.Last) return null;
                if (length == 1) return TimePoint.Day(first);
                last = first.AddDays(6);
                return point with { Range = new DateRange(first, last < range.Last ? last : range.Last, Precision.Week) };
            case TimeUnit.Half when range.Precision == Precision.Year && nth < 2:
                return TimePoint.Half(range.First.Year, nth + 1);
            case TimeUnit.Quarter when range.Precision == Precision.Year && nth < 4:
                return TimePoint.Quarter(range.First.Year, nth + 1);
            case TimeUnit.Month when range.Days > 31:
                first = range.First.AddMonths(nth);
                return first <= range.Last ? TimePoint.Month(first.Year, first.Month) : null;
            case TimeUnit.Year when range.Precision == Precision.Decade:
                first = range.First.AddYears(nth);
                return first <= range.Last ? TimePoint.Year(first.Year) : null;
            case TimeUnit.Half:
                int half = (range.Days + 1) / 2;
                return nth > 1 ? null : point with { Range = nth == 0 ? new DateRange(range.First, range.First.AddDays(half - 1), Finer(range.Precision)) : new DateRange(range.First.AddDays(range.Days - half), range.Last, Finer(range.Precision)) };
            default:
                return point;
        }
    }

    private static Precision Finer(Precision whole) => whole switch { Precision.Decade => Precision.Year, Precision.Year => Precision.Season, Precision.Season => Precision.Month, Precision.Month => Precision.Week, _ => Precision.Days };
}
