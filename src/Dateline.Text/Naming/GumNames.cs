using System.Collections.Immutable;
using System.Globalization;
using Dateline.Text.Treebanks;

namespace Dateline.Text.Naming;

/// <summary>Reads the names out of GUM's entity annotation, which marks every noun phrase with its kind.</summary>
/// <remarks>
/// A phrase counts as a name when its head is a proper noun; its name is the run of proper nouns around the head, with the "of", "the",
/// "and" and the like between them. Of nested phrases the outermost that is a name counts.
/// </remarks>
internal static class GumNames
{
    public static NameDocument Read(TreebankDocument document)
    {
        ImmutableArray<TreebankWord> words = [.. document.Sentences.SelectMany(s => s.Words)];
        var sentences = ImmutableArray.CreateBuilder<Range>();
        int start = 0;
        foreach (var sentence in document.Sentences)
        {
            sentences.Add(start..(start + sentence.Words.Length));
            start += sentence.Words.Length;
        }
        var names = new List<(int Start, int End, string Kind)>();
        foreach (var phrase in Phrases(words).OrderBy(p => p.Start).ThenByDescending(p => p.End))
        {
            var (first, end) = NameWithin(words, phrase);
            if (end > first && (names.Count == 0 || names[^1].End <= first)) names.Add((first, end, phrase.Kind));
        }
        return new NameDocument("gum", document.Text, [.. words.Select(w => w.Span)], sentences.ToImmutable(), [.. names.Select(n => (n.Start..n.End, n.Kind))]);
    }

    private static (int Start, int End) NameWithin(ImmutableArray<TreebankWord> words, Phrase phrase)
    {
        int head = phrase.Start + phrase.Head;
        while (head < phrase.End && words[head].Relation == "nmod:desc") head++;
        if (head >= phrase.End || !IsNameWord(words[head])) return default;
        int start = head, end = head + 1;
        // A title before a name ("President") is a description of it, and no part.
        while (start > phrase.Start && IsNameWord(words[start - 1]) && words[start - 1].Relation != "nmod:desc") start--;
        bool person = phrase.Kind == "person";
        while (end < phrase.End)
        {
            int next = end;
            while (!person && next < phrase.End && next < end + 2 && words[next].Form is "of" or "the" or "and" or "for" or "on" or "-" or "&" or "'s" or "’s") next++;
            if (next == phrase.End || !(IsNameWord(words[next]) || words[next].PartOfSpeech == PartOfSpeech.Numeral)) break;
            end = next + 1;
        }
        return (start, end);
    }

    /// <summary>The Penn tag knows: GUM's universal tag of "United" in "United Nations" is that of a verb, of "Democratic" in a party's name that of an adjective.</summary>
    private static bool IsNameWord(TreebankWord word) => word.Tag is "NNP" or "NNPS";

    private static IEnumerable<Phrase> Phrases(ImmutableArray<TreebankWord> words)
    {
        var open = new Dictionary<string, Stack<(int Start, string Kind, int Head)>>(StringComparer.Ordinal);
        for (int i = 0; i < words.Length; i++)
        {
            foreach (var (mark, opens, closes) in Marks(words[i].Miscellaneous))
            {
                string[] fields = mark.Split('-');
                var stack = open.TryGetValue(fields[0], out var found) ? found : open[fields[0]] = new();
                if (opens) stack.Push((i, fields.Length > 1 ? fields[1] : "", fields.Length > 5 ? HeadOf(fields[5]) : 0));
                if (closes && stack.TryPop(out var began)) yield return new(began.Start, i + 1, began.Kind, began.Head);
            }
        }
    }

    /// <summary>The first of the words that carry the phrase, from 0; the annotation counts from 1.</summary>
    private static int HeadOf(string minimal) =>
        int.TryParse(minimal.Split(',')[0], NumberStyles.None, CultureInfo.InvariantCulture, out int first) && first > 0 ? first - 1 : 0;

    private static IEnumerable<(string Mark, bool Opens, bool Closes)> Marks(string miscellaneous)
    {
        string? entity = miscellaneous.Split('|').FirstOrDefault(part => part.StartsWith("Entity=", StringComparison.Ordinal));
        if (entity is null) yield break;
        int at = "Entity=".Length;
        while (at < entity.Length)
        {
            bool opens = entity[at] == '(';
            int start = opens ? at + 1 : at;
            int end = entity.AsSpan(start).IndexOfAny('(', ')') is >= 0 and int length ? start + length : entity.Length;
            bool closes = end < entity.Length && entity[end] == ')';
            if (end > start) yield return (entity[start..end], opens, closes);
            at = closes ? end + 1 : Math.Max(end, at + 1);
        }
    }

    /// <summary>An annotated noun phrase: its words, its kind and its head, counted from its start.</summary>
    private readonly record struct Phrase(int Start, int End, string Kind, int Head);
}
