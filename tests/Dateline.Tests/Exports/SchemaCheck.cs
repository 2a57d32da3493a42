using System.Text.Json;

namespace Dateline.Tests.Exports;

/// <summary>Checks JSON against a JSON Schema: the keywords that the published schemas use, and no others.</summary>
/// <param name="root">The schema.</param>
internal sealed class SchemaCheck(JsonElement root)
{
    private static readonly HashSet<string> s_annotations = new(["$schema", "$id", "title", "description", "$defs"], StringComparer.Ordinal);

    /// <summary>What is wrong with a value; empty when nothing is.</summary>
    public IEnumerable<string> Problems(JsonElement value) => Problems(root, value, "$");

    private IEnumerable<string> Problems(JsonElement schema, JsonElement value, string path) =>
        schema.ValueKind != JsonValueKind.Object ? Told(schema.GetBoolean(), $"{path} is not allowed") : schema.EnumerateObject().SelectMany(keyword => Problems(keyword, schema, value, path));

    private IEnumerable<string> Problems(JsonProperty keyword, JsonElement schema, JsonElement value, string path) => keyword.Name switch
    {
        "$ref" => Problems(root.GetProperty("$defs").GetProperty(keyword.Value.GetString()!["#/$defs/".Length..]), value, path),
        "type" => Told(keyword.Value.ValueKind == JsonValueKind.Array ? keyword.Value.EnumerateArray().Any(type => IsOf(type.GetString()!, value)) : IsOf(keyword.Value.GetString()!, value), $"{path} is no {keyword.Value}"),
        "const" => Told(JsonElement.DeepEquals(keyword.Value, value), $"{path} is not {keyword.Value}"),
        "enum" => Told(keyword.Value.EnumerateArray().Any(allowed => JsonElement.DeepEquals(allowed, value)), $"{path} is none of {keyword.Value}"),
        "minimum" => Told(value.ValueKind != JsonValueKind.Number || value.GetDouble() >= keyword.Value.GetDouble(), $"{path} is below {keyword.Value}"),
        "minItems" => Told(value.ValueKind != JsonValueKind.Array || value.GetArrayLength() >= keyword.Value.GetInt32(), $"{path} has too few items"),
        "format" => Told(value.ValueKind != JsonValueKind.String || HasFormat(keyword.Value.GetString()!, value), $"{path} is no {keyword.Value}"),
        "anyOf" => Told(keyword.Value.EnumerateArray().Any(choice => !Problems(choice, value, path).Any()), $"{path} fits none of several"),
        "items" => value.ValueKind == JsonValueKind.Array ? value.EnumerateArray().SelectMany((item, i) => Problems(keyword.Value, item, FormattableString.Invariant($"{path}[{i}]"))) : [],
        "required" => value.ValueKind == JsonValueKind.Object ? keyword.Value.EnumerateArray().Where(key => !value.TryGetProperty(key.GetString()!, out _)).Select(key => $"{path} lacks {key}") : [],
        "properties" => value.ValueKind == JsonValueKind.Object ? keyword.Value.EnumerateObject().SelectMany(property => value.TryGetProperty(property.Name, out JsonElement member) ? Problems(property.Value, member, $"{path}.{property.Name}") : []) : [],
        "additionalProperties" => Told(value.ValueKind != JsonValueKind.Object || keyword.Value.GetBoolean() || value.EnumerateObject().All(member => schema.GetProperty("properties").TryGetProperty(member.Name, out _)), $"{path} has a key that is not known"),
        _ => Told(s_annotations.Contains(keyword.Name), $"the keyword {keyword.Name} is not checked"),
    };

    private static IEnumerable<string> Told(bool holds, string problem) => holds ? [] : [problem];

    private static bool IsOf(string type, JsonElement value) => type switch
    {
        "integer" => value.ValueKind == JsonValueKind.Number && value.GetDouble() == Math.Floor(value.GetDouble()),
        "boolean" => value.ValueKind is JsonValueKind.True or JsonValueKind.False,
        _ => string.Equals(type, value.ValueKind.ToString(), StringComparison.OrdinalIgnoreCase),
    };

    private static bool HasFormat(string format, JsonElement value) => format switch
    {
        "date-time" => value.TryGetDateTimeOffset(out _),
        "date" => DateOnly.TryParseExact(value.GetString(), "yyyy-MM-dd", out _),
        _ => throw new InvalidDataException($"the format {format} is not checked"),
    };
}
