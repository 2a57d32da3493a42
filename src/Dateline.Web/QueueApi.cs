using Dateline.Store;
using Dateline.Web.Pages;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Dateline.Web;

/// <summary>The queue of incidents that nobody has reviewed, least certain first.</summary>
internal static class QueueApi
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/queue", QueuePage).ExcludeFromDescription();
        routes.MapGet("/queue.json", QueueJson).WithSummary("Incidents that nobody has reviewed, least certain first.");
    }

    private static RazorComponentResult<QueuePage> QueuePage(HttpContext context, WebSettings settings)
    {
        var (query, _) = QueryReader.Read(context.Request.Query);
        using ArchiveReader reader = settings.Archive.Read();
        return new RazorComponentResult<QueuePage>(new Dictionary<string, object?> { ["Rows"] = reader.Queue(query), ["Visitor"] = Visitor.Of(context, settings) });
    }

    private static IResult QueueJson(HttpContext context, WebSettings settings)
    {
        var (query, problems) = QueryReader.Read(context.Request.Query);
        if (problems.Length > 0) return Problems.BadRequest(problems);
        using ArchiveReader reader = settings.Archive.Read();
        return EntityTag.Respond(context, JsonBody.Write(json =>
        {
            json.WriteStartArray();
            foreach (IncidentRow row in reader.Queue(query)) RowJson.Write(json, row);
            json.WriteEndArray();
        }), "application/json");
    }
}
