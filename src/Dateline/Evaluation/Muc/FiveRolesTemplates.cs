using System.Collections.Immutable;
using Dateline.Evaluation.Muc.Filling;

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

    /// <summary>The template of an incident with its fillings; people and things taken along in a kidnapping are no targets, nor has it a weapon.</summary>
    internal static FiveRolesTemplate Of(MucIncident incident)
    {
        var roles = ImmutableSortedDictionary.CreateBuilder<string, ImmutableArray<ImmutableArray<string>>>(StringComparer.Ordinal);
        foreach ((string role, MucSlot slot) in s_roles)
        {
            bool has = slot switch
            {
                MucSlot.PhysicalId => incident.Type != "KIDNAPPING",
                MucSlot.InstrumentId => incident.Type is not ("KIDNAPPING" or "ARSON"),
                _ => true,
            };
            MucRole own = MucTrainer.StringSlots.First(pair => pair.Slot == slot).Role;
            roles[role] = !has ? [] : [.. incident.Fillings.Where(filling => filling.Role == own).Select(filling => ImmutableArray.Create(filling.Words.ToLowerInvariant()))];
        }
        return new FiveRolesTemplate(incident.Type.ToLowerInvariant(), roles.ToImmutable());
    }

    private static ImmutableArray<ImmutableArray<string>> EntitiesOf(ImmutableArray<MucFill> fills) => [.. fills.Select(fill => ImmutableArray.Create([.. fill.Alternatives.Select(form => form.ToLowerInvariant())]))];
}
