using System.Collections.Immutable;
using System.Text;
using Dateline.Claims;
using Dateline.Reports;
using Dateline.Store;
using Dateline.Web.Access;
using Dateline.Web.Pages;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Dateline.Web;

/// <summary>Reports with what was read in them, and the page on which a text can be tried.</summary>
internal static class ReportsApi
{
    private const int LongestText = 200_000, LargestUpload = 1_000_000;

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/reports", SearchPage).ExcludeFromDescription();
        routes.MapGet("/reports.json", SearchJson).WithSummary("Reports that hold all of the words 'q', newest first.");
        routes.MapGet("/reports/{id}.json", OneJson).WithSummary("One report with its text and claims.");
        routes.MapGet("/reports/{id}", OnePage).ExcludeFromDescription();
        routes.MapGet("/try", (HttpContext context, WebSettings settings) => TryPage(context, settings, null)).ExcludeFromDescription();
        routes.MapPost("/try", Try).ExcludeFromDescription().DisableAntiforgery();
    }

    private static RazorComponentResult<ReportsPage> SearchPage(HttpContext context, WebSettings settings)
    {
        string words = context.Request.Query["q"].ToString();
        using ArchiveReader reader = settings.Archive.Read();
        return new RazorComponentResult<ReportsPage>(new Dictionary<string, object?> { ["Words"] = words, ["Articles"] = reader.Articles(words), ["Visitor"] = Visitor.Of(context, settings) });
    }

    private static IResult SearchJson(HttpContext context, WebSettings settings)
    {
        using ArchiveReader reader = settings.Archive.Read();
        ImmutableArray<Article> articles = reader.Articles(context.Request.Query["q"].ToString());
        return EntityTag.Respond(context, JsonBody.Write(json =>
        {
            json.WriteStartArray();
            foreach (Article article in articles)
            {
                json.WriteStartObject();
                json.WriteString("id", article.Id.Value);
                json.WriteString("outlet", article.Outlet);
                json.WriteString("title", article.Title);
                json.WriteString("url", article.Url?.OriginalString);
                if (article.Published is { } published) json.WriteString("published", published);
                json.WriteEndObject();
            }
            json.WriteEndArray();
        }), "application/json");
    }

    private static IResult OneJson(HttpContext context, WebSettings settings, string id)
    {
        using ArchiveReader reader = settings.Archive.Read();
        if (reader.Article(new ArticleId(id)) is not { } article) return Problems.NotFound($"There is no report {id}.");
        ImmutableArray<Claim> claims = reader.ClaimsOf(article.Id);
        return EntityTag.Respond(context, JsonBody.Write(json =>
        {
            json.WriteStartObject();
            json.WriteString("id", article.Id.Value);
            json.WriteString("outlet", article.Outlet);
            json.WriteString("title", article.Title);
            json.WriteString("url", article.Url?.OriginalString);
            if (article.Published is { } published) json.WriteString("published", published);
            json.WriteString("text", article.Text);
            json.WriteStartArray("claims");
            foreach (Claim claim in claims) ClaimJson.Write(json, claim, article.Text);
            json.WriteEndArray();
            json.WriteEndObject();
        }), "application/json");
    }

    private static IResult OnePage(HttpContext context, WebSettings settings, string id)
    {
        using ArchiveReader reader = settings.Archive.Read();
        if (reader.Article(new ArticleId(id)) is not { } article) return MissingPage.Respond(context, settings, $"There is no report {id}.");
        ImmutableArray<Claim> claims = reader.ClaimsOf(article.Id);
        var incidents = claims.Select(claim => (claim.Id, Incident: reader.IncidentOf(claim.Id))).Where(pair => pair.Incident is not null).ToImmutableDictionary(pair => pair.Id, pair => pair.Incident!.Value); // the filter left no null
        // Rejections are not stored; the coder says again what it turned down.
        ImmutableArray<Rejection> rejections = settings.Code?.Invoke(article).Rejections ?? [];
        return Show(context, settings, new ReportModel(article, claims, rejections, incidents, true, null));
    }

    private static RazorComponentResult<ReportPage> Show(HttpContext context, WebSettings settings, ReportModel model) =>
        new(new Dictionary<string, object?> { ["Model"] = model, ["Visitor"] = Visitor.Of(context, settings) });

    private static RazorComponentResult<TryPage> TryPage(HttpContext context, WebSettings settings, string? problem) => new(new Dictionary<string, object?>
    {
        ["Problem"] = problem ?? (settings.Code is null ? "No coder is at hand." : null),
        ["MayKeep"] = settings.Keep is not null,
        ["Visitor"] = Visitor.Of(context, settings),
    })
    {
        StatusCode = problem is null ? StatusCodes.Status200OK : StatusCodes.Status400BadRequest,
    };

    private static async Task<IResult> Try(HttpContext context, WebSettings settings)
    {
        if (context.Request.ContentLength is null or > LargestUpload) return TryPage(context, settings, "A text may be 200,000 characters, a file one megabyte at most.");
        if (!await ReviewApi.IsOurs(context).ConfigureAwait(false)) return TryPage(context, settings, "Load the page again and repeat.");
        if (settings.Code is not { } code) return TryPage(context, settings, null);
        IFormCollection form = await context.Request.ReadFormAsync(context.RequestAborted).ConfigureAwait(false);
        string text = form["text"].ToString();
        if (form.Files.GetFile("file") is { Length: > 0 } file)
        {
            using var reader = new StreamReader(file.OpenReadStream(), Encoding.UTF8);
            text = await reader.ReadToEndAsync(context.RequestAborted).ConfigureAwait(false);
        }
        if (string.IsNullOrWhiteSpace(text)) return TryPage(context, settings, "There is no text to code.");
        if (text.Length > LongestText) return TryPage(context, settings, "A text may be 200,000 characters at most.");
        DateOnly? day = DateOnly.TryParseExact(form["published"], "yyyy-MM-dd", out DateOnly parsed) ? parsed : null;
        if (TriedText.ToArticle(text, day, form["outlet"].ToString()) is not { } article) return TryPage(context, settings, "There is nothing to read in that text.");
        Coding coding = code(article);
        string? said = null;
        if (form["keep"] == "1" && settings.Keep is { } keep && Visitor.Of(context, settings).MayReview)
        {
            int incidents = keep(article, coding);
            AuditLog.Write(context, AccessChecks.NameOf(context, null), "kept", "a text as report " + article.Id.Value, "done");
            said = FormattableString.Invariant($"Kept, with {coding.Claims.Length} claims in {incidents} incidents.");
        }
        return Show(context, settings, new ReportModel(article, coding.Claims, coding.Rejections, ImmutableDictionary<ClaimId, IncidentId>.Empty, said is not null, said));
    }
}
