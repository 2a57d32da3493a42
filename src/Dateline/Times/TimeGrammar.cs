using Dateline.Text;
using Dateline.Text.Numbers;
using static Dateline.Times.TimeWordClass;

namespace Dateline.Times;

/// <summary>Reads the words of a time at one piece of a document: the entry, what all rules share, and articles, edges and hedges before a time.</summary>
internal readonly ref partial struct TimeGrammar(PieceList list, ReadOnlySpan<TimeWord> words, Document document)
{
    private readonly ReadOnlySpan<Piece> _pieces = list.Pieces;

    private readonly ReadOnlySpan<TimeWord> _words = words;

    // Times nest no deeper than this ("early in the spring of the following year"); whatever nests deeper is no time.
    private const int DeepestNesting = 6;

    /// <summary>Reads the longest time that starts at a piece.</summary>
    public TimeParse Read(int at) => Read(at, 0);

    private TimeParse Read(int at, int depth) => depth > DeepestNesting ? default : Class(at) switch
    {
        The => ReadAfterThe(at, depth + 1),
        A => ReadAfterA(at),
        Edge => ReadEdge(at, at, depth + 1),
        Hedge or More => ReadHedged(at),
        At => Class(at + 1) == More ? ReadHedged(at) : default,
        Earlier or Later => ReadWithin(at, depth + 1),
        _ => ReadBare(at, depth + 1),
    };

    private TimeParse ReadBare(int at, int depth)
    {
        TimeParse parse = Class(at) switch
        {
            Month => ReadMonth(at, 0, at),
            Weekday => ReadWeekday(at),
            Number => ReadNumber(at),
            Vague => ReadVague(at),
            Day => ReadDay(at),
            TimeWordClass.Season => ReadSeason(at, at, depth),
            TimeWordClass.Festival => ReadFestival(at),
            Part => ReadPart(at, at, depth),
            TimeWordClass.Pointer => ReadPointed(at, at),
            Unit => IsOrdinal(at) ? ReadQuarter(at, at) : ReadUnit(at),
            Fiscal => ReadFiscal(at),
            Every => ReadEvery(at),
            Per => ReadPer(at),
            Frequency when IsNewspaper(at) => default,
            Frequency => Parsed(new TimeExpression { Form = TimeForm.Recurring, Unit = _words[at].Unit }, at, at + 1, TimeKind.Set),
            Reference => ReadReference(at),
            Twice => Class(at + 1) is A or Every or Per && Class(at + 2) == Unit ? Parsed(new TimeExpression { Form = TimeForm.Recurring, Unit = _words[at + 2].Unit }, at, at + 3, TimeKind.Set) : default,
            HalfWord => ReadHalf(at),
            TimeWordClass.None => Mark(at, '\'') || Mark(at, '’') ? ReadShortDecade(at) : default,
            _ => default,
        };
        return parse;
    }

    // "the end of March", "the past two months", "the summer", "the 1990s"; the article belongs to the words unless they stand before a noun.
    private TimeParse ReadAfterThe(int at, int depth)
    {
        int next = at + 1;
        TimeParse parse = Class(next) switch
        {
            Edge => ReadEdge(next, at, depth),
            TimeWordClass.Pointer => ReadPointed(next, at),
            TimeWordClass.Season => ReadSeason(next, at, depth),
            Part => ReadPart(next, at, depth),
            Unit when IsOrdinal(next) => ReadOrdinal(next, at, depth),
            Unit => ReadUnitAfterThe(next, at),
            Number => ReadOrdinal(next, at, depth),
            Reference => _words[next].Value == 2 && !BeforeNoun(next + 1) ? Parsed(new TimeExpression { Form = TimeForm.Reference, Reference = "FUTURE_REF" }, at, next + 1, TimeKind.Date) : default,
            _ => default,
        };
        if (!parse.Found) parse = Mark(next, '\'') || Mark(next, '’') ? ReadShortDecade(next) : Class(next) is Reference or Edge or Hedge or At or The or A ? default : ReadBare(next, depth);
        if (!parse.Found || parse.Start != at && !TakesArticle(parse.Expression!)) return parse;
        return BeforeNoun(parse.Next) && parse.Expression!.Form is not (TimeForm.Edge or TimeForm.Shifted) && !Possessive(parse.Next) ? parse with { Start = next } : parse with { Start = at };
    }

    private static bool TakesArticle(TimeExpression expression) => expression.Form is TimeForm.Decade or TimeForm.Century or TimeForm.Season or TimeForm.Pointed or TimeForm.Window or TimeForm.Edge;

    // "a week", "a few days", "a decade earlier", "30 a day"
    private TimeParse ReadAfterA(int at)
    {
        int next = at + 1;
        switch (Class(next))
        {
            case Unit when _words[next] is { Value: 0, Unit: not (TimeUnit.Second or TimeUnit.Weekend or TimeUnit.Quarter) } && !Hyphen(next + 1):
                if (IsRate(at)) return Parsed(new TimeExpression { Form = TimeForm.Recurring, Unit = _words[next].Unit }, at, next + 1, TimeKind.Set);
                return ReadDirection(_words[next].Unit, 1, at, next + 1);
            case Vague or Number:
                TimeParse counted = Class(next) == Vague ? ReadVague(next) : list[_pieces[next]] is "hundred" or "thousand" or "dozen" ? ReadNumber(at) : ReadNumber(next);
                return counted is { Found: true, Expression.Form: TimeForm.Length or TimeForm.Shifted } && Class(next) == Vague ? counted with { Start = at } : counted;
            case HalfWord when Hyphen(next + 1) && Class(next + 2) == Unit:
                return ReadDirection(_words[next + 2].Unit, 0.5, next, next + 3);
            default:
                return default;
        }
    }

    // "30 a day", "two attacks a week": a rate follows a number or its noun, not a verb or preposition.
    private bool IsRate(int article)
    {
        if (article == 0 || Class(article + 2) is Ago or Later or Earlier or Before or After or Of) return false;
        if (Class(article - 1) is Number or Twice) return true;
        return article >= 2 && Class(article - 1) == TimeWordClass.None && _pieces[article - 1].Kind == PieceKind.Word
            && (_pieces[article - 2].Kind == PieceKind.Digits || Class(article - 2) is Number or Vague || PartOf(article - 1) is PartOfSpeech.Noun && PartOf(article - 2) is PartOfSpeech.Numeral or PartOfSpeech.Adjective);
    }

    // "early October", "late in 1862", "mid-November", "the end of the month", "the early hours of Thursday", "the latter part of the year"
    private TimeParse ReadEdge(int edge, int start, int depth)
    {
        int next = edge + 1;
        if (Hyphen(next)) next++;
        var modifier = (TimeModifier)_words[edge].Value;
        // "early", "late" and "mid" stand before the time, the nouns before "of"
        bool noun = !Is(edge, "early") && !Is(edge, "late") && !Is(edge, "mid") && !Is(edge, "latter");
        if (noun)
        {
            if (Class(next) != Of) return default;
            next++;
        }
        else if (Class(next) == Unit && _words[next] is { Unit: TimeUnit.Hour, Value: 1 } && Class(next + 1) is Of) next += 2;
        else if (Class(next) is In or Of && Class(next + 1) is not Unit) next++;
        else if (next < _pieces.Length && list[_pieces[next]] is "part" or "half" or "days" or "stages" or "months" or "years" or "weeks" && Class(next + 1) is Of or In)
        {
            if (list[_pieces[next]] is "half" && Read(next + 2, depth) is { Expression: { } year } whole && IsYear(year))
                return Parsed(new TimeExpression { Form = TimeForm.Edge, Unit = TimeUnit.Half, Amount = modifier == TimeModifier.Start ? 1 : 2, Inner = year }, start, whole.Next, whole.Kind);
            next += 2;
        }
        TimeParse inner = Class(next) == The && Class(next + 1) == Unit && _words[next + 1] is { Value: 0, Unit: not TimeUnit.Second }
            ? Parsed(new TimeExpression { Form = TimeForm.Pointed, Pointer = Pointer.None, Unit = _words[next + 1].Unit }, next, next + 2, TimeKind.Date)
            : Class(next) is Hedge or More or Edge && !noun || Class(next) is Reference or Every or Frequency or Per or Twice ? default : Read(next, depth);
        if (!inner.Found || inner.Start > next + 1 || inner.Expression!.Form is TimeForm.Length or TimeForm.Shifted or TimeForm.Recurring or TimeForm.Reference or TimeForm.Unknown) return default;
        // "early 1941" but not "late 500 people": a bare year needs no more words here, its number is checked by the year rule.
        return Parsed(new TimeExpression { Form = TimeForm.Edge, Modifier = modifier, Inner = inner.Expression }, start, inner.Next, inner.Kind);
    }

    // "earlier this year", "later that month", "later in the summer"
    private TimeParse ReadWithin(int at, int depth)
    {
        int next = at + 1;
        bool within = Class(next) == In;
        if (within) next++;
        if (Class(next) == TimeWordClass.Pointer && (Pointer)_words[next].Value is Pointer.This or Pointer.Same && Class(next + 1) is Unit or TimeWordClass.Season)
        {
            TimeParse pointed = ReadPointed(next, next);
            return pointed.Found ? pointed with { Start = at, Expression = Within(pointed.Expression!, at) } : default;
        }
        if (!within) return default;
        if (Class(next) == The && Class(next + 1) == Unit && _words[next + 1].Value == 0)
            return Parsed(Within(new TimeExpression { Form = TimeForm.Pointed, Pointer = Pointer.None, Unit = _words[next + 1].Unit }, at), at, next + 2, TimeKind.Date);
        TimeParse inner = Read(next, depth);
        return inner is { Found: true, Expression.Form: TimeForm.Calendar or TimeForm.Season } ? inner with { Start = at } : default;
    }

    /// <summary>Whether "'90s" or the like may start at a piece.</summary>
    public bool StartsShortDecade(int at) => (Mark(at, '\'') || Mark(at, '’')) && at + 2 < _pieces.Length && _pieces[at + 1].Kind == PieceKind.Digits;

    /// <summary>Reads a day or year that leaves out what the time before it said: "May 4 and 5", "1861-1863", "2007-08".</summary>
    public TimeParse ReadContinued(in TimeParse before)
    {
        if (before.Expression is not { Form: TimeForm.Calendar } date || date.Year < 0) return default;
        int next = before.Next;
        bool dash = Hyphen(next) || Mark(next, '/');
        if (!dash && Class(next) is not (And or To)) return default;
        int number = next + 1;
        if (number >= _pieces.Length || _pieces[number] is not { Kind: PieceKind.Digits } piece) return default;
        if (date.Month == 0 && date.Year != 0 && dash)
        {
            int year = piece.Length == 4 ? YearAt(number) : piece.Length == 2 ? date.Year / 100 * 100 + (int)piece.Number : 0;
            if (year <= date.Year || Glued(number + 1) && number + 1 < _pieces.Length && _pieces[number + 1].Kind == PieceKind.Word) return default;
            return Parsed(date with { Year = year }, number, number + 1, TimeKind.Date);
        }
        if (date.DayOfMonth == 0 || !DayAt(number, out int behind) || Class(behind) is Unit or Month or Of || BeforeNoun(behind) || behind < _pieces.Length && Hyphen(behind) && Glued(behind)) return default;
        int y = Mark(behind, ',') ? behind + 1 : behind;
        bool named = YearAt(y) != 0;
        return Parsed(date with { DayOfMonth = (int)piece.Number, Weekday = 0, Year = named ? YearAt(y) : date.Year }, number, named ? y + 1 : behind, TimeKind.Date);
    }

    private static bool IsYear(TimeExpression time) => time is { Form: TimeForm.Calendar, Month: 0, Year: > 0 } or { Form: TimeForm.Pointed, Unit: TimeUnit.Year };

    private TimeExpression Within(TimeExpression whole, int at) => whole with { Modifier = Class(at) == Later ? TimeModifier.End : TimeModifier.Start };

    // "at least 72 hours", "more than 40 days", "nearly a year", "about 1910"
    private TimeParse ReadHedged(int at)
    {
        int next = at;
        if (Class(next) == At) next++;
        if (Class(next) is not (Hedge or More)) return default;
        var modifier = (TimeModifier)_words[next].Value;
        bool more = Class(next) == More;
        if (at == next && more && Class(next + 1) != Than) return default;
        next++;
        if (Class(next) == Than) next++;
        TimeParse inner = Class(next) switch { A => ReadAfterA(next), Number => ReadNumber(next), Vague => ReadVague(next), HalfWord => ReadHalf(next), _ => default };
        if (!inner.Found) return default;
        bool length = inner.Expression!.Form is TimeForm.Length or TimeForm.Shifted;
        if (!length && inner.Expression is not { Form: TimeForm.Calendar, Month: 0, Year: not 0 }) return inner;
        // "at least", "more than", "over" and "under" belong to the words; "about" and "nearly" do not, but for "nearly" before a point ("nearly two years ago").
        bool takes = more || modifier == TimeModifier.More || Is(next - 1, "under") || modifier == TimeModifier.Less && inner.Expression.Form == TimeForm.Shifted;
        return inner with { Start = takes && inner.Start == next && !Hyphen(inner.Start + 1) ? at : inner.Start, Expression = inner.Expression with { Modifier = modifier } };
    }

    private TimeParse ReadReference(int at)
    {
        // "the former", of two things named
        if (_words[at].Value == 1 && Class(at - 1) == The && at + 1 < _pieces.Length && !BeforeNoun(at + 1)) return default;
        // "Now the council says": a word of the argument, not a time
        if (_words[at].Value == 0 && list[_pieces[at]] is "Now") return default;
        string reference = _words[at].Value switch { 0 => "PRESENT_REF", 1 => "PAST_REF", _ => "FUTURE_REF" };
        return Parsed(new TimeExpression { Form = TimeForm.Reference, Reference = reference }, at, at + 1, TimeKind.Date);
    }

    // "the party daily", "the daily said", "the pro-government daily Hill Gazette": a newspaper
    private bool IsNewspaper(int at)
    {
        PartOfSpeech before = PartOf(at - 1);
        if (PartOf(at) == PartOfSpeech.Noun) return before is PartOfSpeech.Noun or PartOfSpeech.ProperNoun or PartOfSpeech.Adjective or PartOfSpeech.Determiner;
        return at + 1 < _pieces.Length && before is not PartOfSpeech.Verb && PartOf(at + 1) is PartOfSpeech.ProperNoun or PartOfSpeech.Noun && char.IsUpper(list.Text[_pieces[at + 1].Start]);
    }

    // "the second half", "the second of May": an ordinal, not a unit
    private bool IsOrdinal(int at) => Is(at, "second") && Class(Hyphen(at + 1) ? at + 2 : at + 1) is HalfWord or Unit;

    private TimeWordClass Class(int at) => at >= 0 && at < _words.Length ? _words[at].Class : TimeWordClass.None;

    private bool Mark(int at, char mark) => at >= 0 && at < _pieces.Length && _pieces[at].Is(mark);

    private bool Is(int at, string word) => at >= 0 && at < _pieces.Length && list[_pieces[at]].Equals(word, StringComparison.OrdinalIgnoreCase);

    private bool Hyphen(int at) => Mark(at, '-') || Mark(at, '–') || Mark(at, '‑');

    private bool Glued(int at) => at > 0 && at < _pieces.Length && _pieces[at - 1].End == _pieces[at].Start;

    private bool Possessive(int at) => (Mark(at, '\'') || Mark(at, '’')) && Glued(at);

    private PartOfSpeech PartOf(int at) => at >= 0 && at < _pieces.Length ? document.Tokens[_pieces[at].Token].PartOfSpeech : PartOfSpeech.Other;

    // Whether the words before this piece stand before a noun: with tags by them, without by the hyphen of a compound only.
    private bool BeforeNoun(int at) => at < _pieces.Length && _pieces[at].Kind == PieceKind.Word && Class(at) is not (Before or After or Ago or Later or Earlier) && PartOf(at) is PartOfSpeech.Noun or PartOfSpeech.ProperNoun or PartOfSpeech.Adjective;

    private static TimeParse Parsed(TimeExpression expression, int start, int next, TimeKind kind) => new(expression, start, next, kind);
}
