using System.Collections.Immutable;
using Dateline.Text.Models;
using Dateline.Text.Networks;
using Dateline.Text.Tagging;
using Dateline.Text.Tokenizing;
using Dateline.Text.Treebanks;

namespace Dateline.Text.Parsing;

/// <summary>Trains the model of dependencies, and scores it.</summary>
public static class ParserModelBuilder
{
    /// <summary>The task, which is also the name of the model's file.</summary>
    public const string Task = ParserModel.Task;

    /// <summary>A model trained on annotated texts, and on what a teacher holds of others.</summary>
    /// <param name="texts">What to learn from.</param>
    /// <param name="development">What to score on, by the set's name.</param>
    /// <param name="card">The card with all but scores and checksum filled in.</param>
    /// <param name="tell">Is given a line after each round.</param>
    /// <exception cref="InvalidOperationException">This library holds no word vectors, no lexicon of lemmas or no tagger.</exception>
    /// <exception cref="InvalidDataException">The teacher did not see these texts.</exception>
    public static TrainedModel Build(ParserTexts texts, ImmutableSortedDictionary<string, ImmutableArray<TreebankDocument>> development,
        ModelCard card, Action<string> tell)
    {
        ArgumentNullException.ThrowIfNull(texts);
        ArgumentNullException.ThrowIfNull(development);
        ArgumentNullException.ThrowIfNull(card);
        ArgumentNullException.ThrowIfNull(tell);
        WordVectors vectors = WordVectors.English ?? throw new InvalidOperationException("The parser needs word vectors, and this library holds none.");
        var contents = new ModelWriter();
        ParserTrainer.Train(vectors, Examples(texts, vectors, tell), new ParserTraining { Seed = card.Seed }, (_, line) => tell(line)).Write(contents);
        // Scores are of what was written, rounding and all, with the tags that the library's tagger gives.
        var parser = new DependencyParser(ParserModel.Read(contents.ToReader(), vectors));
        var analyzer = new Analyzer(() => WordTagger.English, () => parser, () => null);
        return ModelFile.ToTrained(contents, card with { Scores = Scores(analyzer, development) });
    }

    /// <summary>The scores of a card: heads and relations on given words, as annotated and in capitals, by the set's name.</summary>
    internal static ImmutableSortedDictionary<string, double> Scores(Analyzer analyzer, ImmutableSortedDictionary<string, ImmutableArray<TreebankDocument>> development)
    {
        var scores = ImmutableSortedDictionary.CreateBuilder<string, double>(StringComparer.Ordinal);
        foreach (var (name, documents) in development)
        {
            Add(name, ParseScores.Of(analyzer, documents).Gold);
            Add(name + ".capitals", ParseScores.Of(analyzer, GoldTokens.InCapitals(documents)).Gold);
        }
        return scores.ToImmutable();

        void Add(string name, ParseScore score)
        {
            scores[name + ".uas"] = (double)score.Heads / score.Words;
            scores[name + ".las"] = (double)score.Universal / score.Words;
        }
    }

    internal static ParserExample[] Examples(ParserTexts texts, WordVectors vectors, Action<string> tell)
    {
        LemmaLexicon lexicon = LemmaLexicon.English ?? throw new InvalidOperationException("The parser's tagger needs the lexicon of lemmas, and this library holds none.");
        WordTagger tagger = WordTagger.English ?? throw new InvalidOperationException("The parser needs a tagger, and this library holds none.");
        var annotated = CrossTagging.Retag(vectors, new WordClasses(lexicon), texts.Trees, tell)
            .Zip(texts.Trees.SelectMany(document => document.Sentences), (given, right) => new ParserExample(given, right, null));
        return [.. annotated, .. Plain(texts, tagger)];
    }

    private static IEnumerable<ParserExample> Plain(ParserTexts texts, WordTagger tagger)
    {
        foreach (var (name, plain, turns) in texts.Plain)
        {
            IReadOnlyList<string>[] sentences = [.. plain.SelectMany(SentencesOf)];
            var held = texts.Teacher.Of(name, sentences);
            for (int s = 0; s < sentences.Length; s++)
            {
                if (held[s] is { } tree) yield return new(Tag(sentences[s], tagger), null, tree, turns);
            }
        }
    }

    private static IEnumerable<IReadOnlyList<string>> SentencesOf(string text)
    {
        var words = Tokenizer.Tokenize(text);
        return SentenceSplitter.Split(text, words, BoundaryModel.English).Select(sentence => (IReadOnlyList<string>)[.. words[sentence].Select(word => word.In(text).ToString())]);
    }

    private static TreebankSentence Tag(IReadOnlyList<string> sentence, WordTagger tagger)
    {
        var words = ImmutableArray.CreateBuilder<TextSpan>(sentence.Count);
        int end = 0;
        foreach (string word in sentence)
        {
            words.Add(new TextSpan(end, end + word.Length));
            end += word.Length + 1;
        }
        Token[] tokens = tagger.Tag(string.Join(' ', sentence), words.ToImmutable(), [0..sentence.Count]);
        return new TreebankSentence("", [.. tokens.Select((token, i) => new TreebankWord
        {
            Span = token.Span, Form = sentence[i], Lemma = token.Lemma, PartOfSpeech = token.PartOfSpeech, Tag = token.Tag, Features = "", Head = -1, Relation = "", Miscellaneous = "",
        })], []);
    }
}
