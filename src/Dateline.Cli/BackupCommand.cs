using System.CommandLine;
using Dateline.Store;

namespace Dateline.Cli;

/// <summary>`dateline backup`: copies a store into a new file while it is in use.</summary>
internal static class BackupCommand
{
    public static Command Create(Surroundings surroundings)
    {
        Option<string> store = StoreOptions.Create();
        var path = new Argument<string>("file") { Description = "The file to make; it must not be there yet." };
        var command = new Command("backup", "Copy a store into a new file, also while it is in use.") { path, store };
        command.SetAction(parsed => StoreOptions.With(surroundings, parsed.GetRequiredValue(store), ArchiveMode.Read, archive =>
        {
            archive.BackUp(parsed.GetRequiredValue(path));
            surroundings.Error.WriteLine($"Backed up {archive.Location} to {parsed.GetRequiredValue(path)}.");
            return ExitCode.AllWell;
        }));
        return command;
    }
}
