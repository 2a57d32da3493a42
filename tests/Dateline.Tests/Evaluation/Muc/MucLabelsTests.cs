using System.Collections.Immutable;
using Dateline.Evaluation.Muc;
using Dateline.Evaluation.Muc.Filling;
using Dateline.Text;

namespace Dateline.Tests.Evaluation.Muc;

public sealed class MucLabelsTests
{
    private static readonly MucText s_text = new(new MucMessage("TEST-1", "LIMA, 4 MAR 89 (WIRE) -- [TEXT] REBELS SHOT MAYOR PEDRO LARA. LARA DIED. OTHER MAYORS FLED. THE REBELS' CAMP BURNED."), Analyzer.English);

    [Fact]
    public void A_phrase_has_the_role_of_the_slot_that_its_words_fill() => Assert.Equal(MucRole.Individual, RoleOf("REBELS"));

    [Fact]
    public void The_last_word_of_a_name_stands_for_the_name_and_the_first_does_not()
    {
        Assert.Equal([MucRole.HumanName, MucRole.HumanName], RolesOf("LARA"));
        Assert.Equal(MucRole.None, RoleOf("PEDRO"));
    }

    [Fact]
    public void What_a_key_does_not_name_has_no_role() => Assert.Equal(MucRole.None, RoleOf("CAMP"));

    [Fact]
    public void The_extent_of_a_name_leaves_out_the_office_before_it()
    {
        MucPhrase name = s_text.Phrases.First(phrase => s_text.Document.Words(s_text.Document.Tokens[phrase.Head]) is "LARA");
        Assert.Equal(["PEDRO LARA"], Labels().Of(name)!.Stretches.Select(stretch => stretch.Words(s_text.Document)));
    }

    private static MucRole? RoleOf(string head) => RolesOf(head)[0];

    private static MucRole?[] RolesOf(string head) =>
        [.. s_text.Phrases.Where(phrase => s_text.Document.Words(s_text.Document.Tokens[phrase.Head]).SequenceEqual(head)).Select(phrase => Labels().Of(phrase)?.Role)];

    private static MucLabels Labels() => new(s_text, [new MucTemplate("TEST-1", 1, false, ImmutableSortedDictionary<MucSlot, ImmutableArray<MucFill>>.Empty
        .Add(MucSlot.HumanName, [new MucFill(["PEDRO LARA"], [], false)])
        .Add(MucSlot.IndividualId, [new MucFill(["REBELS"], [], false)]))]);
}
