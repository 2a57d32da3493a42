using System.CommandLine;
using System.Globalization;
using Dateline.Actors;
using Dateline.Evaluation;
using Dateline.Places;
using Dateline.Text;

namespace Dateline.Cli.Evaluating;

/// <summary>`dateline evaluate actors`: codes of the actors of PLOVER's annotated records.</summary>
internal static class EvaluateActorsCommand
{
    public static Command Create(Surroundings surroundings)
    {
        var file = new Argument<FileInfo>("FILE") { Description = "PLOVER records as a JSON array." };
        var json = new Option<bool>("--json") { Description = "One JSON object on one line: accuracy, source, target." };
        var command = new Command("actors", "Score the codes given to actors.") { file, json };
        command.SetAction(parsed => Run(parsed.GetRequiredValue(file), parsed.GetValue(json), surroundings));
        return command;
    }

    private static int Run(FileInfo file, bool json, Surroundings surroundings)
    {
        if (!file.Exists)
        {
            surroundings.Error.WriteLine($"{file.FullName}: there is no such file");
            return ExitCode.CouldNotRun;
        }
        var diagnostics = new List<Diagnostic>();
        ActorRegistry registry = ActorRegistry.Load(surroundings.Data, CountryTable.Load(surroundings.Data), diagnostics);
        foreach (Diagnostic diagnostic in diagnostics) surroundings.Error.WriteLine(diagnostic);
        var scorer = new ActorScorer(Analyzer.English, registry);
        string text = File.ReadAllText(file.FullName);
        ActorScore score = scorer.Score(text);
        if (json)
        {
            surroundings.Output.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $$"""{"accuracy":{{score.All.Value:F4}},"source":{{score.Source.Value:F4}},"target":{{score.Target.Value:F4}},"country":{{Country(score):F4}},"actors":{{score.All.Total}}}"""));
            return ExitCode.AllWell;
        }
        ActorScore even = scorer.Score(text, record => record % 2 == 0), odd = scorer.Score(text, record => record % 2 != 0);
        surroundings.Output.WriteLine("            all    source target country actors");
        Write(surroundings.Output, "all", score);
        Write(surroundings.Output, "even", even);
        Write(surroundings.Output, "odd", odd);
        surroundings.Output.WriteLine();
        foreach (ActorError error in even.Errors) surroundings.Output.WriteLine($"{error.Record}: {error.Words}: wanted {error.Wanted}, got {error.Given}");
        return ExitCode.AllWell;
    }

    private static void Write(TextWriter output, string name, ActorScore score) => output.WriteLine(string.Create(CultureInfo.InvariantCulture,
        $"{name,-10} {score.All.Value,6:F3} {score.Source.Value,6:F3} {score.Target.Value,6:F3} {Country(score),6:F3} {score.All.Total,6}"));

    private static double Country(ActorScore score) => new Share(score.CountryRight, score.All.Total).Value;
}
