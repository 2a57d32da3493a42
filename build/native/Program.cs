using System.CommandLine;
using Dateline.Cli;

// `--of` prints what it was made of, for the stamp beside it.
if (args is ["--of"])
{
    Console.WriteLine(NativeCoder.Libraries);
    return ExitCode.AllWell;
}
Surroundings surroundings = Surroundings.OfProcess();
return await CommandRun.RunAsync(new RootCommand { CodeCommand.Create(surroundings), CommandRun.NoColor() }, args, surroundings, CancellationToken.None).ConfigureAwait(false);
