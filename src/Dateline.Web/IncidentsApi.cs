using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.Json;
using Dateline.Claims;
using Dateline.Exports;
using Dateline.Store;
using Dateline.Web.Pages;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Dateline.Web;

/// <summary>Incidents as pages, JSON, CSV and GeoJSON; all of them take the same search.</summary>
internal static class IncidentsApi
{
    private const int PageSize = 50, MostPerPage = 500, MarkLimit = 2500;

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/", ExplorePage).ExcludeFromDescription();
        routes.MapGet("/incidents", ListPage).ExcludeFromDescription();
        routes.MapGet("/incidents.json", ListJson).WithSummary("Incidents that a search finds, newest first, a page at a time.");
        routes.MapGet("/incidents.csv", (HttpContext context, WebSettings settings) => Export(context, settings, ExportFormat.Csv, "text/csv; charset=utf-8")).WithSummary("All incidents that a search finds, as CSV.");
        routes.MapGet("/incidents.geojson", (HttpContext context, WebSettings settings) => Export(context, settings, ExportFormat.Geojson, "application/geo+json")).WithSummary("All incidents that a search finds and that have a point, as GeoJSON.");
        routes.MapGet("/incidents/{id}.json", OneJson).WithSummary("One incident with every reading, its words, claims and articles. 'as-of' asks for a past state.");
        routes.MapGet("/incidents/{id}.geojson", (HttpContext context, WebSettings settings, string id) => ExportOne(context, settings, id, ExportFormat.Geojson, "application/geo+json")).WithSummary("One incident as GeoJSON.");
        routes.MapGet("/incidents/{id}.csv", (HttpContext context, WebSettings settings, string id) => ExportOne(context, settings, id, ExportFormat.Csv, "text/csv; charset=utf-8")).WithSummary("One incident as CSV.");
        routes.MapGet("/incidents/{id}/history.json", HistoryJson).WithSummary("All changes of an incident, oldest first.");
        routes.MapGet("/incidents/{id}", OnePage).ExcludeFromDescription();
        routes.MapGet("/map.json", MapJson).WithSummary("Incidents gathered by squares of the map for a box and zoom level.");
        routes.MapGet("/timeline.json", TimelineJson).WithSummary("How many incidents begin in each span of days.");
    }

    private static IResult ExplorePage(HttpContext context, WebSettings settings) => Listed(context, settings, explore: true);

    private static IResult ListPage(HttpContext context, WebSettings settings) => Listed(context, settings, explore: false);

    private static IResult Listed(HttpContext context, WebSettings settings, bool explore)
    {
        var (query, problems) = QueryReader.Read(context.Request.Query);
        using ArchiveReader reader = settings.Archive.Read();
        // The map narrows by its own view; the list beside it shows what the map shows.
        Page<IncidentRow>? page = Ask(reader, query, context.Request.Query["after"], PageSize);
        if (page is null) return Problems.BadRequest(["'after' is not a position in the list."]);
        ImmutableArray<Facet>? facets = explore ? Facets.Of(reader, query) : null;
        return new RazorComponentResult<ExplorePage>(new Dictionary<string, object?>
        {
            ["Model"] = new ExploreModel(query, problems, page, facets, context.Request.Query, reader.Counts, explore),
            ["Visitor"] = Visitor.Of(context, settings),
        });
    }

    private static Page<IncidentRow>? Ask(ArchiveReader reader, IncidentQuery query, string? after, int limit)
    {
        try
        {
            return reader.Incidents(query, string.IsNullOrEmpty(after) ? null : after, limit);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    private static IResult ListJson(HttpContext context, WebSettings settings, string? after = null, int limit = PageSize)
    {
        var (query, problems) = QueryReader.Read(context.Request.Query);
        if (problems.Length > 0) return Problems.BadRequest(problems);
        if (limit is < 1 or > MostPerPage) return Problems.BadRequest([FormattableString.Invariant($"'limit' is a number from 1 to {MostPerPage}.")]);
        using ArchiveReader reader = settings.Archive.Read();
        Page<IncidentRow>? page = Ask(reader, query, after, limit);
        if (page is null) return Problems.BadRequest(["'after' is not a position in the list."]);
        return EntityTag.Respond(context, JsonBody.Write(json =>
        {
            json.WriteStartObject();
            json.WriteStartArray("incidents");
            foreach (IncidentRow row in page.Items) RowJson.Write(json, row);
            json.WriteEndArray();
            json.WriteString("next", page.Next is { } next ? QueryReader.With(context.Request.Query, "/incidents.json", "after", next) : null);
            json.WriteEndObject();
        }), "application/json");
    }

    private static IResult Export(HttpContext context, WebSettings settings, ExportFormat format, string contentType)
    {
        var (query, problems) = QueryReader.Read(context.Request.Query);
        if (problems.Length > 0) return Problems.BadRequest(problems);
        context.Response.Headers.ContentDisposition = $"attachment; filename=incidents.{Names.Of(format)}";
        return TypedResults.Stream(async stream =>
        {
            // Exporters write as they go and only know plain writers; a buffer on disk keeps memory flat for any number of incidents.
            await using FileStream buffer = TemporaryFile.Create();
            using ArchiveReader reader = settings.Archive.Read();
            await using (var writer = new StreamWriter(buffer, new UTF8Encoding(false), 1 << 16, leaveOpen: true)) Exporter.Write(format, reader.Dossiers(query).Select(ItemOf), writer);
            buffer.Position = 0;
            await buffer.CopyToAsync(stream, context.RequestAborted).ConfigureAwait(false);
        }, contentType);
    }

    private static IResult ExportOne(HttpContext context, WebSettings settings, string id, ExportFormat format, string contentType)
    {
        using ArchiveReader reader = settings.Archive.Read();
        if (reader.Incident(new IncidentId(id)) is not { } dossier) return Problems.NotFound($"There is no incident {id}.");
        using var writer = new StringWriter(CultureInfo.InvariantCulture);
        Exporter.Write(format, [ItemOf(dossier)], writer);
        return EntityTag.Respond(context, Encoding.UTF8.GetBytes(writer.ToString()), contentType);
    }

    internal static ExportItem ItemOf(IncidentDossier dossier) => new(dossier.Reviewed.Incident, dossier.Reviewed.State, dossier.Claims, dossier.Articles);

    private static IResult OneJson(HttpContext context, WebSettings settings, string id)
    {
        string? asOf = context.Request.Query["as-of"];
        DateTimeOffset? moment = DateTimeOffset.TryParse(asOf, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out DateTimeOffset parsed) ? parsed : null;
        if (!string.IsNullOrEmpty(asOf) && moment is null) return Problems.BadRequest(["'as-of' is a moment such as 2024-03-05T12:00Z."]);
        using ArchiveReader reader = settings.Archive.Read();
        if (reader.Incident(new IncidentId(id), moment) is not { } dossier) return Problems.NotFound($"There is no incident {id}.");
        context.Response.Headers["Dateline-Version"] = dossier.Version.ToString(CultureInfo.InvariantCulture);
        return EntityTag.Respond(context, JsonBody.Write(json => IncidentJson.Write(json, ItemOf(dossier))), "application/json");
    }

    private static IResult OnePage(HttpContext context, WebSettings settings, string id)
    {
        using ArchiveReader reader = settings.Archive.Read();
        var incident = new IncidentId(id);
        if (reader.Incident(incident) is not { } dossier || reader.Row(dossier.Reviewed.Incident.Id) is not { } row)
            return MissingPage.Respond(context, settings, $"There is no incident {id}.");
        var desk = context.RequestServices.GetService(typeof(ReviewDesk)) as ReviewDesk;
        return new RazorComponentResult<IncidentPage>(new Dictionary<string, object?>
        {
            ["Model"] = new IncidentModel(dossier, row, reader.History(row.Id), reader.Reviews(row.Id), desk?.Why(row.Id, 12), context.Request.Query["said"], context.Request.Query["queue"] == "1"),
            ["Visitor"] = Visitor.Of(context, settings),
        });
    }

    private static IResult HistoryJson(HttpContext context, WebSettings settings, string id)
    {
        using ArchiveReader reader = settings.Archive.Read();
        if (reader.Resolve(id) is not { } found) return Problems.NotFound($"There is no incident {id}.");
        return EntityTag.Respond(context, JsonBody.Write(json =>
        {
            json.WriteStartArray();
            foreach (HistoryEntry entry in reader.History(new IncidentId(found)))
            {
                json.WriteStartObject();
                json.WriteNumber("change", entry.Change);
                json.WriteString("at", entry.At);
                json.WriteString("kind", entry.Kind);
                json.WriteString("author", entry.Author);
                json.WriteString("words", entry.Words);
                json.WriteEndObject();
            }
            json.WriteEndArray();
        }), "application/json");
    }

    private static IResult MapJson(HttpContext context, WebSettings settings, int zoom = 2)
    {
        var (query, problems) = QueryReader.Read(context.Request.Query);
        if (problems.Length > 0) return Problems.BadRequest(problems);
        using ArchiveReader reader = settings.Archive.Read();
        // About 45 pixels of a 256-pixel-wide world at zoom 0; wider while there would be too many marks.
        double width = 360 / Math.Pow(2, Math.Clamp(zoom, 0, 14)) * 45 / 256;
        var marks = reader.Map(query, width);
        while (marks.Length > MarkLimit) marks = reader.Map(query, width *= 2);
        long unplaced = reader.Unplaced(query);
        return EntityTag.Respond(context, JsonBody.Write(json => MapMarks.Write(json, marks, unplaced)), "application/geo+json");
    }

    private static IResult TimelineJson(HttpContext context, WebSettings settings)
    {
        var (query, problems) = QueryReader.Read(context.Request.Query);
        if (problems.Length > 0) return Problems.BadRequest(problems);
        using ArchiveReader reader = settings.Archive.Read();
        var buckets = Timeline.Buckets(reader.Days(query), 120);
        return EntityTag.Respond(context, JsonBody.Write(json =>
        {
            json.WriteStartObject();
            json.WriteStartArray("buckets");
            foreach (var (from, until, count) in buckets)
            {
                json.WriteStartObject();
                json.WriteString("from", Names.Of(from));
                json.WriteString("until", Names.Of(until));
                json.WriteNumber("count", count);
                json.WriteEndObject();
            }
            json.WriteEndArray();
            json.WriteEndObject();
        }), "application/json");
    }
}
