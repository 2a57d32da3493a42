using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Dateline.Text.Coreference;
using Dateline.Text.Languages;
using Dateline.Text.Naming;
using Dateline.Text.Networks;
using Dateline.Text.Parsing;
using Dateline.Text.Tagging;
using Dateline.Text.Tokenizing;

namespace Dateline.Text;

/// <summary>Turns text into a <see cref="Document"/>: words, sentences, parts of speech, syntax, names, coreference.</summary>
/// <remarks>Never fails for any text, and takes time linear in its length. Models are read when they are first needed.</remarks>
/// <threadsafety>Immutable, so safe for any number of threads; the same text gives the same document on all of them.</threadsafety>
public sealed class Analyzer
{
    // As many words as make a clause.
    private const int ShortestClause = 4;

    // Each is asked for only when an analysis goes so far, so that who wants words alone reads no model.
    private readonly Func<WordTagger?> _tagger;
    private readonly Func<DependencyParser?> _parser;
    private readonly Func<NameRecognizer?> _recognizer;

    // Null where each sentence is to be worked out anew, as who measures its time wants it.
    private readonly RecentSentences<byte[]>? _labels;
    private readonly RecentSentences<KnownTree>? _trees;
    private readonly RecentSentences<int[]>? _names;

    internal Analyzer(Func<WordTagger?> tagger, Func<DependencyParser?> parser, Func<NameRecognizer?> recognizer, bool keepsSentences = true)
    {
        (_tagger, _parser, _recognizer) = (tagger, parser, recognizer);
        if (keepsSentences) (_labels, _trees, _names) = (new(), new(), new());
    }

    /// <summary>The analyzer of English news, with the models that travel within this library.</summary>
    public static Analyzer English { get; } = new(() => WordTagger.English, () => DependencyParser.English, () => NameRecognizer.English);

    /// <summary>The recognizer of names; null when there is none.</summary>
    internal NameRecognizer? Recognizer => _recognizer();

    /// <summary>Reads the models that analyses of a depth need, so that the first one does not wait for them; need not be called.</summary>
    /// <exception cref="InvalidDataException">A model within this library is damaged.</exception>
    public void Prepare(AnalysisDepth depth)
    {
        _ = BoundaryModel.English;
        if (depth >= AnalysisDepth.Tags)
        {
            // The vectors, which all networks share, are read while the tagger's own model is; what is wrong with them is thrown by who asks for them.
            _ = Task.Run(() => WordVectors.English);
            _ = _tagger();
        }
        if (depth >= AnalysisDepth.Syntax) _ = _parser();
        if (depth >= AnalysisDepth.Full) _ = _recognizer();
    }

    /// <summary>The analysis of a text.</summary>
    /// <param name="text">Any text: empty, not English, with lone surrogates, without a space.</param>
    /// <param name="depth">How far to go; what lies beyond stays empty.</param>
    /// <exception cref="ArgumentNullException">The text is null.</exception>
    /// <exception cref="InvalidDataException">A model within this library is damaged.</exception>
    public Document Analyze(string text, AnalysisDepth depth = AnalysisDepth.Full) => Analyze(text, depth, 0);

    /// <summary>The analysis of a text that opens with words, such as a line of filing, which are no part of its first sentence.</summary>
    /// <param name="text">Any text.</param>
    /// <param name="depth">How far to go; what lies beyond stays empty.</param>
    /// <param name="opening">How many code units the opening has: a sentence begins behind it. 0 when there is none.</param>
    /// <exception cref="ArgumentNullException">The text is null.</exception>
    /// <exception cref="InvalidDataException">A model within this library is damaged.</exception>
    public Document Analyze(string text, AnalysisDepth depth, int opening)
    {
        ArgumentNullException.ThrowIfNull(text);
        ImmutableArray<TextSpan> words = Tokenizer.Tokenize(text);
        ImmutableArray<Range> sentences = SentenceSplitter.Split(text, words, BoundaryModel.English);
        return Analyze(text, words, opening > 0 ? Cut(sentences, words, opening) : sentences, depth);
    }

    // The sentence that runs across the end of the opening becomes two.
    private static ImmutableArray<Range> Cut(ImmutableArray<Range> sentences, ImmutableArray<TextSpan> words, int opening)
    {
        int first = 0;
        while (first < words.Length && words[first].Start < opening) first++;
        int across = 0;
        while (across < sentences.Length && sentences[across].End.Value <= first) across++;
        return across == sentences.Length || sentences[across].Start.Value >= first
            ? sentences
            : [.. sentences[..across], sentences[across].Start..first, first..sentences[across].End, .. sentences[(across + 1)..]];
    }

    /// <summary>The analysis of a text whose words and sentences are known, as annotated corpora give them.</summary>
    internal Document Analyze(string text, ImmutableArray<TextSpan> words, ImmutableArray<Range> sentences, AnalysisDepth depth)
    {
        Token[] tokens = depth >= AnalysisDepth.Tags && _tagger() is { } tagger ? tagger.Tag(text, words, sentences, _labels) : Untagged(words);
        if (depth >= AnalysisDepth.Syntax && _parser() is { } parser) Parse(parser, text, words, sentences, tokens);
        Language language = LanguageDetector.Of(text, words);
        ImmutableArray<Token> analysed = ImmutableCollectionsMarshal.AsImmutableArray(tokens);
        ImmutableArray<Entity> entities = depth >= AnalysisDepth.Full ? FindNames(text, words, sentences, tokens, weapons: true) : [];
        ImmutableArray<CoreferenceChain> chains = depth >= AnalysisDepth.Full ? CoreferenceResolver.Resolve(text, analysed, sentences, entities) : [];
        return new Document(text, language, depth, analysed, sentences, entities, chains);
    }

    /// <summary>A tagged document with syntax, names (but of weapons) and coreference added, and with trees only for some of its sentences: most sentences of most texts hold nothing that is looked for.</summary>
    /// <param name="tagged">A document analysed to <see cref="AnalysisDepth.Tags"/>.</param>
    /// <param name="wanted">Whether a sentence, given as its range of tokens, is to have a tree; the words of the others are all roots.</param>
    public Document Deepen(Document tagged, Func<Range, bool> wanted)
    {
        ArgumentNullException.ThrowIfNull(tagged);
        ArgumentNullException.ThrowIfNull(wanted);
        Token[] tokens = [.. tagged.Tokens];
        ImmutableArray<Range> whole = [.. tagged.Sentences.Where(wanted)];
        ImmutableArray<Range> chosen = [.. whole.SelectMany(sentence => Clauses(tagged, sentence))];
        if (_parser() is { } parser)
        {
            Parse(parser, tagged.Text, [.. tokens.Select(token => token.Span)], chosen, tokens);
            HangClauses(tokens, whole, chosen);
        }
        ImmutableArray<Token> analysed = ImmutableCollectionsMarshal.AsImmutableArray(tokens);
        ImmutableArray<Entity> entities = FindNames(tagged.Text, [.. tokens.Select(token => token.Span)], tagged.Sentences, tokens, weapons: false);
        ImmutableArray<CoreferenceChain> chains = CoreferenceResolver.Resolve(tagged.Text, analysed, tagged.Sentences, entities);
        return new Document(tagged.Text, tagged.Language, AnalysisDepth.Full, analysed, tagged.Sentences, entities, chains);
    }

    // "Soldiers clash in Tula; residents report that": what stands before and behind a semicolon, each with a verb of its own, are two trees.
    private static IEnumerable<Range> Clauses(Document tagged, Range sentence)
    {
        int start = sentence.Start.Value, end = sentence.End.Value;
        for (int i = start; i < end; i++)
        {
            if (tagged.Text[tagged.Tokens[i].Span.Start] != ';' || !HasFinite(tagged, start, i) || !HasFinite(tagged, i + 1, end)) continue;
            yield return start..(i + 1);
            start = i + 1;
        }
        yield return start..end;
    }

    // A clause behind a semicolon is set beside the one before it.
    private static void HangClauses(Token[] tokens, ImmutableArray<Range> sentences, ImmutableArray<Range> clauses)
    {
        if (clauses.Length == sentences.Length) return;
        HashSet<int> starts = [.. sentences.Select(sentence => sentence.Start.Value)];
        for (int i = 1; i < clauses.Length; i++)
        {
            if (starts.Contains(clauses[i].Start.Value)) continue;
            int root = RootOf(tokens, clauses[i]), main = RootOf(tokens, clauses[i - 1]);
            if (root >= 0 && main >= 0) tokens[root] = tokens[root] with { Head = main, Label = DependencyLabel.Parataxis };
        }
    }

    // The root of a range, or what hangs on a word before it.
    private static int RootOf(Token[] tokens, Range range)
    {
        for (int i = range.Start.Value; i < range.End.Value; i++)
        {
            if (tokens[i].Head < range.Start.Value) return i;
        }
        return -1;
    }

    private static bool HasFinite(Document tagged, int from, int to)
    {
        for (int i = from; i < to && to - from >= ShortestClause; i++)
        {
            if (tagged.Tokens[i].Tag is "VBD" or "VBZ" or "VBP" or "MD") return true;
        }
        return false;
    }

    private ImmutableArray<Entity> FindNames(string text, ImmutableArray<TextSpan> words, ImmutableArray<Range> sentences, Token[] tokens, bool weapons) => _recognizer() is not { } recognizer ? []
        : recognizer.Find(new TaggedText(text, words.AsSpan(), Array.ConvertAll(tokens, token => token.PartOfSpeech), Array.ConvertAll(tokens, token => token.Tag)), sentences.AsSpan(), weapons, _names);

    private static Token[] Untagged(ImmutableArray<TextSpan> words)
    {
        var tokens = new Token[words.Length];
        for (int i = 0; i < tokens.Length; i++) tokens[i] = new Token(words[i], PartOfSpeech.Other, "", "", -1, DependencyLabel.Dep, Morphology.None);
        return tokens;
    }

    private void Parse(DependencyParser parser, string text, ImmutableArray<TextSpan> words, ImmutableArray<Range> sentences, Token[] tokens)
    {
        Span<char> room = stackalloc char[SentenceKey.Longest];
        var unknown = new List<Range>(sentences.Length);
        foreach (Range sentence in sentences)
        {
            if (_trees?.Find(SentenceKey.OfTagged(text, tokens.AsSpan(sentence), room)) is { } tree) tree.Plant(tokens, sentence.Start.Value);
            else unknown.Add(sentence);
        }
        if (unknown.Count > 0)
        {
            var parts = Array.ConvertAll(tokens, token => token.PartOfSpeech);
            var tags = Array.ConvertAll(tokens, token => token.Tag);
            var heads = new int[tokens.Length];
            var labels = new DependencyLabel[tokens.Length];
            parser.Parse(new TaggedText(text, words.AsSpan(), parts, tags), CollectionsMarshal.AsSpan(unknown), heads, labels);
            foreach (Range sentence in unknown)
            {
                ReadOnlySpan<char> key = SentenceKey.OfTagged(text, tokens.AsSpan(sentence), room);
                for (int i = sentence.Start.Value; i < sentence.End.Value; i++) tokens[i] = tokens[i] with { Head = heads[i], Label = labels[i] };
                TreeMender.Mend(tokens, sentence);
                _trees?.Keep(key, KnownTree.Of(tokens, sentence));
            }
        }
        for (int i = 0; i < tokens.Length; i++)
        {
            // Voice is known from the syntax: the auxiliary of the passive, or a participle that follows its noun ("the men held there").
            if (tokens[i].Label == DependencyLabel.AuxPass && tokens[i].Head >= 0) AddPassive(tokens, tokens[i].Head);
            else if (tokens[i].Tag == "VBN" && tokens[i].Label == DependencyLabel.Acl) AddPassive(tokens, i);
            // "Two were killed and five injured": the auxiliary is not said twice.
            else if (tokens[i].Tag == "VBN" && tokens[i].Label == DependencyLabel.Conj && tokens[i].Head is >= 0 and var first && first < i && tokens[first].Morphology.HasFlag(Morphology.Passive) && !HasAuxiliary(tokens, i)) AddPassive(tokens, i);
        }
    }

    private static bool HasAuxiliary(Token[] tokens, int verb)
    {
        for (int i = verb - 1; i >= 0 && i > verb - 6; i--)
        {
            if (tokens[i].Head == verb && tokens[i].Label is DependencyLabel.Aux or DependencyLabel.AuxPass or DependencyLabel.Nsubj) return true;
        }
        return false;
    }

    private static void AddPassive(Token[] tokens, int token) =>
        tokens[token] = tokens[token] with { Morphology = tokens[token].Morphology | Morphology.Passive };
}
