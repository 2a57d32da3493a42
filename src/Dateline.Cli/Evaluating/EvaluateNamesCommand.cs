using System.Collections.Immutable;
using System.CommandLine;
using System.Globalization;
using System.Text.Json;
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
        var command = new Command("names", "Score names, given the words, by exact span and kind.") { path, json };
        command.SetAction(parsed => Run(surroundings, parsed.GetRequiredValue(path), parsed.GetValue(json)));
        return command;
    }

    private static int Run(Surroundings surroundings, string path, bool json)
    {
        ImmutableArray<NameDocument> documents;
        try
        {
            documents = NameFiles.Read(path);
        }
        catch (Exception exception) when (exception is IOException or JsonException)
        {
            surroundings.Error.WriteLine($"{path}: {exception.Message}");
            return ExitCode.CouldNotRun;
        }
        if (documents.IsEmpty)
        {
            surroundings.Error.WriteLine($"{path}: no annotated text is in it.");
            return ExitCode.CouldNotRun;
        }
        var scores = NameScores.Of(Analyzer.English, documents);
        (string Name, MatchScore Score)[] rows = [("f1", scores.All), .. scores.ByKind.Select(kind => (kind.Key, kind.Value))];
        if (json) surroundings.Output.WriteLine(JsonSerializer.Serialize(rows.ToDictionary(row => row.Name, row => Math.Round(row.Score.F1, 6))));
        else
        {
            surroundings.Output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{documents.Length} texts{"",12}     P      R     F1"));
            foreach (var (name, score) in rows)
                surroundings.Output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name,-20}{100 * score.Precision,7:F2}{100 * score.Recall,7:F2}{100 * score.F1,7:F2}"));
        }
        return ExitCode.AllWell;
    }
}
