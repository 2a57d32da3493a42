using Dateline.Text.Networks;
using Dateline.Text.Tokenizing;

namespace Dateline.Tests.Text.Networks;

public sealed class LetterCaseTests
{
    [Theory]
    [InlineData("REBELS TOOK THE TOWN OF BARA", true)]
    [InlineData("rebels took the town of bara", true)]
    [InlineData("Rebels Take Northern Town After Heavy Fighting", true)]
    [InlineData("Rebels took the town of Bara", false)]
    [InlineData("The UN and the EU met NATO", false)]
    [InlineData("Bara", false)] // too few letters to tell
    [InlineData("", false)]
    [InlineData("1, 2, 3 ... 4,567,890,123", false)]
    public void Case_that_tells_nothing_is_found(string text, bool mute) => Assert.Equal(mute, LetterCase.IsMute(text, Tokenizer.Tokenize(text).AsSpan()));
}
