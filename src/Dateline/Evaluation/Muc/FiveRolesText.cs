using System.Collections.Immutable;
using System.Text.Json;

namespace Dateline.Evaluation.Muc;

/// <summary>A text of the simplified MUC-4 set with its incidents.</summary>
/// <param name="Id">The text's id.</param>
/// <param name="Text">The text, lower-case.</param>
/// <param name="Templates">Its incidents; empty for an irrelevant text.</param>
public sealed record FiveRolesText(string Id, string Text, ImmutableArray<FiveRolesTemplate> Templates)
{
    /// <summary>Reads one line of the set.</summary>
    /// <exception cref="JsonException">The line is not JSON.</exception>
    /// <exception cref="KeyNotFoundException">A field of the set is missing.</exception>
    public static FiveRolesText Read(string line)
    {
        using JsonDocument json = JsonDocument.Parse(line);
        JsonElement root = json.RootElement;
        ImmutableArray<FiveRolesTemplate> templates = [.. root.GetProperty("templates").EnumerateArray().Select(ReadTemplate)];
        return new FiveRolesText(root.GetProperty("docid").GetString() ?? "", root.GetProperty("doctext").GetString() ?? "", templates);
    }

    // An entity is a list of [naming, offset] pairs.
    private static FiveRolesTemplate ReadTemplate(JsonElement template)
    {
        var roles = ImmutableSortedDictionary.CreateBuilder<string, ImmutableArray<ImmutableArray<string>>>(StringComparer.Ordinal);
        foreach (string role in FiveRolesTemplate.RoleNames)
        {
            if (!template.TryGetProperty(role, out JsonElement entities)) continue;
            roles[role] = [.. entities.EnumerateArray().Select(entity => entity.EnumerateArray().Select(naming => naming[0].GetString() ?? "").ToImmutableArray())];
        }
        return new FiveRolesTemplate(template.GetProperty("incident_type").GetString() ?? "", roles.ToImmutable());
    }
}
