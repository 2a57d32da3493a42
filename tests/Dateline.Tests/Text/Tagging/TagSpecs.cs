using Dateline.Text;
using Dateline.Text.Treebanks;

namespace Dateline.Tests.Text.Tagging;

public sealed class TagSpecs
{
    [Theory]
    [MemberData(nameof(SpecFile.Examples), "language/tags.md", "example", MemberType = typeof(SpecFile))]
    public void Tags(SpecExample example)
    {
        Document document = Analyzer.English.Analyze(example.Input, AnalysisDepth.Tags);
        foreach (string line in example.ExpectedLines)
        {
            string word = line[..line.IndexOf(' ', StringComparison.Ordinal)];
            string[] readings = [.. document.Tokens.Where(token => document.Words(token).SequenceEqual(word)).Select(token => Line(document, token))];
            Assert.Contains(line, readings);
        }
    }

    private static string Line(Document document, Token token)
    {
        string reading = $"{document.Words(token)} {PartOfSpeechNames.NameOf(token.PartOfSpeech)} {token.Tag} {token.Lemma}";
        return token.Morphology == Morphology.None ? reading : $"{reading} {token.Morphology.ToString().Replace(", ", ",", StringComparison.Ordinal)}";
    }
}
