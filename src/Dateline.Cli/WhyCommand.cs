using System.CommandLine;
using System.Collections.Immutable;
using System.Globalization;
using Dateline.Incidents;
using Dateline.Reports;
using Dateline.Store;

namespace Dateline.Cli;

/// <summary>`dateline why`: the reasons for and against an incident's claims being one happening, pair by pair.</summary>
internal static class WhyCommand
{
    public static Command Create(Surroundings surroundings)
    {
        Option<string> store = StoreOptions.Create();
        var id = new Argument<string>("id") { Description = "The incident's id, or its first characters." };
        var limit = new Option<int>("--limit") { Description = "At most how many pairs within, and how many with claims outside.", DefaultValueFactory = _ => 10 };
        var command = new Command("why", "Say why an incident's claims are one happening, and why the nearest others are not part of it.") { id, store, limit };
        command.SetAction(parsed => StoreOptions.With(surroundings, parsed.GetRequiredValue(store), ArchiveMode.Read, archive =>
        {
            var incident = new IncidentId(parsed.GetRequiredValue(id));
            using ArchiveReader reader = archive.Read();
            if (reader.Why(incident, Math.Max(1, parsed.GetValue(limit))) is not var (within, outside))
            {
                surroundings.Error.WriteLine($"There is no incident {incident}.");
                return ExitCode.CouldNotRun;
            }
            surroundings.Output.WriteLine(within.IsEmpty ? "It has one claim only." : "Within the incident:");
            Write(surroundings.Output, reader, within);
            if (!outside.IsEmpty) surroundings.Output.WriteLine("The nearest claims outside:");
            Write(surroundings.Output, reader, [.. outside.Select(pair => pair.Pair)]);
            return ExitCode.AllWell;
        }));
        return command;
    }

    private static void Write(TextWriter output, ArchiveReader reader, ImmutableArray<Comparison> pairs)
    {
        foreach (Comparison pair in pairs)
        {
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {Name(reader, pair.First)} and {Name(reader, pair.Second)}: {pair.Score:+0.0;-0.0}"));
            foreach (PairReason reason in pair.Reasons) output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"    {reason.Weight,5:+0.0;-0.0}  {reason.Feature}: {reason.Words}"));
        }
    }

    private static string Name(ArchiveReader reader, ClaimId claim) => reader.ArticleOf(claim) is { } article ? $"{claim} ({article.Outlet ?? article.Source})" : claim.Value;
}
