using System.Collections.Immutable;
using Dateline.Text.Models;
using Dateline.Text.Networks;
using Dateline.Text.Parsing;
using Dateline.Text.Tagging;
using Dateline.Text.Treebanks;

namespace Dateline.Text.Naming;

/// <summary>Trains the model of names, and scores it.</summary>
public static class NameModelBuilder
{
    /// <summary>The task, which is also the name of the model's file.</summary>
    public const string Task = NameModel.Task;

    // How often a round sees Wikigold and re3d, which are small beside the others.
    private const int WikigoldWeight = 2, DefenceWeight = 3;

    /// <summary>A model trained on annotated texts.</summary>
    /// <param name="training">What to learn from.</param>
    /// <param name="development">What to score on, by the set's name.</param>
    /// <param name="card">The card with all but scores and checksum filled in.</param>
    /// <param name="tell">Is given a line after each round.</param>
    /// <exception cref="InvalidOperationException">This library holds no word vectors or no tagger.</exception>
    public static TrainedModel Build(NameTexts training, ImmutableSortedDictionary<string, ImmutableArray<NameDocument>> development, ModelCard card, Action<string> tell)
    {
        ArgumentNullException.ThrowIfNull(training);
        ArgumentNullException.ThrowIfNull(development);
        ArgumentNullException.ThrowIfNull(card);
        ArgumentNullException.ThrowIfNull(tell);
        ModelWriter contents = Train(training, training.Defence, card.Seed, tell);
        var analyzer = AnalyzerWith(contents);
        var scores = ImmutableSortedDictionary.CreateBuilder<string, double>(StringComparer.Ordinal);
        foreach (var (name, documents) in development)
        {
            var score = NameScores.Of(analyzer, documents);
            scores[name + ".f1"] = score.All.F1;
            foreach (var (kind, found) in score.ByKind) scores[$"{name}.{kind}"] = found.F1;
            // Documents with an even number were read while tuning, the others were not.
            scores[name + ".seen.f1"] = NameScores.Of(analyzer, [.. documents.Where((_, index) => index % 2 == 0)]).All.F1;
            scores[name + ".unseen.f1"] = NameScores.Of(analyzer, [.. documents.Where((_, index) => index % 2 == 1)]).All.F1;
            scores[name + ".capitals.f1"] = NameScores.Of(analyzer, [.. documents.Select(InCapitals)]).All.F1;
        }
        return ModelFile.ToTrained(contents, card with { Scores = scores.ToImmutable() });
    }

    /// <summary>The scores on re3d when each of its sources is held out in turn.</summary>
    /// <param name="training">What to learn from.</param>
    /// <param name="seed">The seed of all that is drawn at random.</param>
    /// <param name="tell">Is given a line after each round.</param>
    /// <exception cref="InvalidOperationException">This library holds no word vectors or no tagger.</exception>
    public static ImmutableSortedDictionary<string, NameScores> CrossValidate(NameTexts training, ulong seed, Action<string> tell)
    {
        ArgumentNullException.ThrowIfNull(training);
        ArgumentNullException.ThrowIfNull(tell);
        var scores = ImmutableSortedDictionary.CreateBuilder<string, NameScores>(StringComparer.Ordinal);
        foreach (string source in training.Defence.Select(document => document.Source).Distinct().Order(StringComparer.Ordinal))
        {
            tell($"without {source}");
            var analyzer = AnalyzerWith(Train(training, [.. training.Defence.Where(document => document.Source != source)], seed, tell));
            scores[source] = NameScores.Of(analyzer, [.. training.Defence.Where(document => document.Source == source)]);
        }
        return scores.ToImmutable();
    }

    private static ModelWriter Train(NameTexts training, ImmutableArray<NameDocument> defence, ulong seed, Action<string> tell)
    {
        WordVectors vectors = WordVectors.English ?? throw new InvalidOperationException("The recognizer of names needs word vectors, and this library holds none.");
        WordTagger tagger = WordTagger.English ?? throw new InvalidOperationException("The recognizer of names needs a tagger, and this library holds none.");
        NameCorpus[] corpora =
        [
            Corpus(NameScheme.Universal, training.Universal, 1),
            Corpus(NameScheme.Universal, training.Wikigold, WikigoldWeight),
            Corpus(NameScheme.Universal, training.Gum.Select(GumNames.Read), 1),
            Corpus(NameScheme.Defence, defence, DefenceWeight),
        ];
        var categories = new WordCategories([.. training.Categories.Keys], [.. training.Categories.Values]);
        NameModel learned = NameTrainer.Train(vectors, categories, corpora, new NameTraining { Seed = seed }, (_, line) => tell(line));
        var contents = new ModelWriter();
        learned.Write(contents);
        return contents;

        NameCorpus Corpus(NameScheme scheme, IEnumerable<NameDocument> documents, int weight) => new(scheme, [.. documents.Select(document =>
        {
            Token[] tokens = tagger.Tag(document.Text, document.Words, document.Sentences);
            return new TaggedNames(document, Array.ConvertAll(tokens, token => token.PartOfSpeech), Array.ConvertAll(tokens, token => token.Tag));
        })], weight);
    }

    /// <summary>The library's analyzer with a recognizer just trained: read back, rounding and all.</summary>
    private static Analyzer AnalyzerWith(ModelWriter contents)
    {
        var recognizer = new NameRecognizer(NameModel.Read(contents.ToReader(), WordVectors.English ?? throw new InvalidOperationException("This library holds no word vectors.")));
        return new Analyzer(() => WordTagger.English, () => DependencyParser.English, () => recognizer);
    }

    private static NameDocument InCapitals(NameDocument document) => document with
    {
        // Letter by letter, since "ß" in capitals would be two letters and move every span behind it.
        Text = string.Create(document.Text.Length, document.Text, static (to, from) =>
        {
            for (int i = 0; i < to.Length; i++) to[i] = char.ToUpperInvariant(from[i]);
        }),
    };
}
