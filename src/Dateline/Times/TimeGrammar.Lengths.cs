using Dateline.Text;
using Dateline.Text.Numbers;
using static Dateline.Times.TimeWordClass;

namespace Dateline.Times;

/// <summary>Lengths of time, what is counted from a point ("three days ago"), and recurring times.</summary>
internal readonly ref partial struct TimeGrammar
{
    // "16-hour", "five months", "two and a half years", "11 days ago", "two years and six months"
    private TimeParse ReadCount(int at)
    {
        if (!NumberReader.TryRead(list, at, out NumberReading number) || number.Ordinal) return default;
        int next = number.Next;
        double amount = number.Value;
        if (Class(next) == And && Class(next + 1) == A && Class(next + 2) == HalfWord)
        {
            amount += 0.5;
            next += 3;
        }
        // "two-and-a-half-year"
        else if (Hyphen(next) && Class(next + 1) == And && Hyphen(next + 2) && Class(next + 3) == A && Hyphen(next + 4) && Class(next + 5) == HalfWord)
        {
            amount += 0.5;
            next += 6;
        }
        else if (FractionAt(next) is > 0 and var part)
        {
            amount += part;
            next += 3;
        }
        // "five to six hours", "two or three days": the span of the lower to the higher number
        else if (Class(next) is To or And || Hyphen(next) && Glued(next))
        {
            int higher = next + 1;
            if (NumberReader.TryRead(list, higher, out NumberReading second) && !second.Ordinal && second.Value > amount && Class(Hyphen(second.Next) ? second.Next + 1 : second.Next) == Unit)
            {
                amount = second.Value;
                next = second.Next;
            }
        }
        bool hyphen = Hyphen(next);
        if (hyphen) next++;
        else if (next < _pieces.Length && list[_pieces[next]] is "more" or "further" or "additional" or "other" or "consecutive" or "straight" or "full" or "whole" && Class(next + 1) == Unit) next++;
        // "two bloody weeks"
        else if (PartOf(next) == PartOfSpeech.Adjective && Class(next) == TimeWordClass.None && Class(next + 1) == Unit && _words[next + 1].Value == 1) next++;
        if (next >= _pieces.Length || Class(next) is not (Unit or Part) || _words[next].Unit == TimeUnit.Quarter && Class(next + 1) == Of) return default;
        TimeUnit unit = Class(next) == Part ? TimeUnit.PartOfDay : _words[next].Unit;
        if (Class(next) == Part && (_words[next].Value is not ((int)DayPart.Night or (int)DayPart.Morning or (int)DayPart.Evening) || list.Text[_pieces[next].End - 1] != 's')) return default;
        // Names of programmes and films: "60 Minutes"
        if (at > 0 && char.IsUpper(list.Text[_pieces[next].Start]) && number.InDigits && char.IsLower(list.Text[_pieces[next].End - 1])) return default;
        next++;
        if (IsAge(next)) return default;
        if (Hyphen(next) && Class(next + 1) == Long) next += 2;
        else if (Class(next) == Long) next++;
        return ReadDirection(unit, amount, at, next);
    }

    // "5 1/2 hours"
    private double FractionAt(int at) => Mark(at + 1, '/') && Glued(at + 1) && Glued(at + 2) && at + 2 < _pieces.Length
        && _pieces[at] is { Kind: PieceKind.Digits, Length: 1 } above && _pieces[at + 2] is { Kind: PieceKind.Digits, Length: 1 } below && above.Number < below.Number ? above.Number / below.Number : 0;

    // "23-year-old", "24 years old", "five years of age"
    private bool IsAge(int next) => Class(Hyphen(next) ? next + 1 : next) == Old || next + 1 < _pieces.Length && list[_pieces[next]] is "of" && list[_pieces[next + 1]] is "age";

    // "a few days", "several weeks", "many years", "a couple of months ago", "some 40 years"
    private TimeParse ReadVague(int at)
    {
        int next = at + 1;
        double amount = _words[at].Value;
        if (Class(next) == Of) next++;
        if (next < _pieces.Length && list[_pieces[next]] is "more" or "further" or "other" or "long") next++;
        if (Class(at) == Vague && Class(next) == Number && list[_pieces[at]].Equals("some", StringComparison.OrdinalIgnoreCase))
        {
            TimeParse counted = ReadCount(next);
            return counted.Found ? counted with { Expression = counted.Expression! with { Modifier = TimeModifier.Approximate } } : default;
        }
        if (next >= _pieces.Length || Class(next) != Unit || _words[next].Value == 0 || _words[next].Unit == TimeUnit.Second || IsAge(next + 1)) return default;
        return ReadDirection(_words[next].Unit, amount, at, next + 1);
    }

    private TimeParse ReadHalf(int at)
    {
        int next = at + 1;
        if (Hyphen(next)) next++;
        if (Class(next) is A) next++;
        if (Class(next) != Unit || _words[next].Value == 1) return default;
        return ReadDirection(_words[next].Unit, 0.5, at, next + 1);
    }

    // What follows a number of units: which way it is counted, and from where.
    private TimeParse ReadDirection(TimeUnit unit, double amount, int start, int next)
    {
        var length = new TimeExpression { Form = TimeForm.Length, Unit = unit, Amount = amount };
        if (Class(next) == And && Class(next + 1) is Number && ReadCount(next + 1) is { Expression: { Form: TimeForm.Length } second } tail && second.Unit < unit)
        {
            length = length with { SecondUnit = second.Unit, SecondAmount = second.Amount };
            next = tail.Next;
        }
        TimeExpression shifted = length with { Form = TimeForm.Shifted };
        switch (Class(next))
        {
            case Ago:
                return Parsed(shifted with { Pointer = Pointer.Last }, start, next + 1, TimeKind.Date);
            case Later:
                return Parsed(shifted with { Pointer = Pointer.Following }, start, next + 1, TimeKind.Date);
            case Earlier:
                return Parsed(shifted with { Pointer = Pointer.Previous }, start, next + 1, TimeKind.Date);
            case From when next + 1 < _pieces.Length && (Class(next + 1) == Reference || Class(next + 1) == Day):
                return Parsed(shifted with { Pointer = Pointer.Next }, start, next + 2, TimeKind.Date);
            // "two weeks from Sunday"
            case From when Class(next + 1) is Weekday && ReadBare(next + 1, DeepestNesting) is { Expression: { } day } counted:
                return Parsed(shifted with { Pointer = Pointer.Following, Inner = day }, start, counted.Next, TimeKind.Date);
            case Before or After:
                bool before = Class(next) == Before;
                int anchor = Class(next + 1) is The or A ? next + 2 : next + 1;
                if (next + 1 >= _pieces.Length || _pieces[next + 1].Kind == PieceKind.Mark && !Mark(next + 1, '\''))
                    return Parsed(shifted with { Pointer = before ? Pointer.Previous : Pointer.Following }, start, next + 1, TimeKind.Date);
                if (Class(anchor) is Weekday or Month or Day or TimeWordClass.Festival || YearAt(anchor) != 0)
                {
                    TimeParse from = ReadBare(anchor, DeepestNesting);
                    if (from.Found) return Parsed(shifted with { Pointer = before ? Pointer.Previous : Pointer.Following, Inner = from.Expression }, start, next, TimeKind.Date);
                }
                return Parsed(length with { Pointer = before ? Pointer.Previous : Pointer.Following }, start, next, TimeKind.Duration);
            default:
                if (next < _pieces.Length && list[_pieces[next]] is "previously") return Parsed(shifted with { Pointer = Pointer.Previous }, start, next + 1, TimeKind.Date);
                return Parsed(length, start, next, TimeKind.Duration);
        }
    }

    // "every Friday", "each day", "every two weeks", "every other month", "every morning"
    private TimeParse ReadEvery(int at)
    {
        int next = at + 1;
        double amount = 1;
        if (next < _pieces.Length && list[_pieces[next]] is "other")
        {
            amount = 2;
            next++;
        }
        else if (Class(next) is Number && NumberReader.TryRead(list, next, out NumberReading number) && !number.Ordinal)
        {
            amount = number.Value;
            next = number.Next;
        }
        if (next >= _pieces.Length) return default;
        TimeExpression? set = Class(next) switch
        {
            Unit => new TimeExpression { Form = TimeForm.Recurring, Unit = _words[next].Unit, Amount = amount },
            Weekday => new TimeExpression { Form = TimeForm.Recurring, Unit = TimeUnit.Week, Weekday = _words[next].Value },
            Month => new TimeExpression { Form = TimeForm.Recurring, Unit = TimeUnit.Year, Month = _words[next].Value },
            Part => new TimeExpression { Form = TimeForm.Recurring, Unit = TimeUnit.PartOfDay, Part = (DayPart)_words[next].Value },
            TimeWordClass.Season => new TimeExpression { Form = TimeForm.Recurring, Unit = TimeUnit.Year, Season = (Season)_words[next].Value },
            _ => null,
        };
        if (set is null) return default;
        next++;
        if (Class(next) == Part && set.Weekday != 0) next++;
        return Parsed(set, at, next, TimeKind.Set);
    }

    private TimeParse ReadPer(int at) => Class(at + 1) == Unit && _words[at + 1].Value == 0 && _words[at + 1].Unit >= TimeUnit.Day
        ? Parsed(new TimeExpression { Form = TimeForm.Recurring, Unit = _words[at + 1].Unit }, at, at + 2, TimeKind.Set) : default;
}
