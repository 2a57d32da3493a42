using Dateline.Claims;
using Dateline.Codebooks;
using Dateline.Tests.Claims;
using Dateline.Text;

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
        Pattern pattern = SampleCoder.Instance.Codebook.Types[new EventCode(code)].Patterns.Single(pattern => pattern.Name == name);
        var problems = new List<string>();
        foreach (PatternExample example in pattern.Examples)
        {
            Coding coding = SampleCoder.Instance.Code(SampleCoder.Article(example.Text, new DateOnly(2024, 3, 14)));
            Claim[] claims = [.. coding.Claims.Where(claim => claim.Type.Value.Value == code)];
            if (example.Trigger is not { } trigger)
            {
                if (claims.Length > 0) problems.Add($"{example.Line}: must not match: {example.Text} ({example.Reason})");
                continue;
            }
            Claim? claim = Array.Find(claims, claim => claim.Trigger.Overlaps(trigger));
            if (claim is null)
            {
                problems.Add($"{example.Line}: no claim: {example.Text}; rejections: {string.Join("; ", coding.Rejections)}; claims: {string.Join("; ", coding.Claims.Select(other => other.Type.Value + " " + other.Trigger.In(example.Text).ToString()))}");
                continue;
            }
            foreach ((RoleCode role, TextSpan span) in example.Marked)
            {
                if (!Fills(claim, role, span)) problems.Add($"{example.Line}: {role} is not \"{span.In(example.Text)}\" in: {example.Text}");
            }
        }
        Assert.True(problems.Count == 0, $"{pattern.Source}\n{string.Join('\n', problems)}");
    }

    private static bool Fills(Claim claim, RoleCode role, TextSpan span) => role switch
    {
        RoleCode.Actor => claim.Actors.Any(actor => actor.Citations[0].Span.Overlaps(span)),
        RoleCode.Target => claim.Targets.Any(target => target.Citations[0].Span.Overlaps(span)),
        RoleCode.Weapon => claim.Weapon is { } weapon && weapon.Citations[0].Span.Overlaps(span),
        // Invented places are not in the gazetteer, so only real ones could be compared.
        _ => true,
    };
}
