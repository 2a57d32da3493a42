using System.Security.Claims;
using System.Text;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Dateline.Web.Access;

/// <summary>Asks who somebody is, by cookie for pages and by basic authentication for programs, and keeps readers from writing.</summary>
internal static class AccessChecks
{
    public static void AddAccess(this IServiceCollection services)
    {
        services.AddAuthentication(CookieAuthenticationDefaults.AuthenticationScheme).AddCookie(options =>
        {
            options.Cookie.Name = "dateline";
            options.Cookie.HttpOnly = true;
            options.Cookie.SameSite = SameSiteMode.Strict;
            options.LoginPath = "/enter";
            options.ExpireTimeSpan = TimeSpan.FromHours(12);
        });
    }

    public static void UseAccess(this WebApplication application, WebSettings settings)
    {
        application.UseAuthentication();
        var attempts = new AttemptLimiter(settings.Clock);
        var verified = new VerifiedHeaders(settings.Clock);
        application.Use(async (context, next) =>
        {
            if (settings.Access.IsOpen || IsPublic(context.Request.Path))
            {
                await next(context).ConfigureAwait(false);
                return;
            }
            if (await Identify(context, settings.Access, attempts, verified).ConfigureAwait(false) is not { } role) return;
            bool reads = HttpMethods.IsGet(context.Request.Method) || HttpMethods.IsHead(context.Request.Method);
            if (!reads && role != AccessRole.Reviewer && !IsForReaders(context.Request.Path))
            {
                await Problems.Write(context, StatusCodes.Status403Forbidden, "Readers may look and export, not judge.").ConfigureAwait(false);
                return;
            }
            await next(context).ConfigureAwait(false);
        });
    }

    /// <summary>The name that an act is signed with.</summary>
    public static string NameOf(HttpContext context, string? given)
    {
        if (context.User.Identity is { IsAuthenticated: true, Name: { Length: > 0 } name }) return name;
        string trimmed = (given ?? "").Trim();
        return trimmed.Length is > 0 and <= 80 ? trimmed : "analyst";
    }

    public static ClaimsPrincipal PrincipalOf(AccessEntry entry) => new(new ClaimsIdentity(
        [new System.Security.Claims.Claim(ClaimTypes.Name, entry.Name), new System.Security.Claims.Claim(ClaimTypes.Role, entry.Role.ToString())], CookieAuthenticationDefaults.AuthenticationScheme));

    private static bool IsForReaders(PathString path) => path == "/leave" || path == "/try" || path == "/jobs/export";

    private static bool IsPublic(PathString path) => path == "/enter" || path == "/dateline.css" || path == "/health";

    private static async Task<AccessRole?> Identify(HttpContext context, AccessList list, AttemptLimiter attempts, VerifiedHeaders verified)
    {
        if (context.User.Identity is { IsAuthenticated: true, Name: { } name })
        {
            // The list may have changed since the cookie was given.
            if (list.Entries.FirstOrDefault(entry => entry.Name == name) is { } known) return known.Role;
            await context.SignOutAsync().ConfigureAwait(false);
        }
        if (context.Request.Headers.Authorization.ToString() is { Length: > 6 } header && header.StartsWith("Basic ", StringComparison.OrdinalIgnoreCase))
        {
            string address = context.Connection.RemoteIpAddress?.ToString() ?? "";
            if (!attempts.MayTry(address))
            {
                await Problems.Write(context, StatusCodes.Status429TooManyRequests, "Too many wrong attempts; wait a minute.").ConfigureAwait(false);
                return null;
            }
            if ((verified.Find(header) ?? (ReadBasic(header) is { } pair ? list.Find(pair.Name, pair.Secret) : null)) is { } entry)
            {
                if (verified.Find(header) is null) verified.Hold(header, entry);
                context.User = PrincipalOf(entry);
                return entry.Role;
            }
            attempts.Failed(address);
            AuditLog.Write(context, address, "tried to enter", context.Request.Path, "refused");
        }
        else if (HttpMethods.IsGet(context.Request.Method) && context.Request.Headers.Accept.ToString().Contains("text/html", StringComparison.OrdinalIgnoreCase))
        {
            context.Response.Redirect("/enter?to=" + Uri.EscapeDataString(context.Request.Path + context.Request.QueryString));
            return null;
        }
        context.Response.Headers.WWWAuthenticate = "Basic realm=\"Dateline\", charset=\"UTF-8\"";
        await Problems.Write(context, StatusCodes.Status401Unauthorized, "Say who you are: a name and a password or token.").ConfigureAwait(false);
        return null;
    }

    private static (string Name, string Secret)? ReadBasic(string header)
    {
        Span<byte> bytes = stackalloc byte[512];
        if (!Convert.TryFromBase64String(header[6..].Trim(), bytes, out int length)) return null;
        string[] parts = Encoding.UTF8.GetString(bytes[..length]).Split(':', 2);
        return parts.Length == 2 ? (parts[0], parts[1]) : null;
    }
}
