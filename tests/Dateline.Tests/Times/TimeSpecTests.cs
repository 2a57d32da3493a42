using System.Collections.Immutable;
using System.Globalization;
using Dateline.Text;
using Dateline.Times;

namespace Dateline.Tests.Times;

/// <summary>Runs tests/specs/times.md: the marked words are found, and come to the days and TIMEX3 value that are expected.</summary>
public sealed class TimeSpecTests
{
    public static TheoryData<SpecExample> Examples => SpecFile.Examples("times.md");

    [Theory]
    [MemberData(nameof(Examples))]
    public void Words_come_to_the_days(SpecExample example)
    {
        Document document = Analyzer.English.Analyze(example.Input, AnalysisDepth.Syntax);
        DateOnly? published = example["published"] is { } day ? DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture) : null;
        ImmutableArray<TimeReading> readings = TimeResolver.ResolveAll(TimeFinder.Find(document), document, new TimeContext(published));
        string[] given = [.. example.Marked.Select(span => readings.FirstOrDefault(reading => reading.Mention.Span == span) is { } reading ? Shown(reading) : $"not found: {document[span]}")];
        if (example.Marked.IsEmpty) Assert.Empty(readings.Select(reading => document[reading.Mention.Span].ToString()));
        else Assert.Equal(example.ExpectedLines, given);
    }

    // "2024-03-12 (day)", "2024-03-04/2024-03-10 (week)", "P3D" where there are no days, "-" where the words stay words
    private static string Shown(TimeReading reading) => reading.Range is { } range ? $"{range} ({range.Precision.ToString().ToLowerInvariant()})" : reading.Value ?? "-";
}
