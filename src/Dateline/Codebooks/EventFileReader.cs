using System.Collections.Immutable;
using System.Globalization;
using YamlDotNet.RepresentationModel;

namespace Dateline.Codebooks;

/// <summary>Reads the file of one event type; problems are noted and the reading goes on.</summary>
internal sealed class EventFileReader(YamlFile file, IReadOnlyDictionary<string, HashSet<string>> words, EventType? below)
{
    private static readonly ImmutableArray<string> s_acledTypes = ["Battles", "Explosions/Remote violence", "Violence against civilians", "Protests", "Riots", "Strategic developments"];

    /// <summary>The type; null when what is missing leaves nothing to use.</summary>
    public EventType? Read(YamlMappingNode root, string code)
    {
        file.CheckKeys(root, "code", "name", "definition", "includes", "excludes", "families", "with_casualties", "crosswalk", "patterns", "remove");
        if (!IsCode(code)) file.Note("DL105", root, $"'{code}' is not a code: lower-case letters and hyphens only.");
        string stem = Path.GetFileNameWithoutExtension(file.Path);
        if (stem != code) file.Note("DL105", root, $"The file's name and its code differ: '{stem}' and '{code}'.");
        ImmutableArray<Pattern> patterns = ReadPatterns(root, code);
        if (below is not null)
        {
            return below with
            {
                Name = file.Text(root, "name") ?? below.Name,
                Definition = file.Text(root, "definition") ?? below.Definition,
                Includes = below.Includes.AddRange(file.Texts(root, "includes").Select(item => item.Text)),
                Excludes = below.Excludes.AddRange(file.Texts(root, "excludes").Select(item => item.Text)),
                Patterns = Layered(root, code, patterns),
            };
        }
        ImmutableArray<string> families = [.. file.Texts(root, "families").Select(item => item.Text)];
        if (families.IsEmpty) file.Note("DL103", root, "The key 'families' is missing.");
        return new EventType
        {
            Code = new EventCode(code),
            Name = file.Require(root, "name"),
            Definition = file.Require(root, "definition"),
            Includes = [.. file.Texts(root, "includes").Select(item => item.Text)],
            Excludes = [.. file.Texts(root, "excludes").Select(item => item.Text)],
            Families = families,
            WithCasualties = file.Text(root, "with_casualties") is { } other ? new EventCode(other) : null,
            Crosswalk = ReadCrosswalk(root),
            Patterns = patterns,
        };
    }

    private ImmutableArray<Pattern> Layered(YamlMappingNode root, string code, ImmutableArray<Pattern> patterns)
    {
        var gone = file.Texts(root, "remove").Select(item => $"{code}/{item.Text}").Concat(patterns.Select(pattern => pattern.Name)).ToHashSet(StringComparer.Ordinal);
        return [.. below!.Patterns.Where(pattern => !gone.Contains(pattern.Name)), .. patterns]; // called only with a type below
    }

    private ImmutableArray<Pattern> ReadPatterns(YamlMappingNode root, string code)
    {
        var patterns = ImmutableArray.CreateBuilder<Pattern>();
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (YamlNode node in file.Items(root, "patterns"))
        {
            if (node is not YamlMappingNode mapping)
            {
                file.Note("DL104", node, "A pattern must be a mapping.");
                continue;
            }
            Pattern? pattern = new PatternReader(file, words).Read(mapping, code);
            if (pattern is null) continue;
            if (!names.Add(pattern.Name)) file.Note("DL108", mapping, $"There are two patterns '{pattern.Name}'.");
            patterns.Add(pattern);
        }
        return patterns.ToImmutable();
    }

    private Crosswalk ReadCrosswalk(YamlMappingNode root)
    {
        if (file.Mapping(root, "crosswalk") is not { } mapping)
        {
            file.Note("DL103", root, "The key 'crosswalk' is missing.");
            return new Crosswalk(null, null, null, null, null, null, null);
        }
        file.CheckKeys(mapping, "acled_type", "acled_sub_type", "plover_type", "plover_mode", "cameo", "gtd_attack", "gtd_weapon");
        string? acled = file.Text(mapping, "acled_type");
        if (acled is not null && !s_acledTypes.Contains(acled)) file.Note("DL114", YamlFile.Find(mapping, "acled_type")!, $"'{acled}' is not an ACLED event type."); // found a line above
        return new Crosswalk(acled, file.Text(mapping, "acled_sub_type"), file.Text(mapping, "plover_type"), file.Text(mapping, "plover_mode"),
            file.Text(mapping, "cameo"), ReadNumber(mapping, "gtd_attack", 9), ReadNumber(mapping, "gtd_weapon", 13));
    }

    private int? ReadNumber(YamlMappingNode mapping, string key, int highest)
    {
        if (file.Text(mapping, key) is not { } text) return null;
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int number) && number >= 1 && number <= highest) return number;
        file.Note("DL114", YamlFile.Find(mapping, key)!, string.Create(CultureInfo.InvariantCulture, $"'{text}' is not a number from 1 to {highest}.")); // the key was just read
        return null;
    }

    private static bool IsCode(string code) => code.Length > 0 && code.All(letter => letter is '-' or (>= 'a' and <= 'z'));
}
