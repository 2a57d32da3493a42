using System.CommandLine;
using System.Globalization;
using Dateline.Claims;
using Dateline.Codebooks;

namespace Dateline.Cli;

/// <summary>`dateline codebook check|list`: checks codebook folders, and lists the types they define.</summary>
internal static class CodebookCommand
{
    public static Command Create(Surroundings surroundings) => new("codebook", "Check codebooks and list their types.")
    {
        Check(surroundings),
        List(surroundings),
    };

    private static Command Check(Surroundings surroundings)
    {
        var folders = new Argument<string[]>("folder") { Description = "Codebook folders layered over the built-in codebook; none checks the built-in one.", Arity = ArgumentArity.ZeroOrMore };
        var command = new Command("check", "Check a codebook and the registry of actors, run the examples of all patterns, and print every problem with file, line and column.") { folders };
        command.SetAction(parsed =>
        {
            if (CoderLoading.Load(surroundings, parsed.GetValue(folders) ?? []) is not { } coder) return ExitCode.CouldNotRun;
            int failed = 0;
            foreach (Diagnostic problem in ExampleCheck.Run(coder))
            {
                surroundings.Error.WriteLine(problem);
                failed++;
            }
            Codebook codebook = coder.Codebook;
            int patterns = codebook.Types.Values.Sum(type => type.Patterns.Length), examples = codebook.Types.Values.Sum(type => type.Patterns.Sum(pattern => pattern.Examples.Length));
            string problems = failed switch { 0 => "no problems", 1 => "1 problem", _ => string.Create(CultureInfo.InvariantCulture, $"{failed} problems") };
            surroundings.Output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{codebook.Id} {codebook.Version}: {codebook.Types.Count} types, {patterns} patterns, {examples} examples, {problems}."));
            return failed == 0 ? ExitCode.AllWell : ExitCode.SomeFailed;
        });
        return command;
    }

    private static Command List(Surroundings surroundings)
    {
        var folders = new Argument<string[]>("folder") { Description = "Codebook folders layered over the built-in codebook.", Arity = ArgumentArity.ZeroOrMore };
        var command = new Command("list", "List the types with their names and their codes in ACLED, PLOVER and CAMEO.") { folders };
        command.SetAction(parsed =>
        {
            if (Read(surroundings, parsed.GetValue(folders) ?? []) is not { } codebook) return ExitCode.CouldNotRun;
            foreach (EventType type in codebook.Types.Values)
                surroundings.Output.WriteLine($"{type.Code,-24} {type.Name,-38} {type.Crosswalk.AcledSubType ?? "-",-42} {type.Crosswalk.PloverType ?? "-",-10} {type.Crosswalk.Cameo ?? "-"}");
            return ExitCode.AllWell;
        });
        return command;
    }

    private static Codebook? Read(Surroundings surroundings, string[] folders)
    {
        var diagnostics = new List<Diagnostic>();
        Codebook? codebook = CodebookReader.Read([surroundings.Data[CoderLoading.BuiltInCodebook], .. folders], diagnostics);
        foreach (Diagnostic diagnostic in diagnostics) surroundings.Error.WriteLine(diagnostic);
        return codebook;
    }
}
