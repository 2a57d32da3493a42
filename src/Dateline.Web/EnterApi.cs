using Dateline.Web.Access;
using Dateline.Web.Pages;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Dateline.Web;

/// <summary>Entering with a name and password, and leaving.</summary>
internal static class EnterApi
{
    public static void Map(IEndpointRouteBuilder routes, WebSettings settings)
    {
        var attempts = new AttemptLimiter(settings.Clock);
        routes.MapGet("/enter", (HttpContext context) => Page(context, settings, null)).ExcludeFromDescription();
        routes.MapPost("/enter", (HttpContext context, WebSettings known) => Enter(context, known, attempts)).ExcludeFromDescription().DisableAntiforgery();
        routes.MapPost("/leave", Leave).ExcludeFromDescription().DisableAntiforgery();
    }

    private static async Task<RedirectHttpResult> Leave(HttpContext context, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        if (await ReviewApi.IsOurs(context).ConfigureAwait(false)) await context.SignOutAsync().ConfigureAwait(false);
        return TypedResults.Redirect("/");
    }

    private static async Task<IResult> Enter(HttpContext context, WebSettings settings, AttemptLimiter attempts)
    {
        string address = context.Connection.RemoteIpAddress?.ToString() ?? "";
        if (!attempts.MayTry(address)) return Problems.Of(StatusCodes.Status429TooManyRequests, "Too many wrong attempts; wait a minute.");
        if (!await ReviewApi.IsOurs(context).ConfigureAwait(false)) return Page(context, settings, "Load the page again and repeat.");
        IFormCollection form = await context.Request.ReadFormAsync(context.RequestAborted).ConfigureAwait(false);
        if (settings.Access.Find(form["name"].ToString().Trim(), form["secret"].ToString()) is not { } entry)
        {
            attempts.Failed(address);
            AuditLog.Write(context, address, "tried to enter", "/enter", "refused");
            return Page(context, settings, "The name or the password is wrong.");
        }
        AuditLog.Write(context, entry.Name, "entered", "from " + address, "done");
        await context.SignInAsync(AccessChecks.PrincipalOf(entry)).ConfigureAwait(false);
        return TypedResults.LocalRedirect(OwnPath(form["to"]));
    }

    /// <summary>The path to go on to, when it is one of this application's own; anything else leads to the first page.</summary>
    internal static string OwnPath(string? to) =>
        to is { Length: > 0 and < 2000 } && to[0] == '/' && !to.StartsWith("//", StringComparison.Ordinal) && !to.Contains('\\', StringComparison.Ordinal) && !to.Any(char.IsControl) ? to : "/";

    private static RazorComponentResult<EnterPage> Page(HttpContext context, WebSettings settings, string? message) =>
        new RazorComponentResult<EnterPage>(new Dictionary<string, object?> { ["Message"] = message, ["To"] = OwnPath(context.Request.Query["to"]), ["Visitor"] = Visitor.Of(context, settings) })
        {
            StatusCode = message is null ? StatusCodes.Status200OK : StatusCodes.Status401Unauthorized,
        };
}
