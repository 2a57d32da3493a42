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
        Assert.Equal(full, MucNames.Plain.Fullest(text, phrase with { First = phrase.Head }));
    }

    [Fact]
    public void A_title_is_no_part_of_a_name()
    {
        var text = new MucText(new MucMessage("T", "LIMA, 4 MAR 89 (WIRE) -- [TEXT] REBELS SHOT SENATOR PEDRO LARA IN HIS CAR."), Analyzer.English);
        MucPhrase phrase = text.Phrases.Last(one => text.Document.Words(text.Document.Tokens[one.Head]).SequenceEqual("LARA"));
        Assert.Equal("PEDRO LARA", MucNames.Plain.Fullest(text, phrase with { First = phrase.Head - 2 }));
    }

    [Fact]
    public void The_first_of_several_last_names_stands_for_all_of_them()
    {
        var text = new MucText(new MucMessage("T", "LIMA, 4 MAR 89 (WIRE) -- [TEXT] REBELS SHOT PEDRO LARA RUIZ IN HIS CAR. PEDRO LARA WAS BURIED BY NURSES."), Analyzer.English);
        MucPhrase phrase = text.Phrases.Last(one => text.Document.Words(text.Document.Tokens[one.Head]).SequenceEqual("LARA"));
        Assert.Equal("PEDRO LARA RUIZ", MucNames.Plain.Fullest(text, phrase with { First = phrase.Head - 1 }));
    }

    [Theory]
    [InlineData("REBELS SHOT GEN LARA.", "LARA", 1, "PEDRO LARA RUIZ")]
    [InlineData("REBELS SHOT PEDRO RUIZ.", "RUIZ", 1, "PEDRO LARA RUIZ")]
    [InlineData("REBELS SHOT PEDRO LARA RUIZ OF THE ARMY.", "RUIZ", 2, "PEDRO LARA RUIZ")]
    public void A_name_is_given_as_fully_as_anywhere_in_the_text(string sentence, string last, int before, string full)
    {
        var text = new MucText(new MucMessage("T", "LIMA, 4 MAR 89 (WIRE) -- [TEXT] " + sentence + " SENATOR PEDRO LARA RUIZ WAS BURIED. MOURNERS WEPT FOR PEDRO LARA RUIZ."), Analyzer.English);
        MucPhrase phrase = text.Phrases.First(one => text.Document.Words(text.Document.Tokens[one.Head]).SequenceEqual(last));
        Assert.Equal(full, MucNames.Plain.Fullest(text, phrase with { First = phrase.Head - before }));
    }

    [Fact]
    public void Words_that_names_are_made_of_belong_to_the_name_that_they_stand_in_front_of()
    {
        var trainer = new MucNames.Trainer();
        for (int i = 0; i < 3; i++) trainer.Add(new MucText(new MucMessage("L", "LIMA, 4 MAR 89 (WIRE) -- [TEXT] REBELS SHOT SENATOR OSCAR LARA IN HIS CAR."), Analyzer.English));
        var text = new MucText(new MucMessage("T", "LIMA, 4 MAR 89 (WIRE) -- [TEXT] REBELS SHOT MSGR OSCAR ARNULFO RUIZ IN HIS CAR."), Analyzer.English);
        MucPhrase phrase = text.Phrases.Last(one => text.Document.Words(text.Document.Tokens[one.Head]).SequenceEqual("RUIZ"));
        Assert.Equal("OSCAR ARNULFO RUIZ", trainer.Train().Fullest(text, phrase with { First = phrase.Head }));
    }
}
