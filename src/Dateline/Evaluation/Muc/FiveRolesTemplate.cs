using System.Collections.Immutable;

namespace Dateline.Evaluation.Muc;

/// <summary>An incident of the simplified MUC-4 set with five roles: a type and, for each role, entities with their alternative namings.</summary>
/// <param name="Type">The incident's type, lower-case ("attack", "bombing", or two joined by " / ").</param>
/// <param name="Roles">The entities by role; each entity is a list of namings of which any is right, lower-case.</param>
public sealed record FiveRolesTemplate(string Type, ImmutableSortedDictionary<string, ImmutableArray<ImmutableArray<string>>> Roles)
{
    /// <summary>The five roles, in the order of the set.</summary>
    public static ImmutableArray<string> RoleNames { get; } = ["PerpInd", "PerpOrg", "Target", "Victim", "Weapon"];

    /// <summary>The entities of a role; empty when it has none.</summary>
    public ImmutableArray<ImmutableArray<string>> this[string role] => Roles.TryGetValue(role, out ImmutableArray<ImmutableArray<string>> entities) ? entities : [];
}
