using System.Collections.Immutable;
using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using Dateline.Cli.Building;
using Dateline.Text;
using Dateline.Text.Naming;
using Dateline.Text.Treebanks;

namespace Dateline.Cli.Evaluating;

/// <summary>`dateline evaluate names`: scores names against annotated texts.</summary>
internal static class EvaluateNamesCommand
{
    public static Command Create(Surroundings surroundings)
    {
        var path = new Argument<string>("path") { Description = "A file of words and tags in columns (.iob2, .tsv, .conll), a folder of such, or a folder of re3d." };
        var json = new Option<bool>("--json") { Description = "One JSON object on one line: f1, and one key per kind." };
        var cross = new Option<bool>("--cross-validate") { Description = "For re3d, all of which the shipped model learned from: train a model without each of its sources in turn, and score it on that source. Takes long." };
        var errors = new Option<bool>("--errors") { Description = "List every name that is missing or too many, for every second text: the other half stays unseen." };
        var corpora = new Option<DirectoryInfo>("--corpora") { Description = "The folder of corpora, for --cross-validate.", DefaultValueFactory = _ => new DirectoryInfo(Path.Combine("..", "shared", "corpora")) };
        var packages = new Option<DirectoryInfo>("--packages") { Description = "The folder of unpacked data packages, for --cross-validate.", DefaultValueFactory = _ => new DirectoryInfo("node_modules") };
        var command = new Command("names", "Score names, given the words, by exact span and kind.") { path, json, errors, cross, corpora, packages };
        command.SetAction(parsed => Run(surroundings, parsed.GetRequiredValue(path), (parsed.GetValue(json), parsed.GetValue(errors)), !parsed.GetValue(cross) ? null
            : new ModelSources(parsed.GetRequiredValue(corpora).FullName, parsed.GetRequiredValue(packages).FullName, Seed: 1,
                DateOnly.FromDateTime(surroundings.Clock.GetUtcNow().UtcDateTime), surroundings.Error.WriteLine)));
        return command;
    }

    private static int Run(Surroundings surroundings, string path, (bool Json, bool Errors) print, ModelSources? cross)
    {
        ImmutableArray<NameDocument> documents;
        NameScores scores;
        try
        {
            documents = NameFiles.Read(path);
            if (documents.IsEmpty)
            {
                surroundings.Error.WriteLine($"{path}: no annotated text is in it.");
                return ExitCode.CouldNotRun;
            }
            scores = cross is null ? NameScores.Of(Analyzer.English, documents) : CrossValidate(surroundings, cross, documents);
        }
        catch (Exception exception) when (exception is IOException or JsonException or FormatException or InvalidOperationException)
        {
            surroundings.Error.WriteLine($"{path}: {exception.Message}");
            return ExitCode.CouldNotRun;
        }
        (string Name, MatchScore Score)[] rows = [("f1", scores.All), .. scores.ByKind.Select(kind => (kind.Key, kind.Value))];
        if (print.Errors && cross is null) WriteErrors(surroundings, documents);
        if (print.Json)
        {
            surroundings.Output.WriteLine(JsonSerializer.Serialize(rows.ToDictionary(row => row.Name, row => Math.Round(row.Score.F1, 6))));
            return ExitCode.AllWell;
        }
        surroundings.Output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{documents.Length} texts{"",12}     P      R     F1"));
        foreach (var (name, score) in rows) surroundings.Output.WriteLine(Row(name, score));
        return ExitCode.AllWell;
    }

    private static void WriteErrors(Surroundings surroundings, ImmutableArray<NameDocument> documents)
    {
        for (int i = 0; i < documents.Length; i += 2)
        {
            NameDocument document = documents[i];
            foreach (var (words, kind, found) in NameScores.Differences(Analyzer.English, document))
            {
                Range sentence = document.Sentences.First(range => words.Start.Value < range.End.Value);
                surroundings.Output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{i,4} {(found ? "made up" : "missing"),-8} {kind,-13} {Text(document, words)}  <- {Text(document, sentence)}"));
            }
        }
    }

    private static string Text(NameDocument document, Range words) => string.Join(' ', document.Words[words].Select(word => word.In(document.Text).ToString()));

    /// <summary>The scores of all sources taken together, each by a model that did not see it.</summary>
    private static NameScores CrossValidate(Surroundings surroundings, ModelSources sources, ImmutableArray<NameDocument> documents)
    {
        var bySource = NameModelBuilder.CrossValidate(NamesModelTarget.ReadTexts(sources) with { Defence = documents }, sources.Seed, sources.Tell);
        if (bySource.Count < 2) throw new InvalidOperationException("cross-validation needs texts of two sources or more.");
        foreach (var (source, score) in bySource) surroundings.Error.WriteLine(Row(source, score.All));
        return new NameScores(bySource.Values.SelectMany(score => score.ByKind).GroupBy(kind => kind.Key, StringComparer.Ordinal)
            .ToImmutableSortedDictionary(kind => kind.Key, kind => kind.Select(score => score.Value).Aggregate(MatchScore.Add), StringComparer.Ordinal));
    }

    private static string Row(string name, MatchScore score) =>
        string.Create(CultureInfo.InvariantCulture, $"{name,-20}{100 * score.Precision,7:F2}{100 * score.Recall,7:F2}{100 * score.F1,7:F2}");
}
