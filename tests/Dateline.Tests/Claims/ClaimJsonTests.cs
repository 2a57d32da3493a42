using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Dateline.Actors;
using Dateline.Claims;
using Dateline.Codebooks;
using Dateline.Places;
using Dateline.Quantities;
using Dateline.Text;
using Dateline.Times;

namespace Dateline.Tests.Claims;

public sealed class ClaimJsonTests
{
    private const string Article = "Raiders burned 3 barns near Old Harbour on Tuesday, the mayor told the Daily Echo.";
    private static readonly ArticleId Id = new("a1");

    private static Citation Words(string words)
    {
        int start = Article.IndexOf(words, StringComparison.Ordinal);
        Assert.True(start >= 0, words);
        return new Citation(Id, new TextSpan(start, start + words.Length));
    }

    private static Claim Full() => new()
    {
        Id = new ClaimId("c1"),
        Article = Id,
        Trigger = Words("burned").Span,
        Type = Cited.Stated(new EventCode("property-destruction"), Words("burned"), "arson-verb", 0.9),
        Stage = Cited.Assumed(Stage.Occurred, "plain-past", 0.8),
        Denied = Cited.Assumed(false, "not-denied", 0.9),
        DeniedBy = Cited.Stated(new Actor { Name = "mayor", Kind = ActorKind.State, Country = "JAM" }, Words("mayor"), "denies"),
        Background = Cited.Assumed(false, "main", 0.7),
        Actors = [Cited.Stated(new Actor { Name = "Raiders", Kind = ActorKind.IdentityMilitia }, Words("Raiders"), "subject")],
        Targets = [Cited.Stated(new Actor { Name = "3 barns" }, Words("3 barns"), "object")],
        SaidBy = [Cited.Stated(new Source("mayor", SourceKind.Speaker, new Actor { Name = "mayor" }), Words("mayor"), "said"), Cited.Stated(new Source("Daily Echo", SourceKind.Relay, null), Words("Daily Echo"), "told")],
        Killed = Cited.Stated(new Count(2, null), Words("3"), "toll"),
        Tolls = [Cited.Stated(new Toll(TollKind.Killed, new Count(2, 4), TollRole.Civilians, true), Words("3"), "toll")],
        When = Cited.Inferred(DateRange.Of(new DateOnly(2024, 3, 5)), [Words("Tuesday")], "weekday", 0.95),
        WhenWords = Words("on Tuesday"),
        Place = Cited.Stated(new Place { Name = "Old Harbour", Precision = PlacePrecision.Near, Country = "JM", Centre = new Coordinates(17.94, -77.11), RadiusKm = 25 }, Words("Old Harbour"), "near"),
        OtherPlaces = [new PlaceInRole(PlaceRole.Origin, Cited.Inferred(new Place { Name = "Jamaica", Precision = PlacePrecision.Country, Country = "JM" }, [Words("Old Harbour")], "home", 0.5))],
        Weapon = Cited.Stated("barns", Words("barns"), "with"),
    };

    [Fact]
    public void A_claim_read_back_is_written_to_the_same_bytes()
    {
        string written = ClaimJson.Write(Full(), Article);
        Assert.Equal(written, ClaimJson.Write(ClaimJson.Read(written), Article));
    }

    [Fact]
    public void A_claim_of_version_1_is_read_without_what_came_later()
    {
        JsonObject old = JsonNode.Parse(ClaimJson.Write(Full(), Article))!.AsObject();
        old["version"] = 1;
        Assert.True(old.Remove("claimants"));
        JsonObject toll = old["tolls"]![0]!.AsObject();
        foreach (string key in (string[])["share", "qualifier", "source", "as_of"]) Assert.True(toll.Remove(key), key);
        Claim read = ClaimJson.Read(old.ToJsonString());
        Assert.Empty(read.Claimants);
        Assert.Equal(new Toll(TollKind.Killed, new Count(2, 4), TollRole.Civilians, true), Assert.Single(read.Tolls).Value);
        Assert.Equal(ClaimJson.Write(Full(), Article), ClaimJson.Write(read, Article));
    }

    [Fact]
    public void Keys_are_those_that_the_gold_scorer_reads()
    {
        string written = ClaimJson.Write(Full(), Article);
        Assert.Contains("\"type\":\"property-destruction\",\"stage\":\"occurred\",\"denied\":false", written, StringComparison.Ordinal);
        Assert.Contains("\"place\":{\"text\":\"Old Harbour\"", written, StringComparison.Ordinal);
        Assert.Contains("\"when\":{\"first\":\"2024-03-05\",\"last\":\"2024-03-05\"", written, StringComparison.Ordinal);
        Assert.Contains("\"killed\":{\"low\":2,\"high\":null", written, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("{\"version\":99}")]
    [InlineData("{\"version\":\"x\"}")]
    [InlineData("not json")]
    public void What_is_no_claim_is_a_format_error(string json) => Assert.Throws<FormatException>(() => ClaimJson.Read(json));

    [Fact]
    public void Each_missing_key_is_named()
    {
        string written = ClaimJson.Write(Full(), Article);
        FormatException error = Assert.Throws<FormatException>(() => ClaimJson.Read(written.Replace("\"tolls\"", "\"trolls\"", StringComparison.Ordinal)));
        Assert.Contains("'tolls'", error.Message, StringComparison.Ordinal);
    }
}
