using System.Collections.Immutable;
using System.Globalization;
using Dateline.Store;
using Dateline.Web.Pages;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Dateline.Web;

/// <summary>The changes of the store, newest first: who did what, and when.</summary>
internal static class ChangesApi
{
    private const int PageSize = 100;

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/changes", ChangesPage).ExcludeFromDescription();
        routes.MapGet("/changes.json", ChangesJson).WithSummary("The changes of the store, newest first: batches of reports and acts of analysts. 'before' asks for those before a number.");
    }

    private static RazorComponentResult<ChangesPage> ChangesPage(HttpContext context, WebSettings settings, long? before = null)
    {
        using ArchiveReader reader = settings.Archive.Read();
        return new RazorComponentResult<ChangesPage>(new Dictionary<string, object?> { ["Changes"] = reader.Changes(before, PageSize), ["More"] = PageSize, ["Visitor"] = Visitor.Of(context, settings) });
    }

    private static IResult ChangesJson(HttpContext context, WebSettings settings, Answers answers, long? before = null)
    {
        using ArchiveReader reader = settings.Archive.Read();
        return answers.Respond(context, reader.State, "application/json", () =>
        {
            ImmutableArray<ChangeRow> changes = reader.Changes(before, PageSize);
            return JsonBody.Write(json =>
            {
                json.WriteStartObject();
                json.WriteStartArray("changes");
                foreach (ChangeRow change in changes)
                {
                    json.WriteStartObject();
                    json.WriteNumber("number", change.Number);
                    json.WriteString("at", change.At);
                    json.WriteString("author", change.Author);
                    json.WriteString("words", change.Words);
                    json.WriteString("incident", change.Incident?.Value);
                    json.WriteEndObject();
                }
                json.WriteEndArray();
                json.WriteString("next", changes.Length == PageSize ? "/changes.json?before=" + changes[^1].Number.ToString(CultureInfo.InvariantCulture) : null);
                json.WriteEndObject();
            });
        });
    }
}
