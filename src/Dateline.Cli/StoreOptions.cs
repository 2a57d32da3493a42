using System.CommandLine;
using Dateline.Store;

namespace Dateline.Cli;

/// <summary>The option that names a store, and opening it.</summary>
internal static class StoreOptions
{
    public const string Default = "dateline.db";

    public static Option<string> Create() => new("--store") { Description = "The store: an SQLite file, or postgres://user:password@host:port/database.", DefaultValueFactory = _ => Default };

    /// <summary>Runs work on an opened store; prints why when the store cannot be used.</summary>
    public static int With(Surroundings surroundings, string location, ArchiveMode mode, Func<Archive, int> work)
    {
        try
        {
            using Archive archive = Archive.Open(location, mode);
            return work(archive);
        }
        catch (ArchiveException error)
        {
            surroundings.Error.WriteLine(error.Message);
            return ExitCode.CouldNotRun;
        }
    }

    /// <summary>Runs a question on a store.</summary>
    public static int Ask(Surroundings surroundings, string location, Func<ArchiveReader, int> work) => With(surroundings, location, ArchiveMode.Read, archive =>
    {
        using ArchiveReader reader = archive.Read();
        return work(reader);
    });
}
