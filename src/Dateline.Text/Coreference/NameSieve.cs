using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Dateline.Text.Coreference;

/// <summary>Joins names with their repetitions, short forms and acronyms.</summary>
internal sealed class NameSieve(string text, ImmutableArray<Token> tokens, ChainSet chains)
{
    private const int LongestAcronym = 8, LongestName = 12;

    // Short names of states that are neither acronyms nor parts of the full one; in lower case, without article and full stops.
    private static readonly FrozenDictionary<string, string> Aliases = new Dictionary<string, string>
    {
        ["us"] = "united states", ["usa"] = "united states", ["america"] = "united states", ["united states of america"] = "united states",
        ["uk"] = "united kingdom", ["britain"] = "united kingdom", ["great britain"] = "united kingdom", ["un"] = "united nations",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private readonly Dictionary<string, int> _byName = new(StringComparer.Ordinal), _byEnd = new(StringComparer.Ordinal),
        _byStart = new(StringComparer.Ordinal), _byAcronym = new(StringComparer.Ordinal);

    public void Run()
    {
        for (int i = 0; i < chains.Count; i++)
        {
            if (chains[i].Form != ReferenceForm.Name) continue;
            var words = WordsOf(chains[i].Tokens);
            if (words.Count is 0 or > LongestName) continue;
            string name = string.Join(' ', words);
            if (Aliases.TryGetValue(name, out string? usual)) name = usual;
            int known = Find(i, words, name);
            if (known >= 0) chains.Join(known, i);
            Remember(i, words, name);
        }
    }

    private int Find(int reference, List<string> words, string name)
    {
        if (Agreeing(_byName, name, reference) is >= 0 and int same) return same;
        if (words.Count == 1 && Agreeing(_byAcronym, words[0], reference) is >= 0 and int full) return full;
        // "Haddad" after "Omar Haddad"; "the Front" is left to the descriptions.
        bool person = chains[reference].Kind is EntityKind.Person or null;
        if (person && Agreeing(_byEnd, name, reference) is >= 0 and int whole && chains[whole].Kind is EntityKind.Person or null) return whole;
        if (person && words.Count > 1 && _byEnd.TryGetValue(words[^1], out int _) is false && Agreeing(_byName, words[^1], reference) is >= 0 and int last && chains[last].Kind is EntityKind.Person or null) return last;
        bool organization = chains[reference].Kind is EntityKind.Organization or null && words.Count > 1;
        if (organization && Agreeing(_byStart, name, reference) is >= 0 and int longer) return longer;
        return -1;
    }

    private int Agreeing(Dictionary<string, int> index, string key, int reference) =>
        index.TryGetValue(key, out int found) && chains.Agree(found, reference) ? found : -1;

    private void Remember(int reference, List<string> words, string name)
    {
        _byName[name] = reference;
        if (words.Count < 2) return;
        for (int start = 1; start < words.Count; start++) _byEnd[string.Join(' ', words.Skip(start))] = reference;
        for (int end = 2; end < words.Count; end++) _byStart[string.Join(' ', words.Take(end))] = reference;
        string acronym = string.Concat(words.Where(word => word is not ("of" or "the" or "and" or "for" or "in" or "on" or "to" or "al")).Select(word => word[0]));
        if (acronym.Length is > 1 and <= LongestAcronym) _byAcronym[acronym] = reference;
        string full = string.Concat(words.Select(word => word[0]));
        if (full.Length is > 1 and <= LongestAcronym) _byAcronym.TryAdd(full, reference);
    }

    /// <summary>The words of a name in lower case, without article, title, hyphen and full stops: "the U.S." is "us".</summary>
    private List<string> WordsOf(Range range)
    {
        var words = new List<string>();
        var (start, length) = range.GetOffsetAndLength(tokens.Length);
        for (int i = start; i < start + length; i++)
        {
            if (tokens[i].PartOfSpeech == PartOfSpeech.Punctuation || tokens[i].Tag == "POS") continue;
            // What stands before the name proper ("Texas student Ahmed Mohamed") is no part of it.
            if (tokens[i].PartOfSpeech == PartOfSpeech.Noun && i + 1 < start + length) words.Clear();
            string word = tokens[i].Span.In(text).ToString().ToLowerInvariant().Replace(".", "", StringComparison.Ordinal);
            if (word.Length == 0 || words.Count == 0 && (word is "the" or "a" || Titles.IsTitle(word) && i + 1 < start + length)) continue;
            words.Add(word);
        }
        return words;
    }
}
