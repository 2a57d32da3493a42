using Dateline.Text;

namespace Dateline.Tests.Text.Tokenizing;

public sealed class TokenSpecs
{
    [Theory]
    [MemberData(nameof(SpecFile.Examples), "language/tokens.md", "example", MemberType = typeof(SpecFile))]
    public void Tokens(SpecExample example)
    {
        string input = Plain(example);
        Document document = Analyzer.English.Analyze(input, AnalysisDepth.Tokens);
        Assert.Equal(example.Expected, string.Join(' ', document.Tokens.Select(token => document.Words(token).ToString())));
    }

    [Theory]
    [MemberData(nameof(SpecFile.Examples), "language/sentences.md", "example", MemberType = typeof(SpecFile))]
    public void Sentences(SpecExample example)
    {
        Document document = Analyzer.English.Analyze(Plain(example), AnalysisDepth.Tokens);
        Assert.Equal(example.ExpectedLines, [.. document.Sentences.Select(sentence => document[document.SpanOf(sentence)].ToString().Replace('\n', '⏎'))]);
    }

    // Brackets are text here, not marks.
    private static string Plain(SpecExample example) => example.Marked.Reverse()
        .Aggregate(example.Input, (text, span) => text.Insert(span.End, "]").Insert(span.Start, "["));
}
