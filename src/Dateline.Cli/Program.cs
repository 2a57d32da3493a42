using Dateline.Cli;

return await DatelineCommand.RunAsync(args, Surroundings.OfProcess()).ConfigureAwait(false);
