using System.Text;
using Dateline.Reports;
using Dateline.Reports.Copies;

namespace Dateline.Tests.Reports;

public sealed class CopyIndexTests
{
    private static readonly string[] s_common = [.. Enumerable.Range(0, 300).Select(i => Word(new Random(i), 2))];

    [Fact]
    public void Known_reprints_are_found_and_others_are_not()
    {
        var random = new Random(5);
        var index = new CopyIndex();
        int copies = 0, found = 0, given = 0;
        var originals = new List<(Article Article, string[] Words)>();
        for (int i = 0; i < 3000; i++)
        {
            bool copy = originals.Count > 50 && random.Next(3) == 0;
            (Article Article, string[] Words) source = copy ? originals[random.Next(originals.Count)] : default;
            string[] words = copy ? Reprint(source.Words, random) : originals.Count > 50 && random.Next(4) == 0 ? Retold(originals[random.Next(originals.Count)].Words, random) : Report(random, 400);
            Article article = Make(i, words);
            CopyRelation relation = index.Add(article);
            copies += copy ? 1 : 0;
            given += relation.Kind == CopyKind.Original ? 0 : 1;
            found += copy && index.OriginalOf(article.Id) == source.Article.Id ? 1 : 0;
            if (!copy)
            {
                originals.Add((article, words));
            }
        }
        Assert.InRange((double)found / copies, 0.95, 1);
        Assert.InRange((double)found / given, 0.98, 1);
    }

    [Fact]
    public void Later_version_of_an_address_supersedes()
    {
        var random = new Random(6);
        string[] words = Report(random, 200);
        var url = new Uri("https://news.example/a");
        var index = new CopyIndex();
        Article first = Make(1, words) with { Url = url, Outlet = "A" };
        index.Add(first);
        CopyRelation later = index.Add(Make(2, [.. Report(random, 250), .. words]) with { Url = url, Outlet = "A" });
        Assert.Equal((CopyKind.LaterVersion, first.Id), (later.Kind, later.Of));
        CopyRelation reprint = index.Add(Make(3, words) with { Url = new Uri("https://other.example/b"), Outlet = "B" });
        Assert.Equal(CopyKind.Reprint, reprint.Kind);
        Assert.Equal(1, index.CountIndependent([first.Id, later.Article, reprint.Article]));
        Assert.Equal(CopyKind.Original, index.Add(Make(4, Report(random, 200)) with { Url = url, Outlet = "A" }).Kind);
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
        string[] words = Report(new Random(8), 400);
        var index = new CopyIndex();
        for (int i = 0; i < 5000; i++)
        {
            Assert.Equal(i == 0, index.Add(Make(i, words)).Kind == CopyKind.Original);
        }
        Assert.Equal(new ArticleId("n4999"), index.Add(Make(5000, words)).Of);
        Assert.Equal(new ArticleId("n0"), index.OriginalOf(new ArticleId("n5000")));
    }

    [Fact]
    public void Sketch_survives_bytes()
    {
        CopySketch sketch = CopySketch.Of(string.Join(' ', Report(new Random(9), 100)));
        Assert.Equal(1, sketch.Resemblance(CopySketch.FromBytes(sketch.ToBytes())));
        Assert.Equal(98, sketch.Shingles);
        Assert.Throws<FormatException>(() => CopySketch.FromBytes([1, 2, 3]));
    }

    private static Article Make(int number, string[] words) => new() { Id = new ArticleId($"n{number}"), Text = string.Join(' ', words), Source = "test", Outlet = $"outlet {number % 50}{number}" };

    // Half of the words of any report come from a few hundred common ones.
    private static string[] Report(Random random, int length) => [.. Enumerable.Range(0, length).Select(_ => random.Next(2) == 0 ? s_common[random.Next(s_common.Length)] : Word(random, 3))];

    /// <summary>Agency copy reprinted: a new lead, ends cut, some words changed, a paragraph of one's own.</summary>
    private static string[] Reprint(string[] words, Random random)
    {
        int lead = random.Next(60);
        int end = words.Length - random.Next(words.Length / 4);
        IEnumerable<string> kept = words.Skip(lead).Take(end - lead).Select(word => random.Next(20) == 0 ? Word(random, 3) : word);
        return [.. Report(random, random.Next(60)), .. kept, .. Report(random, random.Next(50))];
    }

    /// <summary>The same happening told by another hand: quotes of up to fifteen words are the same, names too.</summary>
    private static string[] Retold(string[] words, Random random)
    {
        string[] text = Report(random, 400);
        for (int quote = 0; quote < 3; quote++)
        {
            int at = random.Next(380);
            words.AsSpan(at, 15).CopyTo(text.AsSpan(random.Next(380), 15));
        }
        return text;
    }

    private static string Word(Random random, int syllables)
    {
        var word = new StringBuilder();
        for (int i = 0; i < syllables; i++)
        {
            word.Append("bcdfghklmnprstvz"[random.Next(16)]).Append("aeiou"[random.Next(5)]);
        }
        return word.ToString();
    }
}
