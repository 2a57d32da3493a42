using System.Collections.Immutable;
using System.CommandLine;
using System.Globalization;
using Dateline.Evaluation.Coreference;
using Dateline.Text;
using Dateline.Text.Treebanks;

namespace Dateline.Cli.Evaluating;

/// <summary>`dateline evaluate coref FILE`: scores coreference chains against a treebank that annotates them as GUM does.</summary>
internal static class EvaluateCorefCommand
{
    public static Command Create(Surroundings surroundings)
    {
        var file = new Argument<FileInfo>("file") { Description = "A CoNLL-U file with GUM's Entity annotation in its last column." };
        var json = new Option<bool>("--json") { Description = "One JSON object on one line: conll_f1 (the mean of the others), muc_f1, b3_f1, ceaf_f1." };
        var filter = new Option<string>("--documents") { Description = "Score only documents whose name contains this.", DefaultValueFactory = _ => "" };
        var command = new Command("coref", "Score coreference on gold words, mentions compared by their heads, singletons left out.") { file, json, filter };
        command.SetAction(parsed => Run(surroundings, parsed.GetRequiredValue(file), parsed.GetValue(filter) ?? "", parsed.GetValue(json)));
        return command;
    }

    private static int Run(Surroundings surroundings, FileInfo file, string filter, bool json)
    {
        if (TreebankFile.Read(file, surroundings.Error) is not { } all) return ExitCode.CouldNotRun;
        ImmutableArray<TreebankDocument> documents = [.. all.Where(document => document.Id.Contains(filter, StringComparison.Ordinal))];
        if (documents.All(document => MentionReader.Read(document).IsEmpty))
        {
            surroundings.Error.WriteLine($"{file.FullName}: no document with coreference annotation is in it.");
            return ExitCode.CouldNotRun;
        }
        CoreferenceScore score = CoreferenceScorer.Score(Analyzer.English, documents);
        surroundings.Output.WriteLine(json ? Json(score) : Table(score));
        return ExitCode.AllWell;
    }

    private static string Json(CoreferenceScore score) => string.Create(CultureInfo.InvariantCulture,
        $$"""{"conll_f1":{{score.Mean:0.0000}},"muc_f1":{{score.MucF1:0.0000}},"b3_f1":{{score.CubedF1:0.0000}},"ceaf_f1":{{score.EntityF1:0.0000}}}""");

    private static string Table(CoreferenceScore score) => string.Create(CultureInfo.InvariantCulture,
        $"""
                 P      R      F1
        MUC    {score.MucPrecision.Value:0.0000} {score.MucRecall.Value:0.0000} {score.MucF1:0.0000}
        B3     {score.CubedPrecision.Value:0.0000} {score.CubedRecall.Value:0.0000} {score.CubedF1:0.0000}
        CEAF4  {score.EntityPrecision.Value:0.0000} {score.EntityRecall.Value:0.0000} {score.EntityF1:0.0000}
        mean                 {score.Mean:0.0000}
        """);
}
