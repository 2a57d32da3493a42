using Dateline.Places;

namespace Dateline.Tests.Places;

public sealed class DisputedLandTests
{
    private static readonly DisputedLand Table = Read();

    [Theory]
    [InlineData(44.95, 34.1, "RU", "UA")]     // Simferopol
    [InlineData(33.27, 35.77, "IL", "SY")]    // Majdal Shams
    [InlineData(31.78, 35.24, "IL", "PS")]    // East Jerusalem
    [InlineData(31.78, 35.21, "IL", "IL")]    // West Jerusalem
    [InlineData(32.08, 34.78, "IL", "IL")]    // Tel Aviv
    [InlineData(43.0, 41.02, "RU", "GE")]     // Sukhumi
    [InlineData(27.15, -13.2, "MA", "EH")]    // Laayoune
    [InlineData(47.23, 39.72, "RU", "RU")]    // Rostov-on-Don
    public void CountryOf_follows_the_table(double latitude, double longitude, string source, string country) =>
        Assert.Equal(country, Table.CountryOf(new Coordinates(latitude, longitude), source));

    private static DisputedLand Read()
    {
        using var reader = new StreamReader(DataFolder.BesideProgram["places/disputed.tsv"]);
        return DisputedLand.Read(reader);
    }
}
