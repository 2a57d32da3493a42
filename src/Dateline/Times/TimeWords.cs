using System.Collections.Frozen;
using static Dateline.Times.TimeWordClass;

namespace Dateline.Times;

/// <summary>The lexicon of times: every word that can begin or continue the words of a time.</summary>
internal static class TimeWords
{
    /// <summary>The longest entry, in code units.</summary>
    private const int Longest = 14;

    // Abbreviations and names that are common words too: taken as names only with a capital.
    private const int Abbreviated = 32;

    private static readonly FrozenDictionary<string, TimeWord>.AlternateLookup<ReadOnlySpan<char>> s_words = Build().GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly FrozenDictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> s_zones = Zones().GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The entry of a word; the empty entry when there is none.</summary>
    public static TimeWord Find(ReadOnlySpan<char> word)
    {
        if (word.Length > Longest || !s_words.TryGetValue(word, out TimeWord entry)) return default;
        if (entry.Class is not (Month or Weekday or Era)) return entry;
        bool capital = char.IsUpper(word[0]);
        if (entry.Class == Era) return char.IsUpper(word[^1]) ? entry : default;
        return entry.Value < Abbreviated ? entry : capital ? entry with { Value = entry.Value - Abbreviated } : default;
    }

    /// <summary>The offset of a zone from Greenwich in minutes; null when the word names none.</summary>
    public static int? Zone(ReadOnlySpan<char> word) => s_zones.TryGetValue(word, out int minutes) ? minutes : null;

    private static FrozenDictionary<string, TimeWord> Build()
    {
        var words = new Dictionary<string, TimeWord>(StringComparer.OrdinalIgnoreCase);
        void Put(TimeWord entry, string list)
        {
            foreach (string word in list.Split(' ')) words[word] = entry;
        }

        string[] months = ["january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december"];
        for (int i = 0; i < months.Length; i++)
        {
            bool common = months[i] is "march" or "may" or "august";
            words[months[i]] = new TimeWord(Month, i + 1 + (common ? Abbreviated : 0));
            if (months[i].Length > 3) words[months[i][..3]] = new TimeWord(Month, i + 1 + Abbreviated);
        }
        words["sept"] = new TimeWord(Month, 9 + Abbreviated);
        string[] days = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];
        for (int i = 0; i < days.Length; i++)
        {
            words[days[i]] = new TimeWord(Weekday, i + 1);
            words[days[i] + "s"] = new TimeWord(Weekday, i + 1, TimeUnit.Week);
            words[days[i][..3]] = new TimeWord(Weekday, i + 1 + Abbreviated);
        }
        Put(new TimeWord(Weekday, 2 + Abbreviated), "tues");
        Put(new TimeWord(Weekday, 4 + Abbreviated), "thurs thur");
        Put(new TimeWord(Weekday, 3 + Abbreviated), "weds");

        (string Name, TimeUnit Unit)[] units =
        [
            ("second", TimeUnit.Second), ("minute", TimeUnit.Minute), ("hour", TimeUnit.Hour), ("day", TimeUnit.Day), ("weekend", TimeUnit.Weekend), ("week", TimeUnit.Week),
            ("fortnight", TimeUnit.Fortnight), ("month", TimeUnit.Month), ("quarter", TimeUnit.Quarter), ("year", TimeUnit.Year), ("decade", TimeUnit.Decade), ("millennium", TimeUnit.Millennium),
        ];
        foreach ((string name, TimeUnit unit) in units)
        {
            words[name] = new TimeWord(Unit, 0, unit);
            words[name + "s"] = new TimeWord(Unit, 1, unit);
        }
        words["century"] = new TimeWord(Unit, 0, TimeUnit.Century);
        words["centuries"] = new TimeWord(Unit, 1, TimeUnit.Century);
        words["semester"] = new TimeWord(Unit, 0, TimeUnit.Half);
        Put(new TimeWord(Unit, 0, TimeUnit.Minute), "min mins");
        Put(new TimeWord(Unit, 0, TimeUnit.Hour), "hr hrs");

        Put(new TimeWord(TimeWordClass.Pointer, (int)Times.Pointer.Last), "last past preceding");
        Put(new TimeWord(TimeWordClass.Pointer, (int)Times.Pointer.This), "this these current");
        Put(new TimeWord(TimeWordClass.Pointer, (int)Times.Pointer.Next), "next coming upcoming");
        Put(new TimeWord(TimeWordClass.Pointer, (int)Times.Pointer.Previous), "previous prior");
        Put(new TimeWord(TimeWordClass.Pointer, (int)Times.Pointer.Following), "following ensuing subsequent");
        Put(new TimeWord(TimeWordClass.Pointer, (int)Times.Pointer.Same), "that same those");
        Put(new TimeWord(TimeWordClass.Pointer, (int)Times.Pointer.Recent), "recent");

        Put(new TimeWord(Edge, (int)TimeModifier.Start), "early start beginning outset opening onset");
        Put(new TimeWord(Edge, (int)TimeModifier.Middle), "mid middle midst");
        Put(new TimeWord(Edge, (int)TimeModifier.End), "late end close latter");
        Put(new TimeWord(Edge, (int)TimeModifier.Eve), "eve");

        Put(new TimeWord(Day, 0), "today");
        Put(new TimeWord(Day, -1), "yesterday");
        Put(new TimeWord(Day, 1), "tomorrow");
        Put(new TimeWord(Day, 0, TimeUnit.PartOfDay), "tonight");
        Put(new TimeWord(Day, -1, TimeUnit.PartOfDay), "overnight");

        Put(new TimeWord(TimeWordClass.Season, (int)Times.Season.Spring), "spring springtime");
        Put(new TimeWord(TimeWordClass.Season, (int)Times.Season.Summer), "summer summertime");
        Put(new TimeWord(TimeWordClass.Season, (int)Times.Season.Autumn), "autumn fall");
        Put(new TimeWord(TimeWordClass.Season, (int)Times.Season.Winter), "winter wintertime");

        Put(new TimeWord(Part, (int)DayPart.Dawn), "dawn daybreak sunrise");
        Put(new TimeWord(Part, (int)DayPart.Morning), "morning mornings");
        Put(new TimeWord(Part, (int)DayPart.Midday), "midday noon noontime");
        Put(new TimeWord(Part, (int)DayPart.Afternoon), "afternoon afternoons");
        Put(new TimeWord(Part, (int)DayPart.Evening), "evening evenings dusk nightfall sunset");
        Put(new TimeWord(Part, (int)DayPart.Night), "night nights nighttime");
        Put(new TimeWord(Part, (int)DayPart.Midnight), "midnight");
        Put(new TimeWord(Part, (int)DayPart.Daytime), "daytime");

        foreach ((string name, Times.Festival _) in Festivals.FirstWords) words.TryAdd(name, new TimeWord(TimeWordClass.Festival));

        Put(new TimeWord(Reference, 0), "now nowadays currently presently");
        Put(new TimeWord(Reference, 1), "former formerly");
        Put(new TimeWord(Reference, 2), "future");
        Put(new TimeWord(Frequency, 0, TimeUnit.Day), "daily everyday");
        Put(new TimeWord(Frequency, 0, TimeUnit.PartOfDay), "nightly");
        Put(new TimeWord(Frequency, 0, TimeUnit.Hour), "hourly");
        Put(new TimeWord(Frequency, 0, TimeUnit.Week), "weekly");
        Put(new TimeWord(Frequency, 0, TimeUnit.Month), "monthly");
        Put(new TimeWord(Frequency, 0, TimeUnit.Quarter), "quarterly");
        Put(new TimeWord(Frequency, 0, TimeUnit.Year), "yearly annually");
        Put(new TimeWord(Every), "every each");
        Put(new TimeWord(Per), "per");
        Put(new TimeWord(Twice, 1), "once");
        Put(new TimeWord(Twice, 2), "twice");
        Put(new TimeWord(Vague, -1), "few several many some");
        Put(new TimeWord(Vague, 2), "couple");
        Put(new TimeWord(Hedge, (int)TimeModifier.Approximate), "about around roughly approximately circa");
        Put(new TimeWord(Hedge, (int)TimeModifier.Less), "nearly almost under");
        Put(new TimeWord(Hedge, (int)TimeModifier.More), "over");
        Put(new TimeWord(Hedge, (int)TimeModifier.None), "just only exactly barely");
        Put(new TimeWord(More, (int)TimeModifier.More), "more least longer");
        Put(new TimeWord(More, (int)TimeModifier.Less), "less fewer most");
        Put(new TimeWord(The), "the");
        Put(new TimeWord(A), "a an");
        Put(new TimeWord(Of), "of");
        Put(new TimeWord(In), "in on during");
        Put(new TimeWord(Preposition), "since until till by for within between throughout");
        Put(new TimeWord(And), "and or");
        Put(new TimeWord(To), "to through");
        Put(new TimeWord(From), "from");
        Put(new TimeWord(At), "at");
        Put(new TimeWord(Ago), "ago");
        Put(new TimeWord(Later), "later afterwards afterward hence");
        Put(new TimeWord(Earlier), "earlier beforehand");
        Put(new TimeWord(Before), "before");
        Put(new TimeWord(After), "after");
        Put(new TimeWord(Than), "than");
        Put(new TimeWord(HalfWord), "half");
        Put(new TimeWord(Local), "local");
        Put(new TimeWord(Period), "time period era");
        Put(new TimeWord(Old), "old");
        Put(new TimeWord(Long), "long");
        Put(new TimeWord(Fiscal), "fiscal");
        Put(new TimeWord(AmPm, 0), "am");
        Put(new TimeWord(AmPm, 12), "pm");
        Put(new TimeWord(Era, -1), "bc bce");
        Put(new TimeWord(Era, 1), "ad ce");

        string[] numbers =
        [
            "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
            "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety", "hundred", "thousand", "dozen", "first", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth",
            "tenth", "eleventh", "twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth", "seventeenth", "eighteenth", "nineteenth", "twentieth", "thirtieth",
        ];
        foreach (string number in numbers) words[number] = new TimeWord(Number);
        return words.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);
    }

    private static FrozenDictionary<string, int> Zones() => new Dictionary<string, int>(StringComparer.Ordinal)
    {
        ["GMT"] = 0, ["UTC"] = 0, ["Z"] = 0, ["EST"] = -300, ["EDT"] = -240, ["ET"] = -300, ["CST"] = -360, ["CDT"] = -300, ["MST"] = -420, ["MDT"] = -360, ["PST"] = -480, ["PDT"] = -420,
        ["BST"] = 60, ["WAT"] = 60, ["CET"] = 60, ["CEST"] = 120, ["CAT"] = 120, ["SAST"] = 120, ["EET"] = 120, ["EEST"] = 180, ["MSK"] = 180, ["EAT"] = 180, ["TRT"] = 180, ["IRST"] = 210, ["AFT"] = 270, ["PKT"] = 300, ["IST"] = 330,
        ["JST"] = 540, ["KST"] = 540,
    }.ToFrozenDictionary(StringComparer.Ordinal);
}
