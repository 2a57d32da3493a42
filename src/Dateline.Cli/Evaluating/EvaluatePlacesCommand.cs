using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Dateline.Evaluation.Places;
using Dateline.Places;

namespace Dateline.Cli.Evaluating;

/// <summary>`dateline evaluate places`: scores finding and resolving places.</summary>
internal static class EvaluatePlacesCommand
{
    public static Command Create(Surroundings surroundings)
    {
        var file = new Argument<FileInfo>("file") { Description = "An XML file of the LGL, GeoVirus or ReLocaR shape." };
        var json = new Option<bool>("--json") { Description = "Print one JSON object on one line." };
        var errors = new Option<string?>("--errors") { Description = "List the errors of one kind: spurious, missed, far, literal or metonym." };
        var part = new Option<string?>("--part") { Description = "Score only the articles of even or odd number, counted from 0: even or odd." };
        var command = new Command("places", "Score finding and resolving places.") { file, json, errors, part };
        command.SetAction(parsed => Run(parsed.GetRequiredValue(file).FullName, parsed.GetValue(json), parsed.GetValue(errors), parsed.GetValue(part), surroundings));
        return command;
    }

    private static int Run(string file, bool json, string? errors, string? part, Surroundings surroundings)
    {
        try
        {
            ToponymCorpus corpus;
            using (FileStream stream = File.OpenRead(file)) corpus = ToponymCorpus.Read(stream);
            Atlas atlas = Atlas.Load(surroundings.Data);
            var scorer = new PlaceScorer(new PlaceFinder(atlas), new PlaceResolver(atlas)) { OnError = errors is null ? null : (article, error) => Print(surroundings.Output, article, error, errors) };
            PlaceScore score = scorer.Score(corpus, part switch { "even" => number => number % 2 == 0, "odd" => number => number % 2 == 1, _ => null });
            if (json) surroundings.Output.WriteLine(Json(corpus, score).ToJsonString(new JsonSerializerOptions { WriteIndented = false }));
            else Table(corpus, score, surroundings.Output);
            return ExitCode.AllWell;
        }
        catch (Exception exception) when (exception is IOException or InvalidDataException or UnauthorizedAccessException)
        {
            surroundings.Error.WriteLine($"{file}: {exception.Message}");
            return ExitCode.CouldNotRun;
        }
    }

    private static JsonObject Json(ToponymCorpus corpus, PlaceScore score) => corpus.MarksMetonymsOnly
        ? new JsonObject { ["metonymy_accuracy"] = Rounded(score.MetonymyAccuracy ?? 0) }
        : new JsonObject
        {
            ["tag_f1"] = Rounded(score.Tagging.F1),
            ["tag_precision"] = Rounded(score.Tagging.Precision),
            ["tag_recall"] = Rounded(score.Tagging.Recall),
            ["acc161"] = Rounded(score.Accuracy161),
            ["median_km"] = Math.Round(score.MedianKm, 2),
            ["end_to_end_f1"] = Rounded(score.EndToEnd.F1),
        };

    private static double Rounded(double value) => Math.Round(value, 4);

    private static void Table(ToponymCorpus corpus, PlaceScore score, TextWriter output)
    {
        CultureInfo invariant = CultureInfo.InvariantCulture;
        if (corpus.MarksMetonymsOnly)
        {
            output.WriteLine(string.Create(invariant, $"metonymy accuracy  {score.MetonymyAccuracy:0.000}"));
            return;
        }
        output.WriteLine("                 P      R      F1");
        output.WriteLine(string.Create(invariant, $"tagging      {score.Tagging.Precision:0.000}  {score.Tagging.Recall:0.000}  {score.Tagging.F1:0.000}"));
        output.WriteLine(string.Create(invariant, $"end to end   {score.EndToEnd.Precision:0.000}  {score.EndToEnd.Recall:0.000}  {score.EndToEnd.F1:0.000}"));
        output.WriteLine(string.Create(invariant, $"given names within 161 km  {score.Accuracy161:0.000}, median {score.MedianKm:0.0} km"));
    }

    private static void Print(TextWriter output, ToponymArticle article, PlaceError error, string kind)
    {
        if (error.Kind != kind) return;
        int start = Math.Max(0, error.Span.Start - 60), end = Math.Min(article.Text.Length, error.Span.End + 60);
        string words = $"{article.Text[start..error.Span.Start]}[{article.Text[error.Span.Start..error.Span.End]}]{article.Text[error.Span.End..end]}".ReplaceLineEndings(" ");
        output.WriteLine(error.Km > 0 ? string.Create(CultureInfo.InvariantCulture, $"{error.Km,6:0} km  {words}") : words);
    }
}
