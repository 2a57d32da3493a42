using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using Dateline.Text;

namespace Dateline.Evaluation.EventTypes;

/// <summary>Phrases of lemmas that speak for types, read from a table.</summary>
/// <remarks>
/// Each line of the table holds a type, a weight and phrases, divided by tabs; lines that begin with # are remarks. A line "@name", nothing, words names a class of words,
/// which phrases below it use in place of a word.
/// </remarks>
internal sealed class PhraseTable
{
    private readonly FrozenDictionary<string, ImmutableArray<Phrase>> _byFirst;
    private readonly FrozenDictionary<string, FrozenSet<string>> _classes;
    private readonly FrozenDictionary<string, ImmutableArray<string>> _classesOf;
    private readonly int _gap;

    private PhraseTable(ImmutableArray<Phrase> phrases, FrozenDictionary<string, ImmutableArray<Phrase>> byFirst, FrozenDictionary<string, FrozenSet<string>> classes, int gap)
    {
        Phrases = phrases;
        _byFirst = byFirst;
        _classes = classes;
        _classesOf = classes.SelectMany(entry => entry.Value, (entry, word) => (Class: entry.Key, Word: word)).GroupBy(pair => pair.Word, StringComparer.Ordinal)
            .ToFrozenDictionary(group => group.Key, group => group.Select(pair => pair.Class).Order(StringComparer.Ordinal).ToImmutableArray(), StringComparer.Ordinal);
        _gap = gap;
    }

    /// <summary>The phrases, in the order of the table.</summary>
    public ImmutableArray<Phrase> Phrases { get; }

    /// <summary>A phrase: its words are lemmas or names of classes.</summary>
    internal sealed record Phrase(string Type, double Weight, ImmutableArray<string> Words);

    /// <summary>Reads a table.</summary>
    /// <param name="table">Its lines.</param>
    /// <param name="gap">How many other words may stand between two words of a phrase.</param>
    /// <param name="isType">Whether a name is that of a type.</param>
    /// <exception cref="FormatException">A line is not of the form.</exception>
    public static PhraseTable Load(IEnumerable<string> table, int gap, Func<string, bool> isType)
    {
        var byFirst = new Dictionary<string, List<Phrase>>(StringComparer.Ordinal);
        var classes = new Dictionary<string, FrozenSet<string>>(StringComparer.Ordinal);
        var all = ImmutableArray.CreateBuilder<Phrase>();
        foreach (string line in table)
        {
            if (line.Length == 0 || line[0] == '#') continue;
            string[] cells = line.Split('\t');
            bool isClass = line[0] == '@';
            if (cells.Length != 3 || !(isClass || isType(cells[0]))) throw new FormatException($"Not a type, a weight and phrases: {line}");
            string[] phrases = cells[2].Split(", ", StringSplitOptions.RemoveEmptyEntries);
            if (isClass)
            {
                classes[cells[0]] = phrases.ToFrozenSet(StringComparer.Ordinal);
                continue;
            }
            double weight = double.Parse(cells[1], CultureInfo.InvariantCulture);
            foreach (string text in phrases)
            {
                var phrase = new Phrase(cells[0], weight, [.. text.Split(' ')]);
                if (phrase.Words.FirstOrDefault(word => word[0] == '@' && !classes.ContainsKey(word)) is { } unknown) throw new FormatException($"No class {unknown}: {text}");
                all.Add(phrase);
                foreach (string first in phrase.Words[0][0] == '@' ? (IEnumerable<string>)classes[phrase.Words[0]] : [phrase.Words[0]])
                {
                    if (!byFirst.TryGetValue(first, out var list)) byFirst[first] = list = [];
                    list.Add(phrase);
                }
            }
        }
        return new PhraseTable(all.ToImmutable(), byFirst.ToFrozenDictionary(entry => entry.Key, entry => entry.Value.OrderByDescending(phrase => phrase.Words.Length).ToImmutableArray(), StringComparer.Ordinal), classes.ToFrozenDictionary(StringComparer.Ordinal), gap);
    }

    /// <summary>The phrases that begin at a word, the longest first, each with the place of its last word.</summary>
    /// <param name="lemmas">The lemmas of a text, in lower case.</param>
    /// <param name="start">The word.</param>
    /// <param name="end">The end of the words a phrase may use.</param>
    public IEnumerable<(Phrase Phrase, int Last)> At(string[] lemmas, int start, int end)
    {
        if (!_byFirst.TryGetValue(lemmas[start], out var phrases)) yield break;
        foreach (Phrase phrase in phrases)
            if (LastOf(phrase, lemmas, start, end) is >= 0 and var last) yield return (phrase, last);
    }

    /// <summary>The names of the classes that a lemma is in, in ordinal order.</summary>
    public ImmutableArray<string> ClassesOf(string lemma) => _classesOf.TryGetValue(lemma, out ImmutableArray<string> names) ? names : [];

    /// <summary>The lemmas of a class.</summary>
    public FrozenSet<string> WordsOf(string name) => _classes[name];

    /// <summary>The lemmas of a text, in lower case.</summary>
    public static string[] LemmasOf(Document document) => [.. document.Tokens.Select(token => token.Lemma.ToLowerInvariant())];

    private int LastOf(Phrase phrase, string[] lemmas, int start, int end)
    {
        int at = start;
        foreach (string word in phrase.Words.AsSpan()[1..])
        {
            int next = at + 1, limit = Math.Min(end, at + 2 + _gap);
            while (next < limit && !IsWord(lemmas[next], word)) next++;
            if (next >= limit) return -1;
            at = next;
        }
        return at;
    }

    private bool IsWord(string lemma, string word) => word[0] == '@' ? _classes[word].Contains(lemma) : lemma == word;
}
