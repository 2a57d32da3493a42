using System.Collections.Frozen;
using Dateline.Text;
using Dateline.Text.Learning;

namespace Dateline.Evaluation.Muc.Filling;

/// <summary>The full names of people: keys give the fullest that the text has.</summary>
/// <param name="words">Words that names of people are made of.</param>
internal sealed class MucNames(FrozenSet<string> words)
{
    // Shorter words that have no vector are mostly abbreviated titles ("ATTY").
    private const int ShortestUnknown = 5;

    /// <summary>Names as they were recognized, without words that any are made of.</summary>
    public static MucNames Plain { get; } = new([]);

    /// <summary>The words of a phrase that names somebody, without a title, or the fuller name of which they are a part: that around them, or the one that the text gives elsewhere most often.</summary>
    public string Fullest(MucText text, in MucPhrase phrase)
    {
        Document document = text.Document;
        (int First, int End)[] people = [.. document.Entities.Where(name => name.Kind == EntityKind.Person).Select(name => Extend(document, name.Tokens.Start.Value, name.Tokens.End.Value))];
        int head = phrase.Head;
        (int First, int End) own = people.FirstOrDefault(name => name.First <= head && name.End > head);
        string name = own.End > 0 ? MucPhrase.WordsOf(document, own.First, own.End) : phrase.Words(document);
        ILookup<string, string> forms = people.Select(one => MucPhrase.WordsOf(document, one.First, one.End)).ToLookup(form => form, StringComparer.Ordinal);
        string full = name;
        while (forms.Where(form => IsFuller(form.Key, full)).OrderByDescending(form => form.Count()).ThenByDescending(form => form.Key.Length).FirstOrDefault()?.Key is { } fuller) full = fuller;
        // A last name that stands nowhere else keeps its title: it is all that tells whose name it is.
        return full == name && own.End - own.First == 1 && own.First > phrase.First ? phrase.Words(document) : full;
    }

    // A recognizer that does not know a given name begins behind it, and ends before a rare last name.
    private (int First, int End) Extend(Document document, int first, int end)
    {
        while (first > 0 && IsNameWord(document, first - 1)) first--;
        while (end < document.Tokens.Length && IsNameWord(document, end)) end++;
        return (first, end);
    }

    private bool IsNameWord(Document document, int token)
    {
        if (document.Tokens[token].PartOfSpeech is not (PartOfSpeech.Noun or PartOfSpeech.ProperNoun)) return false;
        string word = MucPhrase.WordsOf(document, token, token + 1);
        return words.Contains(word) || (word.Length >= ShortestUnknown && word.All(char.IsAsciiLetter) && Meanings.Find(word) < 0);
    }

    // "PEDRO LARA" and "LARA" of "PEDRO LARA RUIZ", "PEDRO RUIZ" of "PEDRO JOSE RUIZ".
    private static bool IsFuller(string full, string name)
    {
        if (full.Length <= name.Length) return false;
        string[] all = full.Split(' '), some = name.Split(' ');
        if (all.Length <= some.Length) return false;
        if (some.Length == 1) return all[^1] == name || (all.Length > 2 && all[^2] == name);
        if (all.AsSpan(all.Length - some.Length).SequenceEqual(some)) return true;
        int at = 0;
        foreach (string word in all)
            if (at < some.Length && some[at] == word) at++;
        return at == some.Length && all[0] == some[0];
    }

    /// <summary>Learns from recognized names what words names are made of.</summary>
    internal sealed class Trainer
    {
        private const int Fewest = 3;

        private readonly Dictionary<string, (int Within, int All)> _counts = new(StringComparer.Ordinal);

        public void Add(MucText text)
        {
            for (int i = 0; i < text.Document.Tokens.Length; i++)
            {
                string word = MucPhrase.WordsOf(text.Document, i, i + 1);
                (int within, int all) = _counts.GetValueOrDefault(word);
                _counts[word] = (within + (text.Names.TryGetValue(i, out Entity name) && name.Kind == EntityKind.Person ? 1 : 0), all + 1);
            }
        }

        // What is as often no part of a name is a common word, or a title.
        public MucNames Train() => new(_counts.Where(count => count.Value.Within >= Fewest && 2 * count.Value.Within >= count.Value.All && count.Key.All(char.IsAsciiLetter))
            .Select(count => count.Key).ToFrozenSet(StringComparer.Ordinal));
    }
}
