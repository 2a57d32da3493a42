using System.CommandLine;
using Dateline.Reports;

namespace Dateline.Cli;

/// <summary>`dateline article`: what extraction found in reports, a JSON object per article and line.</summary>
internal static class ArticleCommand
{
    public static Command Create(Surroundings surroundings)
    {
        InputOptions inputs = InputOptions.Create();
        var command = new Command("article", "Print the articles found in reports, a JSON object per line: url, headline, deck, byline, published, modified, language, outlet, text, sections.");
        inputs.AddTo(command);
        command.SetAction((parsed, cancellation) => Task.FromResult(Run(surroundings, parsed.GetRequiredValue(inputs.Inputs), inputs.Read(parsed, surroundings), cancellation)));
        return command;
    }

    private static int Run(Surroundings surroundings, string[] inputs, ReadingOptions? options, CancellationToken cancellation)
    {
        if (options is null) return ExitCode.CouldNotRun;
        var reader = new ArticleReader(options);
        bool failed = false, any = false;
        foreach (Intake intake in new ReportReader(options).Read(inputs, surroundings.Input))
        {
            if (cancellation.IsCancellationRequested) return ExitCode.SomeFailed;
            ArticleReading reading = reader.Read(intake);
            foreach (Diagnostic diagnostic in reading.Diagnostics) surroundings.Error.WriteLine(diagnostic.ToString());
            foreach (Article article in reading.Articles) surroundings.Output.WriteLine(ArticleJson.Write(article));
            failed |= reading.Failed;
            any |= reading.Articles.Length > 0;
        }
        return !failed ? ExitCode.AllWell : any ? ExitCode.SomeFailed : ExitCode.CouldNotRun;
    }
}
