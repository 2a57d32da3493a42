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

    public static TheoryData<SpecExample> Chains => SpecFile.Examples("attribution.md", "chain");

    [Theory, MemberData(nameof(Chains))]
    public void The_chain_leads_from_the_source_to_the_report(SpecExample example)
    {
        Document document = Analyzer.English.Analyze(example.Input);
        string[] found = [.. AttributionFinder.Find(document).Select(one =>
            string.Join(" < ", AttributionChain.Links(one).Select(link => $"{link.Kind.ToString().ToLowerInvariant()} {document[link.Span]}")))];
        foreach (string line in example.ExpectedLines) Assert.Contains(line, found);
    }

    public static TheoryData<SpecExample> Kinds => SpecFile.Examples("attribution.md", "kind");

    [Theory, MemberData(nameof(Kinds))]
    public void The_kind_tells_what_is_done_with_the_words(SpecExample example)
    {
        Document document = Analyzer.English.Analyze(example.Input);
        string[] found = [.. AttributionFinder.Find(document).Select(one => $"{one.Kind} {string.Join(" ... ", one.Content.Select(piece => document[piece].ToString()))}")];
        foreach (string line in example.ExpectedLines) Assert.Contains(line, found);
    }
}
