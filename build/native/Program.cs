using System.CommandLine;
using Dateline.Claims;
using Dateline.Cli;
using Dateline.Text;

// `--of` prints the versions of the libraries it was made of, for the stamp beside it.
if (args is ["--of"])
{
    Console.WriteLine($"{typeof(Coder).Module.ModuleVersionId} {typeof(Analyzer).Module.ModuleVersionId}");
    return ExitCode.AllWell;
}
Surroundings surroundings = Surroundings.OfProcess();
var root = new RootCommand { CodeCommand.Create(surroundings), new Option<bool>("--no-color") { Recursive = true } };
ParseResult parsed = root.Parse(args);
var configuration = new InvocationConfiguration { Output = surroundings.Output, Error = surroundings.Error, ProcessTerminationTimeout = TimeSpan.FromSeconds(20) };
int code = await parsed.InvokeAsync(configuration, CancellationToken.None).ConfigureAwait(false);
await surroundings.Output.FlushAsync(CancellationToken.None).ConfigureAwait(false);
return parsed.Errors.Count > 0 ? ExitCode.CouldNotRun : code;
