using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using YamlDotNet.RepresentationModel;

namespace Dateline.Codebooks;

/// <summary>Reads one pattern of an event file.</summary>
internal sealed class PatternReader(YamlFile file, IReadOnlyDictionary<string, HashSet<string>> words)
{
    /// <summary>What "@" may name besides word classes: kinds of mention.</summary>
    public static readonly FrozenSet<string> MentionKinds = new[] { "place", "state", "actor", "name", "number", "time" }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> s_stages = new[] { "occurred", "ongoing", "attempted", "announced", "threatened" }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> s_slots = new[] { "near", "clause", "before", "next", "governor", "infinitive", "must", "content", "topic", "duty", "order", "subject", "object", "possessor", "modifier", "agent" }
        .Concat(["of", "on", "against", "at", "by", "with", "from", "to", "in", "for", "into", "over", "between", "around", "near-to", "toward", "about", "as", "after", "under", "off", "through", "out", "inside", "outside", "along"])
        .ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The pattern; null when it has no trigger at all, which is noted.</summary>
    public Pattern? Read(YamlMappingNode mapping, string code)
    {
        file.CheckKeys(mapping, "name", "verbs", "nouns", "strength", "stage", "when", "unless", "roles", "confidence", "examples", "not");
        string name = file.Require(mapping, "name");
        bool verbs = YamlFile.Find(mapping, "verbs") is not null, nouns = YamlFile.Find(mapping, "nouns") is not null;
        if (verbs == nouns)
        {
            file.Note("DL103", mapping, "A pattern has either 'verbs' or 'nouns'.");
            return null;
        }
        ImmutableArray<PatternExample> examples = new ExampleReader(file).Read(mapping);
        if (examples.All(example => example.Trigger is null)) file.Note("DL112", mapping, $"The pattern '{name}' has no example.");
        if (examples.All(example => example.Trigger is not null)) file.Note("DL112", mapping, $"The pattern '{name}' has no 'not' example.");
        return new Pattern
        {
            Name = $"{code}/{name}",
            Kind = verbs ? TriggerKind.Verb : TriggerKind.Noun,
            Phrases = ReadPhrases(mapping, verbs ? "verbs" : "nouns"),
            Strength = ReadStrength(mapping),
            Stage = ReadStage(mapping),
            When = ReadConditions(mapping, "when"),
            Unless = ReadConditions(mapping, "unless"),
            Roles = ReadRoles(mapping),
            Confidence = ReadConfidence(mapping),
            Examples = examples,
            Source = string.Create(CultureInfo.InvariantCulture, $"{file.Path}:{YamlFile.LineOf(mapping)}"),
        };
    }

    private ImmutableArray<ImmutableArray<string>> ReadPhrases(YamlMappingNode mapping, string key)
    {
        var phrases = ImmutableArray.CreateBuilder<ImmutableArray<string>>();
        foreach ((string text, YamlNode node) in file.Texts(mapping, key))
        {
            string[] parts = text.ToLowerInvariant().Split([' ', '-'], StringSplitOptions.RemoveEmptyEntries);
            if (parts.Length is 0 or > 5) file.Note("DL109", node, "A phrase has one to five words.");
            else phrases.Add([.. parts]);
        }
        if (phrases.Count == 0) file.Note("DL109", mapping, "A pattern has at least one phrase.");
        return phrases.ToImmutable();
    }

    private PatternStrength ReadStrength(YamlMappingNode mapping)
    {
        switch (file.Text(mapping, "strength"))
        {
            case null or "specific": return PatternStrength.Specific;
            case "generic": return PatternStrength.Generic;
            case "effect": return PatternStrength.Effect;
            default:
                file.Note("DL114", YamlFile.Find(mapping, "strength")!, "The strength is 'specific', 'generic' or 'effect'."); // the key was just read
                return PatternStrength.Specific;
        }
    }

    private string? ReadStage(YamlMappingNode mapping)
    {
        string? stage = file.Text(mapping, "stage");
        if (stage is not null && !s_stages.Contains(stage)) file.Note("DL114", YamlFile.Find(mapping, "stage")!, $"'{stage}' is not a stage."); // the key was just read
        return stage;
    }

    private double ReadConfidence(YamlMappingNode mapping)
    {
        if (file.Text(mapping, "confidence") is not { } text) return 0.8;
        if (double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out double confidence) && confidence is > 0 and <= 1) return confidence;
        file.Note("DL114", YamlFile.Find(mapping, "confidence")!, "The confidence is a number above 0, up to 1."); // the key was just read
        return 0.8;
    }

    private ImmutableArray<Condition> ReadConditions(YamlMappingNode mapping, string key)
    {
        if (file.Mapping(mapping, key) is not { } conditions) return [];
        var result = ImmutableArray.CreateBuilder<Condition>();
        foreach (YamlNode slotNode in conditions.Children.Keys)
        {
            string slot = ((YamlScalarNode)slotNode).Value ?? "";
            if (!s_slots.Contains(slot)) file.Note("DL106", slotNode, $"'{slot}' is not a slot.");
            var lemmas = new HashSet<string>(StringComparer.Ordinal);
            var kinds = ImmutableArray.CreateBuilder<string>();
            foreach ((string text, YamlNode node) in file.Texts(conditions, slot))
            {
                if (!text.StartsWith('@')) lemmas.Add(text.ToLowerInvariant());
                else if (MentionKinds.Contains(text[1..])) kinds.Add(text[1..]);
                else if (words.TryGetValue(text[1..], out HashSet<string>? members)) lemmas.UnionWith(members);
                else file.Note("DL107", node, $"'{text}' is neither a word class nor a kind of mention.");
            }
            result.Add(new Condition(slot, lemmas, kinds.ToImmutable()));
        }
        return result.ToImmutable();
    }

    private ImmutableSortedDictionary<string, RoleCode> ReadRoles(YamlMappingNode mapping)
    {
        var roles = ImmutableSortedDictionary.CreateBuilder<string, RoleCode>(StringComparer.Ordinal);
        if (file.Mapping(mapping, "roles") is not { } node) return roles.ToImmutable();
        foreach (YamlNode slotNode in node.Children.Keys)
        {
            string slot = ((YamlScalarNode)slotNode).Value ?? "";
            if (!s_slots.Contains(slot)) file.Note("DL106", slotNode, $"'{slot}' is not a slot.");
            if (file.Text(node, slot) is { } role && Enum.TryParse(role, ignoreCase: true, out RoleCode known)) roles[slot] = known;
            else file.Note("DL106", slotNode, $"The role of '{slot}' is 'actor', 'target', 'place', 'weapon', 'owner' or 'none'.");
        }
        return roles.ToImmutable();
    }
}
