using System.Globalization;
using Dateline.Reports;
using Dateline.Tests.Reports;

namespace Dateline.Benchmarks;

/// <summary>Times extraction of pages of 100 kB, and the finding of copies among 100,000 reports of 400 words, in processor time of one thread's work.</summary>
internal static class ReportSpeed
{
    private const int Pages = 1500, Reports = 100_000;

    public static void Run(TextWriter output)
    {
        Report page = ReportBenchmarks.MakePage();
        var reader = new ArticleReader();
        for (int i = 0; i < Pages / 10; i++) reader.Read(page); // warm the code up
        TimeSpan before = Environment.CpuUsage.TotalTime;
        int paragraphs = 0;
        for (int i = 0; i < Pages; i++) paragraphs += reader.Read(page).Articles[0].Text.Split("\n\n").Length;
        double seconds = (Environment.CpuUsage.TotalTime - before).TotalSeconds;
        if (paragraphs != Pages * 20) throw new InvalidOperationException("The text was not found.");
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"extraction: {Pages} pages of {page.Bytes.Length / 1000} kB in {seconds:0.00} s of processor time, {Pages / seconds:0} a second"));
        List<(Article Article, ArticleId? Of)> world = Reprints.World(5, Reports);
        before = Environment.CpuUsage.TotalTime;
        (double recall, double precision) = Reprints.Score(world);
        seconds = (Environment.CpuUsage.TotalTime - before).TotalSeconds;
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"copies among {Reports} reports of 400 words: {seconds:0.0} s of processor time, recall {recall:0.000} at precision {precision:0.000}"));
    }
}
