using Dateline.Claims;
using Dateline.Incidents;
using Dateline.Reports;

namespace Dateline.Tests.Incidents;

public sealed class ReconcilerTests
{
    private static Testimony Told(string id, string outlet, string published, Func<Claim, Claim> fill)
    {
        Article article = Some.Article(id, "A bomb exploded in Aden.", outlet, published);
        return new Testimony(fill(Some.Claim(article, "bombing", "bomb")), outlet, article.Published);
    }

    private static readonly Testimony[] s_tolls =
    [
        Told("a", "Gulf Wire", "2003-05-05", claim => claim.Killing(38, null)),
        Told("b", "Harbour Post", "2003-05-05", claim => claim.Killing(41).SaidBy("health ministry", "GOV")),
        Told("c", "Red Sea Tribune", "2003-05-06", claim => claim.Killing(45).SaidBy("a witness")),
        Told("d", "Valley Herald", "2003-05-06", claim => claim.Killing(45)),
    ];

    [Theory]
    [InlineData(TallyPolicy.LatestOfficial, 41)]
    [InlineData(TallyPolicy.LowestCredible, 41)]
    [InlineData(TallyPolicy.MajorityOfIndependent, 45)]
    public void The_policy_chooses_the_best_toll_and_all_readings_stay(TallyPolicy policy, long best)
    {
        Tally tally = new Reconciler(policy).Reconcile(new IncidentId("i"), s_tolls).Killed!;
        Assert.Equal((38, best, 45L), (tally.Low, tally.Best, tally.High!.Value));
        Assert.Equal(4, tally.Readings.Length);
    }

    [Fact]
    public void Reprints_of_one_text_are_one_source()
    {
        Testimony agency = Told("a", "Coast Agency", "2003-05-05", claim => claim.Killing(45));
        Testimony[] told =
        [
            agency,
            Told("b", "Harbour Post", "2003-05-06", claim => claim.Killing(45)) with { CopyOf = agency.Claim.Article },
            Told("c", "Red Sea Tribune", "2003-05-06", claim => claim.Killing(45)) with { CopyOf = agency.Claim.Article },
            Told("d", "Valley Herald", "2003-05-05", claim => claim.Killing(41)),
            Told("e", "Gulf Wire", "2003-05-05", claim => claim.Killing(41)),
        ];
        Assert.Equal(41, new Reconciler(TallyPolicy.MajorityOfIndependent).Reconcile(new IncidentId("i"), told).Killed!.Best);
        // The agency's own next report is no second source either, whoever prints it; three papers of their own are.
        Testimony[] again = [.. told, Told("f", "Coast Agency", "2003-05-06", claim => claim.Killing(45)), Told("g", "Valley Herald", "2003-05-06", claim => claim.Killing(45))];
        Assert.Equal(45, new Reconciler(TallyPolicy.MajorityOfIndependent).Reconcile(new IncidentId("i"), again).Killed!.Best);
        Assert.Equal(45, new Reconciler(TallyPolicy.MajorityOfIndependent).Reconcile(new IncidentId("i"), told.Select(one => one with { CopyOf = null })).Killed!.Best);
    }

    [Fact]
    public void Any_order_of_claims_gives_the_same_incident()
    {
        Incident one = new Reconciler().Reconcile(new IncidentId("i"), s_tolls), other = new Reconciler().Reconcile(new IncidentId("i"), s_tolls.Reverse());
        Assert.Equal(one.Killed!.ToString(), other.Killed!.ToString());
        Assert.Equal(one.Claims, other.Claims);
        Assert.Equal(one.Contradictions, other.Contradictions);
    }

    [Fact]
    public void Figures_that_exclude_one_another_are_shown_as_a_contradiction()
    {
        Incident incident = new Reconciler().Reconcile(new IncidentId("i"), s_tolls);
        Assert.Contains(incident.Contradictions, contradiction => contradiction.Field == "killed" && contradiction.Words.Contains("41", StringComparison.Ordinal));
    }

    [Fact]
    public void Rival_claims_of_responsibility_stay_apart()
    {
        Incident incident = new Reconciler().Reconcile(new IncidentId("i"),
        [
            Told("a", "Gulf Wire", "2003-05-05", claim => claim.ClaimedBy("Brigades of the Southern Shore")),
            Told("b", "Harbour Post", "2003-05-05", claim => claim.ClaimedBy("Army of the Hills")),
        ]);
        Assert.Equal(2, incident.ClaimedBy.Length);
        Assert.Contains(incident.Contradictions, contradiction => contradiction.Field == "claimed_by");
    }

    [Fact]
    public void A_denial_among_assertions_is_a_reading()
    {
        Incident incident = new Reconciler().Reconcile(new IncidentId("i"), [s_tolls[0], s_tolls[1], Told("x", "Army Radio", "2003-05-06", claim => claim.Denying())]);
        Assert.False(incident.Denied.Value);
        Assert.Contains(incident.Denied.Readings, reading => reading.Value.Value);
        Assert.True(incident.IsFact);
    }

    [Fact]
    public void A_stated_day_goes_before_an_assumed_one()
    {
        Incident incident = new Reconciler().Reconcile(new IncidentId("i"),
        [
            Told("a", "Gulf Wire", "2003-05-07", claim => claim.On("2003-05-07", basis: Basis.Assumed)),
            Told("b", "Harbour Post", "2003-05-07", claim => claim.On("2003-05-07", basis: Basis.Assumed)),
            Told("c", "Red Sea Tribune", "2003-05-06", claim => claim.On("2003-05-05")),
        ]);
        Assert.Equal("2003-05-05", incident.When!.Value.ToString());
    }

    [Theory]
    [InlineData(IncidentField.Killed, "40-44", "40–40–44")]
    [InlineData(IncidentField.Killed, "40-42-44", "40–42–44")]
    [InlineData(IncidentField.Killed, "40+", "40+")]
    public void Corrections_of_tolls_are_read_as_written(IncidentField field, string value, string shown)
    {
        Assert.Null(FieldValues.Check(field, value));
        Assert.Equal(shown, FieldValues.Set(new Reconciler().Reconcile(new IncidentId("i"), s_tolls), field, value, "test").Killed!.ToString());
    }

    [Theory]
    [InlineData(IncidentField.Killed, "many")]
    [InlineData(IncidentField.Killed, "9-3")]
    [InlineData(IncidentField.When, "2003-13-01")]
    [InlineData(IncidentField.When, "2003-05-06/2003-05-05")]
    [InlineData(IncidentField.Place, "")]
    [InlineData(IncidentField.Place, "Aden; YE; 120,45")]
    [InlineData(IncidentField.Stage, "soon")]
    [InlineData(IncidentField.Incident, "yes")]
    public void Corrections_that_cannot_be_are_turned_down(IncidentField field, string value) => Assert.NotNull(FieldValues.Check(field, value));
}
