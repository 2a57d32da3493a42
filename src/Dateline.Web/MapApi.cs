using Dateline.Claims;
using Dateline.Store;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Dateline.Web;

/// <summary>What the map and the timeline draw.</summary>
internal static class MapApi
{
    // Some 300 bytes each at most, so that a view of the map stays under 300 kB.
    private const int MostMarks = 900, MostBuckets = 120;

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/map.json", MapJson).WithSummary("Incidents gathered by squares of the map for a box and zoom level.");
        routes.MapGet("/timeline.json", TimelineJson).WithSummary("How many incidents begin in each span of days.");
    }

    private static IResult MapJson(HttpContext context, WebSettings settings, Answers answers, int zoom = 2)
    {
        var (query, problems) = QueryReader.Read(context.Request.Query);
        if (problems.Length > 0) return Problems.BadRequest(problems);
        using ArchiveReader reader = settings.Archive.Read();
        // About 45 pixels of a 256-pixel-wide world at zoom 0.
        double width = 360 / Math.Pow(2, Math.Clamp(zoom, 0, 14)) * 45 / 256;
        string state = reader.State;
        return answers.Respond(context, state, "application/geo+json", () =>
        {
            var marks = reader.Map(query, width, MostMarks);
            // What has no point is the same in every view.
            long unplaced = answers.Remember(state, "unplaced" + QueryReader.With(context.Request.Query, "", "box", null), () => new Boxed<long>(reader.Unplaced(query))).Value;
            return JsonBody.Write(json => MapMarks.Write(json, marks, unplaced, settings.Countries));
        });
    }

    private static IResult TimelineJson(HttpContext context, WebSettings settings, Answers answers)
    {
        var (query, problems) = QueryReader.Read(context.Request.Query);
        if (problems.Length > 0) return Problems.BadRequest(problems);
        using ArchiveReader reader = settings.Archive.Read();
        return answers.Respond(context, reader.State, "application/json", () =>
        {
            var buckets = Timeline.Buckets(reader.Days(query), MostBuckets);
            return JsonBody.Write(json =>
            {
                json.WriteStartObject();
                json.WriteStartArray("buckets");
                foreach (var (from, until, count) in buckets)
                {
                    json.WriteStartObject();
                    json.WriteString("from", Names.Of(from));
                    json.WriteString("until", Names.Of(until));
                    json.WriteNumber("count", count);
                    json.WriteEndObject();
                }
                json.WriteEndArray();
                json.WriteEndObject();
            });
        });
    }
}
