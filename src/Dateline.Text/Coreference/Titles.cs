using System.Collections.Frozen;

namespace Dateline.Text.Coreference;

/// <summary>Titles before names, and the words that take up a kind of name.</summary>
internal static class Titles
{
    private static readonly FrozenSet<string> Words =
        ("mr mrs ms miss dr prof gen lt col maj capt sgt adm sen rep gov pres rev sir lord lady president minister general colonel major captain lieutenant sergeant " +
         "admiral senator governor sheikh king queen prince princess ayatollah imam pope secretary chancellor premier ambassador commander judge professor doctor")
            .Split(' ').ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> Organizations =
        ("group organization organisation militia movement party company agency army force faction network gang cartel militant insurgent rebel brigade battalion unit firm " +
         "ministry government newspaper broadcaster union alliance coalition front outfit")
            .Split(' ').ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> Places =
        "country nation city town village province region district state area island kingdom republic capital camp".Split(' ').ToFrozenSet(StringComparer.Ordinal);

    public static bool IsTitle(string word) => Words.Contains(word);

    /// <summary>Whether a noun takes up the name of an organization ("the group").</summary>
    public static bool IsOrganizationNoun(string lemma) => Organizations.Contains(lemma);

    /// <summary>Whether a noun takes up the name of a place ("the town").</summary>
    public static bool IsPlaceNoun(string lemma) => Places.Contains(lemma);
}
