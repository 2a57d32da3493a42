using System.Text.Encodings.Web;
using System.Text.Json;

namespace Dateline.Web;

/// <summary>Writes JSON bodies.</summary>
internal static class JsonBody
{
    // Bodies are served as JSON with nosniff, never put into pages, so letters beyond ASCII may stay as they are.
    private static readonly JsonWriterOptions s_options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static ReadOnlyMemory<byte> Write(Action<Utf8JsonWriter> write)
    {
        var buffer = new System.Buffers.ArrayBufferWriter<byte>(4096);
        using (var json = new Utf8JsonWriter(buffer, s_options)) write(json);
        return buffer.WrittenMemory;
    }

    public static void WriteCounts(this Utf8JsonWriter json, string name, IEnumerable<(string Value, long Count)> counts)
    {
        json.WriteStartArray(name);
        foreach (var (value, count) in counts)
        {
            json.WriteStartObject();
            json.WriteString("value", value);
            json.WriteNumber("count", count);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }
}
