using System.CommandLine;
using System.Globalization;
using Dateline.Incidents;
using Dateline.Store;

namespace Dateline.Cli;

/// <summary>`dateline show`: one incident with every field, its readings, and the words of the reports.</summary>
internal static class ShowCommand
{
    public static Command Create(Surroundings surroundings)
    {
        Option<string> store = StoreOptions.Create();
        var id = new Argument<string>("id") { Description = "The incident's id, or its first characters." };
        var asOf = new Option<DateTimeOffset?>("--as-of") { Description = "Show the state at a past moment, such as 2024-05-01T12:00:00Z.", CustomParser = result => Moment(result) };
        var history = new Option<bool>("--history") { Description = "List the changes instead." };
        var command = new Command("show", "Show an incident: every field, its readings, and the words for each.") { id, store, asOf, history };
        command.SetAction(parsed => StoreOptions.Ask(surroundings, parsed.GetRequiredValue(store), reader =>
        {
            var incident = new IncidentId(parsed.GetRequiredValue(id));
            IncidentDossier? dossier = reader.Incident(incident, parsed.GetValue(asOf));
            if (dossier is null)
            {
                surroundings.Error.WriteLine($"There is no incident {incident}{(parsed.GetValue(asOf) is null ? "" : " at that moment")}.");
                return ExitCode.CouldNotRun;
            }
            if (parsed.GetValue(history)) WriteHistory(surroundings.Output, reader, incident);
            else new DossierLines(surroundings.Output, dossier).Write();
            return ExitCode.AllWell;
        }));
        return command;
    }

    private static void WriteHistory(TextWriter output, ArchiveReader reader, IncidentId incident)
    {
        foreach (HistoryEntry entry in reader.History(incident))
            output.WriteLine($"{entry.At.ToString("yyyy-MM-dd HH:mm:sszzz", CultureInfo.InvariantCulture)}  {entry.Author ?? "machine"}  {entry.Words}");
        foreach (ReviewAct act in reader.Reviews(incident).Where(act => act.UndoneBy is null && act.Kind != ReviewActKind.Undo))
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"In force: act {act.Id}, {act.Kind} by {act.Author}."));
    }

    private static DateTimeOffset? Moment(System.CommandLine.Parsing.ArgumentResult result)
    {
        if (DateTimeOffset.TryParse(result.Tokens[0].Value, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out DateTimeOffset moment)) return moment;
        result.AddError($"'{result.Tokens[0].Value}' is not a moment.");
        return null;
    }
}
