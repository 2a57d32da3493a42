using System.Collections.Immutable;
using NodaTime;
using static Dateline.Times.Festival;

namespace Dateline.Times;

/// <summary>The names and days of feasts and holy months.</summary>
/// <remarks>Easter by the Gregorian computus of Meeus (Astronomical Algorithms, 1991, chapter 8); Hijri days by the Umm al-Qura calendar where NodaTime has it (1356-1500 AH), which sightings can move by a day.
/// Feasts whose calendar is not computed here (Passover, Diwali) have no days: their words stay words.</remarks>
internal static class Festivals
{
    private static readonly ImmutableArray<(string Name, Festival Festival)> s_names =
    [
        ("christmas eve", ChristmasEve), ("christmas day", Christmas), ("orthodox christmas", OrthodoxChristmas), ("christmas", Christmas), ("new year 's eve", NewYearsEve), ("new year 's day", NewYear),
        ("new year 's", NewYear), ("new year eve", NewYearsEve), ("new year", NewYear), ("easter sunday", Easter), ("easter week", HolyWeek), ("holy week", HolyWeek), ("easter monday", Easter), ("orthodox easter", OrthodoxEaster), ("easter", Easter), ("good friday", GoodFriday),
        ("palm sunday", PalmSunday), ("pentecost", Pentecost), ("epiphany", Epiphany), ("all saints' day", AllSaints), ("halloween", Halloween), ("thanksgiving day", Thanksgiving), ("thanksgiving", Thanksgiving),
        ("independence day", IndependenceDayUs), ("labor day", LaborDay), ("memorial day", MemorialDay), ("veterans day", VeteransDay), ("columbus day", ColumbusDay), ("presidents day", PresidentsDay), ("martin luther king day", MartinLutherKingDay),
        ("valentine 's day", ValentinesDay), ("may day", MayDay), ("election day", ElectionDay), ("bastille day", BastilleDay), ("victory day", VictoryDay), ("passover", Passover), ("yom kippur", YomKippur),
        ("rosh hashanah", RoshHashanah), ("hanukkah", Hanukkah), ("sukkot", Sukkot), ("ramadan", Ramadan), ("ramazan", Ramadan), ("muharram", Muharram), ("ashura", Ashura), ("arbaeen", Arbaeen), ("eid al - fitr", EidAlFitr), ("eid al - adha", EidAlAdha),
        ("eid ul - fitr", EidAlFitr), ("eid ul - adha", EidAlAdha), ("eid al fitr", EidAlFitr), ("eid al adha", EidAlAdha), ("mawlid", Mawlid), ("nowruz", Nowruz), ("newroz", Nowruz), ("noruz", Nowruz), ("diwali", Diwali), ("lunar new year", LunarNewYear),
        ("hajj", Hajj),
    ];

    /// <summary>The first words of all names, with their feast.</summary>
    public static IEnumerable<(string Word, Festival Festival)> FirstWords => s_names.Select(name => (name.Name.Split(' ')[0], name.Festival)).Where(name => name.Item1 is not "may");

    /// <summary>The names, longest first among those with the same beginning; marks are words of their own.</summary>
    public static ImmutableArray<(string Name, Festival Festival)> Names => s_names;

    /// <summary>The first and last day of a feast in a Gregorian year; null where the year has none or it is not computed.</summary>
    public static (DateOnly First, DateOnly Last)? In(Festival festival, int year)
    {
        if (year is < 1583 or > 2077) return null;
        return festival switch
        {
            Christmas => On(year, 12, 25),
            ChristmasEve => On(year, 12, 24),
            NewYear => On(year, 1, 1),
            NewYearsEve => On(year, 12, 31),
            OrthodoxChristmas => On(year, 1, 7),
            Epiphany => On(year, 1, 6),
            AllSaints => On(year, 11, 1),
            Halloween => On(year, 10, 31),
            ValentinesDay => On(year, 2, 14),
            MayDay => On(year, 5, 1),
            VictoryDay => On(year, 5, 9),
            BastilleDay => On(year, 7, 14),
            IndependenceDayUs => On(year, 7, 4),
            VeteransDay => On(year, 11, 11),
            Nowruz => On(year, 3, 21),
            Thanksgiving => Nth(year, 11, DayOfWeek.Thursday, 4),
            LaborDay => Nth(year, 9, DayOfWeek.Monday, 1),
            ColumbusDay => Nth(year, 10, DayOfWeek.Monday, 2),
            PresidentsDay => Nth(year, 2, DayOfWeek.Monday, 3),
            MartinLutherKingDay => Nth(year, 1, DayOfWeek.Monday, 3),
            MemorialDay => Shift(Nth(year, 6, DayOfWeek.Monday, 1), -7),
            ElectionDay => Shift(Nth(year, 11, DayOfWeek.Monday, 1), 1),
            Easter => Around(EasterOf(year), 0, 0),
            GoodFriday => Around(EasterOf(year), -2, -2),
            PalmSunday => Around(EasterOf(year), -7, -7),
            HolyWeek => Around(EasterOf(year), -6, 0),
            Pentecost => Around(EasterOf(year), 49, 49),
            OrthodoxEaster => Around(OrthodoxEasterOf(year), 0, 0),
            Ramadan => Hijri(year, 9, 1, 30),
            Muharram => Hijri(year, 1, 1, 30),
            Ashura => Hijri(year, 1, 10, 10),
            Arbaeen => Hijri(year, 2, 20, 20),
            Mawlid => Hijri(year, 3, 12, 12),
            EidAlFitr => Hijri(year, 10, 1, 3),
            Hajj => Hijri(year, 12, 8, 13),
            EidAlAdha => Hijri(year, 12, 10, 13),
            _ => null,
        };
    }

    private static (DateOnly, DateOnly) On(int year, int month, int day) => (new DateOnly(year, month, day), new DateOnly(year, month, day));

    private static (DateOnly, DateOnly) Nth(int year, int month, DayOfWeek weekday, int nth)
    {
        var first = new DateOnly(year, month, 1);
        DateOnly day = first.AddDays(((int)weekday - (int)first.DayOfWeek + 7) % 7 + 7 * (nth - 1));
        return (day, day);
    }

    private static (DateOnly, DateOnly) Shift((DateOnly First, DateOnly Last) days, int by) => (days.First.AddDays(by), days.Last.AddDays(by));

    private static (DateOnly, DateOnly) Around(DateOnly day, int from, int to) => (day.AddDays(from), day.AddDays(to));

    private static DateOnly EasterOf(int year)
    {
        int a = year % 19, b = year / 100, c = year % 100;
        int h = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
        int l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7;
        int m = (a + 11 * h + 22 * l) / 451;
        int n = h + l - 7 * m + 114;
        return new DateOnly(year, n / 31, n % 31 + 1);
    }

    private static DateOnly OrthodoxEasterOf(int year)
    {
        int d = (19 * (year % 19) + 15) % 30, e = (2 * (year % 4) + 4 * (year % 7) - d + 34) % 7;
        int n = d + e + 114;
        // The Julian day, moved by the calendars' difference.
        return new DateOnly(year, n / 31, n % 31 + 1).AddDays(year / 100 - year / 400 - 2);
    }

    private static (DateOnly, DateOnly)? Hijri(int year, int month, int from, int to)
    {
        CalendarSystem calendar = CalendarSystem.UmAlQura;
        int hijri = new LocalDate(Math.Clamp(year, 1938, 2076), 1, 1).WithCalendar(calendar).Year;
        // A Hijri year is shorter: the month may fall into either of the Hijri years of this Gregorian one. The first that begins within it counts.
        for (int candidate = hijri; candidate <= Math.Min(hijri + 1, calendar.MaxYear); candidate++)
        {
            LocalDate first = new LocalDate(candidate, month, from, calendar);
            if (first.WithCalendar(CalendarSystem.Iso).Year != year) continue;
            LocalDate last = new(candidate, month, Math.Min(to, calendar.GetDaysInMonth(candidate, month)), calendar);
            return (first.ToDateOnly(), last.ToDateOnly());
        }
        return null;
    }
}
