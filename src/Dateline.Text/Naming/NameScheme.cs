using System.Collections.Frozen;

namespace Dateline.Text.Naming;

/// <summary>The kinds of names that a corpus tells apart, and how they are written as tags word by word: 0 outside, then for each kind its first word and its others.</summary>
/// <param name="Name">The scheme's name within a model.</param>
/// <param name="Kinds">The names of the kinds, as the corpus writes them.</param>
internal sealed record NameScheme(string Name, string[] Kinds)
{
    private readonly FrozenDictionary<string, int> _numbers = Kinds.Select((kind, index) => (kind, index)).ToFrozenDictionary(pair => pair.kind, pair => pair.index, StringComparer.Ordinal);

    /// <summary>Universal NER's persons, organizations and locations, and the others of its first edition. Corpora with other kinds are read as these.</summary>
    public static NameScheme Universal { get; } = new("universal", ["PER", "ORG", "LOC", "OTH"]);

    /// <summary>The kinds of re3d, whose mentions are whole phrases: names, common nouns and pronouns.</summary>
    public static NameScheme Defence { get; } = new("defence",
        ["Person", "Organisation", "Location", "Nationality", "Weapon", "MilitaryPlatform", "Vehicle", "DocumentReference", "Temporal", "Quantity", "Money"]);

    public int Tags => Kinds.Length * 2 + 1;

    /// <summary>The number of a corpus's kind; -1 when the scheme has none for it.</summary>
    public int KindOf(string name) => _numbers.GetValueOrDefault(ReferenceEquals(this, Universal) ? UniversalNameOf(name) : name, -1);

    /// <summary>The kinds of CoNLL 2003 (which Wikigold uses) and of GUM's entities as kinds of Universal NER.</summary>
    private static string UniversalNameOf(string kind) => kind switch
    {
        "person" => "PER",
        "organization" => "ORG",
        "place" => "LOC",
        "MISC" or "event" or "object" => "OTH",
        _ => kind,
    };

    /// <summary>The tag of the first or a further word of a kind.</summary>
    public static int TagOf(int kind, bool first) => kind * 2 + (first ? 1 : 2);

    /// <summary>The kind of a tag; -1 outside.</summary>
    public static int KindOf(int tag) => (tag - 1) >> 1;

    /// <summary>Whether a tag begins a name.</summary>
    public static bool IsFirst(int tag) => (tag & 1) == 1;

    /// <summary>Whether a tag may stand behind another (-1 at the start): a further word only behind a word of its kind.</summary>
    public static bool MayFollow(int before, int tag) => tag == 0 || IsFirst(tag) || (before > 0 && KindOf(before) == KindOf(tag));

    /// <summary>The names that tags spell.</summary>
    public static List<(int Start, int End, int Kind)> Spans(ReadOnlySpan<int> tags)
    {
        var spans = new List<(int, int, int)>();
        for (int t = 0; t < tags.Length; t++)
        {
            if (tags[t] == 0) continue;
            int start = t, kind = KindOf(tags[t]);
            while (t + 1 < tags.Length && tags[t + 1] == TagOf(kind, false)) t++;
            spans.Add((start, t + 1, kind));
        }
        return spans;
    }
}
