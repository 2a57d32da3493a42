using System.Collections.Immutable;
using System.CommandLine;
using System.Globalization;
using System.Text.RegularExpressions;
using Dateline.Claims.Attributing;
using Dateline.Evaluation;
using Dateline.Evaluation.Attributed;
using Dateline.Text;

namespace Dateline.Cli.Evaluating;

/// <summary>`dateline evaluate attribution`: sources, cues and contents against PolNeAR's stand-off annotation.</summary>
internal static partial class EvaluateAttributionCommand
{
    public static Command Create(Surroundings surroundings)
    {
        var folder = new Argument<DirectoryInfo>("DIR") { Description = "A folder with the subfolders text (.txt) and attributions (.ann)." };
        var json = new Option<bool>("--json") { Description = "One JSON object on one line: source_f1, cue_f1, content_f1, and the same for overlaps." };
        var half = new Option<string?>("--half") { Description = "Only every second text: even or odd." };
        var command = new Command("attribution", "Score who says what.") { folder, json, half };
        command.SetAction(parsed => Run(parsed.GetRequiredValue(folder), parsed.GetValue(json), parsed.GetValue(half), surroundings));
        return command;
    }

    private static int Run(DirectoryInfo folder, bool json, string? half, Surroundings surroundings)
    {
        string annotations = Path.Combine(folder.FullName, "attributions"), texts = Path.Combine(folder.FullName, "text");
        if (!Directory.Exists(annotations) || !Directory.Exists(texts))
        {
            surroundings.Error.WriteLine($"{folder.FullName}: the subfolders text and attributions are not there");
            return ExitCode.CouldNotRun;
        }
        AttributionScore score = AttributionScore.Empty;
        int count = 0;
        foreach (string file in Directory.EnumerateFiles(annotations, "*.ann").Order(StringComparer.Ordinal))
        {
            // An annotator's mark ends the name; texts that several annotated are there once, and some are not there.
            string text = Path.Combine(texts, Annotator().Replace(Path.GetFileNameWithoutExtension(file), "") + ".txt");
            if (!File.Exists(text)) text = Path.Combine(texts, Path.GetFileNameWithoutExtension(file) + ".txt");
            if (!File.Exists(text) || (half is not null && count++ % 2 != (half == "odd" ? 1 : 0))) continue;
            string words = File.ReadAllText(text);
            using StreamReader annotation = File.OpenText(file);
            ImmutableArray<Attribution> found = AttributionFinder.Find(Analyzer.English.Analyze(words));
            score += AttributionScorer.Score(found, AttributionAnnotation.Read(annotation, words));
        }
        surroundings.Output.WriteLine(json ? Json(score) : Table(score));
        return ExitCode.AllWell;
    }

    private static string Json(AttributionScore score) => string.Create(CultureInfo.InvariantCulture,
        $$"""{"source_f1":{{score.Source.F1:F4}},"cue_f1":{{score.Cue.F1:F4}},"content_f1":{{score.Content.F1:F4}},"source_overlap_f1":{{score.SourceOverlap.F1:F4}},"cue_overlap_f1":{{score.CueOverlap.F1:F4}},"content_overlap_f1":{{score.ContentOverlap.F1:F4}}}""");

    private static string Table(AttributionScore score) => string.Join('\n', "                 P      R      F1   wanted", Row("source", score.Source), Row("cue", score.Cue), Row("content", score.Content),
        Row("source overlap", score.SourceOverlap), Row("cue overlap", score.CueOverlap), Row("content overlap", score.ContentOverlap));

    private static string Row(string name, PrecisionRecall score) =>
        string.Create(CultureInfo.InvariantCulture, $"{name,-15}{score.Precision,6:F3} {score.Recall,6:F3} {score.F1,6:F3} {score.Wanted,7}");

    [GeneratedRegex("_[0-9a-f]{4}$", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Annotator();
}
