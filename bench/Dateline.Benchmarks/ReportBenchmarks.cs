using System.Text;
using BenchmarkDotNet.Attributes;
using Dateline.Reports;
using Dateline.Reports.Copies;

namespace Dateline.Benchmarks;

/// <summary>Extracting a page of 100 kB such as newspapers make (half of it scripts and styles), and finding copies among reports of 400 words.</summary>
[MemoryDiagnoser]
public class ReportBenchmarks
{
    private const int Reports = 2000;
    private const int Paragraphs = 20;

    private Report _page = null!; // set up before every benchmark
    private Article[] _articles = null!;

    [GlobalSetup]
    public void SetUp()
    {
        var random = new Random(17);
        string[] words = [.. Enumerable.Range(0, 20_000).Select(word => "w" + word.ToString("x", System.Globalization.CultureInfo.InvariantCulture))];
        _articles = [.. Enumerable.Range(0, Reports).Select(number => new Article { Id = new ArticleId($"n{number}"), Source = "bench", Text = string.Join(' ', Enumerable.Range(0, 400).Select(_ => words[random.Next(words.Length)])) })];
        for (int i = 1; i < Reports; i += 2) _articles[i] = _articles[i] with { Text = _articles[i - 1].Text[300..] };
        _page = MakePage();
        if (_page.Bytes.Length is < 95_000 or > 125_000) throw new InvalidOperationException($"The page has {_page.Bytes.Length} bytes.");
    }

    /// <summary>A page of 100 kB with a story of twenty paragraphs.</summary>
    internal static Report MakePage()
    {
        var html = new StringBuilder("<!doctype html><html lang=en><head><title>Blast at the port</title><meta property='article:published_time' content='2003-05-05T10:00:00+03:00'>");
        html.Append("<script>").Append('x', 35_000).Append("</script><style>").Append('y', 15_000).Append("</style></head><body><nav><ul>");
        for (int i = 0; i < 150; i++) html.Append("<li class='nav-item menu-item'><a href='/section/").Append(i).Append("'>A section of the paper</a></li>");
        html.Append("</ul></nav><article><h1>Blast at the port</h1><div class='article-body'>");
        for (int i = 0; i < Paragraphs; i++) html.Append("<p class='paragraph'>A blast at the port killed <a href='/four'>four dockers</a> on Monday, the police said, and eleven others were hurt when a crane fell on the quay, paragraph ").Append(i).Append(".</p>");
        html.Append("</div></article><aside class='related'>");
        for (int i = 0; i < 200; i++) html.Append("<div class='teaser card'><a href='/story'><img src='a.jpg' alt='A picture'><h3>Another story of the day altogether</h3></a><p>What it is about in a line or two of text.</p></div>");
        html.Append("</aside><footer>All rights reserved.</footer></body></html>");
        return new Report("page.html", null, null, "text/html; charset=utf-8", Encoding.UTF8.GetBytes(html.ToString()));
    }

    [Benchmark]
    public int ExtractPage()
    {
        Article article = new ArticleReader().Read(_page).Articles[0];
        return article.Text.Split("\n\n").Length == Paragraphs && article.PublishedOn == new DateOnly(2003, 5, 5) ? Paragraphs : throw new InvalidOperationException("The text was not found.");
    }

    [Benchmark(OperationsPerInvoke = Reports)]
    public int FindCopies()
    {
        var index = new CopyIndex();
        int copies = _articles.Count(article => index.Add(article).Kind != CopyKind.Original);
        return copies == Reports / 2 ? copies : throw new InvalidOperationException($"{copies} copies were found.");
    }
}
