using System.CommandLine;
using System.Globalization;
using Dateline.Evaluation;
using Dateline.Evaluation.Pages;

namespace Dateline.Cli.Evaluating;

/// <summary>`dateline evaluate pages DIR`: scores the text of pages by strings that must and must not be in it.</summary>
internal static class EvaluatePagesCommand
{
    public static Command Create(Surroundings surroundings)
    {
        var folder = new Argument<DirectoryInfo>("folder") { Description = "A folder with html/ and expected.json (with, without)." };
        var json = new Option<bool>("--json") { Description = "One JSON object on one line: f1, precision, recall." };
        var errors = new Option<bool>("--errors") { Description = "List every string that is missing or too many, for every second page: the other half stays unseen." };
        var command = new Command("pages", "Score the text extracted from pages.") { folder, json, errors };
        command.SetAction(parsed => Run(surroundings, parsed.GetRequiredValue(folder), parsed.GetValue(json), parsed.GetValue(errors)));
        return command;
    }

    private static int Run(Surroundings surroundings, DirectoryInfo folder, bool json, bool errors) => ExpectedPages.With(surroundings, folder, () =>
    {
        var halves = new PageTextScore[2];
        int number = 0;
        foreach (var (file, articles, expected) in ExpectedPages.Read(folder))
        {
            string text = string.Join("\n\n", articles.Select(article => article.Text));
            var with = ExpectedPages.Strings(expected, "with");
            var without = ExpectedPages.Strings(expected, "without");
            halves[number & 1] += PageTextScore.Of(text, with, without);
            if (errors && (number & 1) == 0)
            {
                foreach (string words in with.Where(words => !text.Contains(words, StringComparison.Ordinal))) surroundings.Output.WriteLine($"{file}\tmissing\t{words}");
                foreach (string words in without.Where(words => text.Contains(words, StringComparison.Ordinal))) surroundings.Output.WriteLine($"{file}\ttoo many\t{words}");
            }
            number++;
        }
        PageTextScore all = halves[0] + halves[1];
        if (json)
        {
            surroundings.Output.WriteLine(string.Create(CultureInfo.InvariantCulture, $$"""{"f1":{{all.Score.F1:0.0000}},"precision":{{all.Score.Precision:0.0000}},"recall":{{all.Score.Recall:0.0000}},"pages":{{number}}}"""));
            return ExitCode.AllWell;
        }
        surroundings.Output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{number} pages"));
        Row("first half", halves[0].Score);
        Row("second half", halves[1].Score);
        Row("all", all.Score);
        return ExitCode.AllWell;

        void Row(string name, PrecisionRecall score) =>
            surroundings.Output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name,-12}  P {score.Precision:0.000}  R {score.Recall:0.000}  F1 {score.F1:0.000}"));
    });
}
