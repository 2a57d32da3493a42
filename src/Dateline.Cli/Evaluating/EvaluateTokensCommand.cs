using System.Collections.Immutable;
using System.CommandLine;
using System.Globalization;
using Dateline.Text;
using Dateline.Text.Treebanks;

namespace Dateline.Cli.Evaluating;

/// <summary>`dateline evaluate tokens FILE`: scores tokens, words and sentences cut from raw text against a treebank.</summary>
internal static class EvaluateTokensCommand
{
    public static Command Create(Surroundings surroundings)
    {
        var file = new Argument<FileInfo>("file") { Description = "A CoNLL-U file." };
        var json = new Option<bool>("--json") { Description = "One JSON object on one line: tokens_f1, words_f1, sentences_f1." };
        var filter = new Option<string>("--documents") { Description = "Score only documents whose name contains this.", DefaultValueFactory = _ => "" };
        var command = new Command("tokens", "Score tokens, words and sentences of raw text as the CoNLL 2018 shared task does.") { file, json, filter };
        command.SetAction(parsed => Run(surroundings, parsed.GetRequiredValue(file), parsed.GetValue(filter) ?? "", parsed.GetValue(json)));
        return command;
    }

    private static int Run(Surroundings surroundings, FileInfo file, string filter, bool json)
    {
        if (TreebankFile.Read(file, surroundings.Error) is not { } all) return ExitCode.CouldNotRun;
        ImmutableArray<TreebankDocument> documents = [.. all.Where(document => document.Id.Contains(filter, StringComparison.Ordinal))];
        var score = TokenizationScore.Of(Analyzer.English, documents);
        surroundings.Output.WriteLine(json ? Json(score) : Table(score));
        return ExitCode.AllWell;
    }

    private static string Json(TokenizationScore score) => string.Create(CultureInfo.InvariantCulture,
        $$"""{"tokens_f1":{{score.Tokens.F1:0.0000}},"words_f1":{{score.Words.F1:0.0000}},"sentences_f1":{{score.Sentences.F1:0.0000}}}""");

    private static string Table(TokenizationScore score) => string.Create(CultureInfo.InvariantCulture,
        $"""
                     P      R      F1
        tokens     {Row(score.Tokens)}
        words      {Row(score.Words)}
        sentences  {Row(score.Sentences)}
        """);

    private static string Row(MatchScore score) => string.Create(CultureInfo.InvariantCulture, $"{score.Precision:0.0000} {score.Recall:0.0000} {score.F1:0.0000}");
}
