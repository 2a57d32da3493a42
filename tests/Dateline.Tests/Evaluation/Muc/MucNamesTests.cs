using Dateline.Evaluation.Muc;
using Dateline.Evaluation.Muc.Filling;
using Dateline.Text;

namespace Dateline.Tests.Evaluation.Muc;

public sealed class MucNamesTests
{
    [Theory]
    [InlineData("LARA", "PEDRO LARA")]
    [InlineData("NURSES", "NURSES")]
    public void A_last_name_stands_for_the_name_that_the_text_gives_in_full(string last, string full)
    {
        var text = new MucText(new MucMessage("T", "LIMA, 4 MAR 89 (WIRE) -- [TEXT] REBELS SHOT SENATOR PEDRO LARA IN HIS CAR. LARA WAS BURIED BY NURSES."), Analyzer.English);
        MucPhrase phrase = text.Phrases.Last(one => text.Document.Words(text.Document.Tokens[one.Head]).SequenceEqual(last));
        Assert.Equal(full, MucNames.Fullest(text, phrase with { First = phrase.Head }));
    }

    [Fact]
    public void A_title_is_no_part_of_a_name()
    {
        var text = new MucText(new MucMessage("T", "LIMA, 4 MAR 89 (WIRE) -- [TEXT] REBELS SHOT SENATOR PEDRO LARA IN HIS CAR."), Analyzer.English);
        MucPhrase phrase = text.Phrases.Last(one => text.Document.Words(text.Document.Tokens[one.Head]).SequenceEqual("LARA"));
        Assert.Equal("PEDRO LARA", MucNames.Fullest(text, phrase with { First = phrase.Head - 2 }));
    }

    [Fact]
    public void The_first_of_several_last_names_stands_for_all_of_them()
    {
        var text = new MucText(new MucMessage("T", "LIMA, 4 MAR 89 (WIRE) -- [TEXT] REBELS SHOT PEDRO LARA RUIZ IN HIS CAR. PEDRO LARA WAS BURIED BY NURSES."), Analyzer.English);
        MucPhrase phrase = text.Phrases.Last(one => text.Document.Words(text.Document.Tokens[one.Head]).SequenceEqual("LARA"));
        Assert.Equal("PEDRO LARA RUIZ", MucNames.Fullest(text, phrase with { First = phrase.Head - 1 }));
    }
}
