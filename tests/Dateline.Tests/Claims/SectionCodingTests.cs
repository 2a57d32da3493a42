using System.Collections.Immutable;
using Dateline.Claims;
using Dateline.Reports;
using Dateline.Text;

namespace Dateline.Tests.Claims;

/// <summary>Sections of digests and live blogs are coded each by itself, with spans of the whole text.</summary>
public sealed class SectionCodingTests
{
    private static readonly DateOnly s_published = new(2021, 6, 10);

    private const string Digest =
        """
        Police stormed a house in Nairobi on Wednesday and arrested three men.

        In other developments, gunmen killed four farmers. A spokesman of the army spoke to reporters.
        """;

    [Fact]
    public void A_place_and_a_day_of_one_section_do_not_hold_in_another()
    {
        Article digest = Read(Digest);
        Assert.Equal(2, digest.Sections.Length);
        Claim killing = Assert.Single(Code(digest), claim => claim.Killed is not null);
        Assert.Null(killing.Place);
        Assert.Equal(Basis.Assumed, killing.When?.Basis);
        Assert.Equal(s_published, killing.When?.Value.First);

        // The same words as one story: the killing is where and when the story stands.
        Claim told = Assert.Single(Code(digest with { Sections = [] }), claim => claim.Killed is not null);
        Assert.Equal("KE", told.Place?.Value.Country);
        Assert.Equal(new DateOnly(2021, 6, 9), told.When?.Value.First);
    }

    [Fact]
    public void Every_span_points_into_the_whole_text()
    {
        Article digest = Read(Digest);
        Claim killing = Assert.Single(Code(digest), claim => claim.Killed is not null);
        Assert.Equal("killed", killing.Trigger.In(digest.Text));
        Assert.Equal("gunmen", Assert.Single(Assert.Single(killing.Actors).Citations).Span.In(digest.Text));
        Assert.Equal("four", Assert.Single(killing.Killed!.Citations).Span.In(digest.Text)[..4]);
        ExplainedSentence explained = Assert.Single(SampleCoder.Instance.Explain(digest).Sentences, sentence => sentence.Claims.Contains(killing, ById.Instance));
        Assert.StartsWith("In other developments", explained.Span.In(digest.Text).ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_story_of_a_digest_may_have_a_line_of_filing_and_an_entry_a_day_of_its_own()
    {
        const string First = "Rebels shelled a village near Goma on Tuesday, killing two people.\n\n", Second = "ADEN, Yemen (AP) — A bomb killed five soldiers on Wednesday.";
        Article entries = SampleCoder.Article(First + Second, s_published) with
        {
            Sections = [new Section(new TextSpan(0, First.Length)), new Section(new TextSpan(First.Length, First.Length + Second.Length), null, new DateTimeOffset(2021, 6, 3, 9, 0, 0, TimeSpan.Zero))],
        };
        ImmutableArray<Claim> claims = Code(entries);
        Assert.Equal(new DateOnly(2021, 6, 8), Assert.Single(claims, claim => claim.Killed?.Value.Low == 2).When?.Value.First);
        Assert.Equal(new DateOnly(2021, 6, 2), Assert.Single(claims, claim => claim.Killed?.Value.Low == 5).When?.Value.First);
    }

    [Fact]
    public void Claims_of_equal_sections_have_ids_of_their_own()
    {
        const string Entry = "Gunmen killed four farmers.\n\n";
        Article twice = SampleCoder.Article(Entry + Entry, s_published) with
        {
            Sections = [new Section(new TextSpan(0, Entry.Length)), new Section(new TextSpan(Entry.Length, 2 * Entry.Length))],
        };
        Assert.Equal(2, Code(twice).DistinctBy(claim => claim.Id).Count());
    }

    private static Article Read(string text) => SampleCoder.Article(text, s_published) with { Sections = DigestFinder.Find(text, DigestFinder.ParagraphsOf(text), null) };

    private static ImmutableArray<Claim> Code(Article article) => SampleCoder.Instance.Code(article).Claims;

    private sealed class ById : IEqualityComparer<Claim>
    {
        public static ById Instance { get; } = new();

        public bool Equals(Claim? x, Claim? y) => x?.Id == y?.Id;

        public int GetHashCode(Claim claim) => claim.Id.GetHashCode();
    }
}
