using System.Collections.Frozen;
using System.Collections.Immutable;
using YamlDotNet.RepresentationModel;

namespace Dateline.Codebooks;

/// <summary>Puts the files of a codebook and of the folders layered over it together.</summary>
internal sealed class CodebookLayers(ICollection<Diagnostic> diagnostics)
{
    private readonly SortedDictionary<string, HashSet<string>> _words = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, (HashSet<string> Strong, HashSet<string> Weak)> _registers = new(StringComparer.Ordinal);
    private readonly Dictionary<string, EventType> _types = new(StringComparer.Ordinal);
    private string? _id;
    private string _version = "";

    public void AddHead(YamlFile head)
    {
        if (head.Root is not { } root) return;
        head.CheckKeys(root, "id", "version", "description", "licence", "words", "registers");
        string id = head.Require(root, "id"), version = head.Require(root, "version");
        _id ??= id;
        _version = _version.Length == 0 ? version : $"{_version}+{id}-{version}";
        ReadRegisters(head, root);
        if (head.Mapping(root, "words") is not { } words) return;
        foreach (YamlNode key in words.Children.Keys)
        {
            string name = ((YamlScalarNode)key).Value ?? "";
            if (!_words.TryGetValue(name, out HashSet<string>? members)) _words[name] = members = new HashSet<string>(StringComparer.Ordinal);
            foreach ((string text, YamlNode node) in head.Texts(words, name))
            {
                if (!text.StartsWith('@')) members.Add(text);
                else if (_words.TryGetValue(text[1..], out HashSet<string>? other)) members.UnionWith(other);
                else head.Note("DL107", node, $"The word class '{text[1..]}' is not defined above.");
            }
        }
    }

    private void ReadRegisters(YamlFile head, YamlMappingNode root)
    {
        if (head.Mapping(root, "registers") is not { } registers) return;
        foreach (YamlNode key in registers.Children.Keys)
        {
            string name = ((YamlScalarNode)key).Value ?? "";
            if (head.Mapping(registers, name) is not { } register) continue;
            head.CheckKeys(register, "strong", "weak");
            if (!_registers.TryGetValue(name, out var words)) _registers[name] = words = (new(StringComparer.Ordinal), new(StringComparer.Ordinal));
            words.Strong.UnionWith(head.Texts(register, "strong").Select(item => item.Text));
            words.Weak.UnionWith(head.Texts(register, "weak").Select(item => item.Text));
        }
    }

    public void AddEventFile(YamlFile file)
    {
        YamlMappingNode root = file.Root!; // the reader passes only files with a root
        string code = file.Require(root, "code");
        _types.TryGetValue(code, out EventType? below);
        EventType? type = new EventFileReader(file, _words, below).Read(root, code);
        foreach ((string name, YamlNode node) in file.Texts(root, "remove"))
        {
            string full = $"{code}/{name}";
            if (below is null || below.Patterns.All(pattern => pattern.Name != full)) file.Note("DL110", node, $"There is no pattern '{full}' to remove.");
        }
        if (type is not null) _types[code] = type;
    }

    public Codebook? Build(string folder)
    {
        if (_types.Count == 0) diagnostics.Add(new Diagnostic("DL113", Severity.Error, "The codebook has no event types.", folder));
        foreach (EventType type in _types.Values.Where(type => type.Patterns.IsEmpty))
            diagnostics.Add(new Diagnostic("DL112", Severity.Error, $"The type '{type.Code}' has no patterns.", folder));
        if (_id is null || diagnostics.Any(diagnostic => diagnostic.Severity == Severity.Error)) return null;
        return new Codebook(_id, _version, [.. _types.Values.OrderBy(type => type.Code)],
            _words.ToImmutableSortedDictionary(pair => pair.Key, pair => pair.Value.ToFrozenSet(StringComparer.Ordinal), StringComparer.Ordinal),
            [.. _registers.Select(pair => new Register(pair.Key, pair.Value.Strong.ToFrozenSet(StringComparer.Ordinal), pair.Value.Weak.ToFrozenSet(StringComparer.Ordinal)))]);
    }
}
