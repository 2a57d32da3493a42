using System.Globalization;
using Dateline.Codebooks;
using Dateline.Reports;
using Dateline.Text;

namespace Dateline.Claims;

/// <summary>Codes the examples of a codebook's patterns and tells of those that do not come out as they are marked.</summary>
/// <remarks>Places are not compared: examples name invented ones, which no gazetteer has.</remarks>
public static class ExampleCheck
{
    // Relative times of examples need a day of telling; which one does not matter.
    private static readonly DateTimeOffset s_told = new(2024, 3, 14, 0, 0, 0, TimeSpan.Zero);

    /// <summary>The examples of all patterns of the coder's codebook.</summary>
    /// <returns>A diagnostic (DL115) for every example that fails, in the order of types and patterns; empty when all hold.</returns>
    public static IEnumerable<Diagnostic> Run(Coder coder)
    {
        ArgumentNullException.ThrowIfNull(coder);
        return coder.Codebook.Types.Values.SelectMany(type => type.Patterns.SelectMany(pattern => Run(coder, type, pattern)));
    }

    /// <summary>The examples of one pattern.</summary>
    /// <returns>As <see cref="Run(Coder)"/>.</returns>
    public static IEnumerable<Diagnostic> Run(Coder coder, EventType type, Pattern pattern)
    {
        ArgumentNullException.ThrowIfNull(coder);
        ArgumentNullException.ThrowIfNull(type);
        ArgumentNullException.ThrowIfNull(pattern);
        string file = pattern.Source[..pattern.Source.LastIndexOf(':')];
        foreach (PatternExample example in pattern.Examples)
        {
            foreach (string problem in Problems(coder, type.Code, example)) yield return new Diagnostic("DL115", Severity.Error, $"{pattern.Name}: {problem}", file, example.Line);
        }
    }

    private static IEnumerable<string> Problems(Coder coder, EventCode code, PatternExample example)
    {
        Coding coding = coder.Code(new Article { Id = new ArticleId("example"), Text = example.Text, Filing = FilingFinder.Find(example.Text), Published = s_told, Source = "example" });
        Claim[] claims = [.. coding.Claims.Where(claim => claim.Type.Value == code)];
        if (example.Trigger is not { } trigger)
        {
            if (claims.Length > 0) yield return $"\"{example.Text}\" must give no claim of the type ({example.Reason})";
            yield break;
        }
        if (Array.Find(claims, claim => claim.Trigger.Overlaps(trigger)) is not { } found)
        {
            string others = string.Join("; ", [.. coding.Claims.Select(claim => $"{claim.Type.Value} of \"{claim.Trigger.In(example.Text)}\""), .. coding.Rejections.Select(rejection => rejection.ToString())]);
            yield return string.Create(CultureInfo.InvariantCulture, $"\"{example.Text}\" gives no claim of the type; {(others.Length == 0 ? "nothing was found" : "found: " + others)}");
            yield break;
        }
        foreach ((RoleCode role, TextSpan span) in example.Marked)
        {
            if (!Fills(found, role, span)) yield return $"{role.ToString().ToLowerInvariant()} is not \"{span.In(example.Text)}\" in \"{example.Text}\"";
        }
    }

    private static bool Fills(Claim claim, RoleCode role, TextSpan span) => role switch
    {
        RoleCode.Actor => claim.Actors.Any(actor => actor.Citations[0].Span.Overlaps(span)),
        RoleCode.Target => claim.Targets.Any(target => target.Citations[0].Span.Overlaps(span)),
        RoleCode.Weapon => claim.Weapon is { } weapon && weapon.Citations[0].Span.Overlaps(span),
        _ => true,
    };
}
