using System.Collections.Immutable;
using Dateline.Quantities;
using Dateline.Text;
using Dateline.Times;

namespace Dateline.Tests.Quantities;

/// <summary>Runs tests/specs/quantities.md: blocks <c>toll</c> list every toll of their text in order, blocks <c>count</c> every count of people.</summary>
public sealed class TollSpecTests
{
    public static TheoryData<SpecExample> Tolls => SpecFile.Examples("quantities.md", "toll");

    public static TheoryData<SpecExample> Counts => SpecFile.Examples("quantities.md", "count");

    [Theory]
    [MemberData(nameof(Tolls))]
    public void Texts_tell_their_tolls(SpecExample example)
    {
        Document document = Analyzer.English.Analyze(example.Input, AnalysisDepth.Syntax);
        ImmutableArray<TimeReading> times = TimeResolver.ResolveAll(TimeFinder.Find(document), document, new TimeContext(null));
        ImmutableArray<TollReading> tolls = TollResolver.ResolveAll(TollFinder.Find(document), document, times);
        Assert.Equal(example.ExpectedLines, tolls.IsEmpty ? ["none"] : tolls.Select(Shown));
    }

    [Theory]
    [MemberData(nameof(Counts))]
    public void Texts_count_people(SpecExample example)
    {
        Document document = Analyzer.English.Analyze(example.Input, AnalysisDepth.Syntax);
        ImmutableArray<CountMention> counts = CountFinder.Find(document);
        Assert.Equal(example.ExpectedLines, counts.IsEmpty ? ["none"] : counts.Select(count => $"{document[count.Span]} = {count.Count}"));
    }

    // "killed 12+ civilians included"
    private static string Shown(TollReading reading)
    {
        TollMention toll = reading.Mention;
        string role = toll.Role == TollRole.Unknown ? "" : " " + toll.Role.ToString().ToLowerInvariant();
        string share = toll.Share == TollShare.Whole ? "" : " " + toll.Share.ToString().ToLowerInvariant();
        return $"{toll.Kind.ToString().ToLowerInvariant()} {toll.Count}{role}{share}{(reading.Toll.Cumulative ? " cumulative" : "")}";
    }
}
