using System.CommandLine;
using System.Text;

namespace Dateline.Cli.Building;

/// <summary>`dateline build docs`: writes docs/cli.md from the commands themselves.</summary>
internal static class BuildDocs
{
    public static Command Create(Surroundings surroundings)
    {
        var file = new Argument<string>("file") { Description = "The file to write, docs/cli.md in a checkout." };
        var command = new Command("docs", "Write the page of all commands from their own descriptions.") { file };
        command.SetAction(parsed =>
        {
            string path = parsed.GetRequiredValue(file);
            try
            {
                File.WriteAllText(path, Page(DatelineCommand.Build(surroundings)));
                return ExitCode.AllWell;
            }
            catch (Exception error) when (error is IOException or UnauthorizedAccessException)
            {
                surroundings.Error.WriteLine($"{path}: {error.Message}");
                return ExitCode.CouldNotRun;
            }
        });
        return command;
    }

    /// <summary>The page, in Markdown.</summary>
    public static string Page(RootCommand root)
    {
        var page = new StringBuilder("# Commands\n\nWritten by `dateline build docs docs/cli.md`; a test compares. Exit codes: 0 all well, 1 some reports failed, 2 could not run.\n");
        foreach (Command command in root.Subcommands) Write(page, command, "dateline");
        return page.ToString();
    }

    private static void Write(StringBuilder page, Command command, string parent)
    {
        string name = $"{parent} {command.Name}";
        page.Append("\n## ").Append(name);
        foreach (Argument argument in command.Arguments) page.Append(' ').Append(argument.Name.ToUpperInvariant()).Append(argument.Arity.MaximumNumberOfValues > 1 ? "..." : "");
        page.Append("\n\n").Append(command.Description).Append('\n');
        if (command.Arguments.Count + command.Options.Count > 0) page.Append("\n| | |\n| --- | --- |\n");
        foreach (Argument argument in command.Arguments) page.Append("| `").Append(argument.Name.ToUpperInvariant()).Append("` | ").Append(Cell(argument.Description)).Append(" |\n");
        foreach (Option option in command.Options.Where(option => option is not System.CommandLine.Help.HelpOption))
            page.Append("| `").AppendJoin("`, `", option.Aliases.Order(StringComparer.Ordinal).Append(option.Name)).Append("` | ").Append(Cell(option.Description)).Append(option.Required ? " Required." : "").Append(" |\n");
        foreach (Command sub in command.Subcommands) Write(page, sub, name);
    }

    private static string Cell(string? description) => (description ?? "").Replace("|", "\\|", StringComparison.Ordinal);
}
