using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using Dateline.Text;
using Dateline.Text.Parsing;
using Dateline.Text.Treebanks;

namespace Dateline.Cli.Evaluating;

/// <summary>`dateline evaluate parse`: scores dependency trees against a CoNLL-U file.</summary>
internal static class EvaluateParseCommand
{
    public static Command Create(Surroundings surroundings)
    {
        var file = new Argument<FileInfo>("file") { Description = "A CoNLL-U file." };
        var json = new Option<bool>("--json") { Description = "Print one JSON object on one line." };
        var command = new Command("parse", "Score dependency trees on given words and on raw text.") { file, json };
        command.SetAction(result => Run(surroundings, result.GetRequiredValue(file), result.GetValue(json)));
        return command;
    }

    private static int Run(Surroundings surroundings, FileInfo file, bool json)
    {
        if (!file.Exists)
        {
            surroundings.Error.WriteLine($"There is no file {file}.");
            return ExitCode.CouldNotRun;
        }
        using var reader = file.OpenText();
        var scores = ParseScores.Of(Analyzer.English, ConlluReader.Read(reader));
        double words = Math.Max(1, scores.Gold.Words);
        (string Name, double Value)[] figures =
        [
            ("uas", scores.Gold.Heads / words), ("las", scores.Gold.Universal / words), ("las_subtypes", scores.Gold.Full / words),
            ("raw_uas", scores.RawHeads.F1), ("raw_las", scores.RawLabels.F1), ("sentences_f1", scores.Sentences.F1),
        ];
        if (json)
        {
            surroundings.Output.WriteLine(JsonSerializer.Serialize(figures.ToDictionary(f => f.Name, f => Math.Round(f.Value, 6))));
            return ExitCode.AllWell;
        }
        foreach (var (name, value) in figures) surroundings.Output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name,-14}{100 * value,7:F2}"));
        return ExitCode.AllWell;
    }
}
