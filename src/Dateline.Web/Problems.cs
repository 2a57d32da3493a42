using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace Dateline.Web;

/// <summary>The one shape of errors: problem+json (RFC 9457).</summary>
internal static class Problems
{
    public static IResult Of(int status, string detail) => TypedResults.Problem(detail, statusCode: status);

    public static IResult NotFound(string what) => Of(StatusCodes.Status404NotFound, what);

    public static IResult BadRequest(IEnumerable<string> problems) => Of(StatusCodes.Status400BadRequest, string.Join(' ', problems));

    public static Task Write(HttpContext context, int status, string detail)
    {
        context.Response.StatusCode = status;
        return context.Response.WriteAsJsonAsync(new ProblemDetails { Status = status, Detail = detail, Title = Microsoft.AspNetCore.WebUtilities.ReasonPhrases.GetReasonPhrase(status) }, options: null, contentType: "application/problem+json");
    }
}
