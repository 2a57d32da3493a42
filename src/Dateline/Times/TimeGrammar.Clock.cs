using Dateline.Text.Numbers;
using static Dateline.Times.TimeWordClass;

namespace Dateline.Times;

/// <summary>Clock times with zones, and parts of days.</summary>
internal readonly ref partial struct TimeGrammar
{
    // "9 a.m. EST Tuesday", "10:30", "21.34", "0800 GMT", "5 o'clock", "11pm"
    private TimeParse ReadClock(int at)
    {
        Piece hour = _pieces[at];
        if (hour.Kind != PieceKind.Digits) return default;
        int next = at + 1, minutes;
        bool sure = false;
        if (hour is { Length: 4 } && hour.Number % 100 < 60 && hour.Number < 2400 && (ZoneAt(next) is not null || next < _pieces.Length && list[_pieces[next]] is "hours" or "hrs"))
        {
            minutes = (int)hour.Number / 100 * 60 + (int)hour.Number % 100;
            sure = true;
            if (ZoneAt(next) is null) next++;
        }
        else if (hour.Length <= 2 && hour.Number < 25)
        {
            minutes = (int)hour.Number * 60;
            if (Mark(next, ':') && Glued(next) && Glued(next + 1) && _pieces[next + 1] is { Kind: PieceKind.Digits, Length: 2, Number: < 60 } minute)
            {
                minutes += (int)minute.Number;
                next += 2;
                sure = true;
                if (Mark(next, ':') && Glued(next) && Glued(next + 1) && _pieces[next + 1] is { Kind: PieceKind.Digits, Length: 2 }) next += 2;
            }
            else if (next + 3 < _pieces.Length && list[_pieces[next]] is "o" && list[_pieces[next + 2]] is "clock")
            {
                next += 3;
                sure = true;
            }
        }
        // "9.30 p.m.": a decimal is a clock time only with its half of the day
        else if (hour.Length is 4 or 5 && hour.Number < 13 && list[hour].Contains('.') && HalfOfDay(next, out _) is not null)
            minutes = (int)hour.Number * 60 + (int)Math.Round((hour.Number - Math.Floor(hour.Number)) * 100, MidpointRounding.AwayFromZero);
        else return default;

        if (HalfOfDay(next, out int behind) is { } half)
        {
            if (minutes >= 13 * 60) return default;
            minutes = minutes % (12 * 60) + half * 60;
            next = behind;
            sure = true;
        }
        // "4 in the morning"
        sure |= minutes is > 0 and <= 12 * 60 && Class(next) == In && list[_pieces[next]] is "in" && Class(next + 1) == The && Class(next + 2) == Part && !BeforeNoun(next + 3);
        if (!sure || minutes > 24 * 60) return default;
        int? zone = ZoneAt(next);
        if (zone is not null) next++;
        return ReadDayOfClock(new TimeExpression { Form = TimeForm.Clock, Clock = minutes % (24 * 60), Zone = zone }, at, next);
    }

    // The day behind a clock time: "9 a.m. Tuesday", "9:34 p.m., March 19 EST", "10 a.m. on Friday", "5 in the morning"
    private TimeParse ReadDayOfClock(TimeExpression clock, int at, int next)
    {
        int day = next;
        if (Mark(day, ',')) day++;
        if (Class(day) == In && list[_pieces[day]] is "on") day++;
        TimeParse inner = Class(day) switch { Weekday => ReadWeekday(day), Day => ReadDay(day), Month => ReadMonth(day, 0, day), Number when day > next => ReadDayMonth(day, 0, day), _ => default };
        if (inner.Expression is { Form: TimeForm.Calendar or TimeForm.Day or TimeForm.DayPart } date && (date.Form != TimeForm.Calendar || date.Weekday != 0 || date.DayOfMonth != 0))
        {
            next = inner.Next;
            int? zone = ZoneAt(next);
            if (zone is not null) next++;
            return Parsed(clock with { Zone = clock.Zone ?? zone, Inner = date.Form == TimeForm.DayPart ? date.Inner : date }, at, next, TimeKind.Clock);
        }
        if (Class(next) == In && Class(next + 1) == The && Class(next + 2) == Part)
        {
            bool afternoon = clock.Clock < 12 * 60 && (DayPart)_words[next + 2].Value is DayPart.Afternoon or DayPart.Evening;
            return Parsed(clock with { Clock = afternoon ? clock.Clock + 12 * 60 : clock.Clock }, at, next + 3, TimeKind.Clock);
        }
        return Parsed(clock, at, next, TimeKind.Clock);
    }

    // 0 for "a.m.", 12 for "p.m."; null when neither follows.
    private int? HalfOfDay(int at, out int next)
    {
        next = at;
        if (Class(at) == AmPm)
        {
            next = at + 1;
            return _words[at].Value;
        }
        if (at + 2 >= _pieces.Length || _pieces[at].Length != 1 || !Mark(at + 1, '.') || list[_pieces[at + 2]] is not ("m" or "M")) return null;
        char half = char.ToLowerInvariant(list.Text[_pieces[at].Start]);
        if (half is not ('a' or 'p')) return null;
        next = at + 3;
        if (Mark(next, '.') && Glued(next)) next++;
        return half == 'a' ? 0 : 12;
    }

    private int? ZoneAt(int at) => at >= 0 && at < _pieces.Length && _pieces[at] is { Kind: PieceKind.Word, Length: >= 2 and <= 4 } ? TimeWords.Zone(list[_pieces[at]]) : null;

    // "noon", "midnight Saturday", "the night of Friday, Oct. 23", "the early morning hours of 30 April", "dawn on Tuesday", "at night"
    private TimeParse ReadPart(int at, int start, int depth)
    {
        var part = (DayPart)_words[at].Value;
        // "a pre-dawn raid", "Operation Red Dawn"
        if (start == at && (Hyphen(at - 1) && Glued(at) || at > 0 && char.IsUpper(list.Text[_pieces[at].Start]) && _pieces[at - 1].Kind == PieceKind.Word && char.IsUpper(list.Text[_pieces[at - 1].Start]))) return default;
        bool point = part is DayPart.Midday or DayPart.Midnight or DayPart.Dawn || list[_pieces[at]] is "dusk" or "nightfall" or "sunset";
        int next = at + 1;
        if (next < _pieces.Length && Class(next) == Unit && _words[next] is { Unit: TimeUnit.Hour, Value: 1 } && Class(next + 1) is Of or In) next++;
        int day = Class(next) is Of ? next + 1 : Class(next) == In && list[_pieces[next]] is "on" ? next + 1 : point ? next : -1;
        if (day > 0 && Class(day) is Weekday or Day or Month or Number or The or TimeWordClass.Pointer)
        {
            TimeParse inner = Read(day, depth);
            if (inner.Expression is { Form: TimeForm.Calendar or TimeForm.Day or TimeForm.Pointed } date && (date.Weekday != 0 || date.DayOfMonth != 0 || date.Form == TimeForm.Day || date.Unit == TimeUnit.Day))
                return Parsed(new TimeExpression { Form = TimeForm.DayPart, Part = part, Inner = date }, start, inner.Next, TimeKind.Clock);
        }
        bool led = Class(start - 1) is At or In or Preposition or Before or After or Of or Edge || point;
        if (!led || start < at && !point && Class(start - 1) is not (In or Preposition)) return default;
        if (BeforeNoun(at + 1) && !point) return default;
        return Parsed(new TimeExpression { Form = TimeForm.DayPart, Part = part }, start, at + 1, TimeKind.Clock);
    }
}
