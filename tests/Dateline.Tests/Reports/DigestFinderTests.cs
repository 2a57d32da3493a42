using Dateline.Reports;

namespace Dateline.Tests.Reports;

public sealed class DigestFinderTests
{
    private static string[] Starts(string text, string? title = null) =>
        [.. DigestFinder.Find(text, DigestFinder.ParagraphsOf(text), title).Select(section => text[section.Span.Start..section.Span.End][..12])];

    [Fact]
    public void Lines_of_filing_with_an_agency_begin_stories() => Assert.Equal(
        ["ADEN, May 5 ", "SANAA, May 5"],
        Starts("ADEN, May 5 (Agency) - Two men were killed in the port.\n\nNobody was held.\n\nSANAA, May 5 (Agency) - A road was cut by floods."));

    [Fact]
    public void Places_in_capitals_before_a_dash_begin_stories() => Assert.Equal(
        ["ADEN — Two m", "SANAA — A ro"],
        Starts("ADEN — Two men were killed in the port.\n\nNobody was held for it.\n\nSANAA — A road was cut by floods."));

    [Theory]
    [InlineData("The card has a new price.\n\nWELCOME OFFER: 80,000 points for those who sign up.\n\nCARD HIGHLIGHTS: no fee for travel abroad at all.")]
    [InlineData("A route through the hills.\n\nLienz – Riva: how the route of this year was drawn.\n\nThe App – always read it wherever you may be.")]
    [InlineData("Lessons\n\nLesson 7, 8 hours of 12 on motors\n\nIt is about motors.\n\nLesson 5, 8 hours of 12 on brakes\n\nIt is about brakes.")]
    [InlineData("Units of the second year\n\nKFZ S. 6 – 7, learnt by heart\n\nThey are read in class.\n\nKFZ S. 10 – 11, learnt by heart\n\nThey are read at home.")]
    public void Labels_begin_none(string text) => Assert.Empty(Starts(text));

    [Fact]
    public void Headings_that_are_days_begin_stories() =>
        Assert.Equal(["Friday, 4 Fe", "Saturday, 5 "], Starts("Friday, 4 February 2022\n\nShells fell on the town.\n\nSaturday, 5 February 2022\n\nIt was quiet."));

    [Fact]
    public void A_turn_to_other_news_begins_a_story() =>
        Assert.Equal(["Two men were", "In other dev"], Starts("Two men were killed in the port.\n\nIn other developments, a road was cut."));
}
