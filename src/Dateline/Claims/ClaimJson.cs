using System.Text.Json;

namespace Dateline.Claims;

/// <summary>The one JSON form of a claim: snake_case keys, every value with its citations, basis, rule and confidence.</summary>
/// <remarks>
/// Keys are always written in the same order and numbers in the invariant form, so equal claims give equal bytes. Of the fields that
/// hold a plain value (<c>type</c>, <c>stage</c>, <c>denied</c>, <c>background</c>, <c>weapon</c>'s text) the evidence stands under the
/// same key in <c>evidence</c>. Offsets are UTF-16 code units into the article's text.
/// </remarks>
/// <threadsafety>Stateless.</threadsafety>
public static class ClaimJson
{
    /// <summary>The version of the form, written into every claim; a reader refuses a higher one.</summary>
    public const int Version = 2;

    /// <summary>A claim as a JSON object.</summary>
    /// <param name="claim">The claim.</param>
    /// <param name="text">The text of the claim's article, from which quoted words are taken.</param>
    public static string Write(Claim claim, string text)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, Options))
        {
            Write(json, claim, text);
        }
        return System.Text.Encoding.UTF8.GetString(stream.GetBuffer(), 0, checked((int)stream.Length));
    }

    /// <summary>Writes a claim as a JSON object.</summary>
    /// <param name="json">The writer, standing where a value is expected.</param>
    /// <param name="claim">The claim.</param>
    /// <param name="text">The text of the claim's article, from which quoted words are taken.</param>
    public static void Write(Utf8JsonWriter json, Claim claim, string text)
    {
        ArgumentNullException.ThrowIfNull(json);
        ArgumentNullException.ThrowIfNull(claim);
        ArgumentNullException.ThrowIfNull(text);
        new ClaimJsonWriter(json, text).Write(claim);
    }

    /// <summary>The claim that a JSON object of this form holds.</summary>
    /// <exception cref="FormatException">The object is not of this form; the message names the key.</exception>
    public static Claim Read(JsonElement json) => new ClaimJsonReader(json).Read();

    /// <summary>The claim that a JSON text of this form holds.</summary>
    /// <exception cref="FormatException">The text is not JSON, or not of this form; the message names the key.</exception>
    public static Claim Read(string json)
    {
        ArgumentNullException.ThrowIfNull(json);
        try
        {
            using JsonDocument document = JsonDocument.Parse(json);
            return Read(document.RootElement);
        }
        catch (JsonException error)
        {
            throw new FormatException("A claim is not JSON: " + error.Message, error);
        }
    }

    /// <summary>Letters of all scripts are written as themselves; lone surrogates become U+FFFD.</summary>
    public static JsonWriterOptions Options { get; } = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
}
