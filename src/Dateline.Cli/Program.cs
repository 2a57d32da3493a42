using Dateline.Cli;

NativeCoder.Become(args);
return await DatelineCommand.RunAsync(args, Surroundings.OfProcess()).ConfigureAwait(false);
