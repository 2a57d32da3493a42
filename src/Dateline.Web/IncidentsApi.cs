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
    private const int PageSize = 50, MostPerPage = 500, MostReasons = 12;

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
    }

    private static IResult ExplorePage(HttpContext context, WebSettings settings, Answers answers) => Listed(context, settings, answers, explore: true);

    private static IResult ListPage(HttpContext context, WebSettings settings, Answers answers) => Listed(context, settings, answers, explore: false);

    private static IResult Listed(HttpContext context, WebSettings settings, Answers answers, bool explore)
    {
        var (query, problems) = QueryReader.Read(context.Request.Query);
        using ArchiveReader reader = settings.Archive.Read();
        string state = reader.State, asked = context.Request.QueryString.Value ?? "";
        // The map narrows by its own view; the list beside it shows what the map shows.
        if (answers.Remember(state, "page" + asked, () => new Boxed<Page<IncidentRow>?>(Ask(reader, query, context.Request.Query["after"], PageSize))).Value is not { } page) return Problems.BadRequest(["'after' is not a position in the list."]);
        ImmutableArray<Facet>? facets = explore ? answers.Remember(state, "facets" + asked, () => new Boxed<ImmutableArray<Facet>>(Facets.Of(reader, query))).Value : null;
        StoreCounts counts = answers.Remember(state, "counts", () => reader.Counts);
        long found = answers.Remember(state, "found" + asked, () => new Boxed<long>(reader.CountIncidents(query))).Value;
        return new RazorComponentResult<ExplorePage>(new Dictionary<string, object?>
        {
            ["Model"] = new ExploreModel(query, problems, page, facets, context.Request.Query, counts, found, explore),
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

    private static IResult ListJson(HttpContext context, WebSettings settings, Answers answers, string? after = null, int limit = PageSize)
    {
        var (query, problems) = QueryReader.Read(context.Request.Query);
        if (problems.Length > 0) return Problems.BadRequest(problems);
        if (limit is < 1 or > MostPerPage) return Problems.BadRequest([FormattableString.Invariant($"'limit' is a number from 1 to {MostPerPage}.")]);
        using ArchiveReader reader = settings.Archive.Read();
        if (after is not null && Ask(reader, query, after, 1) is null) return Problems.BadRequest(["'after' is not a position in the list."]);
        return answers.Respond(context, reader.State, "application/json", () => WriteList(context, settings, reader.Incidents(query, string.IsNullOrEmpty(after) ? null : after, limit)));
    }

    private static ReadOnlyMemory<byte> WriteList(HttpContext context, WebSettings settings, Page<IncidentRow> page) =>
        JsonBody.Write(json =>
        {
            json.WriteStartObject();
            json.WriteStartArray("incidents");
            foreach (IncidentRow row in page.Items) RowJson.Write(json, row, settings.Countries);
            json.WriteEndArray();
            json.WriteString("next", page.Next is { } next ? QueryReader.With(context.Request.Query, "/incidents.json", "after", next) : null);
            json.WriteEndObject();
        });

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
        var why = reader.Why(row.Id, MostReasons);
        return new RazorComponentResult<IncidentPage>(new Dictionary<string, object?>
        {
            ["Model"] = new IncidentModel(dossier, row, reader.History(row.Id), reader.Reviews(row.Id), why?.Within ?? [], why?.Outside ?? [], reader.Rows(why?.Outside.Select(pair => pair.Incident) ?? []), context.Request.Query["said"], context.Request.Query["queue"] == "1"),
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
}
