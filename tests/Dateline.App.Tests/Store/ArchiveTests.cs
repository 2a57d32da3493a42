using Dateline.Incidents;
using Dateline.Reports;
using Dateline.Store;
using Dateline.Text;

namespace Dateline.Tests.Store;

public sealed class ArchiveTests
{
    public static TheoryData<string> Kinds => StorePlace.Kinds;

    [Theory, MemberData(nameof(Kinds))]
    public void What_is_put_in_comes_out(string kind)
    {
        using StorePlace place = StorePlace.New(kind);
        using Archive archive = place.Open();
        using (var writer = new ArchiveWriter(archive, Stored.First))
        {
            AddedReports added = writer.Add([Stored.Bombing("a", "Gulf Wire", 25), Stored.Bombing("b", "Harbour Post", 28)], Stored.At);
            Assert.Equal((2, 0, 2, 1), (added.Articles, added.Known, added.Claims, added.Changed.Length));
        }
        using ArchiveReader reader = archive.Read();
        IncidentRow row = Assert.Single(reader.Incidents(new IncidentQuery()).Items);
        Assert.Equal(("bombing", "Aden", "YE", 2), (row.Type.Value, row.Place, row.Country, row.Articles));
        Assert.Equal("25–28–28", row.Killed?.ToString());
        IncidentDossier dossier = reader.Incident(row.Id)!;
        Assert.Equal(["Gulf Wire", "Harbour Post"], dossier.Reviewed.Incident.Outlets);
        Assert.Equal("exploded", dossier.Words(dossier.Reviewed.Incident.Type.Readings[0].Value.Citations[0]));
        Assert.Equal("Blast in Aden", dossier.ArticleOf(dossier.Reviewed.Incident.Claims[0]).Title);
        Assert.Empty(reader.Check());
    }

    [Theory, MemberData(nameof(Kinds))]
    public void Adding_the_same_again_changes_nothing(string kind)
    {
        using StorePlace place = StorePlace.New(kind);
        using Archive archive = place.Open();
        List<CodedArticle> batch = Stored.World(5, 12);
        using var writer = new ArchiveWriter(archive, Stored.First);
        writer.Add(batch, Stored.At);
        string before = Stored.Dump(archive);
        AddedReports again = writer.Add(batch, Stored.At.AddDays(1));
        Assert.Equal((0, batch.Count), (again.Articles, again.Known));
        Assert.Equal(before, Stored.Dump(archive));
    }

    [Fact]
    public void Both_kinds_of_store_hold_the_same_rows()
    {
        var dumps = new List<string>();
        foreach (string kind in (string[])["sqlite", "postgres"])
        {
            using StorePlace place = StorePlace.New(kind);
            using Archive archive = place.Open();
            using var writer = new ArchiveWriter(archive, Stored.First);
            foreach (CodedArticle[] batch in Stored.World(11, 20).Chunk(7)) writer.Add(batch, Stored.At);
            dumps.Add(Stored.Dump(archive));
        }
        Assert.Equal(dumps[0], dumps[1]);
    }

    [Theory, MemberData(nameof(Kinds))]
    public async Task Two_writers_at_once_leave_one_consistent_store(string kind)
    {
        using StorePlace place = StorePlace.New(kind);
        using Archive archive = place.Open();
        List<CodedArticle> all = Stored.World(9, 24);
        await Task.WhenAll(Enumerable.Range(0, 2).Select(half => Task.Run(() =>
        {
            using var writer = new ArchiveWriter(archive, Stored.First);
            foreach (CodedArticle[] batch in all.Where((_, i) => i % 3 != half).Chunk(4)) writer.Add(batch, Stored.At);
        }, TestContext.Current.CancellationToken)));
        using ArchiveReader reader = archive.Read();
        Assert.Empty(reader.Check());
        Assert.Equal(all.Count, reader.Counts.Articles);
    }

    [Theory, MemberData(nameof(Kinds))]
    public void A_broken_batch_leaves_nothing_behind(string kind)
    {
        using StorePlace place = StorePlace.New(kind);
        using Archive archive = place.Open();
        using var writer = new ArchiveWriter(archive, Stored.First);
        writer.Add([Stored.Bombing("a", "Gulf Wire", 25)], Stored.At);
        string before = Stored.Dump(archive);
        // Two claims of one id break the merger's rules half-way through the batch.
        CodedArticle broken = Stored.Bombing("b", "Harbour Post", 28);
        Assert.ThrowsAny<Exception>(() => writer.Add([broken, broken with { Article = broken.Article with { Id = new ArticleId("c") } }, broken with { Article = null! }], Stored.At));
        Assert.Equal(before, Stored.Dump(archive));
        Assert.Equal(1, writer.Add([Stored.Bombing("d", "Harbour Post", 28)], Stored.At).Articles);
        using ArchiveReader reader = archive.Read();
        Assert.Empty(reader.Check());
    }

    [Theory, MemberData(nameof(Kinds))]
    public void Coding_again_replaces_the_claims_and_keeps_the_incident(string kind)
    {
        using StorePlace place = StorePlace.New(kind);
        using Archive archive = place.Open();
        IncidentId id;
        using (var writer = new ArchiveWriter(archive, Stored.First)) id = Assert.Single(writer.Add([Stored.Bombing("a", "Gulf Wire", 25), Stored.Bombing("b", "Harbour Post", 25)], Stored.At).Changed);
        CodedArticle better = Stored.Bombing("b", "Harbour Post", 27);
        better = better with { Claims = [better.Claims[0] with { Id = new ClaimId("b.new") }] };
        using (var writer = new ArchiveWriter(archive, Stored.Second))
        {
            Assert.Equal(0, writer.Add([better], Stored.At.AddDays(1)).Articles);
            Assert.Equal(1, writer.Add([better], Stored.At.AddDays(1), again: true).Articles);
        }
        using ArchiveReader reader = archive.Read();
        IncidentRow row = Assert.Single(reader.Incidents(new IncidentQuery()).Items);
        Assert.Equal((id, 27L), (row.Id, row.Killed!.High));
        Assert.Empty(reader.Check());
        Assert.Equal(25, reader.Incident(id, Stored.At.AddHours(1))!.Reviewed.Incident.Killed!.High);
    }

    [Theory, MemberData(nameof(Kinds))]
    public void The_majority_counts_an_agency_and_its_reprints_once(string kind)
    {
        const string Wire = "A bomb exploded at a recruitment centre in Aden on Monday and killed 25 recruits who were standing in a line before the gate, a doctor at the harbour hospital said, and the police shut the road to the port until the evening.";
        using StorePlace place = StorePlace.New(kind);
        using Archive archive = place.Open();
        using (var writer = new ArchiveWriter(archive, Stored.First, TallyPolicy.MajorityOfIndependent))
        {
            writer.Add([Told("a", "Coast Agency", Wire, 25), Told("b", "Gulf Wire", Wire, 25), Told("c", "Harbour Post", Wire, 25),
                Told("d", "Valley Herald", "At least one bomb exploded in Aden. The brigade's own list of recruits who were killed there has twenty-eight names on it.", 28),
                Told("e", "Red Sea Tribune", "Twenty-eight recruits were buried after a bomb had exploded in Aden outside the centre, our reporter counted.", 28)], Stored.At);
        }
        using ArchiveReader reader = archive.Read();
        IncidentRow row = Assert.Single(reader.Incidents(new IncidentQuery()).Items);
        Assert.Equal((5, 3, 28L), (row.Articles, row.Independent, row.Killed!.Best));
        Assert.Equal(28, reader.Incident(row.Id)!.Reviewed.Incident.Killed!.Best);

        static CodedArticle Told(string id, string outlet, string text, long killed)
        {
            Article article = Some.Article(id, text, outlet, "2003-05-05");
            return Stored.Coded(article, Some.Claim(article, "bombing", "exploded").On("2003-05-05").At("Aden", Some.Aden).Killing(killed).Against("recruits"));
        }
    }

    [Theory, MemberData(nameof(Kinds))]
    public void Any_text_is_kept_with_its_offsets(string kind)
    {
        using StorePlace place = StorePlace.New(kind);
        using Archive archive = place.Open();
        var article = Some.Article("odd\ud800", "A \0 bomb \ud83d exploded \U0001F4A5 in Aden.") with { Filing = new Filing(new TextSpan(0, 1), new TextSpan(0, 1), null, null), Sections = [new Section(new TextSpan(0, 5), new TextSpan(0, 2), Stored.At), new Section(new TextSpan(5, 9))], Deck = "Deck", Captions = ["A caption"], Origins = [new Origin(default, "meta:x")] };
        article = article with { Id = new ArticleId("odd") };
        using (var writer = new ArchiveWriter(archive, Stored.First)) writer.Add([Stored.Coded(article, Some.Claim(article, "bombing", "exploded"))], Stored.At);
        using ArchiveReader reader = archive.Read();
        Article back = reader.Article(article.Id)!;
        Assert.Equal(article.Text.Length, back.Text.Length);
        Assert.Equal("exploded", back.Text[reader.ClaimsOf(article.Id)[0].Trigger.Start..reader.ClaimsOf(article.Id)[0].Trigger.End]);
        Assert.Equal(article.Filing, back.Filing);
        Assert.Equal(article.Sections, back.Sections);
        Assert.Equal((article.Deck, article.Captions[0], article.Origins[0]), (back.Deck, back.Captions[0], back.Origins[0]));
    }

    [Fact]
    public void A_store_that_cannot_be_used_says_why()
    {
        using StorePlace place = StorePlace.New("sqlite");
        Assert.Contains("There is no store", Assert.Throws<ArchiveException>(() => place.Open(ArchiveMode.Read)).Message, StringComparison.Ordinal);
        File.WriteAllText(place.Location, new string('x', 5000));
        Assert.Contains("corrupt", Assert.Throws<ArchiveException>(() => place.Open()).Message, StringComparison.Ordinal);
        Assert.Contains("is a folder", Assert.Throws<ArchiveException>(() => Archive.Open(Path.GetDirectoryName(place.Location)!, ArchiveMode.Create)).Message, StringComparison.Ordinal);
        Assert.Contains("cannot be", Assert.Throws<ArchiveException>(() => Archive.Open(Path.Combine(place.Location, "x", "y.db"), ArchiveMode.Create)).Message, StringComparison.Ordinal);
        Assert.Contains("cannot be used", Assert.Throws<ArchiveException>(() => Archive.Open("postgres://nobody@127.0.0.1:1/none", ArchiveMode.Read)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_backup_holds_the_same()
    {
        using StorePlace place = StorePlace.New("sqlite");
        using Archive archive = place.Open();
        using (var writer = new ArchiveWriter(archive, Stored.First)) writer.Add(Stored.World(2, 8), Stored.At);
        string copy = place.Location + ".backup";
        archive.BackUp(copy);
        using Archive second = Archive.Open(copy, ArchiveMode.Read);
        Assert.Equal(Stored.Dump(archive), Stored.Dump(second));
        Assert.Contains("there already", Assert.Throws<ArchiveException>(() => archive.BackUp(copy)).Message, StringComparison.Ordinal);
    }
}
