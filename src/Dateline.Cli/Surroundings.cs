using System.Text;

namespace Dateline.Cli;

/// <summary>Everything the program takes from the outside: standard streams, the terminal, the data folder and the clock. Tests pass their own.</summary>
internal sealed record Surroundings
{
    /// <summary>Standard input, as bytes.</summary>
    public required Stream Input { get; init; }

    /// <summary>Where results go.</summary>
    public required TextWriter Output { get; init; }

    /// <summary>Where messages and progress go.</summary>
    public required TextWriter Error { get; init; }

    /// <summary>Whether results go to a terminal, so that tables may be drawn.</summary>
    public required bool OutputIsTerminal { get; init; }

    /// <summary>Whether messages go to a terminal, so that progress may be drawn.</summary>
    public required bool ErrorIsTerminal { get; init; }

    /// <summary>Whether the environment asks for no colour (https://no-color.org).</summary>
    public required bool NoColor { get; init; }

    /// <summary>Codebooks, places and actors.</summary>
    public required DataFolder Data { get; init; }

    /// <summary>The clock, for stamps of runs and retrieval only; coding never reads it.</summary>
    public required TimeProvider Clock { get; init; }

    /// <summary>The surroundings of this process.</summary>
    public static Surroundings OfProcess() => new()
    {
        Input = Console.OpenStandardInput(),
        Output = new StreamWriter(Console.OpenStandardOutput(), new UTF8Encoding(false), 1 << 16) { AutoFlush = !Console.IsOutputRedirected, NewLine = "\n" },
        Error = Console.Error,
        OutputIsTerminal = !Console.IsOutputRedirected,
        ErrorIsTerminal = !Console.IsErrorRedirected,
        NoColor = !string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR")),
        Data = DataFolder.BesideProgram,
        Clock = TimeProvider.System,
    };
}
