using Dateline.Text;
using Dateline.Text.Numbers;
using static Dateline.Times.TimeWordClass;

namespace Dateline.Times;

/// <summary>Times that point from another: "last week", "that same day", "the following night", "this spring"; seasons, feasts and parts of days.</summary>
internal readonly ref partial struct TimeGrammar
{
    // "today", "tonight", "tomorrow morning", "overnight"
    private TimeParse ReadDay(int at)
    {
        TimeWord word = _words[at];
        if (word.Unit == TimeUnit.PartOfDay)
        {
            DayPart part = word.Value == 0 ? DayPart.Night : DayPart.Overnight;
            return Parsed(new TimeExpression { Form = TimeForm.DayPart, Part = part, Inner = new TimeExpression { Form = TimeForm.Day, Amount = 0 } }, at, at + 1, TimeKind.Clock);
        }
        return ReadPartOf(new TimeExpression { Form = TimeForm.Day, Amount = word.Value }, at, at + 1);
    }

    // A day that a part of it follows: "Friday night", "yesterday afternoon", "Aug. 7 at 10:30 a.m." is left as two.
    private TimeParse ReadPartOf(TimeExpression day, int start, int next)
    {
        int part = next;
        if (Class(part) == Edge && _words[part].Value is (int)TimeModifier.Start or (int)TimeModifier.End && Class(part + 1) == Part) part++;
        if (Class(part) != Part) return Parsed(day, start, next, TimeKind.Date);
        return Parsed(new TimeExpression { Form = TimeForm.DayPart, Part = (DayPart)_words[part].Value, Inner = day }, start, part + 1, TimeKind.Clock);
    }

    // "last week", "the past two months", "next Friday night", "this spring", "that same day", "the previous evening", "recent days"
    private TimeParse ReadPointed(int at, int start)
    {
        var pointer = (Pointer)_words[at].Value;
        int next = at + 1;
        // "following days of fighting": "following" leads to what came before.
        if (pointer == Pointer.Following && start == at && Class(next) is Unit && Class(next + 1) == Of && list.Text[_pieces[next].End - 1] == 's') return default;
        // "that same day", "these past two days", "the very next day"
        if (Class(next) == TimeWordClass.Pointer)
        {
            var second = (Pointer)_words[next].Value;
            pointer = second == Pointer.Same || pointer == Pointer.Same && second == Pointer.This ? pointer == Pointer.Same ? second : Pointer.Same : second;
            next++;
        }
        // "the next day" follows on what was told; "next day" and "the next few days" follow on the day of telling
        if (pointer == Pointer.Next && start < at && Class(next) is Unit or Part) pointer = Pointer.Following;
        if (next >= _pieces.Length) return default;
        switch (Class(next))
        {
            case Number or Vague:
                return ReadWindow(pointer, next, start);
            case Fiscal when Class(next + 1) == Unit && _words[next + 1] is { Unit: TimeUnit.Year, Value: 0 }:
                return ReadPointedUnit(pointer, next + 1, start);
            case Unit:
                return ReadPointedUnit(pointer, next, start);
            case Weekday:
                if (_words[next].Unit == TimeUnit.Week || pointer == Pointer.Recent) return default;
                TimeParse weekday = ReadWeekday(next);
                if (!weekday.Found) return default;
                return weekday with { Start = start, Expression = Point(weekday.Expression!, pointer) };
            case Month:
                if (pointer is Pointer.Recent) return default;
                TimeParse month = ReadMonth(next, 0, next);
                if (!month.Found) return default;
                bool wide = month.Expression!.DayOfMonth == 0;
                return month with { Start = wide ? start : next, Expression = Point(month.Expression, pointer) };
            case TimeWordClass.Season:
                TimeParse season = ReadSeason(next, next, 1);
                return season.Found ? season with { Start = start, Expression = Point(season.Expression!, pointer) } : default;
            case TimeWordClass.Festival:
                TimeParse festival = ReadFestival(next);
                return festival.Found ? festival with { Start = start, Expression = Point(festival.Expression!, pointer) } : default;
            case Part:
                if (pointer == Pointer.Recent) return default;
                var day = pointer == Pointer.Last ? new TimeExpression { Form = TimeForm.Day, Amount = -1 } : new TimeExpression { Form = TimeForm.Pointed, Pointer = pointer, Unit = TimeUnit.Day };
                // "last night" is yesterday's, "this morning" today's, "the next morning" the next day's.
                if (pointer == Pointer.This) day = new TimeExpression { Form = TimeForm.Day, Amount = 0 };
                return Parsed(new TimeExpression { Form = TimeForm.DayPart, Part = (DayPart)_words[next].Value, Inner = day }, start, next + 1, TimeKind.Clock);
            case Period:
                return ReadPeriod(pointer, next, start);
            default:
                if (pointer == Pointer.Recent && Class(next) != Edge) return Parsed(new TimeExpression { Form = TimeForm.Reference, Reference = "PAST_REF" }, at, at + 1, TimeKind.Date);
                if (list[_pieces[at]].Equals("current", StringComparison.OrdinalIgnoreCase)) return Parsed(new TimeExpression { Form = TimeForm.Reference, Reference = "PRESENT_REF" }, at, at + 1, TimeKind.Date);
                // "in the past", "than in past": the noun
                return start < at && list[_pieces[at]] is "past" && Class(start - 1) == In && !BeforeNoun(next) ? Parsed(new TimeExpression { Form = TimeForm.Reference, Reference = "PAST_REF" }, start, at + 1, TimeKind.Date) : default;
        }
    }

    private static TimeExpression Point(TimeExpression expression, Pointer pointer) =>
        expression.Form == TimeForm.DayPart ? expression with { Inner = expression.Inner! with { Pointer = pointer } } : expression with { Pointer = pointer };

    private TimeParse ReadPointedUnit(Pointer pointer, int unit, int start)
    {
        TimeWord word = _words[unit];
        if (word.Unit == TimeUnit.Second) return default;
        if (word.Value == 1)
        {
            if (pointer is Pointer.Same && list[_pieces[unit - 1]] is "that") return default;
            if (pointer == Pointer.This) return Parsed(new TimeExpression { Form = TimeForm.Reference, Reference = "PRESENT_REF" }, start, unit + 1, TimeKind.Date);
            return Parsed(new TimeExpression { Form = TimeForm.Window, Pointer = pointer, Unit = word.Unit, Amount = -1 }, start, unit + 1, TimeKind.Duration);
        }
        if (pointer == Pointer.Recent) return default;
        // "this past decade", "the past week": a length that ends now, not the calendar's unit before
        if (pointer == Pointer.Last && list[_pieces[unit - 1]].Equals("past", StringComparison.OrdinalIgnoreCase) && word.Unit is not (TimeUnit.Weekend or TimeUnit.Day))
            return Parsed(new TimeExpression { Form = TimeForm.Window, Pointer = pointer, Unit = word.Unit, Amount = 1 }, start, unit + 1, TimeKind.Duration);
        var expression = new TimeExpression { Form = TimeForm.Pointed, Pointer = pointer, Unit = word.Unit };
        return ReadPartOf(expression, start, unit + 1);
    }

    private TimeParse ReadWindow(Pointer pointer, int number, int start)
    {
        if (pointer is Pointer.Same) return default;
        TimeParse counted = Class(number) == Vague ? ReadVague(number) : ReadCount(number);
        if (counted.Expression is not { Form: TimeForm.Length } length) return default;
        // "the last two weeks of May": its end, counted backwards
        if (pointer == Pointer.Last && length is { Unit: TimeUnit.Day or TimeUnit.Week, Amount: > 0 } && Class(counted.Next) == Of && Class(counted.Next + 1) == Month && ReadMonth(counted.Next + 1, 0, counted.Next + 1) is { Found: true, Expression: { DayOfMonth: 0 } month } parse)
            return Parsed(new TimeExpression { Form = TimeForm.Edge, Unit = length.Unit, Amount = -length.Amount, Inner = month }, start, parse.Next, TimeKind.Duration);
        return counted with { Start = start, Kind = TimeKind.Duration, Expression = length with { Form = TimeForm.Window, Pointer = pointer } };
    }

    // "this time", "that period", "at the same time": where they point cannot be worked out from the words.
    private TimeParse ReadPeriod(Pointer pointer, int noun, int start)
    {
        ReadOnlySpan<char> word = list[_pieces[noun]];
        bool led = Class(start - 1) is In or At or Preposition;
        if (pointer is Pointer.This && (led || word is "period") || pointer == Pointer.Same && (word is "period" or "era" || Class(start - 1) is In or Preposition && word is "time"))
            return Parsed(new TimeExpression { Form = TimeForm.Unknown, Pointer = pointer }, start, noun + 1, TimeKind.Date);
        return default;
    }

    // "the day following", "the weeks before", "the week earlier", "the weekend"
    private TimeParse ReadUnitAfterThe(int unit, int start)
    {
        TimeWord word = _words[unit];
        int next = unit + 1;
        if (ReadYearAgo(unit, start) is { Found: true } ago) return ago;
        if (word.Unit == TimeUnit.Weekend && word.Value == 0) return Parsed(new TimeExpression { Form = TimeForm.Pointed, Pointer = Pointer.None, Unit = TimeUnit.Weekend }, start, next, TimeKind.Date);
        if (word is { Value: 1, Unit: TimeUnit.Year } && YearAt(next) != 0) return Parsed(new TimeExpression { Form = TimeForm.Calendar, Year = YearAt(next) }, start, next + 1, TimeKind.Date);
        if (word.Value == 1) return Class(next) is Before or After ? ReadUnit(unit) : default;
        if (word.Unit < TimeUnit.Day) return default;
        bool ends = next + 1 >= _pieces.Length || _pieces[next + 1].Kind == PieceKind.Mark || Class(next + 1) is And;
        if (Class(next) == TimeWordClass.Pointer && (Pointer)_words[next].Value == Pointer.Following)
            return Parsed(new TimeExpression { Form = TimeForm.Pointed, Pointer = Pointer.Following, Unit = word.Unit }, start, next + 1, TimeKind.Date);
        if (Class(next) is Before or Earlier or After or Later && (ends || Class(next) is Earlier or Later))
            return Parsed(new TimeExpression { Form = TimeForm.Pointed, Pointer = Class(next) is Before or Earlier ? Pointer.Previous : Pointer.Following, Unit = word.Unit }, start, next + 1, TimeKind.Date);
        if (Class(next) is Before or After && Class(next + 1) == Day)
            return Parsed(new TimeExpression { Form = TimeForm.Day, Amount = _words[next + 1].Value + (Class(next) == Before ? -1 : 1) }, start, next + 2, TimeKind.Date);
        // "the day after his arrest": which day that was, another reader must tell
        return word.Unit == TimeUnit.Day && Class(next) is Before or After ? Parsed(new TimeExpression { Form = TimeForm.Unknown, Unit = word.Unit }, unit, next, TimeKind.Date) : default;
    }

    // "the year-ago quarter", "year-earlier period"
    private TimeParse ReadYearAgo(int unit, int start)
    {
        if (_words[unit].Value != 0 || !Hyphen(unit + 1) || Class(unit + 2) is not (Ago or Earlier)) return default;
        int next = unit + 3;
        if (Class(next) is Period || Class(next) is Unit && _words[next].Value == 0) next++;
        return Parsed(new TimeExpression { Form = TimeForm.Shifted, Unit = _words[unit].Unit, Pointer = Pointer.Last }, start, next, TimeKind.Date);
    }

    // "spent months", "takes weeks"
    private bool IsSpent(int at) => at >= 0 && document.Tokens[_pieces[at].Token] is { PartOfSpeech: PartOfSpeech.Verb, Lemma: "spend" or "take" or "last" or "wait" or "endure" };

    // "weeks" and "days" alone: behind a preposition of time, or before the point they are counted from.
    private TimeParse ReadUnit(int at)
    {
        TimeWord word = _words[at];
        if (word.Value == 0)
        {
            // "year-long", "day-long", "week-old"
            if (Hyphen(at + 1) && Class(at + 2) == Long) return Parsed(new TimeExpression { Form = TimeForm.Length, Unit = word.Unit }, at, at + 3, TimeKind.Duration);
            return ReadYearAgo(at, at);
        }
        if (word.Unit is TimeUnit.Second or TimeUnit.Weekend or TimeUnit.Quarter) return default;
        if (Hyphen(at + 1) && Class(at + 2) == Long) return Parsed(new TimeExpression { Form = TimeForm.Length, Unit = word.Unit, Amount = -1 }, at, at + 3, TimeKind.Duration);
        bool led = Class(at - 1) is In or Preposition or After or Hedge or From or And or Than or The || IsSpent(at - 1);
        return led || Class(at + 1) is Ago or Later or Earlier or Before or After or Of ? ReadDirection(word.Unit, -1, at, at + 1) : default;
    }

    // "the first week of March", "the second half of 2008", "the third quarter", "the first seven weeks"
    private TimeParse ReadOrdinal(int at, int start, int depth)
    {
        if (!NumberReader.TryRead(list, at, out NumberReading number) || !number.Ordinal || number.Value is < 1 or > 31) return default;
        if (ReadQuarter(at, start) is { Found: true } quarter) return quarter;
        int next = number.Next;
        if (Class(next) is Number) return ReadCount(next) is { Found: true } counted ? counted with { Start = start } : default;
        bool half = Class(next) == HalfWord;
        if (!half && (Class(next) != Unit || _words[next].Value == 1 || _words[next].Unit is TimeUnit.Century or TimeUnit.Millennium)) return default;
        TimeUnit unit = half ? TimeUnit.Half : _words[next].Unit;
        if (unit == TimeUnit.Second) return default;
        // "on the third day", "the first year of the siege": a part of what is no time itself
        bool part = !half && unit is TimeUnit.Day or TimeUnit.Week or TimeUnit.Month or TimeUnit.Year && Class(start) == The;
        if (Class(next + 1) != Of) return part && unit == TimeUnit.Day && !BeforeNoun(next + 1) ? Parsed(new TimeExpression { Form = TimeForm.Unknown, Unit = unit }, start, next + 1, TimeKind.Date) : default;
        TimeParse inner = Class(next + 2) == The && Class(next + 3) == Unit && _words[next + 3].Value == 0
            ? Parsed(new TimeExpression { Form = TimeForm.Pointed, Pointer = Pointer.None, Unit = _words[next + 3].Unit }, next + 2, next + 4, TimeKind.Date) : Read(next + 2, depth);
        if (!inner.Found || inner.Expression!.Form is TimeForm.Length or TimeForm.Shifted or TimeForm.Recurring or TimeForm.Reference)
            return part ? Parsed(new TimeExpression { Form = TimeForm.Length, Unit = unit }, start, next + 1, TimeKind.Duration) : default;
        return Parsed(new TimeExpression { Form = TimeForm.Edge, Unit = unit, Amount = number.Value, Inner = inner.Expression }, start, inner.Next, inner.Kind);
    }

    // "the spring of 1862", "summer 2007", "spring of that year", "fall"
    private TimeParse ReadSeason(int at, int start, int depth)
    {
        var season = (Season)_words[at].Value;
        ReadOnlySpan<char> word = list[_pieces[at]];
        int next = Class(at + 1) is Of or In || Mark(at + 1, ',') ? at + 2 : at + 1;
        if (YearAt(next) != 0) return Parsed(new TimeExpression { Form = TimeForm.Season, Season = season, Year = YearAt(next) }, start, Class(next + 1) == Era ? next + 2 : next + 1, TimeKind.Date);
        if (next == at + 2 && next < _pieces.Length && _pieces[next] is { Kind: PieceKind.Digits, Length: <= 4 } && Class(next + 1) == Era)
            return Parsed(new TimeExpression { Form = TimeForm.Season, Season = season, Year = _words[next + 1].Value * (int)_pieces[next].Number }, start, next + 2, TimeKind.Date);
        if (Class(at + 1) == Of && Class(next) is TimeWordClass.Pointer or The)
        {
            TimeParse year = Read(next, depth);
            if (year.Expression is { Form: TimeForm.Pointed, Unit: TimeUnit.Year }) return Parsed(new TimeExpression { Form = TimeForm.Season, Season = season, Inner = year.Expression }, start, year.Next, TimeKind.Date);
        }
        // "fall" and "spring" are verbs and things as well.
        if (start == at && word is "fall" or "Fall" or "spring" or "Spring" or "springtime" or "falls")
        {
            bool led = Class(at - 1) is In or TimeWordClass.Pointer or Edge or Preposition or Every or Of || Hyphen(at - 1);
            bool adjective = BeforeNoun(at + 1) && (season == Season.Spring || PartOf(at) == PartOfSpeech.Noun);
            if (!led && !adjective) return default;
        }
        if (season == Season.Autumn && word is "fall" or "Fall" && Class(at + 1) == Of) return default;
        if (word is "fall" or "Fall" && start < at && Class(start) == The && !(Class(start - 1) is In or Preposition || _pieces[at + 1 < _pieces.Length ? at + 1 : at].Kind == PieceKind.Mark && Class(start - 1) is Of)) return default;
        return Parsed(new TimeExpression { Form = TimeForm.Season, Season = season }, start, at + 1, TimeKind.Date);
    }

    private TimeParse ReadFestival(int at)
    {
        foreach ((string name, Festival festival) in Festivals.Names)
        {
            int next = Match(name, at);
            if (next < 0) continue;
            int year = Class(next) is Of or In ? next + 1 : next;
            if (YearAt(year) != 0) return Parsed(new TimeExpression { Form = TimeForm.Festival, Festival = festival, Year = YearAt(year) }, at, year + 1, TimeKind.Date);
            return Parsed(new TimeExpression { Form = TimeForm.Festival, Festival = festival }, at, next, TimeKind.Date);
        }
        return default;
    }

    // The piece behind the words of a name, or -1. A name's words are divided by single spaces, marks included; case as in names.
    private int Match(string name, int at)
    {
        if (!char.IsUpper(list.Text[_pieces[at].Start])) return -1;
        int from = 0;
        while (from < name.Length)
        {
            int space = name.IndexOf(' ', from);
            int to = space < 0 ? name.Length : space;
            ReadOnlySpan<char> word = name.AsSpan(from, to - from);
            if (at >= _pieces.Length) return -1;
            if (word is "'s")
            {
                if (!Possessive(at) || at + 1 >= _pieces.Length || list[_pieces[at + 1]] is not "s") return -1;
                at++;
            }
            else if (!list[_pieces[at]].Equals(word, StringComparison.OrdinalIgnoreCase)) return -1;
            at++;
            from = to + 1;
        }
        return at;
    }

}
