using Dateline.Text.Treebanks;

namespace Dateline.Text.Tagging;

/// <summary>Makes a <see cref="LemmaLexicon"/> from a dictionary's word lists and from annotated sentences.</summary>
internal static class LemmaTrainer
{
    // One slip of an annotator is no exception.
    private const int FewestOccurrences = 2;

    // Nor do a few outweigh the list of irregular forms.
    private const int FewestAgainstList = 8;

    private const int LongestWord = 24;

    /// <param name="dictionary">For noun, verb, adjective and adverb, the words of WordNet's index files.</param>
    /// <param name="kinds">What its nouns mostly mean.</param>
    /// <param name="sentences">Sentences whose lemmas are known.</param>
    public static LemmaLexicon Train(ILookup<PartOfSpeech, string> dictionary, IReadOnlyDictionary<string, NounKind> kinds, IEnumerable<TreebankSentence> sentences)
    {
        TreebankWord[] words = [.. sentences.SelectMany(sentence => sentence.Words)];
        PartOfSpeech[] parts = [PartOfSpeech.Noun, PartOfSpeech.Verb, PartOfSpeech.Adjective, PartOfSpeech.Adverb];
        var known = parts.SelectMany(part => dictionary[part].Where(IsWord).Select(word => (part, word))).ToLookup(entry => entry.part, entry => entry.word);
        var ruled = new Lemmatizer(new LemmaLexicon(known, kinds, []));
        var exceptions = words
            .Where(word => !word.Tag.StartsWith("NNP", StringComparison.Ordinal) && word.Tag is not ("GW" or "FW") && word.Lemma is not ("_" or "") && !word.Lemma.Contains(' ', StringComparison.Ordinal))
            .GroupBy(word => $"{PartOfSpeechNames.NameOf(word.PartOfSpeech)} {word.Form.ToLowerInvariant()}", StringComparer.Ordinal)
            .Select(group => (group.Key, Lemma: group.GroupBy(word => word.Lemma, StringComparer.Ordinal).OrderByDescending(same => same.Count()).ThenBy(same => same.Key, StringComparer.Ordinal).First(), Words: group))
            .Where(found => found.Lemma.Count() >= (IsIrregular(found.Words.Key) ? FewestAgainstList : FewestOccurrences) && Loss(ruled, found.Words, found.Lemma.Key) > 0)
            .Select(found => $"{found.Key} {found.Lemma.Key}");
        return new LemmaLexicon(known, kinds, exceptions);
    }

    /// <summary>How many words the rules get wrong that the exception would get right, less those it would spoil.</summary>
    private static int Loss(Lemmatizer ruled, IEnumerable<TreebankWord> words, string lemma) =>
        words.Sum(word => (word.Lemma == lemma ? 1 : 0) - (word.Lemma == ruled.Lemma(word.Form, word.PartOfSpeech, word.Tag) ? 1 : 0)) - 1;

    private static bool IsIrregular(string key)
    {
        string form = key[(key.IndexOf(' ', StringComparison.Ordinal) + 1)..];
        return IrregularForms.Verb(form) is not null || IrregularForms.Noun(form) is not null;
    }

    private static bool IsWord(string word) => word.Length <= LongestWord && word.AsSpan().IndexOfAnyExceptInRange('a', 'z') < 0;
}
