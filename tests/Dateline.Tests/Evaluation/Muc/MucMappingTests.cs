using System.Collections.Immutable;
using Dateline.Evaluation.Muc;
using Dateline.Evaluation.Muc.Filling;

namespace Dateline.Tests.Evaluation.Muc;

/// <summary>Which key an incident that was found is mapped to.</summary>
public sealed class MucMappingTests
{
    [Fact]
    public void Two_incidents_are_never_mapped_to_one_key()
    {
        MucTemplate key = Key("BOMBING", MucSlot.PhysicalId, "OLD BRIDGE"), other = Key("ATTACK", MucSlot.HumanName, "ANA RIOS");
        MucIncident poor = Incident("BOMBING", MucRole.Organization, "FRONT"), good = Incident("BOMBING", MucRole.Physical, "THE OLD BRIDGE");
        Assert.Equal([null, key], MucMapping.OfRoles([poor, good], [key, other]));
    }

    [Fact]
    public void Without_keys_nothing_is_mapped() => Assert.Equal([null], MucMapping.OfRoles([Incident("ATTACK", MucRole.HumanName, "ANA RIOS")], []));

    private static MucTemplate Key(string type, MucSlot slot, string fill) => new("T", 1, false, ImmutableSortedDictionary<MucSlot, ImmutableArray<MucFill>>.Empty
        .Add(MucSlot.Type, [new MucFill([type], [], false)]).Add(slot, [new MucFill([fill], [], false)]));

    private static MucIncident Incident(string type, MucRole role, string words)
    {
        var phrase = new MucPhrase(0, 1, 0, 0, new MucGroup(0, 1));
        return new MucIncident(type, [phrase], [new MucFilling(phrase, role, 0.9f, type, words, [phrase])], 0.9f);
    }
}
