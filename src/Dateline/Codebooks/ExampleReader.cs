using System.Collections.Immutable;
using System.Text;
using Dateline.Text;
using YamlDotNet.RepresentationModel;

namespace Dateline.Codebooks;

/// <summary>Reads the examples of a pattern: <c>{actor: Raiders} [burned] {target: three barns}.</c> under <c>examples</c>, and sentences with their reasons under <c>not</c>.</summary>
internal sealed class ExampleReader(YamlFile file)
{
    public ImmutableArray<PatternExample> Read(YamlMappingNode pattern)
    {
        var examples = ImmutableArray.CreateBuilder<PatternExample>();
        foreach ((string text, YamlNode node) in file.Texts(pattern, "examples"))
        {
            if (Parse(text, node) is { } example) examples.Add(example);
        }
        foreach (YamlNode node in file.Items(pattern, "not"))
        {
            if (node is not YamlMappingNode mapping)
            {
                file.Note("DL104", node, "An item of 'not' has the keys 'text' and 'because'.");
                continue;
            }
            file.CheckKeys(mapping, "text", "because");
            examples.Add(new PatternExample(file.Require(mapping, "text"), null, [], file.Require(mapping, "because"), YamlFile.LineOf(mapping)));
        }
        return examples.ToImmutable();
    }

    private PatternExample? Parse(string marked, YamlNode node)
    {
        var text = new StringBuilder(marked.Length);
        var roles = ImmutableArray.CreateBuilder<(RoleCode, TextSpan)>();
        TextSpan? trigger = null;
        int open = -1;
        RoleCode role = RoleCode.None;
        for (int i = 0; i < marked.Length; i++)
        {
            switch (marked[i])
            {
                case '[' or '{' when open >= 0:
                    return Bad(node, "Marks of an example do not nest.");
                case '[':
                    open = text.Length;
                    role = RoleCode.None;
                    break;
                case '{':
                    int colon = marked.IndexOf(':', i);
                    if (colon < 0 || !Enum.TryParse(marked[(i + 1)..colon].Trim(), ignoreCase: true, out role) || role == RoleCode.None)
                        return Bad(node, "A marked phrase is written {role: words} with the role actor, target, place or weapon.");
                    i = colon;
                    while (i + 1 < marked.Length && marked[i + 1] == ' ') i++;
                    open = text.Length;
                    break;
                case ']' when open >= 0 && role == RoleCode.None:
                    trigger = new TextSpan(open, text.Length);
                    open = -1;
                    break;
                case '}' when open >= 0 && role != RoleCode.None:
                    roles.Add((role, new TextSpan(open, text.Length)));
                    open = -1;
                    break;
                default:
                    text.Append(marked[i]);
                    break;
            }
        }
        if (open >= 0) return Bad(node, "A mark of the example is not closed.");
        if (trigger is null) return Bad(node, "The example marks no [trigger].");
        return new PatternExample(text.ToString(), trigger, roles.ToImmutable(), null, YamlFile.LineOf(node));
    }

    private PatternExample? Bad(YamlNode node, string message)
    {
        file.Note("DL111", node, message);
        return null;
    }
}
