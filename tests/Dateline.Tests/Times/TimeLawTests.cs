using System.Collections.Immutable;
using Dateline.Text;
using Dateline.Times;

namespace Dateline.Tests.Times;

/// <summary>What holds of times in any text.</summary>
public sealed class TimeLawTests
{
    private static readonly DateOnly?[] s_days = [null, new DateOnly(2024, 3, 14), DateOnly.MinValue, DateOnly.MaxValue, new DateOnly(2024, 2, 29)];

    [Fact]
    public void Mentions_lie_in_the_text_in_order_and_never_overlap()
    {
        foreach (string text in OddTexts.All)
        {
            Document document = Analyzer.English.Analyze(text, AnalysisDepth.Tags);
            int end = 0;
            foreach (TimeMention mention in TimeFinder.Find(document))
            {
                Assert.InRange(mention.Span.Start, end, text.Length);
                Assert.InRange(mention.Span.End, mention.Span.Start + 1, text.Length);
                Assert.Equal(document.TokensIn(mention.Span), mention.Tokens);
                end = mention.Span.End;
            }
        }
    }

    [Fact]
    public void Any_text_resolves_against_any_day()
    {
        foreach (string text in OddTexts.All)
        {
            Document document = Analyzer.English.Analyze(text, AnalysisDepth.Tags);
            ImmutableArray<TimeMention> mentions = TimeFinder.Find(document);
            foreach (DateOnly? day in s_days)
            {
                ImmutableArray<TimeReading> readings = TimeResolver.ResolveAll(mentions, document, new TimeContext(day));
                Assert.Equal(mentions.Length, readings.Length);
                Assert.All(readings, reading => Assert.InRange(reading.Confidence, 0, 1));
            }
        }
    }

    [Fact]
    public void Without_a_day_of_publication_relative_words_stay_words()
    {
        Document document = Analyzer.English.Analyze("Shells fell yesterday, last week, on Tuesday, in recent days, two hours ago and overnight.", AnalysisDepth.Tags);
        ImmutableArray<TimeReading> readings = TimeResolver.ResolveAll(TimeFinder.Find(document), document, new TimeContext(null));
        Assert.Equal(6, readings.Length);
        Assert.All(readings, reading => Assert.Null(reading.Range));
    }

    [Fact]
    public void A_reading_cites_its_words()
    {
        Document document = Analyzer.English.Analyze("The bridge fell on 3 May 2021, two days after the siege began.", AnalysisDepth.Tags);
        TimeReading reading = TimeResolver.ResolveAll(TimeFinder.Find(document), document, new TimeContext(null))[0];
        Cited<DateRange>? cited = reading.Cite(new Citation(new ArticleId("a"), reading.Mention.Span));
        Assert.NotNull(cited);
        Assert.Equal(Basis.Stated, cited.Basis);
        Assert.Equal("3 May 2021", document[cited.Citations[0].Span].ToString());
    }
}
