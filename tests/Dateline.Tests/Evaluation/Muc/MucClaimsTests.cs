using Dateline.Actors;
using Dateline.Evaluation.Muc;
using Dateline.Evaluation.Muc.Filling;
using Dateline.Tests.Claims;
using Dateline.Text;

namespace Dateline.Tests.Evaluation.Muc;

/// <summary>What the coder's claims tell of the words of a message.</summary>
public sealed class MucClaimsTests
{
    private const string Filed = "LIMA, 4 MAR 89 (WIRE) -- [TEXT] ";

    [Fact]
    public void Words_have_the_part_they_take_in_a_claim()
    {
        MucText text = TextOf(Filed + "GUERRILLAS KIDNAPPED FIVE NUNS NEAR AYACUCHO YESTERDAY. THE PRICE OF BREAD ROSE.");
        Assert.Equal((MucPart.Actor, "abduction", ActorKind.Rebels), text.Claims[TokenOf(text, "GUERRILLAS")]);
        Assert.Equal((MucPart.Trigger, "abduction", ActorKind.Unknown), text.Claims[TokenOf(text, "KIDNAPPED")]);
        Assert.Equal(MucPart.Target, text.Claims[TokenOf(text, "NUNS")]?.Part);
        Assert.Null(text.Claims[TokenOf(text, "BREAD")]);
    }

    [Fact]
    public void The_numbers_of_a_word_say_the_same()
    {
        MucText text = TextOf(Filed + "GUERRILLAS KIDNAPPED FIVE NUNS NEAR AYACUCHO YESTERDAY. THE PRICE OF BREAD ROSE.");
        float[] own = new float[MucClaims.Width], whole = new float[MucClaims.TextWidth];
        text.Claims.CopyTo(TokenOf(text, "NUNS"), own);
        text.Claims.CopyTo(whole);
        Assert.Equal(1, own[(int)MucPart.Target]);
        Assert.Equal(MathF.Log(2), whole.Max());
        text.Claims.CopyTo(text.Document, 0, own);
        Assert.Equal(1, own[(int)MucPart.Actor]);
        Assert.Equal(1, own[(int)MucPart.Trigger]);
        text.Claims.CopyTo(TokenOf(text, "BREAD"), own);
        Assert.All(own, number => Assert.Equal(0, number));
    }

    [Fact]
    public void Without_a_coder_there_are_none()
    {
        var text = new MucText(new MucMessage("T", Filed + "GUERRILLAS KIDNAPPED FIVE NUNS."), Analyzer.English);
        Assert.Null(text.Claims[TokenOf(text, "KIDNAPPED")]);
    }

    private static MucText TextOf(string words) => new(new MucMessage("T", words), Analyzer.English, SampleCoder.Instance);

    private static int TokenOf(MucText text, string word) => Enumerable.Range(0, text.Document.Tokens.Length).First(i => text.Document.Words(text.Document.Tokens[i]).SequenceEqual(word));
}
