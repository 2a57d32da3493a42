using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Dateline.Reports;

/// <summary>Looks up the parts of an article in a JSON object by a <see cref="FieldMap"/>.</summary>
internal readonly struct JsonFields(JsonElement root, FieldMap map)
{
    /// <summary>The string of a part, or the number as it is written, or the strings of a list joined; null when it is absent, null or empty.</summary>
    /// <param name="part">One of the parts of <see cref="FieldMap"/>.</param>
    /// <param name="wrong">The field's name when it holds something else than text; else null.</param>
    public string? Text(string part, out string? wrong)
    {
        wrong = null;
        foreach (string name in map.Names[part])
        {
            if (Find(name) is not { } value)
            {
                continue;
            }
            switch (value.ValueKind)
            {
                case JsonValueKind.String:
                    string text = Unescaped(value);
                    if (text.Length > 0)
                    {
                        return text;
                    }
                    break;
                case JsonValueKind.Number:
                    return value.GetRawText();
                case JsonValueKind.Array when value.EnumerateArray().All(item => item.ValueKind == JsonValueKind.String):
                    string joined = string.Join(", ", value.EnumerateArray().Select(Unescaped));
                    if (joined.Length > 0)
                    {
                        return joined;
                    }
                    break;
                case JsonValueKind.Null:
                    break;
                default:
                    wrong ??= name;
                    break;
            }
        }
        return null;
    }

    /// <summary>The string, also where an escape names half of a surrogate pair, which the library refuses.</summary>
    public static string Unescaped(JsonElement value)
    {
        try
        {
            return value.GetString() ?? "";
        }
        catch (InvalidOperationException)
        {
            return UnescapedByHand(value.GetRawText());
        }
    }

    private JsonElement? Find(string path)
    {
        JsonElement at = root;
        if (at.ValueKind == JsonValueKind.Object && at.TryGetProperty(path, out JsonElement whole))
        {
            return whole;
        }
        foreach (string name in path.Split('.'))
        {
            if (at.ValueKind != JsonValueKind.Object || !at.TryGetProperty(name, out at))
            {
                return null;
            }
        }
        return at;
    }

    private static string UnescapedByHand(string raw)
    {
        var text = new StringBuilder(raw.Length);
        for (int i = 1; i < raw.Length - 1; i++)
        {
            if (raw[i] != '\\')
            {
                text.Append(raw[i]);
                continue;
            }
            i++;
            text.Append(raw[i] switch
            {
                'n' => '\n',
                't' => '\t',
                'r' => '\r',
                'b' => '\b',
                'f' => '\f',
                'u' => (char)int.Parse(raw.AsSpan(i + 1, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture),
                char other => other,
            });
            i += raw[i] == 'u' ? 4 : 0;
        }
        return text.ToString();
    }
}
