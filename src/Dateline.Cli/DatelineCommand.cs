using System.CommandLine;
using Dateline.Cli.Building;
using Dateline.Cli.Evaluating;
using Dateline.Cli.Watching;

namespace Dateline.Cli;

/// <summary>The root of the command line: every verb, in the order of the data.</summary>
internal static class DatelineCommand
{
    /// <summary>Parses the arguments and runs the verb; never throws for bad arguments.</summary>
    /// <returns>An <see cref="ExitCode"/>.</returns>
    public static Task<int> RunAsync(string[] arguments, Surroundings surroundings, CancellationToken cancellation = default) => CommandRun.RunAsync(Build(surroundings), arguments, surroundings, cancellation);

    /// <summary>The whole command tree.</summary>
    public static RootCommand Build(Surroundings surroundings) => new("Turns news reports of armed conflict and public security into sourced event records.")
    {
        ReadCommand.Create(surroundings),
        CodeCommand.Create(surroundings),
        ExplainCommand.Create(surroundings),
        ArticleCommand.Create(surroundings),
        CopiesCommand.Create(surroundings),
        WatchCommand.Create(surroundings),
        IncidentsCommand.Create(surroundings),
        ShowCommand.Create(surroundings),
        WhyCommand.Create(surroundings),
        ReviewCommand.Create(surroundings),
        ExportCommand.Create(surroundings),
        CompareCommand.Create(surroundings),
        BackupCommand.Create(surroundings),
        CheckCommand.Create(surroundings),
        ServeCommand.Create(surroundings),
        AccessCommand.Create(surroundings),
        CodebookCommand.Create(surroundings),
        EvaluateCommand.Create(surroundings),
        BuildCommand.Create(surroundings),
        CommandRun.NoColor(),
    };
}
