using Dateline.Claims;
using Dateline.Codebooks;
using Dateline.Evaluation.Comparing;
using Dateline.Incidents;
using Dateline.Places;
using Dateline.Reports;

namespace Dateline.Tests.Evaluation.Comparing;

public sealed class EventComparisonTests
{
    private const string Acled =
        "event_id_cnty,event_date,sub_event_type,actor1,actor2,country,location,latitude,longitude,fatalities\n"
        + "#event+code,#date,#event,#group,#group,#country,#loc,#lat,#lon,#affected\n"
        + "YEM1,05 May 2003,Suicide bomb,\"Southern Shore, Brigade\",Civilians (Yemen),Yemen,Aden,12.78,45.04,38\n"
        + "\n"
        + "YEM2,2003-05-09,Armed clash,A,B,Yemen,\"Ibb \"\"old\"\"\",13.97,44.18,3\n"
        + "YEM3,soon,Armed clash,A,B,Yemen,Ibb,13.97,44.18,3\n";

    private static Incident Incident(string id, string type, Func<Claim, Claim> fill)
    {
        Article article = Some.Article(id, "A bomb exploded.");
        return new Reconciler().Reconcile(new IncidentId(id), [new Testimony(fill(Some.Claim(article, type, "bomb")), null, null)]);
    }

    [Fact]
    public void Rows_are_read_and_bad_ones_named_by_their_line()
    {
        var diagnostics = new List<Diagnostic>();
        var events = ForeignEventReader.Read(new StringReader(Acled), "x.csv", diagnostics)!.Value;
        Assert.Equal(["YEM1", "YEM2"], events.Select(foreign => foreign.Id));
        Assert.Equal("Ibb \"old\"", events[1].Place);
        Assert.Equal(6, Assert.Single(diagnostics).Line);
    }

    [Theory]
    [InlineData("")]
    [InlineData("a,b\n1,2\n")]
    public void A_file_of_another_kind_is_refused(string text)
    {
        var diagnostics = new List<Diagnostic>();
        Assert.Null(ForeignEventReader.Read(new StringReader(text), "x.csv", diagnostics));
        Assert.Equal(Severity.Error, Assert.Single(diagnostics).Severity);
    }

    [Fact]
    public void What_both_have_is_matched_with_its_differences_and_the_rest_is_missing_or_extra()
    {
        var events = ForeignEventReader.Read(new StringReader(Acled), "x.csv", new List<Diagnostic>())!.Value;
        Codebook codebook = CodebookReader.Read([DataFolder.BesideProgram["codebooks/dateline"]], new List<Diagnostic>())!;
        EventComparison comparison = EventComparison.Of(
        [
            Incident("a", "suicide-bombing", claim => claim.On("2003-05-05").At("Aden", Some.Aden).Killing(41).By("Southern Shore Brigade")),
            Incident("b", "bombing", claim => claim.On("2003-05-07").At("Aden", Some.Aden)),
            Incident("c", "armed-clash", claim => claim.On("2003-05-09").At("Ibb", Some.Ibb).In(Stage.Threatened)),
        ], events, codebook, CountryTable.Load(DataFolder.BesideProgram));
        EventMatch match = Assert.Single(comparison.Matched);
        Assert.Equal("YEM1", match.Foreign.Id);
        Assert.Equal(["killed: 38, 41"], match.Differences);
        Assert.Equal("YEM2", Assert.Single(comparison.Missing).Id);
        Assert.Equal("b", Assert.Single(comparison.Extra).Id.Value);
    }
}
