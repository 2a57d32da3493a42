using System.CommandLine;
using Dateline.Store;

namespace Dateline.Cli;

/// <summary>`dateline check`: looks a store through for damage.</summary>
internal static class CheckCommand
{
    public static Command Create(Surroundings surroundings)
    {
        Option<string> store = StoreOptions.Create();
        var command = new Command("check", "Look a store through for damage.") { store };
        command.SetAction(parsed => StoreOptions.Ask(surroundings, parsed.GetRequiredValue(store), reader =>
        {
            var problems = reader.Check();
            foreach (string problem in problems) surroundings.Output.WriteLine(problem);
            if (!problems.IsEmpty) return ExitCode.SomeFailed;
            StoreCounts counts = reader.Counts;
            surroundings.Output.WriteLine(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"The store is sound: {counts.Articles} articles, {counts.Claims} claims, {counts.Incidents} incidents, {counts.Failures} failed reports."));
            return ExitCode.AllWell;
        }));
        return command;
    }
}
