using Dateline.Times;

namespace Dateline.Tests.Times;

/// <summary>Days of feasts against calendars in print.</summary>
public sealed class FestivalTests
{
    [Theory]
    [InlineData(nameof(Festival.Easter), 1961, "1961-04-02")]
    [InlineData(nameof(Festival.Easter), 2000, "2000-04-23")]
    [InlineData(nameof(Festival.Easter), 2024, "2024-03-31")]
    [InlineData(nameof(Festival.OrthodoxEaster), 2021, "2021-05-02")]
    [InlineData(nameof(Festival.OrthodoxEaster), 2024, "2024-05-05")]
    [InlineData(nameof(Festival.GoodFriday), 2023, "2023-04-07")]
    [InlineData(nameof(Festival.Ramadan), 2023, "2023-03-23")]
    [InlineData(nameof(Festival.Ramadan), 2024, "2024-03-11")]
    [InlineData(nameof(Festival.EidAlFitr), 2024, "2024-04-10")]
    [InlineData(nameof(Festival.EidAlAdha), 2024, "2024-06-16")]
    [InlineData(nameof(Festival.Thanksgiving), 1999, "1999-11-25")]
    [InlineData(nameof(Festival.MemorialDay), 2024, "2024-05-27")]
    [InlineData(nameof(Festival.ElectionDay), 1998, "1998-11-03")]
    public void Feasts_fall_on_their_days(string festival, int year, string first)
    {
        (DateOnly First, DateOnly Last)? days = Festivals.In(Enum.Parse<Festival>(festival), year);
        Assert.NotNull(days);
        Assert.Equal(first, days.Value.First.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
    }

    [Fact]
    public void Every_name_is_of_one_feast_and_begins_with_a_word_of_the_lexicon()
    {
        Assert.Equal(Festivals.Names.Length, Festivals.Names.Select(name => name.Name).Distinct().Count());
        Assert.All(Festivals.Names.Where(name => !name.Name.StartsWith("may ", StringComparison.Ordinal)), name => Assert.NotEqual(TimeWordClass.None, TimeWords.Find(name.Name.Split(' ')[0]).Class));
    }

    [Fact]
    public void Every_year_of_the_computed_span_has_its_feasts()
    {
        foreach (int year in Enumerable.Range(1940, 130))
        {
            foreach (Festival festival in Enum.GetValues<Festival>())
            {
                if (Festivals.In(festival, year) is not { } days) continue;
                Assert.True(days.First <= days.Last);
                Assert.InRange(days.First.Year, year - 1, year + 1);
            }
        }
    }
}
