using Dateline.Text.Numbers;
using static Dateline.Quantities.QuantityClass;

namespace Dateline.Quantities;

/// <summary>A number with its qualifier, read from pieces [<paramref name="Start"/>, <paramref name="Next"/>).</summary>
internal readonly record struct CountParse(Count Count, CountQualifier Qualifier, int Start, int Next, bool InDigits)
{
    public bool Found => Next > Start;
}

/// <summary>Reads counts: "at least 40", "between 5 and 8", "dozens", "half a dozen", "two or three".</summary>
internal readonly ref struct CountGrammar(PieceList list, ReadOnlySpan<QuantityWord> words)
{
    // Letters before the number of a make: "Mi-8".
    private const int LongestModel = 4;

    private readonly ReadOnlySpan<Piece> _pieces = list.Pieces;

    private readonly ReadOnlySpan<QuantityWord> _words = words;

    /// <summary>Reads the count that starts at a piece.</summary>
    public CountParse Read(int at)
    {
        switch (Class(at))
        {
            case Number:
                return ReadNumber(at, at, CountQualifier.Exact);
            case Article when Class(at + 1) is Vague or Number && (Class(at + 1) == Vague ? IsFew(at + 1) : list[_pieces[at + 1]] is "hundred" or "thousand" or "million" or "dozen"):
                return Class(at + 1) == Vague ? ReadVague(at + 1, at) : ReadNumber(at, at, CountQualifier.Exact);
            case Vague:
                return ReadVague(at, at);
            case QuantityClass.Between:
                return ReadBetween(at);
            case At when Class(at + 1) == Qualifier && (CountQualifier)_words[at + 1].Value is CountQualifier.AtLeast or CountQualifier.AtMost:
                return ReadNumber(at + 2, at, (CountQualifier)_words[at + 1].Value);
            case At when Class(at + 1) == Vague && Class(at + 2) == At:
                return ReadNumber(at + 3, at, CountQualifier.AtMost);
            case No when Class(at + 1) == Qualifier && Class(at + 2) == Than:
                return ReadNumber(at + 3, at, (CountQualifier)_words[at + 1].Value == CountQualifier.MoreThan ? CountQualifier.AtMost : CountQualifier.AtLeast);
            case Qualifier:
                var qualifier = (CountQualifier)_words[at].Value;
                if (Class(at + 1) == Than) return ReadNumber(at + 2, at, qualifier);
                if (qualifier == CountQualifier.AtMost) return Class(at + 1) == To ? ReadNumber(at + 2, at, qualifier) : default;
                return qualifier is CountQualifier.AtLeast || list[_pieces[at]] is "more" or "fewer" or "less" ? default : ReadNumber(at + 1, at, qualifier);
            default:
                return default;
        }
    }

    private bool IsFew(int at) => list[_pieces[at]] is "few" or "couple";

    private CountParse ReadNumber(int at, int start, CountQualifier qualifier)
    {
        if (Class(at) == Vague || Class(at) == Article && Class(at + 1) == Vague)
        {
            CountParse vague = Read(at);
            return vague.Found ? vague with { Start = start } : default;
        }
        if (at >= _pieces.Length || Class(at) is not (Number or Article)) return default;
        if (_pieces[at].Kind == PieceKind.Word && list[_pieces[at]].Equals("both", StringComparison.OrdinalIgnoreCase)) return new CountParse(Count.Exactly(2), qualifier, start, at + 1, false);
        if (!NumberReader.TryRead(list, at, out NumberReading number) || number.Ordinal) return default;
        int next = number.Next;
        long low = number.Whole;
        if (number.Value != Math.Floor(number.Value) || at > 0 && _pieces[at - 1].Kind == PieceKind.Mark && !Apart(at)) return default;
        // "Su-34 bombers", "F-16 jets", "M-23 fighters": of a name.
        if (at > 1 && number.InDigits && _pieces[at - 1].Is('-') && _pieces[at - 1].End == _pieces[at].Start && _pieces[at - 2].Kind == PieceKind.Word && _pieces[at - 2].End == _pieces[at - 1].Start && _pieces[at - 2].Length <= LongestModel && char.IsUpper(list.Text[_pieces[at - 2].Start])) return default;
        // "5-8", "two or three", "10 to 15"
        if (next + 1 < _pieces.Length && (_pieces[next].Is('-') || _pieces[next].Is('–') || Class(next) == To || Class(next) == And && list[_pieces[next]] is "or")
            && Class(next + 1) == Number && NumberReader.TryRead(list, next + 1, out NumberReading higher) && !higher.Ordinal && higher.Value > number.Value && higher.Value < number.Value * 10 + 10)
            return new CountParse(new Count(low, higher.Whole), CountQualifier.Between, start, higher.Next, number.InDigits);
        return new CountParse(Ranged(low, qualifier), qualifier, start, next, number.InDigits);
    }

    // A mark right before a number makes it something else ("$40", "#3", "M23"), unless it opens or divides.
    private bool Apart(int at) => _pieces[at - 1].End < _pieces[at].Start || _pieces[at - 1].Number is '(' or '[' or '"' or '“' or '—' or '-' or '–' or '\'' or '‘' or ',' or ':' or ';';

    // "between 5 and 8"
    private CountParse ReadBetween(int at)
    {
        if (Class(at + 1) != Number || !NumberReader.TryRead(list, at + 1, out NumberReading low) || low.Ordinal || Class(low.Next) != And) return default;
        if (!NumberReader.TryRead(list, low.Next + 1, out NumberReading high) || high.Ordinal || high.Value < low.Value) return default;
        return new CountParse(new Count(low.Whole, high.Whole), CountQualifier.Between, at, high.Next, low.InDigits);
    }

    // "dozens", "hundreds of thousands", "tens of thousands", "a few hundred", "several dozen"
    private CountParse ReadVague(int at, int start)
    {
        long low = _words[at].Value;
        int next = at + 1;
        if (low is 20 or 200 or 2000 && Class(next) == Of && Class(next + 1) == Vague && _words[next + 1].Value is 2000 or 2_000_000)
        {
            low = low / 2 * _words[next + 1].Value;
            return new CountParse(new Count(low, null), CountQualifier.Vague, start, next + 2, false);
        }
        if (low == 20) return default;
        if (low <= 3 && Class(next) == Number && list[_pieces[next]] is "hundred" or "thousand" or "million" or "dozen" && NumberReader.TryRead(list, next, out NumberReading scale))
            return new CountParse(new Count(low * Math.Max(scale.Whole, list[_pieces[next]] switch { "hundred" => 100, "thousand" => 1000, "million" => 1_000_000, _ => 12 }), null), CountQualifier.Vague, start, next + 1, false);
        if (list[_pieces[at]].Equals("couple", StringComparison.OrdinalIgnoreCase)) return start < at ? new CountParse(Count.Exactly(2), CountQualifier.Exact, start, Class(next) == Of ? next + 1 : next, false) : default;
        if (list[_pieces[at]].Equals("few", StringComparison.OrdinalIgnoreCase) && start == at) return default;
        return new CountParse(new Count(low, null), CountQualifier.Vague, start, next, false);
    }

    private static Count Ranged(long number, CountQualifier qualifier) => qualifier switch
    {
        CountQualifier.AtLeast => new Count(number, null),
        CountQualifier.MoreThan => new Count(number + 1, null),
        CountQualifier.AtMost => new Count(Math.Min(1, number), number),
        CountQualifier.LessThan => new Count(0, Math.Max(number - 1, 0)),
        // "nearly 50" is 40 to 50: a fifth below.
        CountQualifier.Nearly => new Count(number - number / 5, number),
        _ => Count.Exactly(number),
    };

    public QuantityClass Class(int at) => at >= 0 && at < _words.Length ? _words[at].Class : None;
}
