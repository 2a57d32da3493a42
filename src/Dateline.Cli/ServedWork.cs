using System.Globalization;
using Dateline.Claims;
using Dateline.Reports;
using Dateline.Store;
using Dateline.Web.Jobs;

namespace Dateline.Cli;

/// <summary>The long work that the web application starts: reading an uploaded file, and merging anew.</summary>
internal static class ServedWork
{
    // Small, so that progress is seen to move and stopping takes effect soon.
    private const int Batch = 16, MostMessages = 3;

    /// <summary>Reads a stream into a store.</summary>
    /// <returns>What came of it.</returns>
    public static string Read(Surroundings surroundings, Archive archive, Coder coder, (Stream Stream, string Name) file, IProgress<JobProgress> progress, CancellationToken cancellation)
    {
        using var messages = new StringWriter(CultureInfo.InvariantCulture) { NewLine = "\n" };
        var options = new ReadingOptions { Today = DateOnly.FromDateTime(surroundings.Clock.GetUtcNow().UtcDateTime) };
        var reading = new Reading(surroundings with { Error = messages, ErrorIsTerminal = false })
        {
            Inputs = [], Options = options, Store = archive.Location, Threads = Math.Max(1, Environment.ProcessorCount / 2), CodebookFolders = [], Again = false, Tolls = null, Limit = 0, NoColor = true,
        };
        using var writer = new ArchiveWriter(archive, CoderRun.Of(coder));
        var articles = new ArticleReader(options);
        foreach (Intake[] batch in new ReportReader(options).Read(file.Stream, file.Name).Chunk(Batch))
        {
            reading.Take(batch, articles, coder, writer, cancellation);
            progress.Report(new JobProgress(reading.Counts.All, Failed: reading.Counts.Failed));
        }
        ReadingCounts counts = reading.Counts;
        string[] said = messages.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries);
        string more = said.Length == 0 ? "" : " " + string.Join(" ", said.Take(MostMessages)) + (said.Length > MostMessages ? " ..." : "");
        return string.Create(CultureInfo.InvariantCulture, $"{counts.Read} reports read, {counts.Known} known already, {counts.Failed} failed; {counts.Claims} new claims.{more}");
    }

    /// <summary>Merges all claims of a store anew.</summary>
    public static (int Changed, long Incidents) Merge(Surroundings surroundings, Archive archive, Coder coder)
    {
        using var writer = new ArchiveWriter(archive, CoderRun.Of(coder));
        return writer.MergeAnew(surroundings.Clock.GetUtcNow());
    }
}
