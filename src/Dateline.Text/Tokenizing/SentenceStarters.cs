using System.Collections.Frozen;

namespace Dateline.Text.Tokenizing;

/// <summary>Words that begin sentences and rarely names: behind an abbreviation they show that a new sentence begins.</summary>
internal static class SentenceStarters
{
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Words =
        ("The A An In On At It He She They We I You His Her Their Its This That These Those But And Or However Meanwhile Also Although After As Because Before " +
         "By During For From If Many Most Since So Some Then There Though Three Two Under Until What When Where While Who With Yet According About Another Both " +
         "Despite Earlier Later No Not Now One Our Several Such To Police Officials Witnesses Local Authorities Residents Image My Please How Why")
            .Split(' ').ToFrozenSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The longest of the words, in code units.</summary>
    public const int LongestLength = 11;

    public static bool Contains(ReadOnlySpan<char> word) => word.Length <= LongestLength && Words.Contains(word);
}
