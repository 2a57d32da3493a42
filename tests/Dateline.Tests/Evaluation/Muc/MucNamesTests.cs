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
}
