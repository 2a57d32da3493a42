using System.Globalization;
using System.Net.ServerSentEvents;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;
using Dateline.Claims;
using Dateline.Exports;
using Dateline.Store;
using Dateline.Web.Access;
using Dateline.Web.Pages;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Dateline.Web.Jobs;

/// <summary>The jobs: reading an uploaded file, writing a long export, merging anew; what they are at and what came of them.</summary>
internal static class JobsApi
{
    /// <summary>The largest file that may be uploaded to be read, in bytes.</summary>
    public const long LargestUpload = 64_000_000;

    private static readonly TimeSpan s_pause = TimeSpan.FromSeconds(1);

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/jobs", (HttpContext context, WebSettings settings, JobDesk desk) => Page(context, settings, desk, null)).ExcludeFromDescription();
        routes.MapGet("/jobs.json", (HttpContext context, JobDesk desk) => EntityTag.Respond(context, Write(desk), "application/json")).WithSummary("The jobs of this server: reads, exports and merges, newest first, with their state and counts.");
        routes.MapGet("/jobs/events", (WebSettings settings, JobDesk desk, CancellationToken cancellation) => TypedResults.ServerSentEvents(Watch(settings, desk, cancellation), "jobs")).WithSummary("Server-sent events: one whenever a job has come further.");
        routes.MapGet("/jobs/{number:int}/file", Download).WithSummary("The file that an export wrote.");
        routes.MapPost("/jobs/read", Read).WithSummary("Read an uploaded file ('file') into the store: pages, feeds, mail, archives, JSON lines.").DisableAntiforgery();
        routes.MapPost("/jobs/export", Export).WithSummary("Write all that a search (in the address) finds in a 'format'.").DisableAntiforgery();
        routes.MapPost("/jobs/merge", Merge).WithSummary("Merge all claims anew; judgements stay.").DisableAntiforgery();
        routes.MapPost("/jobs/{number:int}/stop", Stop).WithSummary("Stop a job.").DisableAntiforgery();
    }

    private static RazorComponentResult<JobsPage> Page(HttpContext context, WebSettings settings, JobDesk desk, string? problem) => new(new Dictionary<string, object?>
    {
        ["Jobs"] = desk.Jobs, ["Problem"] = problem, ["MayRead"] = settings.Read is not null, ["MayMerge"] = settings.Merge is not null, ["Search"] = context.Request.Query, ["Visitor"] = Visitor.Of(context, settings),
    })
    {
        StatusCode = problem is null ? StatusCodes.Status200OK : StatusCodes.Status400BadRequest,
    };

    private static async Task<IResult> Read(HttpContext context, WebSettings settings, JobDesk desk)
    {
        if (context.Request.ContentLength is null or > LargestUpload) return Page(context, settings, desk, "A file may have 64 megabytes at most.");
        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit) limit.MaxRequestBodySize = LargestUpload;
        context.Features.Set<IFormFeature>(new FormFeature(context.Request, new FormOptions { MultipartBodyLengthLimit = LargestUpload }));
        if (await Refusal(context, settings, settings.Read is not null).ConfigureAwait(false) is { } refused) return Page(context, settings, desk, refused);
        IFormCollection form = await context.Request.ReadFormAsync(context.RequestAborted).ConfigureAwait(false);
        if (form.Files.GetFile("file") is not { Length: > 0 } upload || settings.Read is not { } read) return Page(context, settings, desk, "Choose a file first.");
        string name = new([.. Path.GetFileName(upload.FileName).Where(letter => !char.IsControl(letter)).Take(120)]);
        string kept = Path.Combine(desk.Folder, Path.GetRandomFileName());
        await using (FileStream file = File.Create(kept)) await upload.CopyToAsync(file, context.RequestAborted).ConfigureAwait(false);
        return Begin(context, settings, desk, "read", name, (progress, cancellation) =>
        {
            try
            {
                using FileStream stream = File.OpenRead(kept);
                return (read(stream, name, progress, cancellation), null);
            }
            finally
            {
                File.Delete(kept);
            }
        });
    }

    private static async Task<IResult> Export(HttpContext context, WebSettings settings, JobDesk desk)
    {
        if (await Refusal(context, settings, true, reviewersOnly: false).ConfigureAwait(false) is { } refused) return Page(context, settings, desk, refused);
        IFormCollection form = await context.Request.ReadFormAsync(context.RequestAborted).ConfigureAwait(false);
        if (Names.Parse<ExportFormat>(form["format"].ToString()) is not { } format) return Page(context, settings, desk, "Choose a format first.");
        var (query, problems) = QueryReader.Read(context.Request.Query);
        if (problems.Length > 0) return Problems.BadRequest(problems);
        string name = "incidents." + (format is ExportFormat.Xlsx ? "csv" : Names.Of(format));
        return Begin(context, settings, desk, "export", Names.Of(format) + (context.Request.QueryString.HasValue ? ", a search" : ", all incidents"), (progress, cancellation) =>
        {
            string file = Path.Combine(desk.Folder, Path.GetRandomFileName() + "-" + name);
            using ArchiveReader reader = settings.Archive.Read();
            long total = reader.CountIncidents(query), done = 0;
            using var writer = new StreamWriter(file, false, new UTF8Encoding(false)) { NewLine = "\n" };
            LossReport losses = Exporter.Write(format, reader.Dossiers(query).Select(dossier =>
            {
                cancellation.ThrowIfCancellationRequested();
                if (++done % 50 == 0) progress.Report(new JobProgress(done, total));
                return IncidentsApi.ItemOf(dossier);
            }), writer, settings.Schemas);
            progress.Report(new JobProgress(done, total));
            return (string.Create(CultureInfo.InvariantCulture, $"{losses.Rows:N0} written; {losses.LeftOut.Values.Sum():N0} left out."), file);
        });
    }

    private static async Task<IResult> Merge(HttpContext context, WebSettings settings, JobDesk desk)
    {
        if (await Refusal(context, settings, settings.Merge is not null).ConfigureAwait(false) is { } refused) return Page(context, settings, desk, refused);
        return Begin(context, settings, desk, "merge", "all claims", (_, _) =>
        {
            var (changed, incidents) = settings.Merge?.Invoke() ?? (0, 0);
            return (string.Create(CultureInfo.InvariantCulture, $"{changed:N0} of {incidents:N0} incidents changed."), null);
        });
    }

    private static async Task<IResult> Stop(HttpContext context, WebSettings settings, JobDesk desk, int number)
    {
        if (await Refusal(context, settings, true).ConfigureAwait(false) is { } refused) return Page(context, settings, desk, refused);
        if (!desk.Stop(number)) return Problems.NotFound($"No job {number.ToString(CultureInfo.InvariantCulture)} is waiting or running.");
        AuditLog.Write(context, AccessChecks.NameOf(context, null), "stopped", "job " + number.ToString(CultureInfo.InvariantCulture), "done");
        return TypedResults.Redirect("/jobs");
    }

    private static IResult Begin(HttpContext context, WebSettings settings, JobDesk desk, string kind, string what, JobDesk.Work work)
    {
        string by = AccessChecks.NameOf(context, null);
        if (desk.Start(kind, what, by, work) is not { } job) return Page(context, settings, desk, "Too many jobs wait; try again later.");
        AuditLog.Write(context, by, kind, what, "job " + job.Number.ToString(CultureInfo.InvariantCulture));
        return ReviewApi.WantsJson(context) ? TypedResults.Json(new { job = job.Number }) : TypedResults.Redirect("/jobs");
    }

    private static async Task<string?> Refusal(HttpContext context, WebSettings settings, bool possible, bool reviewersOnly = true)
    {
        if (!await ReviewApi.IsOurs(context).ConfigureAwait(false)) return "Load the page again and repeat.";
        if (!possible) return "The store was opened for reading only.";
        return reviewersOnly && !settings.Access.IsOpen && !context.User.IsInRole(nameof(AccessRole.Reviewer)) ? "Readers may look and export." : null;
    }

    private static IResult Download(JobDesk desk, int number) =>
        desk.Find(number) is { File: { } file } job ? TypedResults.PhysicalFile(file, "application/octet-stream", FormattableString.Invariant($"dateline-{job.Number}-{file[(file.IndexOf('-', file.LastIndexOf(Path.DirectorySeparatorChar)) + 1)..]}")) : Problems.NotFound("That job has written no file.");

    private static ReadOnlyMemory<byte> Write(JobDesk desk) => JsonBody.Write(json =>
    {
        json.WriteStartArray();
        foreach (Job job in desk.Jobs) Write(json, job);
        json.WriteEndArray();
    });

    private static void Write(Utf8JsonWriter json, Job job)
    {
        json.WriteStartObject();
        json.WriteNumber("number", job.Number);
        json.WriteString("kind", job.Kind);
        json.WriteString("what", job.What);
        json.WriteString("by", job.By);
        json.WriteString("at", job.At);
        json.WriteString("state", Names.Of(job.State));
        json.WriteNumber("done", job.Done);
        if (job.Total is { } total) json.WriteNumber("total", total);
        json.WriteNumber("failed", job.Failed);
        if (job.Ended is { } ended) json.WriteString("ended", ended);
        json.WriteString("message", job.Message);
        json.WriteString("file", job.File is null ? null : FormattableString.Invariant($"/jobs/{job.Number}/file"));
        json.WriteEndObject();
    }

    private static async IAsyncEnumerable<SseItem<string>> Watch(WebSettings settings, JobDesk desk, [EnumeratorCancellation] CancellationToken cancellation)
    {
        string known = "";
        while (!cancellation.IsCancellationRequested)
        {
            string now = Encoding.UTF8.GetString(Write(desk).Span);
            if (now != known) yield return new SseItem<string>(now, "jobs");
            known = now;
            await Task.Delay(s_pause, settings.Clock, cancellation).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }
}
