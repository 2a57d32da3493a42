using Dateline.Incidents;
using Dateline.Store;

namespace Dateline.Tests.Store;

public sealed class ReviewDeskTests
{
    public static TheoryData<string> Kinds => StorePlace.Kinds;

    private static readonly ReviewSignature s_amal = new("Amal", Stored.At.AddHours(1), "seen the video");

    private static IncidentId Load(Archive archive, params CodedArticle[] articles)
    {
        using var writer = new ArchiveWriter(archive, Stored.First);
        return writer.Add(articles, Stored.At).Changed[0];
    }

    private static IncidentDossier Show(Archive archive, IncidentId id, DateTimeOffset? asOf = null)
    {
        using ArchiveReader reader = archive.Read();
        return reader.Incident(id, asOf)!;
    }

    [Theory, MemberData(nameof(Kinds))]
    public void A_correction_stands_through_later_reports_and_the_machine_suggests(string kind)
    {
        using StorePlace place = StorePlace.New(kind);
        using Archive archive = place.Open();
        IncidentId id = Load(archive, Stored.Bombing("a", "Gulf Wire", 25));
        ReviewOutcome outcome = new ReviewDesk(archive).Judge(id, IncidentField.Killed, Verdict.Correct, "26", s_amal with { Version = 1 });
        Assert.Equal((ReviewStatus.Done, 2L), (outcome.Status, outcome.Version));
        Load(archive, Stored.Bombing("b", "Harbour Post", 30, published: "2003-05-06"));
        IncidentDossier dossier = Show(archive, id);
        Assert.Equal("26", dossier.Reviewed.Incident.Killed!.ToString());
        Assert.Equal("25-30-30", dossier.Reviewed.Suggestions[IncidentField.Killed]);
        using ArchiveReader reader = archive.Read();
        Assert.Equal(26, reader.Row(id)!.Killed!.Best);
        Assert.Equal(ReviewState.Partly, reader.Row(id)!.Review);
    }

    [Theory, MemberData(nameof(Kinds))]
    public void Reading_again_with_another_version_leaves_a_correction_and_suggests(string kind)
    {
        using StorePlace place = StorePlace.New(kind);
        using Archive archive = place.Open();
        IncidentId id = Load(archive, Stored.Bombing("a", "Gulf Wire", 25), Stored.Bombing("b", "Harbour Post", 25));
        new ReviewDesk(archive).Judge(id, IncidentField.Killed, Verdict.Correct, "26", s_amal);
        CodedArticle again = Stored.Bombing("b", "Harbour Post", 31);
        using (var writer = new ArchiveWriter(archive, Stored.Second)) writer.Add([again with { Claims = [again.Claims[0] with { Id = new ClaimId("b.new") }] }], Stored.At.AddDays(1), again: true);
        IncidentDossier dossier = Show(archive, id);
        Assert.Equal("26", dossier.Reviewed.Incident.Killed!.ToString());
        Assert.StartsWith("25-31", dossier.Reviewed.Suggestions[IncidentField.Killed], StringComparison.Ordinal);
        Assert.Equal("26", Show(archive, id, Stored.At.AddHours(2)).Reviewed.Incident.Killed!.ToString());
    }

    [Theory, MemberData(nameof(Kinds))]
    public void Past_states_can_be_shown_and_acts_undone(string kind)
    {
        using StorePlace place = StorePlace.New(kind);
        using Archive archive = place.Open();
        IncidentId id = Load(archive, Stored.Bombing("a", "Gulf Wire", 25));
        var desk = new ReviewDesk(archive);
        long act = desk.Judge(id, IncidentField.Killed, Verdict.Correct, "26", s_amal).Act;
        desk.Undo(id, act, s_amal with { At = Stored.At.AddHours(3) });
        Assert.Equal("25", Show(archive, id, Stored.At.AddMinutes(5)).Reviewed.Incident.Killed!.ToString());
        Assert.Equal("26", Show(archive, id, Stored.At.AddHours(2)).Reviewed.Incident.Killed!.ToString());
        Assert.Equal("25", Show(archive, id).Reviewed.Incident.Killed!.ToString());
        using ArchiveReader reader = archive.Read();
        Assert.Equal(["read", "correct", "undo"], reader.History(id).Select(entry => entry.Kind));
        Assert.Equal(ReviewStatus.Invalid, desk.Undo(id, act, s_amal).Status);
    }

    [Theory, MemberData(nameof(Kinds))]
    public void An_act_on_a_version_that_is_past_is_turned_down(string kind)
    {
        using StorePlace place = StorePlace.New(kind);
        using Archive archive = place.Open();
        IncidentId id = Load(archive, Stored.Bombing("a", "Gulf Wire", 25));
        Load(archive, Stored.Bombing("b", "Harbour Post", 25));
        var desk = new ReviewDesk(archive);
        Assert.Equal((ReviewStatus.Conflict, 2L), (desk.Judge(id, IncidentField.Incident, Verdict.Accept, null, s_amal with { Version = 1 }).Status, desk.Judge(id, IncidentField.Incident, Verdict.Accept, null, s_amal with { Version = 1 }).Version));
        Assert.Equal(ReviewStatus.Done, desk.Judge(id, IncidentField.Incident, Verdict.Accept, null, s_amal with { Version = 2 }).Status);
        Assert.Equal(ReviewStatus.NotFound, desk.Judge(new IncidentId("none"), IncidentField.Incident, Verdict.Accept, null, s_amal).Status);
        Assert.Equal(ReviewStatus.Invalid, desk.Judge(id, IncidentField.Killed, Verdict.Correct, "many", s_amal).Status);
    }

    [Theory, MemberData(nameof(Kinds))]
    public void Splits_and_joins_survive_later_reports_and_their_undoing_restores(string kind)
    {
        using StorePlace place = StorePlace.New(kind);
        using Archive archive = place.Open();
        IncidentId id = Load(archive, Stored.Bombing("a", "Gulf Wire", 25), Stored.Bombing("b", "Harbour Post", 25));
        var desk = new ReviewDesk(archive);
        ClaimId off = Show(archive, id).Reviewed.Incident.Claims[1];
        long split = desk.Split(id, [off], s_amal).Act;
        Load(archive, Stored.Bombing("c", "Red Sea Tribune", 25));
        using (ArchiveReader reader = archive.Read())
        {
            Assert.NotEqual(reader.IncidentOf(off), reader.IncidentOf(Show(archive, id).Reviewed.Incident.Claims[0]));
            Assert.Empty(reader.Check());
        }
        Assert.Equal(ReviewStatus.Done, desk.Undo(id, split, s_amal).Status);
        Assert.Equal(3, Show(archive, id).Reviewed.Incident.Claims.Length);

        IncidentId other = Load(archive, Stored.Bombing("z", "Valley Herald", 3, day: "2003-09-09", published: "2003-09-09"));
        Assert.NotEqual(id, other);
        Assert.Equal(ReviewStatus.Done, desk.Join(id, other, s_amal).Status);
        Assert.Equal(4, Show(archive, other).Reviewed.Incident.Claims.Length);
        using (ArchiveReader reader = archive.Read())
        {
            Assert.Contains(other, reader.Incident(id)!.Aliases);
            Assert.Empty(reader.Check());
        }
    }

    [Theory, MemberData(nameof(Kinds))]
    public void A_rejected_incident_is_listed_only_when_asked_for(string kind)
    {
        using StorePlace place = StorePlace.New(kind);
        using Archive archive = place.Open();
        IncidentId id = Load(archive, Stored.Bombing("a", "Gulf Wire", 25));
        new ReviewDesk(archive).Judge(id, IncidentField.Incident, Verdict.Reject, null, s_amal);
        using ArchiveReader reader = archive.Read();
        Assert.Empty(reader.Incidents(new IncidentQuery()).Items);
        Assert.Single(reader.Incidents(new IncidentQuery { Review = ReviewState.Rejected }).Items);
    }
}
