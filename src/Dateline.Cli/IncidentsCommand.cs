using System.CommandLine;
using Dateline.Store;

namespace Dateline.Cli;

/// <summary>`dateline incidents`: lists the incidents of a store, newest days first.</summary>
internal static class IncidentsCommand
{
    public static Command Create(Surroundings surroundings)
    {
        Option<string> store = StoreOptions.Create();
        var limit = new Option<int>("--limit") { Description = "At most how many; 0 for all.", DefaultValueFactory = _ => 100 };
        var after = new Option<string?>("--after") { Description = "Go on behind this position, which the list before printed." };
        var query = new QueryOptions();
        var command = new Command("incidents", "List the incidents of a store.") { store, limit, after };
        query.AddTo(command);
        command.SetAction(parsed => StoreOptions.Ask(surroundings, parsed.GetRequiredValue(store), reader =>
        {
            try
            {
                return List(surroundings, reader, query.Read(parsed), parsed.GetValue(after), parsed.GetValue(limit), parsed.GetValue<bool>("--no-color"));
            }
            catch (ArgumentException error) when (error.ParamName == "after")
            {
                surroundings.Error.WriteLine("--after: that is not a position in a list of incidents.");
                return ExitCode.CouldNotRun;
            }
        }));
        return command;
    }

    private static int List(Surroundings surroundings, ArchiveReader reader, IncidentQuery query, string? after, int limit, bool noColor)
    {
        if (limit > 0)
        {
            Page<IncidentRow> page = reader.Incidents(query, after, limit);
            IncidentLines.Write(surroundings, page.Items, noColor);
            if (page.Items.IsEmpty) surroundings.Error.WriteLine("No incidents.");
            if (page.Next is { } next) surroundings.Error.WriteLine($"There are more: --after {next}");
            return ExitCode.AllWell;
        }
        do
        {
            Page<IncidentRow> page = reader.Incidents(query, after, 500);
            IncidentLines.Write(surroundings, page.Items, noColor);
            after = page.Next;
        }
        while (after is not null);
        return ExitCode.AllWell;
    }
}
