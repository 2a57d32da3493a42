using System.Collections.Frozen;

namespace Dateline.Text.Numbers;

/// <summary>Reads English numbers in digits and words: "41", "10,000", "1.5 million", "forty-one", "two hundred and fifty", "a dozen", "half a million", "third", "19th".</summary>
/// <threadsafety>Stateless.</threadsafety>
public static class NumberReader
{
    private enum Kind : byte { Unit, Teen, Ten, Hundred, Scale, Dozen, Score }

    private readonly record struct Word(Kind Kind, double Value, bool Ordinal);

    private static readonly FrozenDictionary<string, Word>.AlternateLookup<ReadOnlySpan<char>> s_words = Build().GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Reads the longest number that starts at a piece.</summary>
    /// <returns>Whether there is one.</returns>
    public static bool TryRead(PieceList list, int at, out NumberReading reading)
    {
        ArgumentNullException.ThrowIfNull(list);
        reading = default;
        ReadOnlySpan<Piece> pieces = list.Pieces;
        if ((uint)at >= (uint)pieces.Length || pieces[at].Kind == PieceKind.Mark) return false;
        if (pieces[at].Kind == PieceKind.Digits) return ReadDigits(list, pieces, at, out reading);
        ReadOnlySpan<char> first = list[pieces[at]];
        // "a hundred", "half a million", "a dozen"
        if (first.Equals("a", StringComparison.OrdinalIgnoreCase) || first.Equals("half", StringComparison.OrdinalIgnoreCase))
        {
            bool half = first.Length > 1;
            int scale = half && at + 1 < pieces.Length && list[pieces[at + 1]].Equals("a", StringComparison.OrdinalIgnoreCase) ? at + 2 : at + 1;
            if (!Lookup(list, pieces, scale, out Word word) || word.Kind < Kind.Hundred || word.Ordinal) return false;
            return half ? Finish(word.Value / 2, scale + 1, false, false, out reading) : ReadWords(list, pieces, scale, 1, out reading);
        }
        return Lookup(list, pieces, at, out Word start) && start.Kind != Kind.Score && ReadWords(list, pieces, at, 0, out reading);
    }

    private static bool ReadDigits(PieceList list, ReadOnlySpan<Piece> pieces, int at, out NumberReading reading)
    {
        double value = pieces[at].Number;
        int next = at + 1;
        if (next < pieces.Length && pieces[next].Start == pieces[at].End && IsOrdinalEnding(list[pieces[next]])) return Finish(value, next + 1, true, true, out reading);
        if (Lookup(list, pieces, next, out Word word) && word.Kind is Kind.Hundred or Kind.Scale or Kind.Dozen && !word.Ordinal)
        {
            value *= word.Value;
            next++;
        }
        return Finish(value, next, true, false, out reading);
    }

    private static bool IsOrdinalEnding(ReadOnlySpan<char> letters) => letters is "st" or "nd" or "rd" or "th" or "ST" or "ND" or "RD" or "TH";

    // The usual sum of groups: (units, tens, hundreds) times a scale, groups of falling scale.
    private static bool ReadWords(PieceList list, ReadOnlySpan<Piece> pieces, int at, double seed, out NumberReading reading)
    {
        double total = 0, group = seed, lastScale = double.MaxValue;
        Kind last = Kind.Score;
        bool ordinal = false;
        int next = at, end = at;
        while (!ordinal && Lookup(list, pieces, next, out Word word))
        {
            bool fits = word.Kind switch
            {
                Kind.Unit => last is Kind.Score or Kind.Ten or Kind.Hundred or Kind.Scale,
                Kind.Teen or Kind.Ten => last is Kind.Score or Kind.Hundred or Kind.Scale,
                Kind.Hundred => group is > 0 and < 100,
                Kind.Scale => group > 0 && word.Value < lastScale,
                Kind.Dozen => last is Kind.Score or Kind.Unit,
                _ => false,
            };
            if (!fits) break;
            switch (word.Kind)
            {
                case Kind.Hundred: group *= 100; break;
                case Kind.Dozen: group = group == 0 ? 12 : group * 12; break;
                case Kind.Scale:
                    total += group * word.Value;
                    (group, lastScale) = (0, word.Value);
                    break;
                default: group += word.Value; break;
            }
            (last, ordinal, end) = (word.Kind, word.Ordinal, ++next);
            // "two hundred and fifty", "forty-one": the joint counts only when a number follows.
            if (next < pieces.Length && Lookup(list, pieces, next + 1, out Word after) && after.Kind <= Kind.Ten && (pieces[next].Is('-') && last == Kind.Ten && after.Kind == Kind.Unit
                || last is Kind.Hundred or Kind.Scale && list[pieces[next]].Equals("and", StringComparison.OrdinalIgnoreCase))) next++;
        }
        reading = default;
        return end > at && Finish(total + group, end, false, ordinal, out reading);
    }

    private static bool Finish(double value, int next, bool digits, bool ordinal, out NumberReading reading)
    {
        reading = new NumberReading(value, next, digits, ordinal);
        return true;
    }

    private static bool Lookup(PieceList list, ReadOnlySpan<Piece> pieces, int at, out Word word)
    {
        word = default;
        return (uint)at < (uint)pieces.Length && pieces[at].Kind == PieceKind.Word && pieces[at].Length <= 11 && s_words.TryGetValue(list[pieces[at]], out word);
    }

    private static FrozenDictionary<string, Word> Build()
    {
        var words = new Dictionary<string, Word>(StringComparer.OrdinalIgnoreCase);
        string[] small = ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"];
        string[] ordinals = ["zeroth", "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh", "twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth", "seventeenth", "eighteenth", "nineteenth"];
        for (int i = 0; i < small.Length; i++)
        {
            words[small[i]] = new Word(i < 10 ? Kind.Unit : Kind.Teen, i, false);
            words[ordinals[i]] = new Word(i < 10 ? Kind.Unit : Kind.Teen, i, true);
        }
        string[] tens = ["twent", "thirt", "fort", "fift", "sixt", "sevent", "eight", "ninet"];
        for (int i = 0; i < tens.Length; i++)
        {
            words[tens[i] + "y"] = new Word(Kind.Ten, (i + 2) * 10, false);
            words[tens[i] + "ieth"] = new Word(Kind.Ten, (i + 2) * 10, true);
        }
        words["hundred"] = new Word(Kind.Hundred, 100, false);
        words["thousand"] = new Word(Kind.Scale, 1e3, false);
        words["million"] = new Word(Kind.Scale, 1e6, false);
        words["billion"] = new Word(Kind.Scale, 1e9, false);
        words["trillion"] = new Word(Kind.Scale, 1e12, false);
        words["hundredth"] = new Word(Kind.Hundred, 100, true);
        words["thousandth"] = new Word(Kind.Scale, 1e3, true);
        words["millionth"] = new Word(Kind.Scale, 1e6, true);
        words["dozen"] = new Word(Kind.Dozen, 12, false);
        return words.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);
    }
}
