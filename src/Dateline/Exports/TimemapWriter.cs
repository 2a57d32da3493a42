using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.Json;
using Dateline.Claims;
using Dateline.Incidents;
using Dateline.Places;
using Dateline.Reports;

namespace Dateline.Exports;

/// <summary>Writes the events and sources that a timemap reads, as one JSON object; it breaks on events without a place or a day, so they are left out.</summary>
internal sealed class TimemapWriter(TextWriter output) : IExportWriter
{
    // The sources stand behind the events, each once; only their headings are held.
    private readonly SortedDictionary<ArticleId, Article> _sources = [];
    private bool _started;

    public ImmutableArray<LostField> Lost =>
    [
        new("killed, injured, captured", "told in the description only"),
        new("readings, citations", "no field"),
    ];

    public void Begin() => output.Write("{\"events\":[\n");

    public void Write(ExportItem item, Losses losses)
    {
        string? reason = Values.NotFact(item) ?? (item.Incident.Place?.Value.Centre is null ? "no point" : null) ?? (item.Incident.When is null ? "no date" : null);
        if (reason is not null)
        {
            losses.LeaveOut(reason);
            return;
        }
        if (_started) output.Write(",\n");
        _started = true;
        foreach (var (id, article) in item.Articles) _sources[id] = article with { Text = "" };
        WriteObject(json => Event(json, item));
        losses.Row();
    }

    public void End()
    {
        output.Write("\n],\"sources\":[\n");
        bool started = false;
        foreach (Article article in _sources.Values)
        {
            if (started) output.Write(",\n");
            started = true;
            WriteObject(json => Source(json, article));
        }
        output.Write("\n]}\n");
        output.Flush();
    }

    private static void Event(Utf8JsonWriter json, ExportItem item)
    {
        Incident incident = item.Incident;
        Coordinates centre = incident.Place!.Value.Centre!.Value; // those without a point are left out
        json.WriteString("id", incident.Id.Value);
        json.WriteString("description", Description(item));
        json.WriteString("date", incident.When!.Value.First.ToString("M/d/yyyy", CultureInfo.InvariantCulture)); // those without a day are left out
        json.WriteString("time", "");
        json.WriteString("time_precision", Names.Of(incident.When.Value.Precision));
        json.WriteString("time_display", incident.When.Value.ToString());
        json.WriteString("location", incident.Place.Value.Name);
        json.WriteString("latitude", Values.Degrees(centre.Latitude));
        json.WriteString("longitude", Values.Degrees(centre.Longitude));
        json.WriteString("type", incident.Type.Value.Value);
        json.WriteString("category", incident.Type.Value.Value);
        json.WriteStartArray("associations");
        foreach (string name in incident.Actors.Concat(incident.Targets).Select(party => party.Value.Name).Distinct()) json.WriteStringValue(name);
        json.WriteEndArray();
        json.WriteStartArray("sources");
        foreach (ArticleId article in incident.Articles) json.WriteStringValue(article.Value);
        json.WriteEndArray();
        json.WriteString("comments", string.Join(" ", incident.Contradictions.Select(contradiction => contradiction.Words)));
    }

    private static string Description(ExportItem item)
    {
        string tolls = string.Join(", ", new[] { item.Incident.Killed is { } killed ? $"killed {killed}" : "", item.Incident.Injured is { } injured ? $"injured {injured}" : "" }.Where(toll => toll.Length > 0));
        return tolls.Length > 0 ? $"{item.Notes} ({tolls})" : item.Notes;
    }

    private static void Source(Utf8JsonWriter json, Article article)
    {
        json.WriteString("id", article.Id.Value);
        json.WriteString("title", article.Title ?? article.Outlet ?? article.Source);
        json.WriteString("thumbnail", "");
        json.WriteStartArray("paths");
        json.WriteEndArray();
        json.WriteString("type", "Article");
        json.WriteStartArray("affil_s");
        json.WriteEndArray();
        json.WriteString("url", article.Url?.OriginalString ?? "");
        json.WriteString("description", "");
        json.WriteString("parent", "");
        json.WriteString("author", article.Byline ?? article.Outlet ?? "");
        json.WriteString("date", article.PublishedOn is { } day ? Names.Of(day) : "");
        json.WriteString("notes", "");
    }

    private void WriteObject(Action<Utf8JsonWriter> write)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, ClaimJson.Options))
        {
            json.WriteStartObject();
            write(json);
            json.WriteEndObject();
        }
        output.Write(Encoding.UTF8.GetString(stream.GetBuffer(), 0, checked((int)stream.Length)));
    }
}
