using Dateline.Incidents;
using Dateline.Store;
using Dateline.Web.Pages;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.WebUtilities;

namespace Dateline.Web;

/// <summary>The queue of incidents that nobody has reviewed, least certain first.</summary>
internal static class QueueApi
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/queue", QueuePage).ExcludeFromDescription();
        routes.MapGet("/queue/next", (WebSettings settings, string after) => TypedResults.Redirect(Next(settings, new IncidentId(after), null))).ExcludeFromDescription();
        routes.MapGet("/queue.json", QueueJson).WithSummary("Incidents that nobody has reviewed, least certain first.");
    }

    private static RazorComponentResult<QueuePage> QueuePage(HttpContext context, WebSettings settings, Answers answers)
    {
        var (query, _) = QueryReader.Read(context.Request.Query);
        using ArchiveReader reader = settings.Archive.Read();
        return new RazorComponentResult<QueuePage>(new Dictionary<string, object?> { ["Rows"] = reader.Queue(query), ["Waiting"] = answers.Remember(reader.State, "waiting" + context.Request.QueryString, () => new Boxed<long>(reader.CountIncidents(query with { Review = ReviewState.Unreviewed }))).Value, ["Visitor"] = Visitor.Of(context, settings) });
    }

    /// <summary>The address of the incident that comes after another in the queue; of the queue itself when that was the last.</summary>
    internal static string Next(WebSettings settings, IncidentId after, string? said)
    {
        using ArchiveReader reader = settings.Archive.Read();
        if (reader.QueueAfter(new IncidentQuery(), after) is not { } next) return "/queue";
        return QueryHelpers.AddQueryString("/incidents/" + Uri.EscapeDataString(next.Value), said is null ? new Dictionary<string, string?> { ["queue"] = "1" } : new() { ["queue"] = "1", ["said"] = said });
    }

    private static IResult QueueJson(HttpContext context, WebSettings settings)
    {
        var (query, problems) = QueryReader.Read(context.Request.Query);
        if (problems.Length > 0) return Problems.BadRequest(problems);
        using ArchiveReader reader = settings.Archive.Read();
        return EntityTag.Respond(context, JsonBody.Write(json =>
        {
            json.WriteStartArray();
            foreach (IncidentRow row in reader.Queue(query)) RowJson.Write(json, row, settings.Countries);
            json.WriteEndArray();
        }), "application/json");
    }
}
