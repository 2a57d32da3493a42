using System.Collections.Immutable;
using System.Text.Json;
using Dateline.Actors;
using Dateline.Codebooks;
using Dateline.Places;
using Dateline.Quantities;
using Dateline.Text;
using Dateline.Times;

namespace Dateline.Claims;

/// <summary>Writes one claim in the form that <see cref="ClaimJson"/> documents.</summary>
internal sealed class ClaimJsonWriter(Utf8JsonWriter json, string text)
{
    public void Write(Claim claim)
    {
        json.WriteStartObject();
        json.WriteNumber("version", ClaimJson.Version);
        json.WriteString("id", claim.Id.Value);
        json.WriteString("article", claim.Article.Value);
        WriteSpan("trigger", claim.Trigger);
        json.WriteString("type", claim.Type.Value.Value);
        json.WriteString("stage", Names.Of(claim.Stage.Value));
        json.WriteBoolean("denied", claim.Denied.Value);
        WriteActor("denied_by", claim.DeniedBy);
        json.WriteBoolean("background", claim.Background.Value);
        WriteActors("actors", claim.Actors);
        WriteActors("targets", claim.Targets);
        WriteActor("claimed_by", claim.ClaimedBy);
        WriteClaimants(claim.Claimants);
        WriteSources(claim.SaidBy);
        WriteCount("killed", claim.Killed);
        WriteCount("injured", claim.Injured);
        WriteCount("captured", claim.Captured);
        WriteTolls(claim.Tolls);
        WriteWhen(claim.When);
        if (claim.WhenWords is { } words) WriteSpan("when_words", words.Span); else json.WriteNull("when_words");
        json.WritePropertyName("place");
        if (claim.Place is { } place) WritePlace(place, null); else json.WriteNullValue();
        json.WriteStartArray("other_places");
        foreach (PlaceInRole other in claim.OtherPlaces) WritePlace(other.Place, other.Role);
        json.WriteEndArray();
        WriteWords("weapon", claim.Weapon);
        WriteEvidence(claim);
        json.WriteEndObject();
    }

    private void WriteEvidence(Claim claim)
    {
        json.WriteStartObject("evidence");
        WriteBareEvidence("type", claim.Type);
        WriteBareEvidence("stage", claim.Stage);
        WriteBareEvidence("denied", claim.Denied);
        WriteBareEvidence("background", claim.Background);
        json.WriteEndObject();
    }

    private void WriteBareEvidence<T>(string name, Cited<T> value)
    {
        json.WriteStartObject(name);
        WriteBasis(value);
        json.WriteEndObject();
    }

    private void WriteActors(string name, ImmutableArray<Cited<Actor>> actors)
    {
        json.WriteStartArray(name);
        foreach (Cited<Actor> actor in actors) WriteActor(actor);
        json.WriteEndArray();
    }

    private void WriteActor(string name, Cited<Actor>? actor)
    {
        json.WritePropertyName(name);
        if (actor is null) json.WriteNullValue(); else WriteActor(actor);
    }

    private void WriteClaimants(ImmutableArray<Claimant> claimants)
    {
        json.WriteStartArray("claimants");
        foreach (Claimant claimant in claimants)
        {
            json.WriteStartObject();
            WriteActorValue(claimant.Who);
            if (claimant.WhenWords is { } words) WriteSpan("when_words", words.Span); else json.WriteNull("when_words");
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private void WriteActor(Cited<Actor> actor)
    {
        json.WriteStartObject();
        WriteActorValue(actor);
        json.WriteEndObject();
    }

    private void WriteActorValue(Cited<Actor> actor)
    {
        json.WriteString("text", actor.Value.Name);
        WriteActorFields(actor.Value);
        WriteBasis(actor);
    }

    private void WriteActorFields(Actor actor)
    {
        json.WriteString("registry_id", actor.RegistryId);
        json.WriteString("kind", Names.Of(actor.Kind));
        json.WriteString("country", actor.Country);
        json.WriteString("sector", actor.Sector);
        json.WriteString("cameo", actor.Cameo);
    }

    private void WriteSources(ImmutableArray<Cited<Source>> sources)
    {
        json.WriteStartArray("said_by");
        foreach (Cited<Source> source in sources)
        {
            json.WriteStartObject();
            json.WriteString("text", source.Value.Name);
            json.WriteString("kind", Names.Of(source.Value.Kind));
            json.WritePropertyName("actor");
            if (source.Value.Actor is { } actor)
            {
                json.WriteStartObject();
                json.WriteString("text", actor.Name);
                WriteActorFields(actor);
                json.WriteEndObject();
            }
            else
            {
                json.WriteNullValue();
            }
            WriteBasis(source);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private void WriteCount(string name, Cited<Count>? count)
    {
        json.WritePropertyName(name);
        if (count is null)
        {
            json.WriteNullValue();
            return;
        }
        json.WriteStartObject();
        WriteBounds(count.Value);
        WriteBasis(count);
        json.WriteEndObject();
    }

    private void WriteBounds(Count count)
    {
        json.WriteNumber("low", count.Low);
        if (count.High is { } high) json.WriteNumber("high", high); else json.WriteNull("high");
    }

    private void WriteTolls(ImmutableArray<Cited<Toll>> tolls)
    {
        json.WriteStartArray("tolls");
        foreach (Cited<Toll> toll in tolls)
        {
            json.WriteStartObject();
            json.WriteString("kind", Names.Of(toll.Value.Kind));
            json.WriteString("role", Names.Of(toll.Value.Role));
            json.WriteBoolean("cumulative", toll.Value.Cumulative);
            json.WriteString("share", Names.Of(toll.Value.Share));
            json.WriteString("qualifier", Names.Of(toll.Value.Qualifier));
            json.WriteString("source", toll.Value.Source);
            WriteAsOf(toll.Value.AsOf);
            WriteBounds(toll.Value.Count);
            WriteBasis(toll);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private void WriteAsOf(DateRange? stood)
    {
        if (stood is null)
        {
            json.WriteNull("as_of");
            return;
        }
        json.WriteStartObject("as_of");
        json.WriteString("first", Names.Of(stood.First));
        json.WriteString("last", Names.Of(stood.Last));
        json.WriteString("precision", Names.Of(stood.Precision));
        json.WriteEndObject();
    }

    private void WriteWhen(Cited<DateRange>? when)
    {
        json.WritePropertyName("when");
        if (when is null)
        {
            json.WriteNullValue();
            return;
        }
        json.WriteStartObject();
        json.WriteString("first", Names.Of(when.Value.First));
        json.WriteString("last", Names.Of(when.Value.Last));
        json.WriteString("precision", Names.Of(when.Value.Precision));
        WriteBasis(when);
        json.WriteEndObject();
    }

    private void WritePlace(Cited<Place> place, PlaceRole? role)
    {
        json.WriteStartObject();
        if (role is { } known) json.WriteString("role", Names.Of(known));
        // The words of the report, as scorers compare them; a place that only follows from other words has none.
        if (place.Basis == Basis.Stated) json.WriteString("text", Quote(place.Citations[0].Span)); else json.WriteNull("text");
        json.WriteString("name", place.Value.Name);
        json.WriteString("country", place.Value.Country);
        json.WriteString("province", place.Value.Province);
        if (place.Value.Centre is { } centre)
        {
            json.WriteNumber("lat", centre.Latitude);
            json.WriteNumber("lon", centre.Longitude);
        }
        else
        {
            json.WriteNull("lat");
            json.WriteNull("lon");
        }
        if (place.Value.RadiusKm is { } radius) json.WriteNumber("radius_km", radius); else json.WriteNull("radius_km");
        json.WriteString("precision", Names.Of(place.Value.Precision));
        json.WriteString("facility", place.Value.Facility);
        json.WriteString("gazetteer_id", place.Value.GazetteerId);
        WriteBasis(place);
        json.WriteEndObject();
    }

    private void WriteWords(string name, Cited<string>? words)
    {
        json.WritePropertyName(name);
        if (words is null)
        {
            json.WriteNullValue();
            return;
        }
        json.WriteStartObject();
        json.WriteString("text", words.Value);
        WriteBasis(words);
        json.WriteEndObject();
    }

    private void WriteBasis<T>(Cited<T> value)
    {
        json.WriteString("basis", Names.Of(value.Basis));
        json.WriteString("rule", value.Rule);
        json.WriteNumber("confidence", value.Confidence);
        json.WriteStartArray("citations");
        foreach (Citation citation in value.Citations)
        {
            json.WriteStartObject();
            WriteSpanFields(citation.Span);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private void WriteSpan(string name, TextSpan span)
    {
        json.WriteStartObject(name);
        WriteSpanFields(span);
        json.WriteEndObject();
    }

    private void WriteSpanFields(TextSpan span)
    {
        json.WriteNumber("start", span.Start);
        json.WriteNumber("end", span.End);
        json.WriteString("text", Quote(span));
    }

    private string Quote(TextSpan span) => span.End <= text.Length ? text.Substring(span.Start, span.Length) : "";
}
