using System.CommandLine;
using System.Globalization;
using Dateline.Claims;
using Dateline.Reports;

namespace Dateline.Cli;

/// <summary>`dateline explain`: each sentence with what was found in it and what was turned down, by which rules.</summary>
internal static class ExplainCommand
{
    public static Command Create(Surroundings surroundings)
    {
        InputOptions inputs = InputOptions.Create();
        var codebook = new Option<string[]>("--codebook") { Description = "A folder with your own codebook files, layered over the built-in codebook; may be given several times." };
        var command = new Command("explain", "Show each sentence with its mentions, claims and rejections, and the rules behind them.") { codebook };
        inputs.AddTo(command);
        command.SetAction(parsed => inputs.Read(parsed, surroundings) is { } reading ? Run(surroundings, parsed.GetRequiredValue(inputs.Inputs), reading, parsed.GetValue(codebook) ?? []) : ExitCode.CouldNotRun);
        return command;
    }

    private static int Run(Surroundings surroundings, string[] inputs, ReadingOptions options, string[] codebookFolders)
    {
        if (CoderLoading.Load(surroundings, codebookFolders) is not { } coder) return ExitCode.CouldNotRun;
        bool failed = false;
        var articles = new ArticleReader(options);
        foreach (Intake intake in new ReportReader(options).Read(inputs, surroundings.Input))
        {
            ArticleReading reading = articles.Read(intake);
            foreach (Diagnostic diagnostic in reading.Diagnostics) surroundings.Error.WriteLine(diagnostic);
            failed |= reading.Failed;
            foreach (Article article in reading.Articles) Print(surroundings.Output, article, coder.Explain(article));
        }
        return failed ? ExitCode.SomeFailed : ExitCode.AllWell;
    }

    private static void Print(TextWriter output, Article article, Explanation explanation)
    {
        output.WriteLine($"== {article.Id}  {article.Title}");
        foreach (ExplainedSentence sentence in explanation.Sentences)
        {
            output.WriteLine();
            output.WriteLine(sentence.Span.In(article.Text).ToString().ReplaceLineEndings(" "));
            foreach (ExplainedMention mention in sentence.Mentions)
                output.WriteLine($"    {mention.Kind,-8} {mention.Span.In(article.Text).ToString().ReplaceLineEndings(" ")} = {mention.Reading}");
            foreach (Claim claim in sentence.Claims) PrintClaim(output, claim, article.Text);
            foreach (Rejection rejection in sentence.Rejections)
                output.WriteLine($"    -        {rejection.Span.In(article.Text).ToString()}: {rejection.Reason} [{rejection.Rule}]");
        }
        output.WriteLine();
    }

    private static void PrintClaim(TextWriter output, Claim claim, string text)
    {
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"    CLAIM    {claim.Type.Value} \"{claim.Trigger.In(text)}\" [{claim.Type.Rule}, {claim.Type.Confidence:0.00}]"));
        foreach ((string field, string value, string rule) in ClaimFields.Of(claim)) output.WriteLine($"      {field,-11} {value.ReplaceLineEndings(" ")} [{rule}]");
    }
}
