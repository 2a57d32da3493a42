using System.Collections.Frozen;
using Dateline.Codebooks;

namespace Dateline.Incidents;

/// <summary>Which event types can be two tellings of one happening.</summary>
/// <remarks>
/// Families are the groups within which the gold guidelines' scorer lets two claims be the same; kins, finer, are acts that outlets commonly
/// tell under one another's name. A type of another codebook is a family of its own.
/// </remarks>
internal static class TypeFamilies
{
    private static readonly FrozenDictionary<string, ulong> Families = Table(
        "armed-clash territory-taken attack abduction suicide-bombing bombing grenade air-strike shelling chemical-attack sexual-violence property-destruction cyber-attack mob-violence ceasefire-violation",
        "protest violent-demonstration force-against-protesters mob-violence",
        "arrest raid weapons-seizure legal-action sanction change-of-group",
        "mobilization withdrawal base-established blockade territory-taken",
        "agreement meeting release aid displacement",
        "threat warning accusation demand condemnation rejection responsibility-claim displacement");

    private static readonly FrozenDictionary<string, ulong> Kins = Table(
        "suicide-bombing bombing grenade",
        "air-strike shelling chemical-attack",
        "bombing attack shelling air-strike",
        "attack armed-clash mob-violence grenade suicide-bombing",
        "armed-clash territory-taken shelling ceasefire-violation mobilization",
        "territory-taken withdrawal base-established",
        "protest violent-demonstration force-against-protesters",
        "violent-demonstration mob-violence property-destruction",
        "raid arrest weapons-seizure",
        "arrest legal-action",
        "agreement meeting",
        "agreement release",
        "threat warning demand",
        "accusation condemnation rejection demand",
        "displacement warning",
        "abduction attack");

    /// <summary>The families of a type as bits.</summary>
    public static ulong FamiliesOf(EventCode type) => Families.TryGetValue(type.Value, out ulong bits) ? bits : 1UL << (32 + (int)(StableHash.Of(type.Value) & 31));

    /// <summary>Whether outlets commonly tell the one under the other's name.</summary>
    public static bool AreKin(EventCode first, EventCode second) => Kins.TryGetValue(first.Value, out ulong a) && Kins.TryGetValue(second.Value, out ulong b) && (a & b) != 0;

    private static FrozenDictionary<string, ulong> Table(params ReadOnlySpan<string> groups)
    {
        var table = new Dictionary<string, ulong>(StringComparer.Ordinal);
        for (int group = 0; group < groups.Length; group++)
            foreach (string type in groups[group].Split(' ')) table[type] = table.GetValueOrDefault(type) | 1UL << group;
        return table.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
