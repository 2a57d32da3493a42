using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using Dateline.Actors;
using Dateline.Claims;
using Dateline.Incidents;
using Dateline.Places;
using Dateline.Reports;

namespace Dateline.Exports;

/// <summary>Writes PLOVER 2.0 records, a JSON object on a line each.</summary>
internal sealed class PloverWriter(TextWriter output, ExportSchemas schemas) : IExportWriter
{
    public ImmutableArray<LostField> Lost =>
    [
        new("size", "the best figures; low and high are lost"),
        new("context, religion, ethnicity, office, gender, age", "not known"),
        new("contradictions", "no field"),
    ];

    public void Begin() { }

    public void Write(ExportItem item, Losses losses)
    {
        string? type = schemas.CrosswalkOf(item)?.PloverType;
        string? reason = Values.NotFact(item)
            ?? (type is null ? $"no PLOVER type for {item.Incident.Type.Value}" : null)
            ?? (item.Incident.When is null ? "no date" : null)
            ?? (item.Incident.Actors.IsEmpty ? "no actor: PLOVER asks for one" : null)
            ?? (PloverTypes.NeedsRecipient(type!) && item.Incident.Targets.IsEmpty ? $"no recipient: {type} asks for one" : null); // a missing type has ended the chain above
        if (reason is not null)
        {
            losses.LeaveOut(reason);
            return;
        }
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, ClaimJson.Options)) Record(json, item, type!); // as above
        output.Write(Encoding.UTF8.GetString(stream.GetBuffer(), 0, checked((int)stream.Length)));
        output.Write('\n');
        losses.Row();
    }

    public void End() => output.Flush();

    private void Record(Utf8JsonWriter json, ExportItem item, string type)
    {
        Incident incident = item.Incident;
        json.WriteStartObject();
        json.WriteString("id", incident.Id.Value);
        json.WriteBoolean("has_event", true);
        json.WriteString("date", Values.Day(incident.When?.Value.First));
        if (incident.When is { Value.Days: > 1 } when) json.WriteString("enddate", Values.Day(when.Value.Last));
        Entities(json, "actor", incident.Actors);
        Entities(json, "recipient", incident.Targets);
        Strings(json, "event", [type]);
        Place(json, item);
        Strings(json, "event_text", [.. incident.Type.Readings.SelectMany(reading => reading.Value.Citations).Select(item.Words).Distinct()]);
        json.WriteString("quad_code", PloverTypes.Quad(type));
        Strings(json, "mode", schemas.CrosswalkOf(item)?.PloverMode is { } mode ? [mode] : []);
        Strings(json, "context", []);
        json.WriteStartObject("size");
        Size(json, "dead", incident.Killed);
        Size(json, "injured", incident.Injured);
        Size(json, "arrested", incident.Captured);
        json.WriteEndObject();
        json.WriteString("text", item.Notes);
        json.WriteStartArray("cite_info");
        foreach (Article article in item.ByDate)
        {
            json.WriteStartObject();
            json.WriteString("url", article.Url?.OriginalString);
            json.WriteString("title", article.Title);
            json.WriteString("publication", article.Outlet);
            json.WriteString("language", "en");
            json.WriteString("coder", "Dateline");
            json.WriteString("codebook", schemas.Codebook.Id);
            json.WriteString("version", schemas.Codebook.Version);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Entities(Utf8JsonWriter json, string name, ImmutableArray<Reconciled<Actor>> parties)
    {
        json.WriteStartArray(name);
        foreach (Reconciled<Actor> party in parties)
        {
            json.WriteStartObject();
            json.WriteString("code", party.Value.Country ?? "UNK");
            json.WriteString("sector", party.Value.Sector ?? "UNK");
            json.WriteString("entity_text", party.Value.Name);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private void Place(Utf8JsonWriter json, ExportItem item)
    {
        if (item.Incident.Place?.Value is not { } place) return;
        json.WriteStartObject("event_loc");
        json.WriteString("extracted_place", place.Facility is { } facility ? $"{facility}, {place.Name}" : place.Name);
        json.WriteString("resolved_place", place.Name);
        if (place.GazetteerId is { } id && id.StartsWith("geonames:", StringComparison.Ordinal)) json.WriteString("geonameid", id["geonames:".Length..]);
        if (place.Centre is { } centre)
        {
            json.WriteNumber("lat", centre.Latitude);
            json.WriteNumber("lon", centre.Longitude);
        }
        json.WriteString("province", place.Province);
        json.WriteString("country", schemas.CountryOf(item)?.Name);
        json.WriteString("country_code", schemas.CountryOf(item)?.Alpha3);
        json.WriteNumber("resolution", place.Precision switch { PlacePrecision.Exact when place.Facility is not null => 5, PlacePrecision.Exact or PlacePrecision.Near => 4, PlacePrecision.District => 3, PlacePrecision.Province => 2, _ => 1 });
        json.WriteEndObject();
    }

    private static void Strings(Utf8JsonWriter json, string name, ImmutableArray<string> values)
    {
        json.WriteStartArray(name);
        foreach (string value in values) json.WriteStringValue(value);
        json.WriteEndArray();
    }

    private static void Size(Utf8JsonWriter json, string name, Tally? tally)
    {
        if (tally is not null) json.WriteNumber(name, tally.Best);
    }
}
