using System.Collections.Immutable;
using System.CommandLine;
using System.Globalization;
using Dateline.Evaluation.Comparing;
using Dateline.Exports;
using Dateline.Incidents;
using Dateline.Store;

namespace Dateline.Cli;

/// <summary>`dateline compare`: lays a file of ACLED or UCDP beside a store.</summary>
internal static class CompareCommand
{
    public static Command Create(Surroundings surroundings)
    {
        Option<string> store = StoreOptions.Create();
        var file = new Argument<FileInfo>("file") { Description = "A CSV file of ACLED or UCDP GED." };
        var all = new Option<bool>("--all") { Description = "List also what is matched without a difference." };
        var json = new Option<bool>("--json") { Description = "One JSON object on one line: matched, missing, extra, differing." };
        var query = new QueryOptions();
        var command = new Command("compare", "Lay a human-coded file of ACLED or UCDP beside a store: matched, missing, extra, differing.") { file, store, all, json };
        query.AddTo(command);
        command.SetAction(parsed => StoreOptions.Ask(surroundings, parsed.GetRequiredValue(store), reader =>
        {
            if (Read(surroundings, parsed.GetRequiredValue(file)) is not { } events || CoderLoading.LoadSchemas(surroundings, []) is not { } schemas) return ExitCode.CouldNotRun;
            IEnumerable<Incident> incidents = reader.Dossiers(query.Read(parsed)).Select(dossier => dossier.Reviewed.Incident);
            EventComparison comparison = EventComparison.Of(incidents, events, schemas.Codebook, schemas.Countries);
            if (parsed.GetValue(json)) WriteJson(surroundings.Output, comparison);
            else Write(surroundings.Output, comparison, parsed.GetValue(all));
            return ExitCode.AllWell;
        }));
        return command;
    }

    private static ImmutableArray<ForeignEvent>? Read(Surroundings surroundings, FileInfo file)
    {
        var diagnostics = new List<Diagnostic>();
        ImmutableArray<ForeignEvent>? events = null;
        try
        {
            using StreamReader text = file.OpenText();
            events = ForeignEventReader.Read(text, file.FullName, diagnostics);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            surroundings.Error.WriteLine($"{file.FullName}: {error.Message}");
        }
        foreach (Diagnostic diagnostic in diagnostics) surroundings.Error.WriteLine(diagnostic);
        return events;
    }

    private static void Write(TextWriter output, EventComparison comparison, bool all)
    {
        foreach (EventMatch match in comparison.Matched)
        {
            if (!all && match.Differences.IsEmpty) continue;
            output.WriteLine($"matched  {match.Foreign.Id} = {match.Incident.Id}");
            foreach (string difference in match.Differences) output.WriteLine("    " + difference);
        }
        foreach (ForeignEvent missing in comparison.Missing) output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"missing  {missing.Id}: {missing.First:yyyy-MM-dd} {missing.Type} {missing.Place}, {missing.Country} ({missing.Sides}), killed {missing.Killed}"));
        foreach (Incident extra in comparison.Extra) output.WriteLine($"extra    {extra.Id}: {extra.When?.Value} {extra.Type.Value} {extra.Place?.Value.Name}, killed {extra.Killed?.ToString() ?? "none"}");
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{comparison.Matched.Length} matched ({Differing(comparison)} with differences), {comparison.Missing.Length} missing, {comparison.Extra.Length} extra."));
    }

    private static void WriteJson(TextWriter output, EventComparison comparison) => output.WriteLine(string.Create(CultureInfo.InvariantCulture,
        $$"""{"matched":{{comparison.Matched.Length}},"missing":{{comparison.Missing.Length}},"extra":{{comparison.Extra.Length}},"differing":{{Differing(comparison)}}}"""));

    private static int Differing(EventComparison comparison) => comparison.Matched.Count(match => !match.Differences.IsEmpty);
}
