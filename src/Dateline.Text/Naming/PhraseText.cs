using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Dateline.Text.Networks;

namespace Dateline.Text.Naming;

/// <summary>An annotated text as the learner of phrases sees it: analysed, with its names, and with what each word is known to mean.</summary>
/// <remarks>Names of weapons are left out: these the program's own network learned from re3d, texts that are held out included.</remarks>
internal sealed class PhraseText
{
    private readonly Dictionary<string, int> _counts = new(StringComparer.Ordinal);

    private PhraseText(NameDocument document, Document analysed, (WordCategories Names, WordCategories Phrases) known)
    {
        (Document, Tokens, Names) = (document, analysed.Tokens, analysed.Entities);
        int count = Tokens.Length;
        string[] words = new string[count];
        int[] name = new int[count], categories = new int[count], kinds = new int[count], vectors = new int[count];
        Array.Fill(name, -1);
        for (int i = 0; i < Names.Length; i++)
        {
            for (int word = Names[i].Tokens.Start.Value; word < Names[i].Tokens.End.Value; word++) name[word] = i;
        }
        for (int i = 0; i < count; i++)
        {
            string word = words[i] = Tokens[i].Span.In(document.Text).ToString().ToLowerInvariant();
            (categories[i], kinds[i]) = (known.Names.Find(word), known.Phrases.Find(word));
            if (categories[i] == 0 && kinds[i] == 0) (categories[i], kinds[i]) = (known.Names.Find(Tokens[i].Lemma), known.Phrases.Find(Tokens[i].Lemma));
            vectors[i] = WordVectors.English?.Find(WordHash.Fold(word)) ?? -1;
            CollectionsMarshal.GetValueRefOrAddDefault(_counts, word, out _)++;
        }
        Words = ImmutableCollectionsMarshal.AsImmutableArray(words);
        Name = ImmutableCollectionsMarshal.AsImmutableArray(name);
        Categories = ImmutableCollectionsMarshal.AsImmutableArray(categories);
        Kinds = ImmutableCollectionsMarshal.AsImmutableArray(kinds);
        Vectors = ImmutableCollectionsMarshal.AsImmutableArray(vectors);
    }

    /// <summary>The text with what its annotators marked.</summary>
    public NameDocument Document { get; }

    public ImmutableArray<Token> Tokens { get; }

    /// <summary>The names that the program finds in the text.</summary>
    public ImmutableArray<Entity> Names { get; }

    /// <summary>The words in lower case.</summary>
    public ImmutableArray<string> Words { get; }

    /// <summary>Of each word the index of the name it belongs to; -1 for none.</summary>
    public ImmutableArray<int> Name { get; }

    /// <summary>Of each word its <see cref="WordCategories"/>.</summary>
    public ImmutableArray<int> Categories { get; }

    /// <summary>Of each word what it is to <see cref="PhraseWords"/>.</summary>
    public ImmutableArray<int> Kinds { get; }

    /// <summary>Of each word the row of its vector; -1 for none.</summary>
    public ImmutableArray<int> Vectors { get; }

    /// <summary>How often a word, in lower case, stands in the text.</summary>
    public int CountOf(string word) => _counts.GetValueOrDefault(word);

    /// <exception cref="InvalidOperationException">The analyzer has no recognizer of names.</exception>
    public static PhraseText Of(NameDocument document, Analyzer analyzer)
    {
        NameRecognizer recognizer = analyzer.Recognizer ?? throw new InvalidOperationException("Phrases are told by names, and this library holds no model of names.");
        Document tagged = analyzer.Analyze(document.Text, document.Words, document.Sentences, AnalysisDepth.Tags);
        return new PhraseText(document, analyzer.Deepen(tagged, _ => true), (recognizer.Categories, recognizer.PhraseWords));
    }
}
