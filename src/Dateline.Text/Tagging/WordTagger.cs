using System.Collections.Immutable;
using Dateline.Text.Models;
using Dateline.Text.Networks;

namespace Dateline.Text.Tagging;

/// <summary>Tags, lemmas and inflections together: what the analyzer asks for at one time.</summary>
/// <threadsafety>Safe for any number of threads.</threadsafety>
internal sealed class WordTagger(Tagger tagger, TagMender mender, Lemmatizer lemmatizer)
{
    private const int Slots = 1 << 15;

    private static readonly Lazy<WordTagger?> LazyEnglish = new(() =>
        ModelFile.ReadEmbedded(TaggerModel.Task) is { } tags && LemmaLexicon.English is { } lexicon && WordVectors.English is { } vectors
            ? Of(new Tagger(TaggerModel.Read(tags, vectors, new WordClasses(lexicon))), lexicon) : null);

    private readonly Reading?[] _kept = new Reading?[Slots];

    /// <summary>The tagger that travels within this library; null when it holds none.</summary>
    public static WordTagger? English => LazyEnglish.Value;

    private static WordTagger Of(Tagger tagger, LemmaLexicon lexicon) => new(tagger, new TagMender(tagger.Labels, new WordClasses(lexicon)), new Lemmatizer(lexicon));

    /// <summary>The words of a text with part of speech, tag, lemma and inflection; heads are still missing.</summary>
    /// <param name="text">The text.</param>
    /// <param name="words">Its words.</param>
    /// <param name="sentences">Its sentences, as ranges of words.</param>
    /// <param name="recent">Labels of sentences that came before, which are added to; null to tell each anew, which gives the same.</param>
    public Token[] Tag(string text, ImmutableArray<TextSpan> words, ImmutableArray<Range> sentences, RecentSentences<byte[]>? recent = null)
    {
        byte[] labels = recent is null ? Labels(text, words, sentences) : Labels(text, words, sentences, recent);
        var tokens = new Token[words.Length];
        for (int i = 0; i < tokens.Length; i++)
        {
            var reading = Read(words[i].In(text), labels[i]);
            tokens[i] = new Token(words[i], reading.Part, reading.Tag, reading.Lemma, -1, DependencyLabel.Dep, reading.Morphology);
        }
        return tokens;
    }

    /// <summary>The verb that an adjective in -ed is a participle of, "riddled" of "riddle"; the adjective itself when it is of none.</summary>
    /// <param name="adjective">In lower case.</param>
    public string VerbOf(string adjective) => adjective.EndsWith("ed", StringComparison.Ordinal) ? lemmatizer.Lemma(adjective, PartOfSpeech.Verb, "VBN") : adjective;

    private byte[] Labels(string text, ImmutableArray<TextSpan> words, ImmutableArray<Range> sentences)
    {
        byte[] labels = tagger.Tag(text, words, sentences);
        mender.Mend(text, words, sentences, labels);
        return labels;
    }

    private byte[] Labels(string text, ImmutableArray<TextSpan> words, ImmutableArray<Range> sentences, RecentSentences<byte[]> recent)
    {
        Span<char> room = stackalloc char[SentenceKey.Longest];
        var known = new byte[]?[sentences.Length];
        var unknown = ImmutableArray.CreateBuilder<Range>(sentences.Length);
        for (int s = 0; s < known.Length; s++)
        {
            known[s] = recent.Find(SentenceKey.OfWords(text, words.AsSpan(sentences[s]), room));
            if (known[s] is null) unknown.Add(sentences[s]);
        }
        byte[] labels = Labels(text, words, unknown.DrainToImmutable());
        for (int s = 0; s < known.Length; s++)
        {
            if (known[s] is { } kept) kept.CopyTo(labels.AsSpan(sentences[s]));
            else recent.Keep(SentenceKey.OfWords(text, words.AsSpan(sentences[s]), room), labels[sentences[s]]);
        }
        return labels;
    }

    /// <summary>What a word with a label is, from the words kept or worked out anew; both give the same.</summary>
    private Reading Read(ReadOnlySpan<char> word, byte label)
    {
        ulong key = WordHash.Exact(word, caseless: false) + label * 0x9E3779B97F4A7C15;
        ref Reading? slot = ref _kept[(int)(key >> 40) & (Slots - 1)];
        var kept = Volatile.Read(ref slot);
        if (kept is not null && kept.Key == key) return kept;
        var (part, tag) = (tagger.Labels.Parts[label], tagger.Labels.Tags[label]);
        var reading = new Reading(key, part, tag, lemmatizer.Lemma(word, part, tag), Inflection.Of(word, part, tag));
        if (word.Length <= LongestKept) Volatile.Write(ref slot, reading);
        return reading;
    }

    // Longer strings are no words and would hold memory for nothing.
    private const int LongestKept = 32;

    private sealed record Reading(ulong Key, PartOfSpeech Part, string Tag, string Lemma, Morphology Morphology);
}
