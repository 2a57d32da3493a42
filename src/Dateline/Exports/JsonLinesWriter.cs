using System.Collections.Immutable;
using System.Text.Json;
using Dateline.Claims;

namespace Dateline.Exports;

/// <summary>Writes everything that is known of incidents, a JSON object on a line each (docs/schemas/incident.schema.json).</summary>
internal sealed class JsonLinesWriter(TextWriter output) : IExportWriter
{
    public ImmutableArray<LostField> Lost => [];

    public void Begin() { }

    public void Write(ExportItem item, Losses losses)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, ClaimJson.Options)) IncidentJson.Write(json, item);
        output.Write(System.Text.Encoding.UTF8.GetString(stream.GetBuffer(), 0, checked((int)stream.Length)));
        output.Write('\n');
        losses.Row();
    }

    public void End() => output.Flush();
}
