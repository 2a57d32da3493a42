using System.CommandLine;
using Dateline.Reports;
using Dateline.Text;

namespace Dateline.Cli;

/// <summary>`dateline article`: what extraction found in reports, a JSON object per article and line.</summary>
internal static class ArticleCommand
{
    private const int LanguageSample = 20_000;

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
            foreach (Article article in reading.Articles) surroundings.Output.WriteLine(ArticleJson.Write(WithLanguage(article)));
            failed |= reading.Failed;
            any |= reading.Articles.Length > 0;
        }
        return !failed ? ExitCode.AllWell : any ? ExitCode.SomeFailed : ExitCode.CouldNotRun;
    }

    /// <summary>The article with the language its words are in, where it declares none or another: "en", or "und" for a language that is not English and not named.</summary>
    private static Article WithLanguage(Article article)
    {
        bool saysEnglish = article.DeclaredLanguage?.StartsWith("en", StringComparison.OrdinalIgnoreCase) == true;
        return Analyzer.English.Analyze(article.Text[..Math.Min(article.Text.Length, LanguageSample)], AnalysisDepth.Tokens).Language switch
        {
            Language.English when !saysEnglish => article with { DeclaredLanguage = "en" },
            Language.Other when saysEnglish || article.DeclaredLanguage is null => article with { DeclaredLanguage = "und" },
            _ => article,
        };
    }
}
