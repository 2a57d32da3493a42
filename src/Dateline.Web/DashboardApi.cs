using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Dateline.Claims;
using Dateline.Exports;
using Dateline.Store;
using Dateline.Web.Pages;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Dateline.Web;

/// <summary>Charts by week and the sources, each with its data as CSV.</summary>
internal static class DashboardApi
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/dashboard", DashboardPage).ExcludeFromDescription();
        routes.MapGet("/dashboard/weeks.csv", Weeks).WithSummary("Incidents and people killed by week and type, or by week and country ('by=country').");
        routes.MapGet("/dashboard/sources.csv", Sources).WithSummary("Outlets: reports, incidents, incidents shared with other outlets, incidents with contradictions, first and last day.");
        routes.MapGet("/dashboard/feeds.csv", FeedsCsv).WithSummary("Polled feeds: pages found, read, waiting and given up, failures in a row.");
    }

    private static RazorComponentResult<DashboardPage> DashboardPage(HttpContext context, WebSettings settings, Answers answers)
    {
        var (query, _) = QueryReader.Read(context.Request.Query);
        bool byCountry = context.Request.Query["by"] == "country";
        using ArchiveReader reader = settings.Archive.Read();
        string state = reader.State;
        return new RazorComponentResult<DashboardPage>(new Dictionary<string, object?>
        {
            ["Weeks"] = answers.Remember(state, "weeks" + context.Request.QueryString, () => new Boxed<ImmutableArray<WeekRow>>(reader.Weeks(query, byCountry))).Value,
            ["Sources"] = answers.Remember(state, "sources", () => new Boxed<ImmutableArray<OutletRow>>(reader.Sources())).Value,
            ["Feeds"] = reader.Feeds(),
            ["ByCountry"] = byCountry,
            ["Address"] = context.Request.Query,
            ["Visitor"] = Visitor.Of(context, settings),
        });
    }

    private static IResult Weeks(HttpContext context, WebSettings settings)
    {
        var (query, problems) = QueryReader.Read(context.Request.Query);
        if (problems.Length > 0) return Problems.BadRequest(problems);
        bool byCountry = context.Request.Query["by"] == "country";
        using ArchiveReader reader = settings.Archive.Read();
        return Csv(context, ["week", byCountry ? "country" : "type", "incidents", "killed_low", "killed_best", "killed_high"],
            reader.Weeks(query, byCountry).Select(week => (string[])[Names.Of(week.Monday), week.Value, Number(week.Incidents), Number(week.Low), Number(week.Best), Number(week.High)]));
    }

    private static IResult Sources(HttpContext context, WebSettings settings)
    {
        using ArchiveReader reader = settings.Archive.Read();
        return Csv(context, ["outlet", "reports", "incidents", "shared", "contradicted", "first", "last"],
            reader.Sources().Select(outlet => (string[])[outlet.Outlet, Number(outlet.Articles), Number(outlet.Incidents), Number(outlet.Shared), Number(outlet.Disputed), Day(outlet.First), Day(outlet.Last)]));
    }

    private static IResult FeedsCsv(HttpContext context, WebSettings settings)
    {
        using ArchiveReader reader = settings.Archive.Read();
        return Csv(context, ["feed", "found", "read", "waiting", "failed", "failures"],
            reader.Feeds().Select(feed => (string[])[feed.Url, Number(feed.Found), Number(feed.Read), Number(feed.Waiting), Number(feed.Failed), Number(feed.Failures)]));
    }

    private static IResult Csv(HttpContext context, string[] heading, IEnumerable<string[]> rows)
    {
        using var csv = new StringWriter(CultureInfo.InvariantCulture);
        var row = new TableRow(csv, ',', false, "\r\n");
        foreach (string[] cells in rows.Prepend(heading))
        {
            foreach (string cell in cells) row.Cell(cell);
            row.End();
        }
        return EntityTag.Respond(context, Encoding.UTF8.GetBytes(csv.ToString()), "text/csv; charset=utf-8");
    }

    private static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Day(DateOnly? day) => day is { } known ? Names.Of(known) : "";
}
