using System.CommandLine;
using System.Globalization;
using Dateline.Text.Models;

namespace Dateline.Cli.Building;

/// <summary>`dateline build model TASK`: trains a model and puts it, with its card, in place of the one there, unless it is worse.</summary>
internal static class BuildModelCommand
{
    // Two trainings differ by chance; a fall within this is no fall.
    private const double Tolerance = 0.0005;

    public static Command Create(Surroundings surroundings)
    {
        var command = new Command("model", "Train a model and write it with its card.");
        ModelTarget[] targets =
        [
            SentencesModelTarget.Create(), VectorsModelTarget.Create(), LemmasModelTarget.Create(), TagsModelTarget.Create(), ParserModelTarget.Create(), HeadsModelTarget.Create(),
            NamesModelTarget.Create(), NamesModelTarget.CreatePhrases(), AcledTypesModelTarget.Create(surroundings),
        ];
        foreach (ModelTarget target in targets) command.Add(CreateTarget(surroundings, target));
        return command;
    }

    private static Command CreateTarget(Surroundings surroundings, ModelTarget target)
    {
        var corpora = new Option<DirectoryInfo>("--corpora") { Description = "The folder of corpora.", DefaultValueFactory = _ => new DirectoryInfo(Path.Combine("..", "shared", "corpora")) };
        var packages = new Option<DirectoryInfo>("--packages") { Description = "The folder of unpacked data packages.", DefaultValueFactory = _ => new DirectoryInfo("node_modules") };
        var into = new Option<DirectoryInfo>("--into") { Description = "Where the model and its card go.", DefaultValueFactory = _ => new DirectoryInfo(Path.Combine("data", "models", "en")) };
        var seed = new Option<ulong>("--seed") { Description = "The seed; the same seed gives the same bytes.", DefaultValueFactory = _ => 1 };
        var force = new Option<bool>("--force") { Description = "Write the model even if it scores worse than the one there." };
        var command = new Command(target.Name, target.Description) { corpora, packages, into, seed, force };
        command.SetAction(parsed =>
        {
            var sources = new ModelSources(parsed.GetRequiredValue(corpora).FullName, parsed.GetRequiredValue(packages).FullName, parsed.GetValue(seed),
                DateOnly.FromDateTime(surroundings.Clock.GetUtcNow().UtcDateTime), surroundings.Error.WriteLine);
            return Run(surroundings, target, sources, parsed.GetRequiredValue(into).FullName, parsed.GetValue(force));
        });
        return command;
    }

    private static int Run(Surroundings surroundings, ModelTarget target, ModelSources sources, string into, bool force)
    {
        try
        {
            TrainedModel trained = target.Train(sources);
            string path = Path.Combine(into, target.Task + ".model"), cardPath = Path.Combine(into, target.Task + ".card.json");
            foreach (var (name, score) in trained.Card.Scores) surroundings.Output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name} {score:0.0000}"));
            if (!force && File.Exists(cardPath) && WorseThan(trained.Card, ModelCard.Parse(File.ReadAllText(cardPath))) is { } reason)
            {
                surroundings.Error.WriteLine($"{reason} Nothing was written; --force writes it all the same.");
                return ExitCode.CouldNotRun;
            }
            Directory.CreateDirectory(into);
            File.WriteAllBytes(path, trained.File.Span);
            File.WriteAllText(cardPath, trained.Card.ToJson());
            surroundings.Output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{path}: {trained.File.Length} bytes"));
            return ExitCode.AllWell;
        }
        catch (Exception exception) when (exception is IOException or InvalidDataException or FormatException or UnauthorizedAccessException or InvalidOperationException)
        {
            surroundings.Error.WriteLine(exception.Message);
            return ExitCode.CouldNotRun;
        }
    }

    /// <summary>Why a model may not replace the one there; null when it may.</summary>
    internal static string? WorseThan(ModelCard trained, ModelCard there)
    {
        string name = there.MainScore;
        if (!trained.Scores.TryGetValue(name, out double now) || !there.Scores.TryGetValue(name, out double before) || now >= before - Tolerance) return null;
        return string.Create(CultureInfo.InvariantCulture, $"The new model's {name} is {now:0.0000}, that of the model there {before:0.0000}.");
    }
}
