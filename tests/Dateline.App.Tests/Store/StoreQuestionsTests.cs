using Dateline.Incidents;
using Dateline.Store;

namespace Dateline.Tests.Store;

/// <summary>What pages ask a store, on both kinds of it.</summary>
public sealed class StoreQuestionsTests
{
    public static TheoryData<string> Kinds => StorePlace.Kinds;

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Maps_queues_reasons_feeds_and_changes_are_answered(string kind)
    {
        using StorePlace place = StorePlace.New(kind);
        using Archive archive = place.Open();
        using var writer = new ArchiveWriter(archive, Stored.First);
        writer.Add([.. Stored.World(5, 60)], Stored.At);
        using ArchiveReader reader = archive.Read();
        string state = reader.State;
        Assert.Equal(reader.Counts.Incidents, reader.Map(new IncidentQuery(), 0.001).Sum(mark => mark.Count) + reader.Unplaced(new IncidentQuery()));
        Assert.InRange(reader.Map(new IncidentQuery(), 0.001, 100).Length, 1, 100);
        Assert.All(reader.Map(new IncidentQuery(), 0.001).Where(mark => mark.Count > 1), mark => Assert.True(mark.Together));
        Assert.Equal(reader.Unplaced(new IncidentQuery()), reader.CountIncidents(new IncidentQuery { Placed = false }));
        IncidentId[] queue = [.. reader.Queue(new IncidentQuery(), 500).Select(row => row.Id)];
        for (int i = 1; i < queue.Length; i++) Assert.Equal(queue[i], reader.QueueAfter(new IncidentQuery(), queue[i - 1]));
        Assert.Null(reader.QueueAfter(new IncidentQuery(), queue[^1]));
        Assert.NotEmpty(reader.Why(queue[^1], 5)!.Value.Outside); // the incident is there
        Assert.Equal(3, reader.Rows(queue.Take(3)).Count);
        Assert.Empty(reader.Feeds());
        Assert.NotEmpty(reader.Actors(new IncidentQuery { Country = "YE" }).Concat(reader.Outlets(new IncidentQuery())));
        var signature = new ReviewSignature("Amal", Stored.At, "a list");
        ReviewOutcome corrected = new ReviewDesk(archive).Judge(queue[0], IncidentField.Killed, Verdict.Correct, "77", signature);
        Assert.Equal(ReviewStatus.Done, corrected.Status);
        Assert.NotEqual(state, reader.State);
        Assert.Equal(("Amal", "Corrected killed to 77. Reason: a list"), (reader.Changes()[0].Author, reader.Changes()[0].Words));
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Merging_anew_keeps_what_people_joined_split_and_corrected(string kind)
    {
        using StorePlace place = StorePlace.New(kind);
        using Archive archive = place.Open();
        using var writer = new ArchiveWriter(archive, Stored.First);
        writer.Add([.. Stored.World(5, 40)], Stored.At);
        var desk = new ReviewDesk(archive);
        using ArchiveReader reader = archive.Read();
        IncidentRow[] rows = [.. reader.Incidents(new IncidentQuery(), null, 500).Items];
        IncidentRow torn = rows.First(row => row.Claims > 2);
        Assert.Equal(ReviewStatus.Done, desk.Split(torn.Id, [reader.Incident(torn.Id)!.Claims.Keys.First()], new ReviewSignature("Amal", Stored.At)).Status); // the incident is there
        IncidentRow[] others = [.. rows.Where(row => row.Id != torn.Id).Take(2)];
        Assert.Equal(ReviewStatus.Done, desk.Join(others[0].Id, others[1].Id, new ReviewSignature("Amal", Stored.At)).Status);
        Assert.Equal(ReviewStatus.Done, desk.Judge(others[0].Id, IncidentField.Killed, Verdict.Correct, "77", new ReviewSignature("Amal", Stored.At)).Status);
        string[] before = [.. reader.Incidents(new IncidentQuery(), null, 500).Items.Select(row => row.ToString())];
        var (changed, incidents) = writer.MergeAnew(Stored.At);
        Assert.Equal((0, (long)before.Length), (changed, incidents));
        Assert.Equal(before, reader.Incidents(new IncidentQuery(), null, 500).Items.Select(row => row.ToString()));
        Assert.Empty(reader.Check());
    }
}
