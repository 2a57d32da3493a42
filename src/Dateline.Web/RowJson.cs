using System.Text.Json;
using Dateline.Claims;
using Dateline.Places;
using Dateline.Store;

namespace Dateline.Web;

/// <summary>Writes a line of a list as JSON.</summary>
internal static class RowJson
{
    public static void Write(Utf8JsonWriter json, IncidentRow row, CountryTable? countries)
    {
        json.WriteStartObject();
        json.WriteString("id", row.Id.Value);
        json.WriteNumber("version", row.Version);
        json.WriteString("sentence", IncidentSentence.Of(row, countries));
        json.WriteString("type", row.Type.Value);
        json.WriteString("stage", Names.Of(row.Stage));
        json.WriteBoolean("denied", row.Denied);
        json.WriteString("first", row.First is { } first ? Names.Of(first) : null);
        json.WriteString("last", row.Last is { } last ? Names.Of(last) : null);
        json.WriteString("place", row.Place);
        json.WriteString("province", row.Province);
        json.WriteString("country", row.Country);
        if (row.Point is { } point)
        {
            json.WriteNumber("lat", point.Latitude);
            json.WriteNumber("lon", point.Longitude);
        }
        if (row.Precision is { } precision) json.WriteNumber("precision", (int)precision);
        Write(json, "killed", row.Killed);
        Write(json, "injured", row.Injured);
        json.WriteString("actors", row.Actors);
        json.WriteString("targets", row.Targets);
        json.WriteNumber("claims", row.Claims);
        json.WriteNumber("articles", row.Articles);
        json.WriteNumber("independent_reports", row.Independent);
        json.WriteNumber("contradictions", row.Contradictions);
        json.WriteString("review", Names.Of(row.Review));
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, string name, TollRow? toll)
    {
        if (toll is null) return;
        json.WriteStartObject(name);
        json.WriteNumber("low", toll.Low);
        json.WriteNumber("best", toll.Best);
        if (toll.High is { } high) json.WriteNumber("high", high);
        else json.WriteNull("high");
        json.WriteEndObject();
    }
}
