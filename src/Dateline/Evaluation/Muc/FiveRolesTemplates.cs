using System.Collections.Immutable;

namespace Dateline.Evaluation.Muc;

/// <summary>Turns full MUC-4 templates into those of the five-role set.</summary>
public static class FiveRolesTemplates
{
    private static readonly ImmutableArray<(string Role, ImmutableArray<MucSlot> Slots)> s_roles =
    [
        ("PerpInd", [MucSlot.IndividualId]), ("PerpOrg", [MucSlot.OrganizationId]), ("Target", [MucSlot.PhysicalId]),
        ("Victim", [MucSlot.HumanName, MucSlot.HumanDescription]), ("Weapon", [MucSlot.InstrumentId]),
    ];

    /// <summary>The template with the five roles; a description of a named victim is not a victim of its own.</summary>
    public static FiveRolesTemplate Of(MucTemplate template)
    {
        ArgumentNullException.ThrowIfNull(template);
        string type = template[MucSlot.Type] is { IsEmpty: false } fills ? fills[0].Alternatives[0].ToLowerInvariant() : "attack";
        var roles = ImmutableSortedDictionary.CreateBuilder<string, ImmutableArray<ImmutableArray<string>>>(StringComparer.Ordinal);
        foreach (var (role, slots) in s_roles)
        {
            roles[role] = [.. slots.SelectMany(slot => template[slot].Where(fill => slot != MucSlot.HumanDescription || fill.References.IsEmpty))
                .Select(fill => ImmutableArray.Create(fill.Alternatives[0].ToLowerInvariant()))];
        }
        return new FiveRolesTemplate(type, roles.ToImmutable());
    }
}
