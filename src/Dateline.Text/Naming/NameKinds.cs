using System.Collections.Frozen;
using static Dateline.Text.Naming.NameWords;

namespace Dateline.Text.Naming;

/// <summary>Tells finer kinds of names than the corpora do, by the last word of a name and its tag.</summary>
internal static class NameKinds
{
    private static readonly FrozenSet<string> s_facilities = Words("""
        airbase airfield airport airstrip arena barracks base bridge building bunker camp cathedral checkpoint church clinic consulate crossing dam depot
        embassy factory field harbor harbour hospital hotel house jail junction mall market monastery mosque museum palace pier plant port prison refinery
        road school shrine square stadium station street synagogue temple terminal theater theatre tower tunnel warehouse
        """);

    private static readonly FrozenSet<string> s_events = Words("""
        accord agreement attack attacks battle bombing bombings championship conference conflict coup cup election elections festival games genocide holocaust
        intifada massacre offensive olympics operation protests referendum revolution shooting storm summit treaty uprising war
        """);

    /// <summary>The kind of a location by its last word: a built place, or any other.</summary>
    public static EntityKind OfLocation(ReadOnlySpan<char> lastWord) => Holds(s_facilities, lastWord) ? EntityKind.Facility : EntityKind.Location;

    /// <summary>The kind of a name that is of no person, organization or location.</summary>
    /// <param name="lastWord">Its last word.</param>
    /// <param name="tag">The Penn Treebank tag of that word.</param>
    /// <param name="people">Whether the word is known as a noun for a person.</param>
    public static EntityKind OfOther(ReadOnlySpan<char> lastWord, string tag, bool people)
    {
        if (Holds(s_events, lastWord)) return EntityKind.Event;
        return tag is "JJ" or "NNPS" || people ? EntityKind.Nationality : EntityKind.Other;
    }

    private static bool Holds(FrozenSet<string> words, ReadOnlySpan<char> word)
    {
        Span<char> lower = stackalloc char[Longest];
        if (word.Length > Longest) return false;
        return words.GetAlternateLookup<ReadOnlySpan<char>>().Contains(lower[..word.ToLowerInvariant(lower)]);
    }

    private const int Longest = 16;
}
