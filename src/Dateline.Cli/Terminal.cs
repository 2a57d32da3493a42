using Spectre.Console;

namespace Dateline.Cli;

/// <summary>The console for tables and progress: with colour on a terminal that wants it, never in a pipe.</summary>
internal static class Terminal
{
    public static IAnsiConsole For(Surroundings surroundings, bool noColor) => Create(surroundings.Output, surroundings.OutputIsTerminal, noColor || surroundings.NoColor);

    public static IAnsiConsole ForMessages(Surroundings surroundings, bool noColor) => Create(surroundings.Error, surroundings.ErrorIsTerminal, noColor || surroundings.NoColor);

    private static IAnsiConsole Create(TextWriter writer, bool isTerminal, bool plain) => AnsiConsole.Create(new AnsiConsoleSettings
    {
        Out = new AnsiConsoleOutput(writer),
        Ansi = isTerminal ? AnsiSupport.Detect : AnsiSupport.No,
        ColorSystem = plain || !isTerminal ? ColorSystemSupport.NoColors : ColorSystemSupport.Detect,
        Interactive = InteractionSupport.No,
    });
}
