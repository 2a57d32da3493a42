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

    // How often a round sees Wikigold, which is small beside the others.
    private const int WikigoldWeight = 2;

    // How far the annotation counts against what the teacher holds.
    private const float AnnotationShare = 0.5f;

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
        NameModel model = TrainNames(training, card.Seed, tell);
        TrainPhrases(model, training.Defence, card.Seed, tell);
        return Scored(model, development, card);
    }

    /// <summary>The model that this library holds with its phrases learned anew; its names stay as they are, to the byte.</summary>
    /// <param name="training">What to learn from, of which only re3d is read.</param>
    /// <param name="development">What to score on, by the set's name.</param>
    /// <param name="card">The card with all but scores and checksum filled in.</param>
    /// <param name="tell">Is given a line after each round.</param>
    /// <exception cref="InvalidOperationException">This library holds no model of names.</exception>
    public static TrainedModel BuildPhrases(NameTexts training, ImmutableSortedDictionary<string, ImmutableArray<NameDocument>> development, ModelCard card, Action<string> tell)
    {
        ArgumentNullException.ThrowIfNull(training);
        ArgumentNullException.ThrowIfNull(development);
        ArgumentNullException.ThrowIfNull(card);
        ArgumentNullException.ThrowIfNull(tell);
        if (WordVectors.English is not { } vectors || ModelFile.ReadEmbedded(NameModel.Task) is not { } held) throw new InvalidOperationException("This library holds no model of names.");
        NameModel model = NameModel.Read(held, vectors).ForgetPhrases(vectors);
        TrainPhrases(model, training.Defence, card.Seed, tell);
        return Scored(model, development, card);
    }

    private static TrainedModel Scored(NameModel model, ImmutableSortedDictionary<string, ImmutableArray<NameDocument>> development, ModelCard card)
    {
        ModelWriter contents = Contents(model);
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

    private static NameModel TrainNames(NameTexts training, ulong seed, Action<string> tell)
    {
        WordVectors vectors = WordVectors.English ?? throw new InvalidOperationException("The recognizer of names needs word vectors, and this library holds none.");
        NameCorpus[] corpora =
        [
            Taught(training.Teacher, "uner", training.Universal, (1, AnnotationShare)),
            Taught(training.Teacher, "wikigold", training.Wikigold, (WikigoldWeight, AnnotationShare)),
            Taught(training.Teacher, "gum", [.. training.Gum.Select(GumNames.Read)], (1, AnnotationShare)),
            Taught(training.Teacher, "factbook", training.Factbook, (1, 0)),
        ];
        return NameTrainer.Train(vectors, Words(training.Categories), Words(training.PhraseWords), corpora, new NameTraining { Seed = seed }, (_, line) => tell(line));
    }

    private static WordCategories Words(ImmutableSortedDictionary<string, byte> categories) => new([.. categories.Keys], [.. categories.Values]);

    private static void TrainPhrases(NameModel model, ImmutableArray<NameDocument> defence, ulong seed, Action<string> tell) =>
        NameTrainer.TrainPhrases(model, Corpus(NameScheme.Defence, [.. defence, PhraseSentences.Read()], 1), new NameTraining { Seed = seed }, line => tell("phrases, " + line));

    private static NameCorpus Taught(TeacherTags teacher, string name, ImmutableArray<NameDocument> documents, (int Weight, float AnnotationShare) how)
    {
        var corpus = Corpus(NameScheme.Universal, documents, how.Weight);
        return corpus with { Documents = [.. corpus.Documents.Zip(teacher.Of(name, documents), (document, held) => document with { Wanted = held, AnnotationShare = how.AnnotationShare })] };
    }

    private static NameCorpus Corpus(NameScheme scheme, IEnumerable<NameDocument> documents, int weight)
    {
        WordTagger tagger = WordTagger.English ?? throw new InvalidOperationException("The recognizer of names needs a tagger, and this library holds none.");
        return new(scheme, [.. documents.Select(document =>
        {
            Token[] tokens = tagger.Tag(document.Text, document.Words, document.Sentences);
            return new TaggedNames(document, Array.ConvertAll(tokens, token => token.PartOfSpeech), Array.ConvertAll(tokens, token => token.Tag));
        })], weight);
    }

    private static ModelWriter Contents(NameModel model)
    {
        var contents = new ModelWriter();
        model.Write(contents);
        return contents;
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
