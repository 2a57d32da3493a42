using System.Text.Json;
using Dateline.Evaluation.Shootings;
using Dateline.Text;

namespace Dateline.Tests.Evaluation;

public sealed class ShootingsScoreTests
{
    [Fact]
    public void A_line_gives_text_toll_day_and_address()
    {
        ShootingReport report = ShootingReport.Parse("""{"text":"A","published":null,"n_killed":1,"n_injured":2,"shooting_date":"2024-03-12","address":"12 Elm Street","more":3}""");
        Assert.Equal(new ShootingReport("A", null, 1, 2, new DateOnly(2024, 3, 12), "12 Elm Street"), report);
        Assert.Throws<JsonException>(() => ShootingReport.Parse("""{"n_killed":1}"""));
        Assert.ThrowsAny<JsonException>(() => ShootingReport.Parse("{"));
    }

    [Theory]
    [InlineData("Two men were shot late Tuesday in the 300 block of West Oak Street, police said. One of them died. (Published Wednesday, March 13, 2024)", 1, 1, "2024-03-12", "300 block of West Oak Street")]
    [InlineData("No one was hurt when shots were fired on Elm Avenue on March 3, 2024.", 0, 0, "2024-03-03", "Elm Avenue")]
    [InlineData("A clerk was killed and three customers were wounded at 12 Pine Road Tuesday.", 1, 3, null, "12 Pine Road")]
    public void One_shooting_is_picked_per_text(string text, int killed, int injured, string? day, string? address)
    {
        ShootingAnswer answer = ShootingPicker.Pick(Analyzer.English.Analyze(text, AnalysisDepth.Tags), null);
        DateOnly? expected = day is null ? null : DateOnly.ParseExact(day, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
        Assert.Equal(new ShootingAnswer(killed, injured, expected, address), answer);
    }

    [Theory]
    [InlineData("12 W. Elm St.", "12 West Elm Street", true)]
    [InlineData("the 300 block of Oak Ave", "300 block Oak Avenue", true)]
    [InlineData("12 Elm Street", "14 Elm Street", false)]
    [InlineData(null, "14 Elm Street", false)]
    public void Addresses_are_the_same_but_for_abbreviations(string? one, string? other, bool same) =>
        Assert.Equal(same ? 1 : 0, ShootingsScore.Empty.With(new ShootingReport("", null, 0, 0, null, one), new ShootingAnswer(0, 0, null, other)).Address);
}
