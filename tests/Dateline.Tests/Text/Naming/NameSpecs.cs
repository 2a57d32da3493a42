using Dateline.Text;

namespace Dateline.Tests.Text.Naming;

public sealed class NameSpecs
{
    [Theory]
    [MemberData(nameof(SpecFile.Examples), "language/names.md", "example", MemberType = typeof(SpecFile))]
    public void Names(SpecExample example)
    {
        Document document = Analyzer.English.Analyze(example.Input);
        Assert.Equal(example.ExpectedLines, [.. document.Entities.Select(entity => $"{document[entity.Span]}: {entity.Kind}")]);
    }
}
