using System.Collections.Immutable;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Dateline.Codebooks;

/// <summary>One YAML file of a codebook: its nodes, all scalars as strings, with every problem noted at its line and column.</summary>
internal sealed class YamlFile
{
    private readonly ICollection<Diagnostic> _diagnostics;

    private YamlFile(string path, YamlMappingNode? root, ICollection<Diagnostic> diagnostics)
    {
        Path = path;
        Root = root;
        _diagnostics = diagnostics;
    }

    /// <summary>The path, for messages.</summary>
    public string Path { get; }

    /// <summary>The topmost mapping; null when the file is not YAML or holds none, which is noted already.</summary>
    public YamlMappingNode? Root { get; }

    public static YamlFile Parse(string path, string content, ICollection<Diagnostic> diagnostics)
    {
        try
        {
            var stream = new YamlStream();
            stream.Load(new StringReader(content));
            if (stream.Documents.Count > 0 && stream.Documents[0].RootNode is YamlMappingNode root) return new YamlFile(path, root, diagnostics);
            diagnostics.Add(new Diagnostic("DL101", Severity.Error, "The file is not a mapping of keys to values.", path, 1, 1));
        }
        catch (YamlException error)
        {
            diagnostics.Add(new Diagnostic("DL101", Severity.Error, "The file is not YAML: " + error.Message, path, checked((int)error.Start.Line), checked((int)error.Start.Column)));
        }
        catch (InvalidOperationException)
        {
            // The parser's scanner gives up this way at the end of a file within an open bracket.
            int lines = content.AsSpan().Count('\n') + 1;
            diagnostics.Add(new Diagnostic("DL101", Severity.Error, "The file is not YAML: it ends within a list, a mapping or a quotation.", path, lines, 1));
        }
        return new YamlFile(path, null, diagnostics);
    }

    /// <summary>Notes a problem at a node.</summary>
    public void Note(string code, YamlNode node, string message) =>
        _diagnostics.Add(new Diagnostic(code, Severity.Error, message, Path, LineOf(node), checked((int)node.Start.Column)));

    /// <summary>The line a node begins on, from 1.</summary>
    public static int LineOf(YamlNode node) => checked((int)node.Start.Line);

    /// <summary>Notes every key of a mapping that is not known.</summary>
    public void CheckKeys(YamlMappingNode mapping, params ReadOnlySpan<string> known)
    {
        foreach (YamlNode key in mapping.Children.Keys)
        {
            string? name = (key as YamlScalarNode)?.Value;
            if (name is null || known.IndexOf(name) < 0) Note("DL102", key, $"The key '{name}' is not known here; known are {string.Join(", ", known!)}.");
        }
    }

    /// <summary>A scalar that must be there; the empty string when it is not, which is noted.</summary>
    public string Require(YamlMappingNode mapping, string key)
    {
        string? value = Text(mapping, key);
        if (value is null && Find(mapping, key) is null) Note("DL103", mapping, $"The key '{key}' is missing.");
        return value ?? "";
    }

    /// <summary>A scalar; null when the key is missing.</summary>
    public string? Text(YamlMappingNode mapping, string key)
    {
        YamlNode? node = Find(mapping, key);
        if (node is null or YamlScalarNode) return (node as YamlScalarNode)?.Value;
        Note("DL104", node, $"The value of '{key}' must be text.");
        return null;
    }

    /// <summary>A list of scalars, or one scalar as a list of one; empty when the key is missing.</summary>
    public ImmutableArray<(string Text, YamlNode Node)> Texts(YamlMappingNode mapping, string key)
    {
        YamlNode? node = Find(mapping, key);
        if (node is null) return [];
        if (node is YamlScalarNode single) return [(single.Value ?? "", single)];
        var texts = ImmutableArray.CreateBuilder<(string, YamlNode)>();
        foreach (YamlNode item in Items(mapping, key))
        {
            if (item is YamlScalarNode scalar) texts.Add((scalar.Value ?? "", scalar));
            else Note("DL104", item, $"The items of '{key}' must be text.");
        }
        return texts.ToImmutable();
    }

    /// <summary>The items of a list; empty when the key is missing.</summary>
    public IEnumerable<YamlNode> Items(YamlMappingNode mapping, string key)
    {
        YamlNode? node = Find(mapping, key);
        if (node is null) return [];
        if (node is YamlSequenceNode list) return list.Children;
        Note("DL104", node, $"The value of '{key}' must be a list.");
        return [];
    }

    /// <summary>A mapping below a key; null when the key is missing.</summary>
    public YamlMappingNode? Mapping(YamlMappingNode mapping, string key)
    {
        YamlNode? node = Find(mapping, key);
        if (node is null or YamlMappingNode) return node as YamlMappingNode;
        Note("DL104", node, $"The value of '{key}' must be a mapping.");
        return null;
    }

    /// <summary>The node below a key; null when the key is missing.</summary>
    public static YamlNode? Find(YamlMappingNode mapping, string key) => mapping.Children.TryGetValue(new YamlScalarNode(key), out YamlNode? node) ? node : null;
}
