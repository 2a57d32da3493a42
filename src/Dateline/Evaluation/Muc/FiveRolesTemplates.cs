using System.Collections.Immutable;

namespace Dateline.Evaluation.Muc;

/// <summary>Turns full MUC-4 templates into those of the five-role set.</summary>
public static class FiveRolesTemplates
{
    private static readonly ImmutableArray<(string Role, MucSlot Slot)> s_roles =
        [("PerpInd", MucSlot.IndividualId), ("PerpOrg", MucSlot.OrganizationId), ("Target", MucSlot.PhysicalId), ("Victim", MucSlot.HumanName), ("Weapon", MucSlot.InstrumentId)];

    /// <summary>The template with the five roles; only victims that are named are victims in that set, whatever else is said of them.</summary>
    public static FiveRolesTemplate Of(MucTemplate template)
    {
        ArgumentNullException.ThrowIfNull(template);
        string type = template[MucSlot.Type] is { IsEmpty: false } fills ? fills[0].Alternatives[0].ToLowerInvariant() : "attack";
        return new FiveRolesTemplate(type, s_roles.ToImmutableSortedDictionary(pair => pair.Role, pair => EntitiesOf(template[pair.Slot]), StringComparer.Ordinal));
    }

    private static ImmutableArray<ImmutableArray<string>> EntitiesOf(ImmutableArray<MucFill> fills) => [.. fills.Select(fill => ImmutableArray.Create(fill.Alternatives[0].ToLowerInvariant()))];
}
