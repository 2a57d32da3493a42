using System.CommandLine;

namespace Dateline.Cli;

/// <summary>A run of a command tree, the same for the whole program and for the coder of machine code.</summary>
internal static class CommandRun
{
    /// <summary>The option that every verb takes.</summary>
    public static Option<bool> NoColor() => new("--no-color") { Description = "No colour, also on a terminal; the environment variable NO_COLOR does the same.", Recursive = true };

    /// <summary>Parses the arguments and runs the verb; never throws for bad arguments.</summary>
    /// <returns>An <see cref="ExitCode"/>.</returns>
    public static async Task<int> RunAsync(RootCommand root, string[] arguments, Surroundings surroundings, CancellationToken cancellation)
    {
        ParseResult parsed = root.Parse(arguments);
        var configuration = new InvocationConfiguration { Output = surroundings.Output, Error = surroundings.Error, ProcessTerminationTimeout = TimeSpan.FromSeconds(20) };
        int code = await parsed.InvokeAsync(configuration, cancellation).ConfigureAwait(false);
        await surroundings.Output.FlushAsync(CancellationToken.None).ConfigureAwait(false);
        return parsed.Errors.Count > 0 ? ExitCode.CouldNotRun : code;
    }
}
