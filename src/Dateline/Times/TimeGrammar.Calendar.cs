using Dateline.Text;
using Dateline.Text.Numbers;
using static Dateline.Times.TimeWordClass;

namespace Dateline.Times;

/// <summary>Days, months, years, decades and centuries.</summary>
internal readonly ref partial struct TimeGrammar
{
    private const int FirstYear = 1000, LastYear = 2100;

    // "Aug. 7, 1998", "November 1939", "February of 1940", "July 25 of that year", "December"
    private TimeParse ReadMonth(int at, int weekday, int start)
    {
        int month = _words[at].Value, next = at + 1;
        if (Mark(next, '.') && Glued(next) && IsShortMonth(at)) next++;
        int day = 0, after = next;
        if (EraAt(next) is not 0 and var era) return Parsed(new TimeExpression { Form = TimeForm.Calendar, Month = month, Year = era }, start, next + 2, TimeKind.Date);
        if (Mark(after, ',') && YearAt(after + 1) != 0 && Class(after + 2) is not Unit) return Dated(new TimeExpression { Form = TimeForm.Calendar, Month = month, DayOfMonth = 0, Weekday = weekday }, start, after + 1);
        if (RunTogether(after) is { } run) return Parsed(run with { Month = month, Weekday = weekday }, start, after + 1, TimeKind.Date);
        if (Class(after) == The) after++;
        if (DayAt(after, out int behind))
        {
            day = (int)_pieces[after].Number;
            next = behind;
            int year = Mark(next, ',') ? next + 1 : next;
            if (YearAt(year) != 0 && (year > next || Class(year + 1) is not Unit)) return Dated(new TimeExpression { Form = TimeForm.Calendar, Month = month, DayOfMonth = day, Weekday = weekday }, start, year);
        }
        else if (YearAt(next) != 0) return Dated(new TimeExpression { Form = TimeForm.Calendar, Month = month, DayOfMonth = 0, Weekday = weekday }, start, next);
        else if (Mark(next, '\'') || Mark(next, '’'))
        {
            if (_pieces[Math.Min(next + 1, _pieces.Length - 1)] is { Kind: PieceKind.Digits, Length: 2 } two && Glued(next + 1))
                return Parsed(new TimeExpression { Form = TimeForm.Calendar, Month = month, Year = Century((int)two.Number), Weekday = weekday }, start, next + 2, TimeKind.Date);
        }
        if (Class(next) == Of && YearAt(next + 1) != 0) return Dated(new TimeExpression { Form = TimeForm.Calendar, Month = month, DayOfMonth = day, Weekday = weekday }, start, next + 1);
        // "May 4 to 6, 2023": the year behind the second day is the first's as well
        if (day != 0 && (Hyphen(next) || Class(next) is And or To) && DayAt(next + 1, out int second) && YearAt(Mark(second, ',') ? second + 1 : second) is not 0 and var shared)
            return Parsed(new TimeExpression { Form = TimeForm.Calendar, Month = month, DayOfMonth = day, Year = shared, Weekday = weekday }, start, next, TimeKind.Date);
        if (PointedYear(next, out int afterYear) is { } named) return Parsed(new TimeExpression { Form = TimeForm.Calendar, Month = month, DayOfMonth = day, Weekday = weekday, Inner = named }, start, afterYear, TimeKind.Date);
        // "May-August 1950", "April and June 1955": the year behind the second month is the first's as well
        if (day == 0 && (Hyphen(next) || Class(next) is And or To) && Class(next + 1) == Month && YearAt(next + 2) != 0)
            return Parsed(new TimeExpression { Form = TimeForm.Calendar, Month = month, Year = YearAt(next + 2) }, start, next, TimeKind.Date);
        if (day == 0 && !IsMonthAlone(at)) return default;
        return Parsed(new TimeExpression { Form = TimeForm.Calendar, Month = month, DayOfMonth = day, Weekday = weekday }, start, next, TimeKind.Date);
    }

    // "Apr 232017": a day and a year whose comma was lost
    private TimeExpression? RunTogether(int at)
    {
        if (at >= _pieces.Length || _pieces[at] is not { Kind: PieceKind.Digits, Length: 5 or 6 } piece) return null;
        (int day, int year) = ((int)piece.Number / 10_000, (int)piece.Number % 10_000);
        return day is >= 1 and <= 31 && year is >= 1990 and <= 2060 ? new TimeExpression { Form = TimeForm.Calendar, DayOfMonth = day, Year = year } : null;
    }

    private TimeParse Dated(TimeExpression date, int start, int year) => Parsed(date with { Year = YearAt(year) }, start, year + 1, TimeKind.Date);

    // A year of an era, such as "480 BC"; 0 when there is none.
    private int EraAt(int at) => at >= 0 && at < _pieces.Length && _pieces[at] is { Kind: PieceKind.Digits, Length: <= 4, Number: > 0 } piece && Class(at + 1) == Era ? _words[at + 1].Value * (int)piece.Number : 0;

    private bool IsShortMonth(int at) => _pieces[at].Length == 3 && _words[at].Value != 5 || _pieces[at].Length == 4 && _words[at].Value == 9;

    // Names that are also given names or verbs want a sign that a month is meant.
    private bool IsMonthAlone(int at)
    {
        int month = _words[at].Value;
        // "May Day protests"
        if (month is 5 && at + 1 < _pieces.Length && list[_pieces[at + 1]] is "Day") return false;
        TimeWordClass before = Class(at - 1);
        bool led = before is In or Preposition or Edge or TimeWordClass.Pointer or Of or To or From or Before or After || Hyphen(at - 1) && Class(at - 2) == Edge;
        if (led) return _pieces[at].Length > 3 || month == 5 || Mark(at + 1, '.');
        if (_pieces[at].Length <= 3 && month != 5) return false;
        bool listed = before is And && at >= 2 && Class(at - 2) == Month;
        if (listed) return true;
        if (month is 5) return false;
        bool named = at + 1 < _pieces.Length && _pieces[at + 1].Kind == PieceKind.Word && char.IsUpper(list.Text[_pieces[at + 1].Start]);
        if (month is 3 or 4 or 6 or 8 && named) return false;
        return month is not 3 || before is The || before is A && BeforeNoun(at + 1) || Possessive(at + 1);
    }

    // "Monday", "Monday, Oct. 26", "Friday morning", "Fridays"
    private TimeParse ReadWeekday(int at)
    {
        int weekday = _words[at].Value, next = at + 1;
        if (_words[at].Unit == TimeUnit.Week) return Parsed(new TimeExpression { Form = TimeForm.Recurring, Unit = TimeUnit.Week, Weekday = weekday }, at, next, TimeKind.Set);
        bool shortened = _pieces[at].Length <= 5 && weekday is not (1 or 5 or 7) || _pieces[at].Length <= 4;
        if (Mark(next, '.') && Glued(next) && shortened) next++;
        int date = Mark(next, ',') ? next + 1 : next;
        if (Class(date) == The) date++;
        if (Class(date) == Month)
        {
            TimeParse full = ReadMonth(date, weekday, at);
            if (full.Expression is { DayOfMonth: not 0 }) return full;
        }
        else if (_pieces.Length > date && _pieces[date].Kind == PieceKind.Digits)
        {
            TimeParse full = ReadDayMonth(date, weekday, at);
            if (full.Found) return full;
        }
        if (shortened) return default;
        var day = new TimeExpression { Form = TimeForm.Calendar, Weekday = weekday };
        return ReadPartOf(day, at, next);
    }

    // "20 July 1956", "29th of April", "the 14th of next month" has no day here: too rare.
    private TimeParse ReadDayMonth(int at, int weekday, int start)
    {
        if (!DayAt(at, out int next, beforeMonth: true)) return default;
        int day = (int)_pieces[at].Number;
        // "6-7 February", "from 6 to 9 June": the first day of a span of days
        if (weekday == 0 && (Hyphen(next) || Class(next) is And or To) && DayAt(next + 1, out int second, beforeMonth: true) && _pieces[next + 1].Number > day && Class(second) == Month)
            return ReadDayMonth(next + 1, 0, next + 1) is { Expression: { } last } ? Parsed(last with { DayOfMonth = day }, start, next, TimeKind.Date) : default;
        if (Class(next) == Of) next++;
        if (Class(next) != Month) return default;
        int month = _words[next].Value;
        next++;
        if (Mark(next, '.') && Glued(next) && IsShortMonth(next - 1)) next++;
        if (PointedYear(next, out int afterYear) is { } named) return Parsed(new TimeExpression { Form = TimeForm.Calendar, Month = month, DayOfMonth = day, Weekday = weekday, Inner = named }, start, afterYear, TimeKind.Date);
        int year = Mark(next, ',') || Class(next) == Of ? next + 1 : next;
        int y = YearAt(year);
        var date = new TimeExpression { Form = TimeForm.Calendar, Month = month, DayOfMonth = day, Year = y, Weekday = weekday };
        return Parsed(date, start, y != 0 ? year + 1 : next, TimeKind.Date);
    }

    // "of that year", "of the same year", "last year" behind a month
    private TimeExpression? PointedYear(int at, out int behind)
    {
        int pointed = Class(at) != Of ? at : Class(at + 1) == The ? at + 2 : at + 1;
        int unit = Class(pointed + 1) == TimeWordClass.Pointer ? pointed + 2 : pointed + 1;
        behind = unit + 1;
        if (Class(pointed) != TimeWordClass.Pointer || Class(unit) != Unit || _words[unit] is not { Unit: TimeUnit.Year, Value: 0 }) return null;
        if (pointed == at && (Pointer)_words[pointed].Value is not (Pointer.Last or Pointer.This or Pointer.Next)) return null;
        return new TimeExpression { Form = TimeForm.Pointed, Pointer = (Pointer)_words[unit - 1].Value, Unit = TimeUnit.Year };
    }

    // A day of the month in digits: not part of a clock time, a percentage or a longer number, and not a count of things.
    private bool DayAt(int at, out int next, bool beforeMonth = false)
    {
        next = at + 1;
        if (at < 0 || at >= _pieces.Length || _pieces[at] is not { Kind: PieceKind.Digits, Length: <= 2, Number: >= 1 and <= 31 }) return false;
        if (Mark(next, ':') && Glued(next) && next + 1 < _pieces.Length && Glued(next + 1) && _pieces[next + 1].Kind == PieceKind.Digits || Mark(next, '%')) return false;
        if (next < _pieces.Length && Glued(next) && list[_pieces[next]] is "st" or "nd" or "rd" or "th") next++;
        return beforeMonth || Class(next) is not (Month or AmPm);
    }

    /// <summary>The year in digits at a piece; 0 when there is none.</summary>
    private int YearAt(int at)
    {
        if (at < 0 || at >= _pieces.Length || _pieces[at] is not { Kind: PieceKind.Digits, Length: 4 } piece) return 0;
        int year = (int)piece.Number;
        return year is >= FirstYear and <= LastYear && list.Text[piece.Start] != '0' ? year : 0;
    }

    // A number alone: a clock time, a date in digits, a day and month, a count of units, a decade, a century, an era's year or a year.
    private TimeParse ReadNumber(int at)
    {
        if (_pieces[at].Kind == PieceKind.Digits)
        {
            TimeParse numeric = ReadNumericDate(at);
            if (numeric.Found) return numeric;
            TimeParse clock = ReadClock(at);
            if (clock.Found) return clock;
            TimeParse dayMonth = ReadDayMonth(at, 0, at);
            if (dayMonth.Found) return dayMonth;
        }
        TimeParse counted = ReadCount(at);
        if (counted.Found) return counted;
        TimeParse century = ReadOrdinalCentury(at);
        if (century.Found) return century;
        TimeParse quarter = ReadQuarter(at, at);
        if (quarter.Found) return quarter;
        return _pieces[at].Kind == PieceKind.Digits ? ReadYear(at) : default;
    }

    // "2024-03-14", "14.3.2024", "08/07/1998" (month first, as American sources write)
    private TimeParse ReadNumericDate(int at)
    {
        if (at + 4 >= _pieces.Length || _pieces[at + 1].Kind != PieceKind.Mark || _pieces[at + 2].Kind != PieceKind.Digits || _pieces[at + 4].Kind != PieceKind.Digits) return default;
        char mark = (char)_pieces[at + 1].Number;
        if (mark is not ('-' or '/' or '.') || !Mark(at + 3, mark) || !Glued(at + 1) || !Glued(at + 2) || !Glued(at + 3) || !Glued(at + 4)) return default;
        int a = (int)Math.Min(_pieces[at].Number, 9999), b = (int)Math.Min(_pieces[at + 2].Number, 9999), c = (int)Math.Min(_pieces[at + 4].Number, 9999);
        (int year, int month, int day) = _pieces[at].Length == 4 ? (a, b, c) : mark == '.' || a > 12 ? (c, b, a) : (c, a, b);
        if (_pieces[at].Length != 4 && _pieces[at + 4].Length == 2) year = Century(year);
        if (year is < FirstYear or > LastYear || month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(year, month)) return default;
        return Parsed(new TimeExpression { Form = TimeForm.Calendar, Year = year, Month = month, DayOfMonth = day }, at, at + 5, TimeKind.Date);
    }

    // Two digits are of the hundred years that end in 2049.
    private static int Century(int twoDigits) => twoDigits < 50 ? 2000 + twoDigits : 1900 + twoDigits;

    private TimeParse ReadYear(int at)
    {
        Piece piece = _pieces[at];
        int next = at + 1;
        if (EraAt(at) is not 0 and var era) return Parsed(new TimeExpression { Form = TimeForm.Calendar, Year = era }, at, next + 1, TimeKind.Date);
        // "480-479 BC", "from 499 to 493 BC", "the 470s BC"
        if ((Hyphen(next) && Glued(next) || Class(next) is To or And) && EraAt(next + 1) < 0 && -EraAt(next + 1) <= piece.Number) return Parsed(new TimeExpression { Form = TimeForm.Calendar, Year = -(int)piece.Number }, at, next, TimeKind.Date);
        if (next + 1 < _pieces.Length && Glued(next) && list[_pieces[next]] is "s" && piece is { Length: <= 4 } && piece.Number % 10 == 0 && Class(next + 1) == Era && _words[next + 1].Value < 0)
            return Parsed(new TimeExpression { Form = TimeForm.Decade, Year = -(int)piece.Number }, at, next + 2, TimeKind.Date);
        if (next < _pieces.Length && Glued(next) && list[_pieces[next]] is "s" && YearAt(at) is > 0 and var decade && decade % 10 == 0)
            return Parsed(new TimeExpression { Form = decade % 100 == 0 ? TimeForm.Century : TimeForm.Decade, Year = decade }, at, next + 1, TimeKind.Date);
        int year = YearAt(at);
        return year != 0 && IsYear(at, year) ? Parsed(new TimeExpression { Form = TimeForm.Calendar, Year = year }, at, next, TimeKind.Date) : default;
    }

    // Four digits are a year behind a preposition of time, in brackets, in a heading, before a noun ("the 1996 bombing") and in a range; not as a count, a house number or money.
    private bool IsYear(int at, int year)
    {
        if (Mark(at - 1, '$') || Mark(at - 1, '#') || Mark(at - 1, '€') || Mark(at - 1, '£') || Mark(at + 1, '%') || Class(at + 1) is Unit or AmPm) return false;
        if (Glued(at) && at > 0 && !(Hyphen(at - 1) || Mark(at - 1, '(') || Mark(at - 1, '[') || Mark(at - 1, '/') || Mark(at - 1, '"') || Mark(at - 1, '“') || Mark(at - 1, '\'') || Mark(at - 1, '—'))) return false;
        bool usual = year is >= 1700 and <= 2060;
        TimeWordClass before = Class(at - 1);
        bool counted = IsCounted(at + 1);
        // "In 2013 gunmen attacked": what opens a sentence is when it was, not how many.
        if (before is In && usual && counted && char.IsUpper(list.Text[_pieces[at - 1].Start])) return true;
        if (before is In or Preposition or Edge or From or Before or After or TimeWordClass.Season or TimeWordClass.Festival) return !counted || before is Edge;
        if (before is Of or To or And or Hedge or Than) return usual && !counted;
        if (before is The or A || PartOf(at - 1) == PartOfSpeech.Pronoun) return usual;
        return usual && !counted && !IsAddress(at);
    }

    // A plural noun behind four digits is what they count.
    private bool IsCounted(int noun)
    {
        if (noun >= _pieces.Length || _pieces[noun].Kind != PieceKind.Word || Possessive(noun + 1)) return false;
        bool plural = list.Text[_pieces[noun].End - 1] == 's' && _pieces[noun].Length > 3 || list[_pieces[noun]] is "people" or "men" or "women" or "children" or "police";
        return plural && (PartOf(noun) == PartOfSpeech.Noun || PartOf(noun) == PartOfSpeech.Other && char.IsLower(list.Text[_pieces[noun].Start]));
    }

    // "1900 block of", "2014 Elm Street": digits before a capitalised name that ends in a kind of street.
    private bool IsAddress(int at)
    {
        for (int i = at + 1; i < Math.Min(at + 6, _pieces.Length) && _pieces[i].Kind != PieceKind.Mark; i++)
        {
            if (list[_pieces[i]] is "block" or "Street" or "Avenue" or "Road" or "Drive" or "Lane" or "Boulevard" or "Court" or "Place" or "Way" or "St" or "Ave" or "Rd" or "Dr" or "Blvd" or "Highway") return true;
        }
        return false;
    }

    // "'90s", "'70s"
    private TimeParse ReadShortDecade(int at) =>
        at + 2 < _pieces.Length && _pieces[at + 1] is { Kind: PieceKind.Digits, Length: 2 } two && two.Number % 10 == 0 && Glued(at + 1) && Glued(at + 2) && list[_pieces[at + 2]] is "s"
            ? Parsed(new TimeExpression { Form = TimeForm.Decade, Year = 1900 + (int)two.Number }, at, at + 3, TimeKind.Date) : default;

    // "fiscal 2012", "fiscal year 2012"
    private TimeParse ReadFiscal(int at)
    {
        int year = Is(at + 1, "year") ? at + 2 : at + 1;
        return YearAt(year) != 0 ? Parsed(new TimeExpression { Form = TimeForm.Calendar, Year = YearAt(year) }, at, year + 1, TimeKind.Date) : default;
    }

    // "the third quarter", "third-quarter earnings": of which year, the telling must say
    private TimeParse ReadQuarter(int at, int start)
    {
        if (!NumberReader.TryRead(list, at, out NumberReading number) || !number.Ordinal || number.Value is < 1 or > 4) return default;
        int unit = Hyphen(number.Next) && Glued(number.Next) ? number.Next + 1 : number.Next;
        if (Class(unit) != Unit || _words[unit] is not { Unit: TimeUnit.Quarter, Value: 0 } || Class(unit + 1) == Of) return default;
        return Parsed(new TimeExpression { Form = TimeForm.Edge, Unit = TimeUnit.Quarter, Amount = number.Value }, unit > number.Next || BeforeNoun(unit + 1) ? at : start, unit + 1, TimeKind.Date);
    }

    // "19th century", "twentieth century"
    private TimeParse ReadOrdinalCentury(int at)
    {
        if (!NumberReader.TryRead(list, at, out NumberReading number) || !number.Ordinal || number.Value is < 1 or > 30) return default;
        int next = Hyphen(number.Next) ? number.Next + 1 : number.Next;
        if (Class(next) != Unit || _words[next].Unit is not (TimeUnit.Century or TimeUnit.Millennium)) return default;
        int size = _words[next].Unit == TimeUnit.Century ? 100 : 1000;
        bool before = Class(next + 1) == Era && _words[next + 1].Value < 0;
        int first = before ? -(int)number.Value * size : ((int)number.Value - 1) * size;
        return Parsed(new TimeExpression { Form = TimeForm.Century, Year = first, Unit = _words[next].Unit }, at, Class(next + 1) == Era ? next + 2 : next + 1, TimeKind.Date);
    }
}
