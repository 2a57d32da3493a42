using Dateline.Claims.Attributing;
using Dateline.Text;

namespace Dateline.Tests.Claims.Attributing;

/// <summary>Runs tests/specs/attribution.md.</summary>
public sealed class AttributionSpecTests
{
    public static TheoryData<SpecExample> Examples => SpecFile.Examples("attribution.md");

    [Theory, MemberData(nameof(Examples))]
    public void Each_attribution_is_found(SpecExample example)
    {
        Document document = Analyzer.English.Analyze(example.Input);
        string[] found = [.. AttributionFinder.Find(document).Select(one =>
            $"{(one.Source is { } source ? document[source].ToString() : "-")} | {document[one.Cue]} | {string.Join(" ... ", one.Content.Select(piece => document[piece].ToString()))}")];
        foreach (string line in example.ExpectedLines) Assert.Contains(line, found);
    }
}
