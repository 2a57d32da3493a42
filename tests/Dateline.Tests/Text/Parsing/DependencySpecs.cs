using Dateline.Text;
using Dateline.Text.Parsing;

namespace Dateline.Tests.Text.Parsing;

public sealed class DependencySpecs
{
    [Theory]
    [MemberData(nameof(SpecFile.Examples), "language/dependencies.md", "example", MemberType = typeof(SpecFile))]
    public void Dependencies(SpecExample example)
    {
        Document document = Analyzer.English.Analyze(example.Input, AnalysisDepth.Syntax);
        string[] found = [.. document.Tokens.Select(token => token.Head < 0 ? $"{document.Words(token)} root"
            : $"{document.Words(token)} {DependencyLabels.NameOf(token.Label)} {document.Words(document.Tokens[token.Head])}")];
        Assert.Empty(example.ExpectedLines.Except(found));
    }
}
