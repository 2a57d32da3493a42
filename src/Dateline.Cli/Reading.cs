using System.Collections.Immutable;
using System.Globalization;
using Dateline.Claims;
using Dateline.Incidents;
using Dateline.Reports;
using Dateline.Store;

namespace Dateline.Cli;

/// <summary>One run of `dateline read`: reads, codes and stores in batches, then prints the incidents.</summary>
internal sealed class Reading(Surroundings surroundings)
{
    // A batch is one transaction: enough to keep the threads busy, few enough that little is done again after a crash.
    private const int Batch = 64;

    private readonly List<ArticleId> _told = [];
    private readonly ProgressLine _progress = new(surroundings);
    private int _read, _known, _failed, _claims;

    public required IReadOnlyList<string> Inputs { get; init; }
    public required ReadingOptions Options { get; init; }
    public required string Store { get; init; }
    public required int Threads { get; init; }
    public required IReadOnlyList<string> CodebookFolders { get; init; }
    public required bool Again { get; init; }
    public required TallyPolicy? Tolls { get; init; }
    public required int Limit { get; init; }
    public required bool NoColor { get; init; }

    /// <summary>What was done so far.</summary>
    public ReadingCounts Counts => new(_read, _known, _failed, _claims);

    public int Run(CancellationToken cancellation)
    {
        if (CoderLoading.Load(surroundings, CodebookFolders) is not { } coder) return ExitCode.CouldNotRun;
        return StoreOptions.With(surroundings, Store, ArchiveMode.Create, archive =>
        {
            bool stopped = false;
            using (var writer = new ArchiveWriter(archive, CoderRun.Of(coder), Tolls))
            {
                try
                {
                    ReadAll(coder, writer, cancellation);
                }
                catch (OperationCanceledException)
                {
                    stopped = true;
                    _progress.Clear();
                    surroundings.Error.WriteLine("Stopped. What was read is stored; running the same again goes on from there.");
                }
            }
            _progress.Clear();
            Print(archive);
            return stopped ? ExitCode.SomeFailed : _failed == 0 ? ExitCode.AllWell : _read + _known == 0 ? ExitCode.CouldNotRun : ExitCode.SomeFailed;
        });
    }

    private void ReadAll(Coder coder, ArchiveWriter writer, CancellationToken cancellation)
    {
        var articles = new ArticleReader(Options);
        foreach (Intake[] batch in new ReportReader(Options).Read(Inputs, surroundings.Input).Chunk(Batch))
        {
            Take(batch, articles, coder, writer, cancellation);
            _progress.Show(seconds => Words(Counts, seconds));
        }
    }

    /// <summary>How far a reading is, in a line.</summary>
    internal static string Words(ReadingCounts counts, double seconds)
    {
        string known = counts.Known == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $", {counts.Known:N0} known");
        string failed = counts.Failed == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $", {counts.Failed:N0} failed");
        return string.Create(CultureInfo.InvariantCulture, $"{counts.Read:N0} reports read{known}{failed}; {counts.Claims:N0} claims; {counts.All / Math.Max(seconds, 0.001):N0} reports a second");
    }

    /// <summary>Reads, codes and stores a batch of reports.</summary>
    /// <returns>How many articles are new in the store.</returns>
    public int Take(IReadOnlyList<Intake> batch, ArticleReader articles, Coder coder, ArchiveWriter writer, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        var readings = new ArticleReading[batch.Count];
        var parallel = new ParallelOptions { MaxDegreeOfParallelism = Threads, CancellationToken = cancellation };
        OneByOne.For(batch.Count, parallel, i => readings[i] = articles.Read(batch[i]));
        if (readings.Any(reading => !reading.Diagnostics.IsEmpty)) _progress.Clear();
        foreach (ArticleReading reading in readings) Tell(reading, writer);
        Article[] all = [.. readings.SelectMany(reading => reading.Articles)];
        if (_told.Count < 1000) _told.AddRange(all.Select(article => article.Id));
        Article[] fresh = [.. all.DistinctBy(article => article.Id).Where(article => !writer.Has(article.Id, Again))];
        _known += all.Length - fresh.Length;
        var coded = new (CodedArticle Article, ImmutableArray<Diagnostic> Notes)?[fresh.Length];
        OneByOne.For(fresh.Length, parallel, i => coded[i] = Code(coder, fresh[i]));
        AddedReports added = writer.Add([.. coded.Where(item => item is not null).Select(item => item!.Value.Article)], surroundings.Clock.GetUtcNow(), Again);
        _read += added.Articles;
        _claims += added.Claims;
        if (coded.Any(item => item is not { Notes.IsEmpty: true })) _progress.Clear();
        for (int i = 0; i < fresh.Length; i++)
        {
            if (coded[i] is { } item)
            {
                foreach (Diagnostic note in item.Notes) surroundings.Error.WriteLine(note);
                continue;
            }
            Fail(writer, fresh[i].Source, GuardedCoding.Message);
        }
        return added.Articles;
    }

    private static (CodedArticle Article, ImmutableArray<Diagnostic> Notes)? Code(Coder coder, Article article) =>
        GuardedCoding.Code(coder, article) is { } coding ? (Mark(article, coding), coding.Diagnostics) : null;

    /// <summary>The article as it is stored: one that turned out not to be English bears a mark of that, whatever it declares.</summary>
    private static CodedArticle Mark(Article article, Coding coding)
    {
        bool foreign = coding.Diagnostics.Any(diagnostic => diagnostic.Code == "DL401");
        bool saysEnglish = article.DeclaredLanguage is not { } declared || declared.StartsWith("en", StringComparison.OrdinalIgnoreCase);
        return new CodedArticle(foreign && saysEnglish ? article with { DeclaredLanguage = "und" } : article, coding.Claims);
    }

    private void Tell(ArticleReading reading, ArchiveWriter writer)
    {
        foreach (Diagnostic diagnostic in reading.Diagnostics) surroundings.Error.WriteLine(diagnostic);
        if (!reading.Failed) return;
        Diagnostic problem = reading.Diagnostics.First(diagnostic => diagnostic.Severity == Severity.Error);
        Fail(writer, problem.Line is { } line ? string.Create(CultureInfo.InvariantCulture, $"{problem.Source}:{line}") : problem.Source ?? reading.Report?.Source ?? "unknown", problem.Message);
    }

    private void Fail(ArchiveWriter writer, string source, string message)
    {
        _failed++;
        writer.Fail(source, message, surroundings.Clock.GetUtcNow());
    }

    private void Print(Archive archive)
    {
        using ArchiveReader reader = archive.Read();
        ImmutableArray<IncidentRow> rows = reader.IncidentsOf(_told);
        if (Limit > 0) IncidentLines.Write(surroundings, rows.Take(Limit), NoColor);
        if (rows.Length > Limit && Limit > 0) surroundings.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"... and {rows.Length - Limit} more: dateline incidents --store {archive.Location}"));
        string known = _known == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $", {_known} known already");
        string failed = _failed == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $", {_failed} failed");
        StoreCounts counts = reader.Counts;
        surroundings.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{_read} reports read{known}{failed}; {_claims} new claims. {archive.Location} holds {counts.Claims} claims of {counts.Articles} reports: {counts.Incidents} incidents."));
    }
}
