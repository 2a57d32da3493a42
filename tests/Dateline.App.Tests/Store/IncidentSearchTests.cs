using System.Collections.Immutable;
using Dateline.Claims;
using Dateline.Codebooks;
using Dateline.Incidents;
using Dateline.Places;
using Dateline.Reports;
using Dateline.Store;

namespace Dateline.Tests.Store;

public sealed class IncidentSearchTests
{
    public static TheoryData<string> Kinds => StorePlace.Kinds;

    private static void Fill(Archive archive)
    {
        Article ibb = Some.Article("ibb", "Protesters marched through Ibb against the price of bread.", "Harbour Post", "2003-06-01");
        Article plan = Some.Article("plan", "The general announced an offensive.", "Valley Herald", "2003-07-01");
        using var writer = new ArchiveWriter(archive, Stored.First);
        writer.Add([Stored.Bombing("a", "Gulf Wire", 25), Stored.Coded(ibb, Some.Claim(ibb, "protest", "marched").On("2003-06-01").At("Ibb", Some.Ibb)), Stored.Coded(plan, Some.Claim(plan, "mobilization", "offensive").In(Stage.Announced))], Stored.At);
    }

    private static List<string> Find(Archive archive, IncidentQuery query)
    {
        using ArchiveReader reader = archive.Read();
        return reader.Incidents(query).Items.Select(row => row.Type.Value).ToList();
    }

    [Theory, MemberData(nameof(Kinds))]
    public void Each_filter_finds_what_it_says(string kind)
    {
        using StorePlace place = StorePlace.New(kind);
        using Archive archive = place.Open();
        Fill(archive);
        Assert.Equal(["protest", "bombing", "mobilization"], Find(archive, new IncidentQuery()));
        Assert.Equal(["protest"], Find(archive, new IncidentQuery { Words = "bread marching" }));
        Assert.Equal(["bombing"], Find(archive, new IncidentQuery { Types = [new EventCode("bombing"), new EventCode("shelling")] }));
        Assert.Equal(["bombing"], Find(archive, new IncidentQuery { Actor = "shore" }));
        Assert.Equal(["bombing"], Find(archive, new IncidentQuery { Actor = "southern-shore" }));
        Assert.Equal(["protest", "bombing"], Find(archive, new IncidentQuery { Country = "YE" }));
        Assert.Equal(["bombing"], Find(archive, new IncidentQuery { Near = new Coordinates(12.9, 45.1), RadiusKm = 30 }));
        Assert.Empty(Find(archive, new IncidentQuery { Near = new Coordinates(12.9, 45.1), RadiusKm = 5 }));
        Assert.Equal(["protest"], Find(archive, new IncidentQuery { From = new DateOnly(2003, 5, 6), Until = new DateOnly(2003, 6, 1) }));
        Assert.Equal(["bombing"], Find(archive, new IncidentQuery { KilledAtLeast = 25 }));
        Assert.Empty(Find(archive, new IncidentQuery { KilledAtLeast = 26 }));
        Assert.Equal(["mobilization"], Find(archive, new IncidentQuery { Stage = Stage.Announced }));
        Assert.Equal(["protest"], Find(archive, new IncidentQuery { Source = "Harbour Post" }));
        Assert.Empty(Find(archive, new IncidentQuery { Review = ReviewState.Accepted }));
        Assert.Empty(Find(archive, new IncidentQuery { Words = "nothing \"of % this' kind" }));
    }

    [Theory, MemberData(nameof(Kinds))]
    public void Pages_give_every_incident_once(string kind)
    {
        using StorePlace place = StorePlace.New(kind);
        using Archive archive = place.Open();
        using (var writer = new ArchiveWriter(archive, Stored.First)) writer.Add(Stored.World(4, 25), Stored.At);
        Fill(archive);
        using ArchiveReader reader = archive.Read();
        var seen = new List<IncidentId>();
        string? after = null;
        do
        {
            Page<IncidentRow> page = reader.Incidents(new IncidentQuery(), after, 4);
            seen.AddRange(page.Items.Select(row => row.Id));
            after = page.Next;
        }
        while (after is not null);
        Assert.Equal(seen.Count, seen.Distinct().Count());
        Assert.Equal(reader.Counts.Incidents, seen.Count);
        Assert.Equal(reader.Incidents(new IncidentQuery(), null, 1000).Items.Select(row => row.Id), seen);
    }
}
