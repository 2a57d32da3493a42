using Dateline.Web.Pages;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Dateline.Web;

/// <summary>The page for what is not there.</summary>
internal static class MissingPage
{
    public static IResult Respond(HttpContext context, WebSettings settings, string message) =>
        new RazorComponentResult<MessagePage>(new Dictionary<string, object?> { ["Heading"] = "Not found", ["Message"] = message, ["Visitor"] = Visitor.Of(context, settings) })
        {
            StatusCode = StatusCodes.Status404NotFound,
        };
}
