using System.Collections.Immutable;
using System.Data.Common;
using Dateline.Claims;
using Dateline.Codebooks;
using Dateline.Incidents;
using Dateline.Places;
using Dateline.Reports;
using Dateline.Store;

namespace Dateline.Tests.Store;

public sealed class IncidentSearchTests
{
    public static TheoryData<string> Kinds => StorePlace.KindsOfSearch;

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

    [Theory, MemberData(nameof(Kinds))]
    public void Circles_are_measured_on_the_globe(string kind)
    {
        using StorePlace place = StorePlace.New(kind);
        using Archive archive = place.Open();
        Coordinates[] points = [new(0, 179.9), new(0.3, -179.8), new(1.2, 179.9), new(-89.9, 10), new(-89.9, -170), new(64.1, 23.0), new(64.1, 24.9)];
        using (var writer = new ArchiveWriter(archive, Stored.First))
        {
            writer.Add([.. points.Select((point, i) =>
            {
                Article article = Some.Article("a" + i, "A bomb exploded somewhere.", "Outlet " + i, FormattableString.Invariant($"2003-{i + 1:D2}-01"));
                return Stored.Coded(article, Some.Claim(article, "bombing", "exploded").On(FormattableString.Invariant($"2003-{i + 1:D2}-01")).At("Place" + i, point, "Z" + i));
            })], Stored.At);
        }
        using ArchiveReader reader = archive.Read();
        foreach (Coordinates centre in points)
        {
            foreach (double radius in (double[])[0.5, 45, 92, 94, 140, 5000, 25_000])
            {
                var query = new IncidentQuery { Near = centre, RadiusKm = radius };
                string[] expected = [.. points.Select((point, i) => (point, i)).Where(pair => centre.KilometresTo(pair.point) <= radius).Select(pair => "Place" + pair.i).Order()];
                Assert.Equal(expected, reader.Incidents(query).Items.Select(row => row.Place!).Order());
                Assert.Equal(expected.Length, reader.CountIncidents(query));
                Assert.Equal(expected.Length, reader.Map(query, 30).Sum(mark => mark.Count));
            }
        }
    }

    [Fact]
    public void A_database_with_PostGIS_searches_circles_by_its_index()
    {
        using StorePlace place = StorePlace.New("postgis");
        using (Archive archive = place.Open()) Assert.Equal(Dialect.Postgis, archive.Dialect);
        using (Archive archive = place.Open(ArchiveMode.Read))
        {
            var (where, parameters) = new IncidentSearch(archive.Connect(), archive.Dialect).Condition(new IncidentQuery { Near = Some.Aden, RadiusKm = 20 });
            using DbConnection connection = archive.Connect();
            connection.Execute("set enable_seqscan = off");
            Assert.Contains(connection.Rows("explain select id from incident where " + where, row => row.GetString(0), [.. parameters]), line => line.Contains("incident_point", StringComparison.Ordinal));
        }
        using StorePlace plain = StorePlace.New("postgres");
        using (Archive archive = plain.Open()) Assert.Equal(Dialect.Postgres, archive.Dialect);
    }

    [Theory, MemberData(nameof(Kinds))]
    public void What_comes_in_while_pages_are_turned_moves_nothing(string kind)
    {
        using StorePlace place = StorePlace.New(kind);
        using Archive archive = place.Open();
        using var writer = new ArchiveWriter(archive, Stored.First);
        writer.Add(Stored.World(4, 12), Stored.At);
        using ArchiveReader reader = archive.Read();
        string[] before = [.. reader.Incidents(new IncidentQuery(), null, 1000).Items.Select(row => row.Id.Value)];
        var seen = new List<string>();
        string? after = null;
        int turned = 0;
        do
        {
            Page<IncidentRow> page = reader.Incidents(new IncidentQuery(), after, 3);
            seen.AddRange(page.Items.Select(row => row.Id.Value));
            after = page.Next;
            // A new incident at the head of the list, and one without a day at its end.
            string id = "new" + turned++;
            Article late = Some.Article(id, "A bomb exploded far away.", "Outlet", "2020-01-01"), dateless = Some.Article(id + "x", "A bomb exploded.", "Outlet", null);
            writer.Add([Stored.Coded(late, Some.Claim(late, "bombing", "exploded").On(FormattableString.Invariant($"2020-{turned:D2}-01")).At(id, new Coordinates(turned, turned), "ZZ")), Stored.Coded(dateless, Some.Claim(dateless, "bombing", "exploded"))], Stored.At);
        }
        while (after is not null && turned < 12);
        Assert.Equal(before, seen.Where(before.Contains));
        Assert.Equal(seen.Count, seen.Distinct().Count());
    }
}
