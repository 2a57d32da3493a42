using System.Collections.Frozen;

namespace Dateline.Text.Coreference;

/// <summary>Nouns and verbs that tell of the same sort of happening, so that "the blast" may take up "exploded".</summary>
internal static class HappeningFamilies
{
    // Each line: what a description may say, a bar, what it may take up besides. The noun of one family may be a description in several.
    private static readonly string[] Lines =
    [
        "blast explosion bombing | explode bomb detonate blast explosion bombing detonation go_off blow",
        "attack assault incident violence | attack assault raid ambush storm strike bomb bombing explode explosion blast detonate shoot shooting shell shelling stab stabbing kill fire ram hit target",
        "raid operation offensive | raid storm operation offensive launch attack search",
        "ambush | ambush attack",
        "strike airstrike bombardment shelling | strike hit bomb shell bombard airstrike strike bombardment shelling raid pound",
        "shooting gunfire shootout | shoot shooting fire open gunfire",
        "clash fighting battle fight confrontation violence | clash fight battle fighting clash confrontation skirmish",
        "killing murder assassination death | kill murder assassinate killing murder assassination die shoot stab behead execute",
        "abduction kidnapping | abduct kidnap seize abduction kidnapping",
        "arrest detention | arrest detain capture arrest detention",
        "protest demonstration rally march unrest | protest demonstrate rally march protest demonstration riot",
        "massacre | kill massacre slaughter execute massacre",
        "siege blockade | besiege surround blockade siege",
    ];

    private static readonly FrozenDictionary<string, FrozenSet<string>> TakenUp = Lines
        .Select(line => line.Split(" | "))
        .SelectMany(parts => parts[0].Split(' ').Select(noun => (noun, words: parts[1].Split(' '))))
        .GroupBy(entry => entry.noun, entry => entry.words, StringComparer.Ordinal)
        .ToFrozenDictionary(group => group.Key, group => group.SelectMany(words => words).ToFrozenSet(StringComparer.Ordinal), StringComparer.Ordinal);

    /// <summary>Whether a noun describes a happening that a told one may be.</summary>
    public static bool IsDescription(string noun) => TakenUp.ContainsKey(noun);

    /// <summary>Whether a description may take up a noun or verb.</summary>
    public static bool MayTakeUp(string description, string lemma) => TakenUp.TryGetValue(description, out var words) && words.Contains(lemma);
}
