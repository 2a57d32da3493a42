using System.Text;
using Dateline.Reports;
using Dateline.Reports.Copies;

namespace Dateline.Tests.Reports;

public sealed class CopyIndexTests
{
    [Fact]
    public void Known_reprints_are_found_and_others_are_not()
    {
        (double recall, double precision) = Reprints.Score(Reprints.World(5, 3000));
        Assert.InRange(recall, 0.95, 1);
        Assert.InRange(precision, 0.98, 1);
    }

    [Fact]
    public void Later_version_of_an_address_supersedes()
    {
        var random = new Random(6);
        string[] words = Reprints.Report(random, 200);
        var url = new Uri("https://news.example/a");
        var index = new CopyIndex();
        Article first = Reprints.Make(1, words) with { Url = url, Outlet = "A" };
        index.Add(first);
        CopyRelation later = index.Add(Reprints.Make(2, [.. Reprints.Report(random, 250), .. words]) with { Url = url, Outlet = "A" });
        Assert.Equal((CopyKind.LaterVersion, first.Id), (later.Kind, later.Of));
        CopyRelation reprint = index.Add(Reprints.Make(3, words) with { Url = new Uri("https://other.example/b"), Outlet = "B" });
        Assert.Equal(CopyKind.Reprint, reprint.Kind);
        Assert.Equal(1, index.CountIndependent([first.Id, later.Article, reprint.Article]));
        Assert.Equal(CopyKind.Original, index.Add(Reprints.Make(4, Reprints.Report(random, 200)) with { Url = url, Outlet = "A" }).Kind);
    }

    [Fact]
    public void Line_of_filing_case_and_marks_do_not_count()
    {
        const string Text = "Two bombs went off at the gate of the port on Monday, and a guard was killed; nobody said that they had laid them.";
        var index = new CopyIndex();
        index.Add(new Article { Id = new("a"), Text = Text, Source = "a" });
        string filed = $"ADEN, May 5 (Gulf Wire) - {Text.ToUpperInvariant().Replace(",", "", StringComparison.Ordinal)}";
        Assert.Equal(CopyKind.Reprint, index.Add(new Article { Id = new("b"), Text = filed, Filing = FilingFinder.Find(filed), Source = "b" }).Kind);
    }

    [Theory]
    [InlineData("")]
    [InlineData("two words")]
    [InlineData("\ud800 \udc00")]
    public void Texts_without_wording_are_copies_of_nothing(string text)
    {
        var index = new CopyIndex();
        index.Add(new Article { Id = new("a"), Text = text, Source = "a" });
        Assert.Equal(CopyKind.Original, index.Add(new Article { Id = new("b"), Text = text, Source = "b" }).Kind);
    }

    [Fact]
    public void Many_reprints_of_one_text_cost_in_line_with_their_number()
    {
        string[] words = Reprints.Report(new Random(8), 400);
        var index = new CopyIndex();
        for (int i = 0; i < 5000; i++)
        {
            Assert.Equal(i == 0, index.Add(Reprints.Make(i, words)).Kind == CopyKind.Original);
        }
        Assert.Equal(new ArticleId("n4999"), index.Add(Reprints.Make(5000, words)).Of);
        Assert.Equal(new ArticleId("n0"), index.OriginalOf(new ArticleId("n5000")));
    }

    [Fact]
    public void Sketch_survives_bytes()
    {
        CopySketch sketch = CopySketch.Of(string.Join(' ', Reprints.Report(new Random(9), 100)));
        Assert.Equal(1, sketch.Resemblance(CopySketch.FromBytes(sketch.ToBytes())));
        Assert.Equal(98, sketch.Shingles);
        Assert.Throws<FormatException>(() => CopySketch.FromBytes([1, 2, 3]));
    }
}
