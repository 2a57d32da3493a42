using System.CommandLine;
using Dateline.Claims;
using Dateline.Incidents;

namespace Dateline.Cli;

/// <summary>`dateline read`: reports in, incidents in a store out.</summary>
internal static class ReadCommand
{
    public static Command Create(Surroundings surroundings)
    {
        InputOptions inputs = InputOptions.Create();
        Option<string> store = StoreOptions.Create();
        var threads = new Option<int>("--threads") { Description = "How many threads code; 0 for as many as there are processors.", DefaultValueFactory = _ => 0 };
        var codebook = new Option<string[]>("--codebook") { Description = "A folder with your own codebook files, layered over the built-in codebook; may be given several times." };
        var again = new Option<bool>("--again") { Description = "Code articles anew that another version has coded; analysts' judgements stay." };
        var tolls = new Option<string?>("--tolls") { Description = $"How the store chooses best tolls from now on: {string.Join(", ", Enum.GetValues<TallyPolicy>().Select(Names.Of))}." };
        tolls.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<string?>() is { } name && Names.Parse<TallyPolicy>(name) is null) result.AddError($"'{name}' is not a policy: {string.Join(", ", Enum.GetValues<TallyPolicy>().Select(Names.Of))}.");
        });
        var limit = new Option<int>("--limit") { Description = "At most how many incidents are printed; 0 for none.", DefaultValueFactory = _ => 100 };
        var command = new Command("read", "Read reports into a store and print the incidents that they tell of.") { store, threads, codebook, again, tolls, limit };
        inputs.AddTo(command);
        // On a thread of its own: Ctrl-C is listened for only once the action has given control back.
        command.SetAction((parsed, cancellation) => Task.Run(() => inputs.Read(parsed, surroundings) is not { } options ? ExitCode.CouldNotRun : new Reading(surroundings)
        {
            Inputs = parsed.GetRequiredValue(inputs.Inputs),
            Options = options,
            Store = parsed.GetRequiredValue(store),
            Threads = parsed.GetValue(threads) > 0 ? parsed.GetValue(threads) : Environment.ProcessorCount,
            CodebookFolders = parsed.GetValue(codebook) ?? [],
            Again = parsed.GetValue(again),
            Tolls = parsed.GetValue(tolls) is { } policy ? Names.Parse<TallyPolicy>(policy) : null,
            Limit = parsed.GetValue(limit),
            NoColor = parsed.GetValue<bool>("--no-color"),
        }.Run(cancellation), CancellationToken.None));
        return command;
    }
}
