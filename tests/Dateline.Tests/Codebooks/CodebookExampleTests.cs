using Dateline.Claims;
using Dateline.Codebooks;
using Dateline.Tests.Claims;

namespace Dateline.Tests.Codebooks;

/// <summary>Runs the examples of every pattern of the built-in codebook through the coder.</summary>
public sealed class CodebookExampleTests
{
    public static TheoryData<string, string> Patterns()
    {
        var rows = new TheoryData<string, string>();
        foreach (EventType type in SampleCoder.Instance.Codebook.Types.Values)
        {
            foreach (Pattern pattern in type.Patterns) rows.Add(type.Code.Value, pattern.Name);
        }
        return rows;
    }

    [Theory, MemberData(nameof(Patterns))]
    public void Pattern_matches_its_examples_and_nothing_else(string code, string name)
    {
        EventType type = SampleCoder.Instance.Codebook.Types[new EventCode(code)];
        Diagnostic[] problems = [.. ExampleCheck.Run(SampleCoder.Instance, type, type.Patterns.Single(pattern => pattern.Name == name))];
        Assert.True(problems.Length == 0, string.Join('\n', problems.AsEnumerable()));
    }
}
