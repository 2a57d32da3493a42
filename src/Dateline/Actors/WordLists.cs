using System.Collections.Frozen;

namespace Dateline.Actors;

/// <summary>Words that a text in capitals cannot tell from short acronyms.</summary>
internal static class CommonWords
{
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> s_words = new[]
    {
        "is", "us", "am", "an", "are", "as", "at", "be", "by", "do", "go", "he", "if", "in", "it", "me", "my", "no", "of", "on", "or", "so", "to", "up", "we", "all",
        "any", "can", "did", "for", "had", "has", "her", "him", "his", "how", "its", "may", "new", "not", "now", "one", "our", "out", "own", "she", "the", "two", "was",
        "who", "you", "fact", "ice", "mend", "model", "who", "far", "bir", "care", "mit", "das", "san", "sac", "nas", "sana", "wam", "tap", "dawn", "time", "bild", "mas",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    public static bool Contains(ReadOnlySpan<char> word) => s_words.Contains(word);
}

/// <summary>Prefixes and suffixes that make a name a mere colour of the word behind: "pro-Iranian", "Turkish-backed".</summary>
internal static class BindingWords
{
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> s_prefixes = new[]
    {
        "anti", "pro", "non", "counter", "post", "pre", "trans", "inter",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> s_suffixes = new[]
    {
        "backed", "linked", "allied", "aligned", "affiliated", "inspired", "supported", "funded", "armed", "trained", "sponsored", "made", "built", "flagged", "owned",
        "brokered", "mediated", "occupied", "controlled", "held", "friendly", "supplied", "style", "era", "dominated", "majority", "speaking", "born", "bound",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    public static bool IsPrefix(ReadOnlySpan<char> word) => s_prefixes.Contains(word);

    public static bool IsSuffix(ReadOnlySpan<char> word) => s_suffixes.Contains(word);
}

/// <summary>Days and months, which stand next to names and are no part of them.</summary>
internal static class CalendarWords
{
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> s_words = new[]
    {
        "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "january", "february", "march", "april", "may", "june", "july", "august", "september",
        "october", "november", "december", "mon", "tue", "wed", "thu", "fri", "sat", "sun", "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    public static bool Contains(ReadOnlySpan<char> word) => s_words.Contains(word);
}

/// <summary>Small words within names of people: "bin", "al", "de".</summary>
internal static class NameParticles
{
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> s_words = new[]
    {
        "al", "el", "bin", "ibn", "ben", "abu", "abd", "ould", "de", "del", "der", "den", "di", "da", "dos", "du", "la", "le", "van", "von", "ul", "ur", "e", "i", "ag", "as", "ash", "an", "ad", "ar",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    public static bool Contains(ReadOnlySpan<char> word) => s_words.Contains(word);
}

/// <summary>Prepositions behind which an actor's group or country stands: "president of", "rebels in", "spokesman for".</summary>
internal static class Prepositions
{
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> s_words = new[]
    {
        "of", "in", "for", "from", "at", "throughout", "across", "inside",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    public static bool Contains(ReadOnlySpan<char> word) => s_words.Contains(word);
}

/// <summary>Prepositions behind which a capital is a place and not a government.</summary>
internal static class PlacePrepositions
{
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> s_words = new[]
    {
        "in", "at", "near", "from", "around", "outside", "inside", "into", "to", "toward", "towards", "through", "of", "on", "over", "across", "capital", "city", "between",
        "central", "downtown", "northern", "southern", "eastern", "western", "north", "south", "east", "west", "leaving", "reached", "entered", "left", "visited", "visiting",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    public static bool Contains(ReadOnlySpan<char> word) => s_words.Contains(word);
}
