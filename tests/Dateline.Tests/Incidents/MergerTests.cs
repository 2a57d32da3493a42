using System.Collections.Immutable;
using Dateline.Claims;
using Dateline.Incidents;
using Dateline.Places;
using Dateline.Reports;

namespace Dateline.Tests.Incidents;

public sealed class MergerTests
{
    private static readonly Merged s_pair = Merged.Of(
        ("A", "A bomb exploded in Aden on Monday, killing 25 recruits at a centre.", claim => claim.On("2003-05-05").At("Aden", Some.Aden).Killing(25)),
        ("B", "25 recruits died when a bomb exploded at a centre in Aden on Monday.", claim => claim.On("2003-05-05").At("Aden", Some.Aden).Killing(25)));

    [Fact]
    public void Any_order_and_any_batches_give_the_same_incidents()
    {
        List<ClaimSketch> sketches = World.Sketches(seed: 7, incidents: 60, reportsEach: 4);
        var whole = new Merger();
        whole.Add(sketches);
        string[] expected = [.. Groups(whole)];
        Assert.InRange(expected.Length, 50, 140);
        for (int round = 1; round <= 6; round++)
        {
            var random = new Random(round);
            List<ClaimSketch> shuffled = [.. sketches.OrderBy(_ => random.Next())];
            var merger = new Merger();
            for (int next = 0; next < shuffled.Count;)
            {
                int size = Math.Min(random.Next(1, 12), shuffled.Count - next);
                merger.Add(shuffled.GetRange(next, size));
                next += size;
            }
            Assert.Equal(expected, Groups(merger));
        }
    }

    [Fact]
    public void Where_hundreds_share_place_day_and_type_the_order_still_plays_no_part()
    {
        List<ClaimSketch> sketches = World.Sketches(seed: 3, incidents: 120, reportsEach: 3, days: 1, towns: 1);
        var whole = new Merger();
        whole.Add(sketches);
        var single = new Merger();
        foreach (ClaimSketch sketch in Enumerable.Reverse(sketches)) single.Add([sketch]);
        Assert.Equal(Groups(whole), Groups(single));
    }

    [Theory]
    [InlineData(30, 12)]
    [InlineData(1, 1)]
    public void A_merger_that_takes_up_what_was_stored_goes_on_as_if_it_had_never_stopped(int days, int towns)
    {
        List<ClaimSketch> sketches = World.Sketches(seed: 5, incidents: 150, reportsEach: 3, days, towns);
        var whole = new Merger();
        whole.Add(sketches);
        var random = new Random(2);
        List<ClaimSketch> shuffled = [.. sketches.OrderBy(_ => random.Next())];
        var merger = new Merger();
        for (int next = 0; next < shuffled.Count; next += 40)
        {
            merger.Add(shuffled.GetRange(next, Math.Min(40, shuffled.Count - next)));
            Dictionary<ClaimId, IncidentId> incidents = merger.Incidents.SelectMany(incident => incident.Claims.Select(claim => (claim, incident.Incident))).ToDictionary();
            var later = new Merger();
            later.Restore([.. shuffled.Take(next + 40).Select(sketch => (sketch, incidents[sketch.Id]))]);
            merger = later;
        }
        Assert.Equal(Groups(whole), Groups(merger));
    }

    [Fact]
    public void What_hundreds_of_reports_tell_of_stays_in_a_few_incidents()
    {
        List<ClaimSketch> sketches = World.Sketches(seed: 12, incidents: 1, reportsEach: 600);
        Assert.True(sketches.Count > Parts.Largest, "the world has too few reports for this test");
        var merger = new Merger();
        merger.Add(sketches);
        Assert.True(merger.Incidents.Select(incident => incident.Claims.Length).OrderDescending().Take(3).Sum() > sketches.Count * 9 / 10);
    }

    [Fact]
    public void Hundreds_of_happenings_of_one_day_place_and_type_stay_apart()
    {
        var reports = World.Reports(seed: 31, incidents: 2000, reportsEach: 3, days: 1, towns: 1);
        Dictionary<ClaimId, int> happenings = reports.ToDictionary(report => report.Claims[0].Id, report => report.Happenings[0]);
        var merger = new Merger();
        merger.Add([.. reports.Select(report => ClaimSketch.Of(report.Claims[0], report.Article.Text, Fingerprint.Of(report.Article)))]);
        var pure = merger.Incidents.Sum(incident => incident.Claims.GroupBy(claim => happenings[claim]).Sum(same => (double)same.Count() * same.Count() / incident.Claims.Length)) / happenings.Count;
        Assert.True(pure > 0.4, FormattableString.Invariant($"B-cubed precision {pure:0.00}"));
    }

    [Fact]
    public void An_incident_keeps_its_id_as_claims_come_in()
    {
        var merger = new Merger();
        IncidentId first = Assert.Single(merger.Add([s_pair.Sketches[1]]).Changed).Incident;
        IncidentClaims grown = Assert.Single(merger.Add([s_pair.Sketches[0]]).Changed);
        Assert.Equal(first, grown.Incident);
        Assert.Equal(2, grown.Claims.Length);
    }

    [Fact]
    public void A_split_survives_later_reports_and_its_undoing_brings_the_incident_back()
    {
        var merger = new Merger();
        merger.Add(s_pair.Sketches);
        ClaimId a = s_pair.Sketches[0].Id, b = s_pair.Sketches[1].Id;
        merger.Rule(new MergeRuling("1", MergeRulingKind.Split, [a], [b]));
        Assert.Equal(2, merger.Incidents.Length);
        ClaimSketch third = Merged.Of(("C", "On Monday a bomb exploded at a centre in Aden and 25 recruits died.", claim => claim.On("2003-05-05").At("Aden", Some.Aden).Killing(25))).Sketches[0];
        merger.Add([third]);
        Assert.DoesNotContain(merger.Incidents, incident => incident.Claims.Contains(a) && incident.Claims.Contains(b));
        merger.TakeBack("1");
        Assert.Equal(3, Assert.Single(merger.Incidents).Claims.Length);
    }

    [Fact]
    public void A_join_leaves_an_alias_and_survives_later_reports()
    {
        Merged two = Merged.Of(
            ("A", "Mortars fell on Aden.", claim => claim.On("2003-05-05").At("Aden", Some.Aden)),
            ("B", "A bridge was blown up in Ibb.", claim => claim.On("2003-06-09").At("Ibb", Some.Ibb)));
        var merger = new Merger();
        merger.Add(two.Sketches);
        MergeChange change = merger.Rule(new MergeRuling("1", MergeRulingKind.Join, [two.Sketches[0].Id, two.Sketches[1].Id], []));
        IncidentClaims joined = Assert.Single(change.Changed);
        Assert.Equal(2, joined.Claims.Length);
        IncidentAlias alias = Assert.Single(change.Aliases);
        Assert.Equal(joined.Incident, alias.To);
        merger.Add(s_pair.Sketches.ConvertAll(sketch => sketch with { Id = new ClaimId("x" + sketch.Id) }));
        Assert.Contains(merger.Incidents, incident => incident.Claims.Contains(two.Sketches[0].Id) && incident.Claims.Contains(two.Sketches[1].Id));
    }

    [Fact]
    public void A_pinned_incident_takes_no_more_claims()
    {
        var merger = new Merger();
        merger.Add([s_pair.Sketches[0]]);
        merger.Rule(new MergeRuling("1", MergeRulingKind.Pin, [s_pair.Sketches[0].Id], []));
        merger.Add([s_pair.Sketches[1]]);
        Assert.Equal(2, merger.Incidents.Length);
    }

    [Fact]
    public void What_was_stored_is_taken_up_as_it_was()
    {
        var merger = new Merger();
        merger.Add(s_pair.Sketches);
        IncidentId id = merger.Incidents[0].Incident;
        var again = new Merger();
        again.Restore([.. s_pair.Sketches.Select(sketch => (ClaimSketch.FromBytes(sketch.Id, sketch.Article, Fingerprint.FromBytes(sketch.Fingerprint.ToBytes()), sketch.ToBytes()), id))]);
        Assert.Equal(merger.Incidents[0].Claims, again.Incidents[0].Claims);
        Assert.Equal(merger.Why(id, 5).Within[0].Score, again.Why(id, 5).Within[0].Score, 9);
    }

    [Fact]
    public void Reasons_add_up_to_the_score()
    {
        var merger = new Merger();
        merger.Add(s_pair.Sketches);
        Comparison pair = Assert.Single(merger.Why(merger.Incidents[0].Incident, 5).Within);
        Assert.Equal(pair.Score, pair.Reasons.Sum(reason => reason.Weight), 9);
        Assert.Contains(pair.Reasons, reason => reason is { Feature: "place", Weight: > 0 });
    }

    [Theory]
    [InlineData("")]
    [InlineData("\ud800 bomb")]
    [InlineData("bomb\0bomb")]
    public void Any_text_has_a_sketch(string around)
    {
        Article article = Some.Article("A", around + " bomb " + new string('x', 100_000));
        ClaimSketch sketch = ClaimSketch.Of(Some.Claim(article, "bombing", "bomb"), article.Text, Fingerprint.Of(article));
        var merger = new Merger();
        merger.Add([sketch]);
        Assert.Single(merger.Incidents);
    }

    private static IEnumerable<string> Groups(Merger merger) => merger.Incidents.Select(incident => string.Join(' ', incident.Claims)).Order();
}
