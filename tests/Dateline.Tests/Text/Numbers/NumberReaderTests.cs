using Dateline.Text;
using Dateline.Text.Numbers;

namespace Dateline.Tests.Text.Numbers;

public sealed class NumberReaderTests
{
    [Theory]
    [InlineData("41", 41)]
    [InlineData("10,000 men", 10_000)]
    [InlineData("1,068,300", 1_068_300)]
    [InlineData("1.5 million people", 1_500_000)]
    [InlineData("forty-one", 41)]
    [InlineData("Two hundred and fifty-three", 253)]
    [InlineData("three thousand two hundred", 3200)]
    [InlineData("a dozen", 12)]
    [InlineData("two dozen", 24)]
    [InlineData("half a million", 500_000)]
    [InlineData("half a dozen", 6)]
    [InlineData("a hundred thousand", 100_000)]
    [InlineData("twenty men and five women", 20)]
    public void Numbers_are_read_in_digits_and_words(string text, double value)
    {
        using PieceList list = PieceList.Of(Analyzer.English.Analyze(text, AnalysisDepth.Tokens));
        Assert.True(NumberReader.TryRead(list, 0, out NumberReading number));
        Assert.Equal(value, number.Value);
        Assert.False(number.Ordinal);
    }

    [Theory]
    [InlineData("third", 3)]
    [InlineData("19th century", 19)]
    [InlineData("twenty-first", 21)]
    [InlineData("2nd", 2)]
    public void Ordinals_say_so(string text, double value)
    {
        using PieceList list = PieceList.Of(Analyzer.English.Analyze(text, AnalysisDepth.Tokens));
        Assert.True(NumberReader.TryRead(list, 0, out NumberReading number));
        Assert.Equal(value, number.Value);
        Assert.True(number.Ordinal);
    }

    [Theory]
    [InlineData("a man")]
    [InlineData("and fifty")]
    [InlineData("half the town")]
    [InlineData("-")]
    public void Other_words_are_no_numbers(string text)
    {
        using PieceList list = PieceList.Of(Analyzer.English.Analyze(text, AnalysisDepth.Tokens));
        Assert.False(NumberReader.TryRead(list, 0, out _));
    }

    [Fact]
    public void A_number_longer_than_any_count_does_not_overflow()
    {
        using PieceList list = PieceList.Of(Analyzer.English.Analyze(new string('9', 400), AnalysisDepth.Tokens));
        Assert.True(NumberReader.TryRead(list, 0, out NumberReading number));
        Assert.InRange(number.Whole, 0, 1_000_000_000_000_000);
    }
}
