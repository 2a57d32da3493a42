using System.Globalization;
using Dateline.Text;

namespace Dateline.Places;

/// <summary>Reads the words around a place's name that say how the place meant lies to it: "near", "15 km south-west of", "between ... and", and what stands within it.</summary>
internal static class PlaceSurroundings
{
    private const double KilometresInMile = 1.609344;
    private const int MaxFacilityTokens = 4;

    /// <summary>The mention with its relation, distance, direction, facility and stated kind.</summary>
    public static PlaceMention Describe(PlaceMention mention, Document document, PlaceMention? next)
    {
        if (mention.Use is PlaceUse.Adjective) return mention;
        int first = mention.Tokens.Start.Value, end = mention.Tokens.End.Value;
        int sentence = document.SentenceOf(first);
        Range range = document.Sentences[sentence];
        int start = range.Start.Value, stop = range.End.Value;
        PlaceKind? stated = StatedKind(document, first, end, start, stop);
        (PlaceRelation relation, double? km, double? bearing) = Relation(document, first, start, next is not null && next.Tokens.Start.Value < stop ? next : null, end);
        TextSpan? facility = Facility(document, first, end, start, stop);
        return stated is null && relation == PlaceRelation.At && facility is null ? mention
            : mention with { Stated = stated, Relation = relation, DistanceKm = km, Bearing = bearing, Facility = facility };
    }

    private static PlaceKind? StatedKind(Document document, int first, int end, int start, int stop)
    {
        if (end < stop && PlaceWords.KindAfter.TryGetValue(Word(document, end), out PlaceKind kind)) return kind;
        if (end - first > 1 && PlaceWords.KindAfter.TryGetValue(Word(document, end - 1), out kind)) return kind;
        if (first - 2 >= start && Word(document, first - 1) is "of" && PlaceWords.KindBefore.TryGetValue(Word(document, first - 2), out kind)) return kind;
        return first - 1 >= start && Word(document, first - 1) is "province" or "governorate" or "district" or "city" or "town" or "village" && PlaceWords.KindBefore.TryGetValue(Word(document, first - 1), out kind) ? kind : null;
    }

    private static (PlaceRelation, double?, double?) Relation(Document document, int first, int start, PlaceMention? next, int end)
    {
        int token = first - 1;
        // "the town of X", "the city of X", "the X": the relation stands before them.
        if (token - 1 >= start && Word(document, token) is "of" && PlaceWords.KindBefore.ContainsKey(Word(document, token - 1)))
        {
            if (Word(document, token - 1) is "outskirts") return (PlaceRelation.Near, null, null);
            token -= 2;
        }
        while (token >= start && (Word(document, token) is "the" or "a" or "an" || document.Tokens[token].PartOfSpeech == PartOfSpeech.Adjective || PlaceWords.Directions.Has(Word(document, token)) && Word(document, token) is not ("north" or "south" or "east" or "west"))) token--;
        if (token < start) return (PlaceRelation.At, null, null);
        ReadOnlySpan<char> word = Word(document, token);
        if (word.Equals("near", StringComparison.OrdinalIgnoreCase) || word.Equals("outside", StringComparison.OrdinalIgnoreCase) || word.Equals("around", StringComparison.OrdinalIgnoreCase) || word is "nearby" or "Nearby")
            return (PlaceRelation.Near, null, null);
        if (word is "to" && token > start && Word(document, token - 1) is "close" or "next") return (PlaceRelation.Near, null, null);
        if (word is "between" or "Between" && next is not null && next.Tokens.Start.Value == end + 1 && Word(document, end) is "and") return (PlaceRelation.Between, null, null);
        if (word is "and" && token - 2 >= start && IsBetween(document, token, start)) return (PlaceRelation.Between, null, null);
        if (word is "of" or "from" && token > start) return Offset(document, token - 1, start);
        return (PlaceRelation.At, null, null);
    }

    // "between Homs and Hama": the second name's "and" has a "between" within the last five words.
    private static bool IsBetween(Document document, int and, int start)
    {
        for (int token = and - 2; token >= start && token >= and - 5; token--)
            if (Word(document, token) is "between" or "Between") return true;
        return false;
    }

    // "[15 km] [to the] [south-west] of": read backwards from the word before "of".
    private static (PlaceRelation, double?, double?) Offset(Document document, int token, int start)
    {
        double? bearing = null;
        int at = token;
        if (at - 2 >= start && Word(document, at - 1) is "-" && Compass(Word(document, at - 2)) is { } first && Compass(Word(document, at)) is { } second)
        {
            bearing = Middle(first, second);
            at -= 3;
        }
        else if (Compass(Word(document, at)) is { } single)
        {
            bearing = single;
            at--;
        }
        while (at >= start && Word(document, at) is "the" or "to" or "away" or "just" or "due") at--;
        if (at > start && Unit(Word(document, at)) is { } unit && Number(Word(document, at - 1)) is { } number) return (PlaceRelation.Offset, number * unit, bearing);
        if (at > start + 1 && Word(document, at) is ")" && Unit(Word(document, at - 1)) is not null)
        {
            // "50 miles (80 km) north of": the first figure counts.
            int open = at - 1;
            while (open > start && Word(document, open) is not "(") open--;
            if (open - 2 >= start && Unit(Word(document, open - 1)) is { } outer && Number(Word(document, open - 2)) is { } figure) return (PlaceRelation.Offset, figure * outer, bearing);
        }
        return bearing is null ? (PlaceRelation.At, null, null) : (PlaceRelation.Near, null, bearing);
    }

    private static double? Compass(ReadOnlySpan<char> word) => word switch
    {
        "north" => 0, "northeast" => 45, "east" => 90, "southeast" => 135, "south" => 180, "southwest" => 225, "west" => 270, "northwest" => 315,
        _ => null,
    };

    private static double Middle(double one, double other) => Math.Abs(one - other) <= 180 ? (one + other) / 2 : ((one + other) / 2 + 180) % 360;

    private static double? Unit(ReadOnlySpan<char> word) => word switch
    {
        "km" or "kilometres" or "kilometers" or "kilometre" or "kilometer" or "kms" or "km." => 1,
        "miles" or "mile" or "mi" => KilometresInMile,
        "metres" or "meters" or "m" => 0.001,
        _ => null,
    };

    private static double? Number(ReadOnlySpan<char> word) => word switch
    {
        "one" or "a" => 1, "two" => 2, "three" => 3, "four" => 4, "five" => 5, "six" => 6, "seven" => 7, "eight" => 8, "nine" => 9, "ten" => 10, "twelve" => 12, "fifteen" => 15, "twenty" => 20, "thirty" => 30, "forty" => 40, "fifty" => 50,
        _ => double.TryParse(word, NumberStyles.AllowDecimalPoint | NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out double value) && value < 5000 ? value : null,
    };

    // "the army base in X", "a hospital near X", "X airport", "X's central market".
    private static TextSpan? Facility(Document document, int first, int end, int start, int stop)
    {
        int last = end;
        if (last < stop && Word(document, last) is "'s" or "’s") last++;
        int begin = last;
        for (; last < stop && last - begin < MaxFacilityTokens && char.IsLetter(Word(document, last)[0]); last++)
            if (PlaceWords.Facilities.Has(Word(document, last))) return document.SpanOf(begin..(last + 1));
        int token = first - 1;
        if (token <= start || !(PlaceWords.Prepositions.Has(Word(document, token)) || Word(document, token) is "of")) return null;
        int noun = token - 1;
        while (noun > start && Word(document, noun) is "city" or "town" or "of" or "the" or "in") noun--;
        if (!PlaceWords.Facilities.Has(Word(document, noun))) return null;
        int from = noun;
        while (from > start && noun - from < MaxFacilityTokens - 1 && IsModifier(document, from - 1)) from--;
        return document.SpanOf(from..(noun + 1));
    }

    private static bool IsModifier(Document document, int token)
    {
        ReadOnlySpan<char> word = Word(document, token);
        if (!char.IsLetter(word[0]) || word.Length < 3) return false;
        if (char.IsUpper(word[0])) return true;
        return document.Tokens[token].PartOfSpeech is PartOfSpeech.Noun or PartOfSpeech.Adjective or PartOfSpeech.ProperNoun;
    }

    private static ReadOnlySpan<char> Word(Document document, int token) => document[document.Tokens[token].Span];
}
