using System.Collections.Frozen;
using Dateline.Text.Networks;

namespace Dateline.Text.Naming;

/// <summary>Names of organizations and places that nearly every reader knows, and which a network that has not met them guesses at: "Forbes" is no person, "South Korea" no organization.</summary>
/// <remarks>The names stand in data/languages/en/names.tsv.</remarks>
internal static class KnownNames
{
    private const int LongestName = 40, MostWords = 7, ShortestShouted = 4;

    private static readonly int s_person = NameScheme.Universal.KindOf("PER"), s_organization = NameScheme.Universal.KindOf("ORG"), s_location = NameScheme.Universal.KindOf("LOC"),
        s_other = NameScheme.Universal.KindOf("OTH");

    private static readonly FrozenDictionary<string, Known> s_names = Read();

    private static readonly FrozenSet<string> s_first = s_names.Keys.SelectMany(FirstWords).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Rewrites the tags (of <see cref="NameScheme.Universal"/>) of a document's words.</summary>
    /// <param name="text">The tagged words.</param>
    /// <param name="tags">Their tags.</param>
    /// <param name="surnames">The last words of the document's persons, folded: "Forbes" is one where an Ann Forbes is spoken of.</param>
    public static void Settle(TaggedText text, Span<int> tags, HashSet<ulong> surnames)
    {
        var first = s_first.GetAlternateLookup<ReadOnlySpan<char>>();
        for (int word = 0; word < tags.Length; word++)
        {
            if (!first.Contains(text.Word(word)) || Find(text, word) is not { } known) continue;
            if (!known.Name.Always && known.End == word + 1 && surnames.Contains(WordHash.Fold(text.Word(word)))) continue;
            if (Take(text, tags, (word, known.End), known.Name)) word = known.End - 1;
        }
    }

    /// <summary>Takes what stands on a web site for something else than what the company does: "wrote on Facebook", but not "blamed Facebook".</summary>
    public static void PassSites(TaggedText text, Span<int> tags)
    {
        var names = s_names.GetAlternateLookup<ReadOnlySpan<char>>();
        for (int word = 1; word < tags.Length; word++)
        {
            if (tags[word] != NameScheme.TagOf(s_organization, first: true) || text.Word(word - 1) is not ("on" or "On") || !names.TryGetValue(text.Word(word), out var known) || known.Always) continue;
            bool goesOn = word + 1 < tags.Length && (NameScheme.KindOf(tags[word + 1]) == s_organization && !NameScheme.IsFirst(tags[word + 1]) || text.PartsOfSpeech[word + 1] is PartOfSpeech.Noun or PartOfSpeech.ProperNoun);
            if (!goesOn) tags[word] = NameScheme.TagOf(s_other, first: true);
        }
    }

    /// <summary>The longest known name that begins at a word.</summary>
    private static (Known Name, int End)? Find(TaggedText text, int start)
    {
        var names = s_names.GetAlternateLookup<ReadOnlySpan<char>>();
        Span<char> letters = stackalloc char[LongestName];
        int length = 0;
        (Known, int)? found = null;
        for (int word = start; word < text.Words.Length && word - start < MostWords; word++)
        {
            ReadOnlySpan<char> next = text.Word(word);
            bool joined = word == start || next is "-" || next is "'s" or "’s" || text.Word(word - 1) is "-";
            if (length + next.Length + 1 > LongestName || (word > start && text.OpensParagraph(word))) break;
            if (!joined) letters[length++] = ' ';
            if (next is "’s") next = "'s";
            next.CopyTo(letters[length..]);
            length += next.Length;
            if (names.TryGetValue(letters[..length], out var known)) found = (known, word + 1);
        }
        return found;
    }

    /// <summary>Makes words a known name unless a longer name holds them; whether they are.</summary>
    private static bool Take(TaggedText text, Span<int> tags, (int Start, int End) words, Known known)
    {
        var (start, end) = words;
        bool begins = tags[start] == 0 || NameScheme.IsFirst(tags[start]), ends = end == tags.Length || tags[end] == 0 || NameScheme.IsFirst(tags[end]);
        if (!begins || !ends)
        {
            // "Regards , Ann Doro Accenture": a person and where she works.
            if (begins || !ends || known.Kind != s_organization || !known.Always || NameScheme.KindOf(tags[start]) != s_person || NameScheme.IsFirst(tags[start - 1])) return false;
        }
        else if (!known.Always && known.Kind == s_organization && NameScheme.KindOf(tags[start]) == s_other) return false;
        else if (!tags[start..end].ContainsAnyExcept(0) && (!known.Always || text.PartsOfSpeech[start] == PartOfSpeech.Pronoun || IsProper(text, tags, start - 1) || IsProper(text, tags, end))) return false;
        for (int word = start; word < end; word++) tags[word] = NameScheme.TagOf(known.Kind, first: word == start);
        return true;
    }

    /// <summary>Whether a proper noun that is part of no name stands somewhere: what is beside it may be part of a longer name.</summary>
    private static bool IsProper(TaggedText text, ReadOnlySpan<int> tags, int word) =>
        word >= 0 && word < tags.Length && tags[word] == 0 && text.PartsOfSpeech[word] == PartOfSpeech.ProperNoun && char.IsUpper(text.Word(word)[0]);

    /// <summary>The first word of a name, whether or not words are cut at hyphens and apostrophes.</summary>
    private static IEnumerable<string> FirstWords(string name) => [name.Split(' ')[0], name.Split(' ', '-', '\'')[0]];

    private static FrozenDictionary<string, Known> Read()
    {
        using Stream stream = typeof(KnownNames).Assembly.GetManifestResourceStream("languages/en/names.tsv") ?? throw new InvalidDataException("names.tsv is not within the library.");
        using var reader = new StreamReader(stream);
        var names = new Dictionary<string, Known>(StringComparer.Ordinal);
        while (reader.ReadLine() is { } line)
        {
            if (line.Length == 0 || line[0] == '#') continue;
            string[] fields = line.Split('\t');
            int kind = fields[0] switch { "organization" => s_organization, "person" => s_person, _ => s_location };
            var known = new Known(kind, fields[1] == "always");
            foreach (string name in fields[2].Split(';'))
            {
                names.TryAdd(name, known);
                // Headlines in capitals
                if (name.Length >= ShortestShouted) names.TryAdd(name.ToUpperInvariant(), known);
            }
        }
        return names.ToFrozenDictionary(StringComparer.Ordinal);
    }

    /// <param name="Kind">Its kind in <see cref="NameScheme.Universal"/>.</param>
    /// <param name="Always">Whether it is a name wherever it stands.</param>
    private sealed record Known(int Kind, bool Always);
}
