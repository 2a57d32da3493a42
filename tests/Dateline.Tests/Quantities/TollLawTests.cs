using Dateline.Quantities;
using Dateline.Text;
using Dateline.Times;

namespace Dateline.Tests.Quantities;

/// <summary>What holds of counts and tolls in any text.</summary>
public sealed class TollLawTests
{
    [Fact]
    public void Counts_lie_in_the_text_in_order_and_never_overlap()
    {
        foreach (string text in OddTexts.All)
        {
            Document document = Analyzer.English.Analyze(text, AnalysisDepth.Tags);
            int end = 0;
            foreach (CountMention mention in CountFinder.Find(document))
            {
                Assert.InRange(mention.Span.Start, end, text.Length);
                Assert.Equal(document.TokensIn(mention.Span), mention.Tokens);
                Assert.InRange(mention.Head, -1, document.Tokens.Length - 1);
                end = mention.Span.End;
            }
        }
    }

    [Fact]
    public void Tolls_and_their_words_lie_in_one_sentence()
    {
        foreach (string text in OddTexts.All)
        {
            Document document = Analyzer.English.Analyze(text, AnalysisDepth.Tags);
            var tolls = TollFinder.Find(document);
            foreach (TollMention toll in tolls)
            {
                Assert.Equal(document.SentenceOf(toll.Trigger), document.SentenceOf(toll.Tokens.Start.Value));
                Assert.Equal(document.TokensIn(toll.Span), toll.Tokens);
            }
            Assert.Equal(tolls.Length, TollResolver.ResolveAll(tolls, document, TimeResolver.ResolveAll(TimeFinder.Find(document), document, new TimeContext(null))).Length);
        }
    }
}
