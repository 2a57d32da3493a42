using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using Dateline.Evaluation.Shootings;
using Dateline.Text;

namespace Dateline.Cli.Evaluating;

/// <summary>`dateline evaluate counts FILE`: scores tolls, days and addresses against texts that each tell of one shooting.</summary>
internal static class EvaluateCountsCommand
{
    public static Command Create(Surroundings surroundings)
    {
        var file = new Argument<FileInfo>("file") { Description = "JSON lines with text, published, n_killed, n_injured, shooting_date, address." };
        var json = new Option<bool>("--json") { Description = "One JSON object on one line: killed, injured, date, address." };
        var errors = new Option<bool>("--errors") { Description = "List every text with a wrong answer, by its line." };
        var command = new Command("counts", "Score tolls, days and addresses on texts that each tell of one shooting.") { file, json, errors };
        command.SetAction(parsed => Run(surroundings, parsed.GetRequiredValue(file), parsed.GetValue(json), parsed.GetValue(errors)));
        return command;
    }

    private static int Run(Surroundings surroundings, FileInfo file, bool json, bool errors)
    {
        if (!file.Exists)
        {
            surroundings.Error.WriteLine($"{file.FullName}: there is no such file.");
            return ExitCode.CouldNotRun;
        }
        ShootingsScore score = ShootingsScore.Empty;
        int number = 0;
        bool failed = false;
        foreach (string line in File.ReadLines(file.FullName))
        {
            number++;
            if (string.IsNullOrWhiteSpace(line)) continue;
            try
            {
                ShootingReport report = ShootingReport.Parse(line);
                ShootingAnswer answer = ShootingPicker.Pick(Analyzer.English.Analyze(report.Text, AnalysisDepth.Full), report.Published);
                score = score.With(report, answer);
                if (errors) Differences(surroundings.Output, number, report, answer);
            }
            catch (JsonException exception)
            {
                surroundings.Error.WriteLine(FormattableString.Invariant($"{file.FullName}:{number}: {exception.Message}"));
                failed = true;
            }
        }
        surroundings.Output.WriteLine(json ? Json(score) : Table(score));
        return failed ? ExitCode.SomeFailed : ExitCode.AllWell;
    }

    private static void Differences(TextWriter output, int line, ShootingReport wanted, ShootingAnswer given)
    {
        if (wanted.Killed != given.Killed) output.WriteLine(FormattableString.Invariant($"{line}\tkilled\t{wanted.Killed}\t{given.Killed}"));
        if (wanted.Injured != given.Injured) output.WriteLine(FormattableString.Invariant($"{line}\tinjured\t{wanted.Injured}\t{given.Injured}"));
        if (wanted.Day != given.Day) output.WriteLine(FormattableString.Invariant($"{line}\tdate\t{wanted.Day:yyyy-MM-dd}\t{given.Day:yyyy-MM-dd}"));
        if (wanted.Address != given.Address) output.WriteLine(FormattableString.Invariant($"{line}\taddress\t{wanted.Address}\t{given.Address}"));
    }

    private static double Share(int right, ShootingsScore score) => score.Texts == 0 ? 0 : (double)right / score.Texts;

    private static string Json(ShootingsScore score) => string.Create(CultureInfo.InvariantCulture,
        $$"""{"killed":{{Share(score.Killed, score):0.0000}},"injured":{{Share(score.Injured, score):0.0000}},"date":{{Share(score.Day, score):0.0000}},"address":{{Share(score.Address, score):0.0000}},"address_overlap":{{Share(score.AddressOverlap, score):0.0000}}}""");

    private static string Table(ShootingsScore score) => string.Create(CultureInfo.InvariantCulture,
        $"""
        {score.Texts} texts
        killed            {Share(score.Killed, score):0.000}
        injured           {Share(score.Injured, score):0.000}
        date              {Share(score.Day, score):0.000}   ({score.DayGiven} days worked out; the other texts name no day that can be)
        address           {Share(score.Address, score):0.000}
        address, overlap  {Share(score.AddressOverlap, score):0.000}
        """);
}
