using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using Dateline.Reports;
using Dateline.Reports.Copies;

namespace Dateline.Cli;

/// <summary>`dateline copies`: which reports are reprints or later versions of which, a JSON object per article and line.</summary>
internal static class CopiesCommand
{
    public static Command Create(Surroundings surroundings)
    {
        InputOptions inputs = InputOptions.Create();
        var all = new Option<bool>("--all") { Description = "Print originals too." };
        var command = new Command("copies", "Print which reports are reprints or later versions of earlier ones, a JSON object per line: id, kind, of, original, resemblance.") { all };
        inputs.AddTo(command);
        command.SetAction((parsed, cancellation) => Task.FromResult(Run(surroundings, parsed.GetRequiredValue(inputs.Inputs), inputs.Read(parsed, surroundings), parsed.GetValue(all), cancellation)));
        return command;
    }

    private static int Run(Surroundings surroundings, string[] inputs, ReadingOptions? options, bool all, CancellationToken cancellation)
    {
        if (options is null) return ExitCode.CouldNotRun;
        var reader = new ArticleReader(options);
        var index = new CopyIndex();
        int copies = 0;
        bool failed = false;
        foreach (Intake intake in new ReportReader(options).Read(inputs, surroundings.Input))
        {
            if (cancellation.IsCancellationRequested) return ExitCode.SomeFailed;
            ArticleReading reading = reader.Read(intake);
            foreach (Diagnostic diagnostic in reading.Diagnostics) surroundings.Error.WriteLine(diagnostic.ToString());
            failed |= reading.Failed;
            foreach (Article article in reading.Articles)
            {
                CopyRelation relation = index.Add(article);
                copies += relation.Kind == CopyKind.Original ? 0 : 1;
                if (all || relation.Kind != CopyKind.Original) surroundings.Output.WriteLine(Line(relation, index.OriginalOf(article.Id)));
            }
        }
        surroundings.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{index.Count} reports, {copies} of them copies."));
        return !failed ? ExitCode.AllWell : index.Count > 0 ? ExitCode.SomeFailed : ExitCode.CouldNotRun;
    }

    private static string Line(CopyRelation relation, ArticleId original)
    {
        string kind = relation.Kind switch { CopyKind.Original => "original", CopyKind.Reprint => "reprint", _ => "later-version" };
        return string.Create(CultureInfo.InvariantCulture,
            $$"""{"id":{{Quoted(relation.Article)}},"kind":"{{kind}}","of":{{Quoted(relation.Of)}},"original":{{Quoted(original)}},"resemblance":{{relation.Resemblance:0.000}}}""");
    }

    private static string Quoted(ArticleId id) => $"\"{JsonEncodedText.Encode(id.Value)}\"";
}
