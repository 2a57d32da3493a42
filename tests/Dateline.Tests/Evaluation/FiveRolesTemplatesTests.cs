using System.Collections.Immutable;
using Dateline.Evaluation.Muc;
using Dateline.Evaluation.Muc.Filling;

namespace Dateline.Tests.Evaluation;

public sealed class FiveRolesTemplatesTests
{
    [Fact]
    public void Only_targets_with_names_are_victims()
    {
        MucTemplate template = new("X-MUC1-0001", 1, false, ImmutableSortedDictionary<MucSlot, ImmutableArray<MucFill>>.Empty
            .Add(MucSlot.Type, [new MucFill(["BOMBING"], [], false)])
            .Add(MucSlot.HumanName, [new MucFill(["ANA RIOS"], [], false)])
            .Add(MucSlot.HumanDescription, [new MucFill(["TWO GUARDS"], [], false), new MucFill(["JUDGE"], ["ANA RIOS"], false)]));

        FiveRolesTemplate found = FiveRolesTemplates.Of(template);

        Assert.Equal("bombing", found.Type);
        Assert.Equal(["ana rios"], Assert.Single(found["Victim"]));
        Assert.Empty(found["Target"]);
    }

    [Theory]
    [InlineData("ATTACK", 1, 1)]
    [InlineData("ARSON", 1, 0)]
    [InlineData("KIDNAPPING", 0, 0)]
    public void Incidents_have_the_targets_and_weapons_that_their_type_may_have(string type, int targets, int weapons)
    {
        MucPhrase phrase = new(0, 1, 0, 0, new MucGroup(0, 1));
        MucFilling Filling(MucRole role, string words) => new(phrase, role, 0.9f, type, words, [phrase]);

        FiveRolesTemplate found = FiveRolesTemplates.Of(new MucIncident(type, [phrase], [Filling(MucRole.Physical, "OLD BRIDGE"), Filling(MucRole.Instrument, "RIFLES"), Filling(MucRole.HumanName, "ANA RIOS"), Filling(MucRole.HumanDescription, "JUDGE")], 0.9f));

        Assert.Equal(targets, found["Target"].Length);
        Assert.Equal(weapons, found["Weapon"].Length);
        Assert.Equal(["ana rios"], Assert.Single(found["Victim"]));
    }
}
