using System.Collections.Frozen;

namespace Dateline.Text.Tokenizing;

/// <summary>Where English words written as one are cut into two tokens, as the Universal Dependencies treebanks cut them.</summary>
internal static class Contractions
{
    // Written without an apostrophe. Those that are also common words of other meaning ("its", "were", "well", "ill") are left whole.
    private static readonly FrozenDictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> Fused = new Dictionary<string, int>
    {
        ["cannot"] = 3, ["gonna"] = 3, ["gotta"] = 3, ["wanna"] = 3, ["gimme"] = 3, ["lemme"] = 3, ["dunno"] = 2, ["whatcha"] = 3,
        ["dont"] = 2, ["didnt"] = 3, ["doesnt"] = 4, ["isnt"] = 2, ["wasnt"] = 3, ["werent"] = 4, ["arent"] = 3, ["havent"] = 4, ["hasnt"] = 3,
        ["hadnt"] = 3, ["couldnt"] = 5, ["wouldnt"] = 5, ["shouldnt"] = 6, ["aint"] = 2, ["wont"] = 2, ["cant"] = 2,
        ["im"] = 1, ["ive"] = 1, ["youre"] = 3, ["youve"] = 3, ["youll"] = 3, ["theyre"] = 4, ["theyve"] = 4, ["thats"] = 4, ["whats"] = 4,
        ["theres"] = 5, ["heres"] = 4, ["lets"] = 3,
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> LeadingApostrophes =
        new[] { "em", "til", "till", "cause", "bout", "n", "tis", "twas", "s", "re", "ve", "ll", "d", "m" }
            .ToFrozenSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Units =
        ("am pm a.m a.m. p.m p.m. k m mm cm km kg g mg bn mn tn ft lb lbs oz mph kph kmh ml cc ha min mins hr hrs sec secs yr yrs gb mb tb mw kw gw khz mhz ghz " +
         "sqm sqft usd x p c f kt kts nm rpm")
            .Split(' ').ToFrozenSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Prefixes =
        ("e non mid pre anti re post co over pro multi ex sub semi cross neo socio counter arch inter mini intra trans micro macro ultra pseudo quasi infra " +
         "hyper psycho geo afro supra")
            .Split(' ').ToFrozenSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    private const int LongestFused = 8;
    private const int LongestPrefix = 7;

    /// <summary>The length of the first part of a word that is cut in two; 0 when the word stays whole.</summary>
    public static int FirstPart(ReadOnlySpan<char> word)
    {
        if (word.Length is < 2 or > LongestFused || !Fused.TryGetValue(word, out int cut)) return 0;
        // "IM" and "LETS" in capitals are more likely names; "CANNOT" and "DONT" are not.
        return char.IsUpper(word[^1]) && (word[^1] | 0x20) != 't' ? 0 : cut;
    }

    /// <summary>Whether two words that stand glued together are written as one: "Iraq|'s", "do|n't", "can|not", "workers|'".</summary>
    public static bool IsSecondPart(ReadOnlySpan<char> first, ReadOnlySpan<char> second)
    {
        char mark = second[0], last = first[^1];
        if (Characters.IsApostrophe(mark))
            return second.Length == 1 ? (last | 0x20) == 's' && first.Length > 2 : char.IsLetterOrDigit(last) && IsClitic(second[1..]);
        if (second.Length == 3 && (mark | 0x20) == 'n' && Characters.IsApostrophe(second[1])) return true;
        Span<char> whole = stackalloc char[LongestFused];
        if (first.Length + second.Length > LongestFused) return false;
        first.CopyTo(whole);
        second.CopyTo(whole[first.Length..]);
        return FirstPart(whole[..(first.Length + second.Length)]) == first.Length;
    }

    /// <summary>Whether the letters behind an apostrophe make a clitic that is cut off ("'s", "'ll").</summary>
    public static bool IsClitic(ReadOnlySpan<char> letters) => letters.Length switch
    {
        1 => (letters[0] | 0x20) is 's' or 'm' or 'd',
        2 => ((char)(letters[0] | 0x20), (char)(letters[1] | 0x20)) is ('r', 'e') or ('v', 'e') or ('l', 'l'),
        _ => false,
    };

    /// <summary>Whether letters behind a free-standing apostrophe make one token with it ("'em", "'til").</summary>
    public static bool TakesLeadingApostrophe(ReadOnlySpan<char> letters) => letters.Length <= 5 && LeadingApostrophes.Contains(letters);

    /// <summary>Whether letters glued to a number are a unit, which is a token of its own ("155mm", "10am").</summary>
    public static bool IsUnit(ReadOnlySpan<char> letters)
    {
        if (letters.Length > 4 || !Units.Contains(letters)) return false;
        // "5G", "3D", "747C": a lone capital is part of a name, except the millions and thousands of money.
        return letters.Length > 1 || char.IsLower(letters[0]) || letters[0] is 'M' or 'K';
    }

    /// <summary>Whether a word before a hyphen is a prefix, so that the hyphen does not cut ("non-lethal").</summary>
    public static bool IsPrefix(ReadOnlySpan<char> word) => word.Length <= LongestPrefix && Prefixes.Contains(word);
}
