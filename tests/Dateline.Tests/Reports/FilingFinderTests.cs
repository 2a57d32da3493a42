using System.Globalization;
using System.Text;
using Dateline.Reports;
using Dateline.Text;

namespace Dateline.Tests.Reports;

public sealed class FilingFinderTests
{
    public static TheoryData<SpecExample> Examples => SpecFile.Examples("filing.md");

    [Theory]
    [MemberData(nameof(Examples))]
    public void Finds_the_line_of_filing(SpecExample example)
    {
        ArgumentNullException.ThrowIfNull(example);
        string text = example.Input;
        var told = new StringBuilder();
        if (FilingFinder.Find(text) is not { } filing)
        {
            told.Append("none");
        }
        else
        {
            Tell("place", filing.Place);
            Tell("day", filing.Day);
            Tell("agency", filing.Agency);
            string story = string.Join(' ', text[filing.Span.End..].Split(' ').Take(2));
            told.Append(CultureInfo.InvariantCulture, $"story: {story}");
        }
        Assert.Equal(example.Expected, told.ToString());

        void Tell(string name, TextSpan? span)
        {
            if (span is { } words)
            {
                told.Append(CultureInfo.InvariantCulture, $"{name}: {words.In(text)}\n");
            }
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("\ud800")]
    [InlineData("ADEN (")]
    [InlineData("ADEN (X) -")]
    [InlineData("—")]
    [InlineData("-- -- --")]
    public void Any_text_is_fine(string text) => Assert.Null(FilingFinder.Find(text));
}
