using System.CommandLine;
using System.Globalization;
using Dateline.Evaluation;

namespace Dateline.Cli.Evaluating;

/// <summary>`dateline evaluate dates DIR`: scores the days on which pages were published, to the exact day.</summary>
internal static class EvaluateDatesCommand
{
    public static Command Create(Surroundings surroundings)
    {
        var folder = new Argument<DirectoryInfo>("folder") { Description = "A folder with html/ and expected.json (date)." };
        var json = new Option<bool>("--json") { Description = "One JSON object on one line: f1, precision, recall." };
        var errors = new Option<bool>("--errors") { Description = "List every wrong day, for every second page: the other half stays unseen." };
        var command = new Command("dates", "Score the days of publication of pages.") { folder, json, errors };
        command.SetAction(parsed => Run(surroundings, parsed.GetRequiredValue(folder), parsed.GetValue(json), parsed.GetValue(errors)));
        return command;
    }

    private static int Run(Surroundings surroundings, DirectoryInfo folder, bool json, bool errors) => ExpectedPages.With(surroundings, folder, () =>
    {
        var halves = new PrecisionRecall[2];
        int number = 0;
        foreach (var (file, articles, expected) in ExpectedPages.Read(folder))
        {
            string? wanted = expected.TryGetProperty("date", out var date) && date.GetString() is { Length: > 0 } day ? day : null;
            string? given = articles.IsEmpty ? null : articles[0].PublishedOn?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
            int half = number++ & 1;
            if (wanted is null) continue;
            // A wrong day is a false positive, a missing one a false negative, as in the evaluation of htmldate.
            halves[half] += PrecisionRecall.Of(given == wanted ? 1 : 0, given is null ? 0 : 1, given is null || given == wanted ? 1 : 0);
            if (errors && half == 0 && given != wanted) surroundings.Output.WriteLine($"{file}\t{wanted}\t{given}");
        }
        PrecisionRecall all = halves[0] + halves[1];
        if (json)
        {
            surroundings.Output.WriteLine(string.Create(CultureInfo.InvariantCulture, $$"""{"f1":{{all.F1:0.0000}},"precision":{{all.Precision:0.0000}},"recall":{{all.Recall:0.0000}},"pages":{{number}}}"""));
            return ExitCode.AllWell;
        }
        surroundings.Output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{number} pages"));
        Row("first half", halves[0]);
        Row("second half", halves[1]);
        Row("all", all);
        return ExitCode.AllWell;

        void Row(string name, PrecisionRecall score) =>
            surroundings.Output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name,-12}  P {score.Precision:0.000}  R {score.Recall:0.000}  F1 {score.F1:0.000}"));
    });
}
