using System.Net.ServerSentEvents;
using System.Runtime.CompilerServices;
using Dateline.Store;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Dateline.Web;

/// <summary>Tells open pages that incidents came in: server-sent events (WHATWG HTML, section 9.2).</summary>
internal static class EventsApi
{
    private static readonly TimeSpan s_pause = TimeSpan.FromSeconds(5);

    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapGet("/events", (WebSettings settings, CancellationToken cancellation) => TypedResults.ServerSentEvents(Watch(settings, cancellation), "incidents"))
            .WithSummary("Server-sent events: one whenever the number of incidents or claims has changed.");

    private static async IAsyncEnumerable<SseItem<string>> Watch(WebSettings settings, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var (state, known) = Look(settings);
        while (!cancellation.IsCancellationRequested)
        {
            await Task.Delay(s_pause, settings.Clock, cancellation).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            if (cancellation.IsCancellationRequested) yield break;
            using (ArchiveReader reader = settings.Archive.Read())
                if (reader.State == state) continue;
            (state, StoreCounts now) = Look(settings);
            if (now == known) continue;
            yield return new SseItem<string>(FormattableString.Invariant($"{now.Articles - known.Articles} new reports; there are {now.Incidents} incidents now."), "incidents");
            known = now;
        }
    }

    private static (string State, StoreCounts Counts) Look(WebSettings settings)
    {
        using ArchiveReader reader = settings.Archive.Read();
        return (reader.State, reader.Counts);
    }
}
