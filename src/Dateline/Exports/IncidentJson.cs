using System.Collections.Immutable;
using System.Text.Json;
using Dateline.Actors;
using Dateline.Claims;
using Dateline.Incidents;
using Dateline.Places;
using Dateline.Quantities;
using Dateline.Reports;
using Dateline.Times;

namespace Dateline.Exports;

/// <summary>The one JSON form of an incident: every field with its value, the policy that chose it and all readings with their words; then claims and articles.</summary>
/// <threadsafety>Stateless.</threadsafety>
public static class IncidentJson
{
    /// <summary>The version of the form.</summary>
    public const int Version = 1;

    /// <summary>Writes an incident as a JSON object.</summary>
    public static void Write(Utf8JsonWriter json, ExportItem item)
    {
        ArgumentNullException.ThrowIfNull(json);
        ArgumentNullException.ThrowIfNull(item);
        new Form(json, item).Write();
    }

    private sealed class Form(Utf8JsonWriter json, ExportItem item)
    {
        public void Write()
        {
            Incident incident = item.Incident;
            json.WriteStartObject();
            json.WriteNumber("version", Version);
            json.WriteString("id", incident.Id.Value);
            json.WriteBoolean("fact", incident.IsFact);
            json.WriteString("review", Names.Of(item.Review));
            Field("type", incident.Type, type => json.WriteStringValue(type.Value));
            Field("stage", incident.Stage, stage => json.WriteStringValue(Names.Of(stage)));
            Field("denied", incident.Denied, json.WriteBooleanValue);
            Field("when", incident.When, WriteDays);
            Field("place", incident.Place, WritePlace);
            Parties("actors", incident.Actors);
            Parties("targets", incident.Targets);
            Parties("claimed_by", incident.ClaimedBy);
            Toll("killed", incident.Killed);
            Toll("injured", incident.Injured);
            Toll("captured", incident.Captured);
            Field("weapon", incident.Weapon, json.WriteStringValue);
            json.WriteStartArray("contradictions");
            foreach (Contradiction contradiction in incident.Contradictions)
            {
                json.WriteStartObject();
                json.WriteString("field", contradiction.Field);
                json.WriteString("words", contradiction.Words);
                json.WriteEndObject();
            }
            json.WriteEndArray();
            json.WriteStartArray("claims");
            foreach (Claim claim in item.Claims.Values) ClaimJson.Write(json, claim, item.Articles.TryGetValue(claim.Article, out Article? article) ? article.Text : "");
            json.WriteEndArray();
            json.WriteStartArray("articles");
            foreach (Article article in item.Articles.Values) WriteArticle(article);
            json.WriteEndArray();
            json.WriteEndObject();
        }

        private void Field<T>(string name, Reconciled<T>? field, Action<T> write)
        {
            json.WritePropertyName(name);
            if (field is null) json.WriteNullValue();
            else Reconciled(field, write);
        }

        private void Reconciled<T>(Reconciled<T> field, Action<T> write)
        {
            json.WriteStartObject();
            json.WritePropertyName("value");
            write(field.Value);
            json.WriteString("rule", field.Rule);
            Readings(field.Readings, write);
            json.WriteEndObject();
        }

        private void Parties(string name, ImmutableArray<Reconciled<Actor>> parties)
        {
            json.WriteStartArray(name);
            foreach (Reconciled<Actor> party in parties) Reconciled(party, WriteActor);
            json.WriteEndArray();
        }

        private void Toll(string name, Tally? tally)
        {
            json.WritePropertyName(name);
            if (tally is null)
            {
                json.WriteNullValue();
                return;
            }
            json.WriteStartObject();
            json.WriteNumber("low", tally.Low);
            json.WriteNumber("best", tally.Best);
            if (tally.High is { } high) json.WriteNumber("high", high); else json.WriteNull("high");
            json.WriteString("rule", tally.Rule);
            Readings(tally.Readings, WriteCount);
            json.WriteEndObject();
        }

        private void Readings<T>(ImmutableArray<Reading<T>> readings, Action<T> write)
        {
            json.WriteStartArray("readings");
            foreach (Reading<T> reading in readings)
            {
                json.WriteStartObject();
                json.WriteString("claim", reading.Claim.Value);
                json.WritePropertyName("value");
                write(reading.Value.Value);
                json.WriteString("basis", Names.Of(reading.Value.Basis));
                json.WriteStartArray("words");
                foreach (Citation citation in reading.Value.Citations)
                {
                    json.WriteStartObject();
                    json.WriteString("article", citation.Article.Value);
                    json.WriteNumber("start", citation.Span.Start);
                    json.WriteNumber("end", citation.Span.End);
                    json.WriteString("text", item.Words(citation));
                    json.WriteEndObject();
                }
                json.WriteEndArray();
                json.WriteEndObject();
            }
            json.WriteEndArray();
        }

        private void WriteDays(DateRange range)
        {
            json.WriteStartObject();
            json.WriteString("first", Names.Of(range.First));
            json.WriteString("last", Names.Of(range.Last));
            json.WriteString("precision", Names.Of(range.Precision));
            json.WriteEndObject();
        }

        private void WritePlace(Place place)
        {
            json.WriteStartObject();
            json.WriteString("name", place.Name);
            json.WriteString("facility", place.Facility);
            json.WriteString("province", place.Province);
            json.WriteString("country", place.Country);
            if (place.Centre is { } centre)
            {
                json.WriteNumber("lat", centre.Latitude);
                json.WriteNumber("lon", centre.Longitude);
            }
            json.WriteString("precision", Names.Of(place.Precision));
            json.WriteString("gazetteer_id", place.GazetteerId);
            json.WriteEndObject();
        }

        private void WriteActor(Actor actor)
        {
            json.WriteStartObject();
            json.WriteString("name", actor.Name);
            json.WriteString("registry_id", actor.RegistryId);
            json.WriteString("kind", Names.Of(actor.Kind));
            json.WriteString("country", actor.Country);
            json.WriteString("sector", actor.Sector);
            json.WriteEndObject();
        }

        private void WriteCount(Count count)
        {
            json.WriteStartObject();
            json.WriteNumber("low", count.Low);
            if (count.High is { } high) json.WriteNumber("high", high); else json.WriteNull("high");
            json.WriteEndObject();
        }

        private void WriteArticle(Article article)
        {
            json.WriteStartObject();
            json.WriteString("id", article.Id.Value);
            json.WriteString("outlet", article.Outlet);
            json.WriteString("title", article.Title);
            json.WriteString("url", article.Url?.OriginalString);
            json.WriteString("source", article.Source);
            if (article.Published is { } published) json.WriteString("published", published); else json.WriteNull("published");
            json.WriteEndObject();
        }
    }
}
