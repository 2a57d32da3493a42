using System.Collections.Immutable;
using Dateline.Claims.Attributing;
using Dateline.Text;

namespace Dateline.Tests.Claims.Attributing;

public sealed class AttributionFinderTests
{
    [Fact]
    public void Without_syntax_nothing_is_found() => Assert.Empty(AttributionFinder.Find(Analyzer.English.Analyze("He said no.", AnalysisDepth.Tags)));

    [Fact]
    public void Spans_are_ordered_and_in_bounds_in_any_text()
    {
        var random = new Random(815);
        string[] pieces = ["he said ", "according to ", "“", "”", "\"", "that ", "police ", "denied ", "was reported to ", "\n\n", ". ", ", ", ": ", "\uD83D", "'s ", "who ", "(", "told AFP ", "support for "];
        for (int round = 0; round < 150; round++)
        {
            string text = string.Concat(Enumerable.Range(0, random.Next(25)).Select(_ => random.Next(8) == 0 ? ((char)random.Next(char.MaxValue)).ToString() : pieces[random.Next(pieces.Length)]));
            ImmutableArray<Attribution> found = AttributionFinder.Find(Analyzer.English.Analyze(text));
            foreach (Attribution one in found)
            {
                Assert.NotEmpty(one.Content);
                Assert.All(one.Content.Append(one.Cue), span => Assert.InRange(span.End, span.Start, text.Length));
                Assert.True(one.Source is null || one.Source.Value.End <= text.Length);
                Assert.Equal(one.Content.Order(), one.Content);
            }
        }
    }
}
