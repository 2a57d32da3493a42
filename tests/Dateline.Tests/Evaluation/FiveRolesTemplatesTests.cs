using System.Collections.Immutable;
using Dateline.Evaluation.Muc;

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
}
