using System.CommandLine;
using System.Globalization;
using System.Xml;
using Dateline.Evaluation.Temporal;
using Dateline.Text;
using Dateline.Times;

namespace Dateline.Cli.Evaluating;

/// <summary>`dateline evaluate times DIR`: scores found and resolved times against a folder of TimeML files.</summary>
internal static class EvaluateTimesCommand
{
    public static Command Create(Surroundings surroundings)
    {
        var folder = new Argument<DirectoryInfo>("folder") { Description = "A folder of .tml files, read with its subfolders." };
        var json = new Option<bool>("--json") { Description = "One JSON object on one line: strict_f1, relaxed_f1, value_f1." };
        var errors = new Option<bool>("--errors") { Description = "List every difference, in text order." };
        var command = new Command("times", "Score times against TimeML annotation, by the measures of TempEval-3.") { folder, json, errors };
        command.SetAction(parsed => Run(surroundings, parsed.GetRequiredValue(folder), parsed.GetValue(json), parsed.GetValue(errors)));
        return command;
    }

    private static int Run(Surroundings surroundings, DirectoryInfo folder, bool json, bool errors)
    {
        if (!folder.Exists)
        {
            surroundings.Error.WriteLine($"{folder.FullName}: there is no such folder.");
            return ExitCode.CouldNotRun;
        }
        string[] files = [.. Directory.EnumerateFiles(folder.FullName, "*.tml", SearchOption.AllDirectories).Order(StringComparer.Ordinal)];
        if (files.Length == 0)
        {
            surroundings.Error.WriteLine($"{folder.FullName}: no .tml file is in it.");
            return ExitCode.CouldNotRun;
        }
        TimesScore score = TimesScore.Empty;
        bool failed = false;
        foreach (string file in files)
        {
            try
            {
                using StreamReader content = File.OpenText(file);
                TimeMlText text = TimeMlText.Parse(Path.GetFileName(file), content);
                Document document = Analyzer.English.Analyze(text.Text, AnalysisDepth.Syntax);
                score += TimesScore.Of(text, TimeResolver.ResolveAll(TimeFinder.Find(document), document, new TimeContext(text.Written)));
            }
            catch (XmlException exception)
            {
                surroundings.Error.WriteLine($"{file}: {exception.Message}");
                failed = true;
            }
        }
        if (errors)
        {
            foreach (TimeMiss miss in score.Misses) surroundings.Output.WriteLine($"{miss.Source}\t{miss.Kind}\t{miss.Wanted}\t{miss.Given}\t{miss.Around}");
        }
        surroundings.Output.WriteLine(json ? Json(score) : Table(score, files.Length));
        return failed ? ExitCode.SomeFailed : ExitCode.AllWell;
    }

    private static string Json(TimesScore score) => string.Create(CultureInfo.InvariantCulture,
        $$"""{"strict_f1":{{score.Strict.F1:0.0000}},"relaxed_f1":{{score.Relaxed.F1:0.0000}},"value_f1":{{score.Value.F1:0.0000}}}""");

    private static string Table(TimesScore score, int files) => string.Create(CultureInfo.InvariantCulture,
        $"""
        {files} files, {score.Strict.Wanted} times annotated, {score.Strict.Given} found
                   P      R      F1
        strict   {score.Strict.Precision:0.000}  {score.Strict.Recall:0.000}  {score.Strict.F1:0.000}
        relaxed  {score.Relaxed.Precision:0.000}  {score.Relaxed.Recall:0.000}  {score.Relaxed.F1:0.000}
        value    {score.Value.Precision:0.000}  {score.Value.Recall:0.000}  {score.Value.F1:0.000}
        """);
}
