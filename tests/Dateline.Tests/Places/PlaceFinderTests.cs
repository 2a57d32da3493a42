using System.Collections.Immutable;
using Dateline.Places;
using Dateline.Text;

namespace Dateline.Tests.Places;

public sealed class PlaceFinderTests(AtlasFixture fixture) : IClassFixture<AtlasFixture>
{
    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("\uD800\uDFFF\uDC00 Mosul\uD800")]
    [InlineData("al- el- 'A ar-")]
    [InlineData(", Ga. Ga. , LA")]
    public void Find_takes_any_text(string text) => Laws(text);

    [Fact]
    public void Find_gives_ordered_spans_in_bounds_for_random_texts()
    {
        var random = new Random(7);
        string[] pieces = ["Paris", " ", ", ", "al-", "Raqqa", "County", "of", "the", "St.", "Ga.", "\uD83D\uDE00", "12", "km", "south", "-", "west", "between", "and", "'s", "(", ")", "\n\n", "ß", "Québec", "New York", "In", "Washington", "said"];
        for (int i = 0; i < 300; i++) Laws(string.Concat(Enumerable.Range(0, random.Next(40)).Select(_ => pieces[random.Next(pieces.Length)] + (random.Next(3) == 0 ? "" : " "))));
    }

    [Fact]
    public void Resolve_gives_the_same_on_eight_threads()
    {
        string text = string.Concat(Enumerable.Repeat("Troops left Homs for Tripoli, the Lebanese port, and Springfield, Ill. Fighting went on 5 km north of Gao. ", 20));
        string[] runs = new string[8];
        Parallel.For(0, runs.Length, i => runs[i] = string.Join('\n', fixture.Resolve(text).Select(place => $"{place.Mention.Span} {place.Place} {place.Role} {place.Rule} {place.Confidence:R}")));
        Assert.All(runs, run => Assert.Equal(runs[0], run));
    }

    [Fact]
    public void Resolve_takes_time_in_proportion_to_the_number_of_names()
    {
        string text = string.Concat(Enumerable.Range(0, 4000).Select(i => i % 2 == 0 ? "They met in Springfield. " : "They met in Alexandria. "));
        Assert.Equal(4000, fixture.Resolve(text).Length);
    }

    [Theory]
    [InlineData("A convoy from Homs reached the town.", "Homs")]
    [InlineData("THE ARMY SAID BOMBS FELL ON ALEPPO.", "ALEPPO")]
    [InlineData("The Al-Hasakah road was cut.", "Al-Hasakah")]
    public void Find_reads_names_in_capitals_and_with_articles(string text, string name) => Assert.Contains(name, Names(text));

    [Theory]
    [InlineData("We're here, and I'll stay.")]
    [InlineData("He is Ok. March was cold. South of it was Free.")]
    [InlineData("St. Patrick's Day was quiet.")]
    public void Find_leaves_words_that_only_look_like_names(string text) => Assert.Empty(Names(text));

    [Theory]
    [InlineData("Torez", 2015, "Torez")]
    [InlineData("Torez", 2024, "Chystiakove")]
    [InlineData("Kyiv", 2010, "Kiev")]
    public void Resolve_names_a_place_as_it_was_called_on_the_day(string name, int year, string expected)
    {
        // The words may use either name; the place is one.
        ResolvedPlace place = Assert.Single(fixture.Resolve($"A depot burned in {name}.", new PlaceContext(null, new DateOnly(year, 3, 1))));
        Assert.Equal(expected, place.Place.Name);
    }

    private IEnumerable<string> Names(string text) => fixture.Resolve(text).Select(place => place.Mention.Span.In(text).ToString());

    private void Laws(string text)
    {
        Document document = Analyzer.English.Analyze(text);
        ImmutableArray<PlaceMention> mentions = fixture.Finder.Find(document);
        int last = 0;
        foreach (PlaceMention mention in mentions)
        {
            Assert.InRange(mention.Span.Start, last, text.Length);
            Assert.InRange(mention.Span.End, mention.Span.Start + 1, text.Length);
            Assert.Equal(mention.Span, document.SpanOf(mention.Tokens));
            Assert.InRange(mention.Confidence, 0, 1);
            last = mention.Span.End;
        }
        ImmutableArray<ResolvedPlace> places = new PlaceResolver(fixture.Atlas).Resolve(document, mentions, PlaceContext.None);
        Assert.Equal(mentions.Length, places.Length);
        Assert.All(places, place => Assert.InRange(place.Confidence, 0, 1));
    }
}
