using System.CommandLine;

namespace Dateline.Cli.Building;

/// <summary>`dateline build`: compiles source tables and trains models; one subcommand per target, each in a file of its own.</summary>
internal static class BuildCommand
{
    public static Command Create(Surroundings surroundings)
    {
        ArgumentNullException.ThrowIfNull(surroundings);
        return new Command("build", "Compile source tables and train models.")
        {
            BuildPlacesCommand.Create(surroundings),
            BuildModelCommand.Create(surroundings),
            BuildDocs.Create(surroundings),
        };
    }
}
