using Dateline.Reports;
using Dateline.Text;

namespace Dateline.Tests.Reports;

public sealed class OpeningReaderTests
{
    private const string Story = "Rebels raided an army post in Orsk on Thursday, officials said.";

    [Theory]
    [InlineData("Rebels raid post in Orsk", "Rebels raid post in Orsk AFP Friday 15 Mar 2024 ")]
    [InlineData("Rebels' raid on post in Orsk", "15 March 2024 Rebels raid on post in Orsk. ")]
    [InlineData(null, "Date of publication 15 March 2024 ")]
    [InlineData(null, "Published March 15 2024 ")]
    [InlineData(null, "15-03-2024 ")]
    [InlineData(null, "15.03.2024 12:30 GMT ")]
    [InlineData(null, "")]
    [InlineData("Rebels raid post in Velmar", "")]
    public void Begins_the_story_behind_headline_and_day(string? title, string opening) => Assert.Equal(opening.Length, OpeningReader.EndOf(Of(title, opening + Story)));

    [Theory]
    [InlineData(null, "15 March 2024 rebels raided an army post in Orsk, officials said later in the day.")]
    [InlineData(null, "March 15 Rebels raided an army post in Orsk on Thursday, officials said in Velmar.")]
    [InlineData("Rebels raid post in Orsk", "Rebels raid post in Orsk and Velmar, officials of both towns said on Thursday.")]
    [InlineData("Rebels raid post in Orsk", "Rebels raid post in Orsk")]
    [InlineData(null, "2024 15")]
    [InlineData(null, "")]
    public void Begins_the_story_at_once_elsewhere(string? title, string text) => Assert.Equal(0, OpeningReader.EndOf(Of(title, text)));

    private static Article Of(string? title, string text) => new() { Id = new ArticleId("a"), Title = title, Text = text, Source = "test" };
}
