using System.CommandLine;
using System.Globalization;
using System.Text;
using Dateline.Claims;
using Dateline.Exports;
using Dateline.Store;

namespace Dateline.Cli;

/// <summary>`dateline export`: hands incidents on in a format, and says what the format could not carry.</summary>
internal static class ExportCommand
{
    public static Command Create(Surroundings surroundings)
    {
        Option<string> store = StoreOptions.Create();
        var format = new Option<string>("--format") { Description = $"The format: {string.Join(", ", Enum.GetValues<ExportFormat>().Select(Names.Of))}.", Required = true };
        format.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<string?>() is { } name && Names.Parse<ExportFormat>(name) is null) result.AddError($"'{name}' is not a format: {string.Join(", ", Enum.GetValues<ExportFormat>().Select(Names.Of))}.");
        });
        var file = new Option<string?>("--output", "-o") { Description = "The file to write; standard output when it is not given." };
        var quiet = new Option<bool>("--no-loss-report") { Description = "Do not print what the format could not carry." };
        var codebook = new Option<string[]>("--codebook") { Description = "A folder with your own codebook files, whose crosswalk is used too; may be given several times." };
        var query = new QueryOptions();
        var command = new Command("export", "Hand incidents on in the form of another dataset.") { store, format, file, quiet, codebook };
        query.AddTo(command);
        command.SetAction(parsed => StoreOptions.Ask(surroundings, parsed.GetRequiredValue(store), reader =>
        {
            if (Names.Parse<ExportFormat>(parsed.GetRequiredValue(format)) is not { } chosen) return ExitCode.CouldNotRun;
            if (CoderLoading.LoadSchemas(surroundings, parsed.GetValue(codebook) ?? []) is not { } schemas) return ExitCode.CouldNotRun;
            IncidentQuery asked = query.Read(parsed);
            var progress = new ProgressLine(surroundings);
            IEnumerable<ExportItem> items = Counted(progress, surroundings.ErrorIsTerminal ? reader.CountIncidents(asked) : 0, reader.Dossiers(asked)).Select(dossier => new ExportItem(dossier.Reviewed.Incident, dossier.Reviewed.State, dossier.Claims, dossier.Articles));
            if (parsed.GetValue(file) is not { } path)
            {
                Report(surroundings, Exporter.Write(chosen, items, surroundings.Output, schemas), parsed.GetValue(quiet));
                return ExitCode.AllWell;
            }
            try
            {
                using var output = new StreamWriter(path, false, new UTF8Encoding(false)) { NewLine = "\n" };
                Report(surroundings, Exporter.Write(chosen, items, output, schemas), parsed.GetValue(quiet));
                return ExitCode.AllWell;
            }
            catch (Exception error) when (error is IOException or UnauthorizedAccessException)
            {
                surroundings.Error.WriteLine($"{path} cannot be written: {error.Message}");
                return ExitCode.CouldNotRun;
            }
        }));
        return command;
    }

    private static IEnumerable<IncidentDossier> Counted(ProgressLine progress, long total, IEnumerable<IncidentDossier> dossiers)
    {
        long done = 0;
        foreach (IncidentDossier dossier in dossiers)
        {
            yield return dossier;
            done++;
            progress.Show(seconds => Words(done, total, seconds));
        }
        progress.Clear();
    }

    /// <summary>How far an export is, in a line.</summary>
    internal static string Words(long done, long total, double seconds) =>
        string.Create(CultureInfo.InvariantCulture, $"{done:N0} of {total:N0} incidents; {done / Math.Max(seconds, 0.001):N0} a second");

    private static void Report(Surroundings surroundings, LossReport losses, bool quiet)
    {
        if (quiet) return;
        TextWriter error = surroundings.Error;
        error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{losses.Rows} written."));
        foreach (var (reason, count) in losses.LeftOut) error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"left out: {count}, {reason}"));
        foreach (var (what, count) in losses.Values) error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{what}: {count}"));
        foreach (LostField field in losses.Fields) error.WriteLine($"lost: {field.Field}: {field.Reason}");
    }
}
