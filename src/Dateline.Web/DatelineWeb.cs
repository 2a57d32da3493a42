using System.Net;
using Dateline.Web.Access;
using Dateline.Web.Jobs;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Dateline.Web;

/// <summary>The web application: pages, map and API over a store.</summary>
public static class DatelineWeb
{
    // No script or style that is not a file of ours, nothing from elsewhere, no frames.
    private const string ContentPolicy = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    /// <summary>Registers what the application needs.</summary>
    public static void AddDateline(this IServiceCollection services, WebSettings settings, bool mayReview)
    {
        ArgumentNullException.ThrowIfNull(settings);
        services.AddSingleton(settings);
        services.AddSingleton<Answers>();
        services.AddSingleton(_ => new JobDesk(settings.Clock));
        if (mayReview) services.AddSingleton(new Store.ReviewDesk(settings.Archive));
        services.AddRazorComponents();
        services.AddProblemDetails();
        services.AddOpenApi(options => options.AddDocumentTransformer((document, _, _) =>
        {
            document.Info.Title = "Dateline";
            document.Info.Description = "Sourced event records from news reports. All lists take the same search parameters: " + string.Join(", ", QueryReader.Parameters) + ".";
            return Task.CompletedTask;
        }));
        // Keys live as long as the process: forms of an earlier one ask to be loaded again.
        services.AddDataProtection().UseEphemeralDataProtectionProvider();
        services.AddAntiforgery(options =>
        {
            options.FormFieldName = "token";
            options.Cookie.Name = "dateline-form";
            options.Cookie.SameSite = SameSiteMode.Strict;
        });
        services.AddAccess();
        services.Configure<FormOptions>(options => options.MultipartBodyLengthLimit = 2_000_000);
    }

    /// <summary>Adds every page and route to an application.</summary>
    public static void MapDateline(this WebApplication application)
    {
        ArgumentNullException.ThrowIfNull(application);
        var settings = application.Services.GetRequiredService<WebSettings>();
        application.UseExceptionHandler();
        application.UseStatusCodePages();
        application.Use((context, next) => Guard(context, settings, next));
        application.UseAccess(settings);
        AssetsApi.Map(application);
        EnterApi.Map(application, settings);
        IncidentsApi.Map(application);
        MapApi.Map(application);
        ReportsApi.Map(application);
        ReviewApi.Map(application);
        QueueApi.Map(application);
        DashboardApi.Map(application);
        ChangesApi.Map(application);
        JobsApi.Map(application);
        EventsApi.Map(application);
        application.MapOpenApi();
        application.MapGet("/health", () => TypedResults.Ok("well")).ExcludeFromDescription();
    }

    private static async Task Guard(HttpContext context, WebSettings settings, RequestDelegate next)
    {
        // A page elsewhere whose name was bent to the loopback address must not reach a store that asks nobody who they are.
        if (settings.Access.IsOpen && !IsLoopbackName(context.Request.Host.Host))
        {
            await Problems.Write(context, StatusCodes.Status421MisdirectedRequest, "This server answers for localhost only.").ConfigureAwait(false);
            return;
        }
        IHeaderDictionary headers = context.Response.Headers;
        headers.ContentSecurityPolicy = ContentPolicy;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "no-referrer";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        try
        {
            await next(context).ConfigureAwait(false);
        }
        catch (Exception error) when (error is (InvalidDataException or AntiforgeryValidationException or BadHttpRequestException) && !context.Response.HasStarted)
        {
            // A form that is none, is cut off or is too large is the sender's mistake.
            await Problems.Write(context, error is BadHttpRequestException { StatusCode: var status } ? status : StatusCodes.Status400BadRequest, "The form could not be read.").ConfigureAwait(false);
        }
    }

    private static bool IsLoopbackName(string host) =>
        host.Equals("localhost", StringComparison.OrdinalIgnoreCase) || (IPAddress.TryParse(host.Trim('[', ']'), out IPAddress? address) && IPAddress.IsLoopback(address));
}
