using System.Collections.Immutable;
using Dateline.Evaluation.Temporal;
using Dateline.Text;
using Dateline.Times;

namespace Dateline.Tests.Evaluation;

public sealed class TimesScoreTests
{
    private const string Annotated = """
        <?xml version="1.0" ?>
        <TimeML><DCT><TIMEX3 tid="t0" type="DATE" value="2024-03-14" functionInDocument="CREATION_TIME">2024-03-14</TIMEX3></DCT>
        <TEXT>Shells fell on <TIMEX3 tid="t1" type="DATE" value="2024-03-12">Tuesday</TIMEX3> &amp; again <TIMEX3 tid="t2" type="DATE" value="2024-03-13">late Wednesday night</TIMEX3>; a <TIMEX3 tid="t3" value="null">lull</TIMEX3> came. Then on Monday.</TEXT></TimeML>
        """;

    [Fact]
    public void A_file_gives_its_text_its_day_and_its_times()
    {
        TimeMlText text = TimeMlText.Parse("a.tml", new StringReader(Annotated));
        Assert.Equal(new DateOnly(2024, 3, 14), text.Written);
        Assert.Equal("Shells fell on Tuesday & again late Wednesday night; a lull came. Then on Monday.", text.Text);
        Assert.Equal(["Tuesday", "late Wednesday night", "lull"], text.Times.Select(time => time.Span.In(text.Text).ToString()));
        Assert.Equal(["2024-03-12", "2024-03-13", null], text.Times.Select(time => time.Value));
    }

    [Fact]
    public void Spans_and_values_are_counted_apart()
    {
        TimeMlText text = TimeMlText.Parse("a.tml", new StringReader(Annotated));
        Document document = Analyzer.English.Analyze(text.Text, AnalysisDepth.Tags);
        ImmutableArray<TimeReading> readings = TimeResolver.ResolveAll(TimeFinder.Find(document), document, new TimeContext(text.Written));
        TimesScore score = TimesScore.Of(text, readings);
        Assert.Equal(3, score.Relaxed.Wanted);
        Assert.Equal(3, score.Relaxed.Given);
        Assert.Equal(2, score.Strict.GivenHits);
        Assert.Equal(2, score.Relaxed.GivenHits);
        Assert.Equal(1, score.Value.GivenHits);
        Assert.Equal(["value", "missed", "spurious"], score.Misses.Select(miss => miss.Kind));
        Assert.Equal(6, (score + score).Relaxed.Wanted);
    }

    [Theory]
    [InlineData("corpora/times/aquaint", 0.80, 0.90, 0.70)]
    [InlineData("corpora/times/wikiwars", 0.85, 0.92, 0.80)]
    public void Annotated_corpora_are_read_well(string folder, double strict, double relaxed, double value)
    {
        TimesScore score = TimesScore.Empty;
        foreach (string file in Directory.EnumerateFiles(SharedFolder.Require(folder), "*.tml").Order(StringComparer.Ordinal))
        {
            using StreamReader content = File.OpenText(file);
            TimeMlText text = TimeMlText.Parse(Path.GetFileName(file), content);
            Document document = Analyzer.English.Analyze(text.Text, AnalysisDepth.Tags);
            score += TimesScore.Of(text, TimeResolver.ResolveAll(TimeFinder.Find(document), document, new TimeContext(text.Written)));
        }
        Assert.InRange(score.Strict.F1, strict, 1);
        Assert.InRange(score.Relaxed.F1, relaxed, 1);
        Assert.InRange(score.Value.F1, value, 1);
    }
}
