using System.Collections.Immutable;
using System.Globalization;
using Dateline.Claims;
using Dateline.Incidents;
using Dateline.Store;
using Dateline.Web.Access;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.DependencyInjection;

namespace Dateline.Web;

/// <summary>Acts of review. Forms answer with the page again, programs (that accept JSON) with the outcome; both name the version they saw.</summary>
internal static class ReviewApi
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        Post(routes, "judge", "Judge a field, or the incident as a whole: 'field', 'verdict' (accept, correct, reject, unverifiable), 'value' for a correction.", Judge);
        Post(routes, "join", "Join another incident ('other') into this one.", (desk, id, form, signature) => desk.Join(id, new IncidentId(form["other"].ToString().Trim()), signature));
        Post(routes, "split", "Split claims ('claim', any number) off the incident.", (desk, id, form, signature) =>
            desk.Split(id, [.. form["claim"].Where(claim => !string.IsNullOrEmpty(claim)).Select(claim => new ClaimId(claim!))], signature)); // the filter left no null
        Post(routes, "pin", "Pin the incident's claims together and shut it to others.", (desk, id, _, signature) => desk.Pin(id, signature));
        Post(routes, "undo", "Undo an act ('act', its number).", (desk, id, form, signature) =>
            long.TryParse(form["act"], NumberStyles.None, CultureInfo.InvariantCulture, out long act) ? desk.Undo(id, act, signature) : new ReviewOutcome(ReviewStatus.Invalid, "'act' is a number.", 0, 0));
    }

    private static void Post(IEndpointRouteBuilder routes, string act, string summary, Func<ReviewDesk, IncidentId, IFormCollection, ReviewSignature, ReviewOutcome> perform) =>
        routes.MapPost("/incidents/{id}/" + act, (HttpContext context, WebSettings settings, string id) => Act(context, settings, id, act, perform)).WithSummary(summary).DisableAntiforgery();

    private static ReviewOutcome Judge(ReviewDesk desk, IncidentId id, IFormCollection form, ReviewSignature signature)
    {
        if (Names.Parse<IncidentField>(form["field"].ToString()) is not { } field) return new ReviewOutcome(ReviewStatus.Invalid, "'field' is not a field of an incident.", 0, 0);
        if (Names.Parse<Verdict>(form["verdict"].ToString()) is not { } verdict) return new ReviewOutcome(ReviewStatus.Invalid, "'verdict' is accept, correct, reject or unverifiable.", 0, 0);
        return desk.Judge(id, field, verdict, verdict == Verdict.Correct ? form["value"].ToString().Trim() : null, signature);
    }

    private static async Task<IResult> Act(HttpContext context, WebSettings settings, string id, string act, Func<ReviewDesk, IncidentId, IFormCollection, ReviewSignature, ReviewOutcome> perform)
    {
        if (!await IsOurs(context).ConfigureAwait(false)) return Problems.Of(StatusCodes.Status400BadRequest, "The form was not made by this application; load the page again.");
        if (context.RequestServices.GetService<ReviewDesk>() is not { } desk) return Problems.Of(StatusCodes.Status409Conflict, "The store was opened for reading only.");
        IFormCollection form = await context.Request.ReadFormAsync(context.RequestAborted).ConfigureAwait(false);
        long? version = long.TryParse(form["version"], NumberStyles.None, CultureInfo.InvariantCulture, out long seen) ? seen : null;
        string author = AccessChecks.NameOf(context, form["author"]);
        string? reason = form["reason"].ToString() is { Length: > 0 } given ? given : null;
        ReviewOutcome outcome = perform(desk, new IncidentId(id), form, new ReviewSignature(author, settings.Clock.GetUtcNow(), reason, version));
        AuditLog.Write(context, author, act, id, Names.Of(outcome.Status));
        return WantsJson(context) ? Answer(outcome) : Back(settings, id, form["queue"] == "1", outcome);
    }

    /// <summary>Whether a write comes from a page of this application, or from a program that says who it is in a header no foreign page can set.</summary>
    internal static async Task<bool> IsOurs(HttpContext context)
    {
        if (context.Request.Headers.Authorization.Count > 0 && context.Request.Headers.Cookie.Count == 0) return true;
        return await context.RequestServices.GetRequiredService<IAntiforgery>().IsRequestValidAsync(context).ConfigureAwait(false);
    }

    internal static bool WantsJson(HttpContext context) => context.Request.Headers.Accept.ToString().Contains("application/json", StringComparison.OrdinalIgnoreCase);

    private static IResult Answer(ReviewOutcome outcome) => outcome.Status switch
    {
        ReviewStatus.Done => TypedResults.Json(new { act = outcome.Act, version = outcome.Version }),
        ReviewStatus.Conflict => Problems.Of(StatusCodes.Status409Conflict, outcome.Message ?? "The incident has changed."),
        ReviewStatus.NotFound => Problems.NotFound(outcome.Message ?? "Not found."),
        _ => Problems.BadRequest([outcome.Message ?? "That cannot be done."]),
    };

    private static RedirectHttpResult Back(WebSettings settings, string id, bool queue, ReviewOutcome outcome)
    {
        string said = outcome.Status switch
        {
            ReviewStatus.Done => "Saved.",
            ReviewStatus.Conflict => $"Somebody else has changed this incident meanwhile; nothing was saved. {outcome.Message} Look again and repeat what still holds.",
            _ => outcome.Message ?? "That cannot be done.",
        };
        if (queue && outcome.Status == ReviewStatus.Done) return TypedResults.Redirect(QueueApi.Next(settings, new IncidentId(id), "Saved; this is the next."));
        return TypedResults.Redirect(QueryHelpers.AddQueryString("/incidents/" + Uri.EscapeDataString(id), queue ? new Dictionary<string, string?> { ["said"] = said, ["queue"] = "1" } : new() { ["said"] = said }));
    }
}
