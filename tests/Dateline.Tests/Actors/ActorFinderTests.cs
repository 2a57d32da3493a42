using System.Collections.Immutable;
using Dateline.Actors;
using Dateline.Text;

namespace Dateline.Tests.Actors;

public sealed class ActorFinderTests
{
    [Theory]
    [InlineData("The ambassadors rode assadite horses.", "Assad")]
    [InlineData("It is us that he was to see.", "is")]
    [InlineData("Amalgam and fatahs are no names.", "Amal")]
    public void Names_are_matched_at_word_boundaries_and_by_their_letters(string text, string name) => Assert.DoesNotContain(name, ActorWorld.Found(text));

    [Theory]
    [InlineData("al-Shabaab")]
    [InlineData("Al Shabaab")]
    [InlineData("al Shabab")]
    [InlineData("al–Shabaab")]
    public void Spellings_with_and_without_hyphens_are_one(string name) => Assert.Contains(name, ActorWorld.Found($"Then {name} left."));

    [Fact]
    public void A_name_does_not_run_over_the_end_of_a_paragraph() => Assert.DoesNotContain(ActorWorld.Found("They met the Islamic\n\nState the facts."), name => name.Contains('\n', StringComparison.Ordinal));

    [Fact]
    public void Known_words_are_read_as_one_naming_with_what_stands_behind_them()
    {
        const string Text = "Leaders of the Taliban met.";
        Document document = Analyzer.English.Analyze(Text);
        Actor actor = ActorWorld.Resolver.Resolve(ActorWorld.Finder.Read(document, new TextSpan(0, 7)), document, ActorStory.Empty, ActorContext.None);
        Assert.Equal("taliban", actor.RegistryId);
    }

    [Fact]
    public void A_place_given_from_outside_makes_plain_police_its_own()
    {
        Document document = Analyzer.English.Analyze("Police opened fire.");
        ActorMention mention = Assert.Single(ActorWorld.Finder.Find(document));
        Actor actor = ActorWorld.Resolver.Resolve(mention, document, ActorStory.Empty, new ActorContext(null, "KEN"));
        Assert.Equal(("KEN", "COP", "KENCOP"), (actor.Country, actor.Sector, actor.Cameo));
    }

    [Fact]
    public void Namings_are_ordered_in_bounds_and_apart_in_any_text()
    {
        var random = new Random(4711);
        string[] pieces = ["Iraqi ", "forces ", "IS", "(SDF) ", "and ", ", ", "\n\n", "\uD800", "’s ", "-", "President ", "U.S. ", "é", "ٱلـ", "👁️", "al-", "12,000 ", "the ", ")", "."];
        for (int round = 0; round < 2000; round++)
        {
            string text = string.Concat(Enumerable.Range(0, random.Next(30)).Select(_ => random.Next(4) == 0 ? ((char)random.Next(char.MaxValue)).ToString() : pieces[random.Next(pieces.Length)]));
            Document document = Analyzer.English.Analyze(text);
            ImmutableArray<ActorMention> mentions = ActorWorld.Finder.Find(document);
            ActorStory story = ActorStory.Of(ActorWorld.Registry, mentions);
            int end = 0;
            foreach (ActorMention mention in mentions)
            {
                Assert.True(mention.Span.Start >= end && mention.Span.End <= text.Length && !mention.Span.IsEmpty, text);
                Assert.NotEmpty(ActorWorld.Resolver.Resolve(mention, document, story, ActorContext.None).Name);
                end = mention.Span.End;
            }
        }
    }

    [Fact]
    public void A_text_without_spaces_is_read_in_linear_time()
    {
        string text = new('x', 1_000_000);
        Assert.Empty(ActorWorld.Found(text));
        Assert.NotEmpty(ActorWorld.Found(string.Concat(Enumerable.Repeat("Iraqi-", 20_000))));
    }
}
