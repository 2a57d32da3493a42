using System.CommandLine;
using System.Globalization;

namespace Dateline.Cli.Watching;

/// <summary>`dateline watch`: polls feeds, and reads the new pages in them into a store.</summary>
internal static class WatchCommand
{
    public static Command Create(Surroundings surroundings)
    {
        var feeds = new Argument<string[]>("feed") { Description = "Addresses of feeds (RSS, Atom, JSON Feed), or files in OPML that list them.", Arity = ArgumentArity.OneOrMore };
        Option<string> store = StoreOptions.Create();
        var once = new Option<bool>("--once") { Description = "Poll every feed once and end." };
        var interval = Seconds("--interval", "Seconds between two polls of a feed.", 900, 10);
        var delay = Seconds("--delay", "Seconds between two requests to one host; a site's crawl-delay counts when it is longer.", 5, 0);
        var time = Seconds("--timeout", "The most seconds that one page may take.", 30, 0.1);
        var allowPrivate = new Option<bool>("--allow-private") { Description = "Fetch from addresses of this machine and of private networks too." };
        var codebook = new Option<string[]>("--codebook") { Description = "A folder with your own codebook files, layered over the built-in codebook; may be given several times." };
        var command = new Command("watch", "Poll feeds politely and read the new pages in them into a store.") { feeds, store, once, interval, delay, time, allowPrivate, codebook };
        command.SetAction((parsed, cancellation) =>
        {
            if (FeedList.Read(parsed.GetRequiredValue(feeds), out string? problem) is not { } list)
            {
                surroundings.Error.WriteLine(problem);
                return Task.FromResult(ExitCode.CouldNotRun);
            }
            return new Watch(surroundings)
            {
                Feeds = list,
                Store = parsed.GetRequiredValue(store),
                Once = parsed.GetValue(once),
                Interval = TimeSpan.FromSeconds(parsed.GetValue(interval)),
                Limits = new FetchLimits(TimeSpan.FromSeconds(parsed.GetValue(time)), TimeSpan.FromSeconds(parsed.GetValue(delay)), parsed.GetValue(allowPrivate)),
                CodebookFolders = parsed.GetValue(codebook) ?? [],
            }.RunAsync(cancellation);
        });
        return command;
    }

    private static Option<double> Seconds(string name, string description, double standard, double least)
    {
        var option = new Option<double>(name) { Description = description, DefaultValueFactory = _ => standard };
        option.Validators.Add(result =>
        {
            if (result.Tokens.Count > 0 && (!double.TryParse(result.Tokens[0].Value, NumberStyles.Float, CultureInfo.InvariantCulture, out double value) || !(value >= least && value <= 1e6)))
                result.AddError(string.Create(CultureInfo.InvariantCulture, $"{name} takes a number from {least} to 1000000."));
        });
        return option;
    }
}
