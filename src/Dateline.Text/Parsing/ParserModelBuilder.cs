using System.Collections.Immutable;
using Dateline.Text.Models;
using Dateline.Text.Networks;
using Dateline.Text.Tagging;
using Dateline.Text.Treebanks;

namespace Dateline.Text.Parsing;

/// <summary>Trains the model of dependencies, and scores it.</summary>
public static class ParserModelBuilder
{
    /// <summary>The task, which is also the name of the model's file.</summary>
    public const string Task = ParserModel.Task;

    /// <summary>A model trained on annotated texts.</summary>
    /// <param name="training">What to learn from.</param>
    /// <param name="development">What to score on, by the set's name.</param>
    /// <param name="card">The card with all but scores and checksum filled in.</param>
    /// <param name="tell">Is given a line after each round.</param>
    /// <exception cref="InvalidOperationException">This library holds no word vectors or no lexicon of lemmas.</exception>
    public static TrainedModel Build(ImmutableArray<TreebankDocument> training, ImmutableSortedDictionary<string, ImmutableArray<TreebankDocument>> development,
        ModelCard card, Action<string> tell)
    {
        ArgumentNullException.ThrowIfNull(development);
        ArgumentNullException.ThrowIfNull(card);
        ArgumentNullException.ThrowIfNull(tell);
        WordVectors vectors = WordVectors.English ?? throw new InvalidOperationException("The parser needs word vectors, and this library holds none.");
        LemmaLexicon lexicon = LemmaLexicon.English ?? throw new InvalidOperationException("The parser's tagger needs the lexicon of lemmas, and this library holds none.");
        var examples = CrossTagging.Retag(vectors, new WordClasses(lexicon), training, tell)
            .Zip(training.SelectMany(document => document.Sentences), (given, right) => new ParserExample(given, right));
        ParserModel learned = ParserTrainer.Train(vectors, examples, new ParserTraining { Seed = card.Seed }, (_, line) => tell(line));
        var contents = new ModelWriter();
        learned.Write(contents);
        // Scores are of what was written, rounding and all, with the tags that the library's tagger gives.
        var parser = new DependencyParser(ParserModel.Read(contents.ToReader(), vectors));
        var analyzer = new Analyzer(() => WordTagger.English, () => parser, () => null);
        var scores = ImmutableSortedDictionary.CreateBuilder<string, double>(StringComparer.Ordinal);
        foreach (var (name, documents) in development)
        {
            Add(name, ParseScores.Of(analyzer, documents).Gold);
            Add(name + ".capitals", ParseScores.Of(analyzer, GoldTokens.InCapitals(documents)).Gold);
        }
        return ModelFile.ToTrained(contents, card with { Scores = scores.ToImmutable() });

        void Add(string name, ParseScore score)
        {
            scores[name + ".uas"] = (double)score.Heads / score.Words;
            scores[name + ".las"] = (double)score.Universal / score.Words;
        }
    }
}
