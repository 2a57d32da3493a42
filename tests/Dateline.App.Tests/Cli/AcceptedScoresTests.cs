using System.Text.Json;
using Dateline.Cli;

namespace Dateline.Tests.Cli;

/// <summary>No change may cost more accuracy than the tolerance, measured against eval/scores.json.</summary>
public sealed class AcceptedScoresTests
{
    private const double Tolerance = 0.005;

    [Fact]
    public async Task Record_F1_on_gold_has_not_dropped()
    {
        string gold = SharedFolder.Require("gold/dev.jsonl");
        using JsonDocument accepted = JsonDocument.Parse(Checkout.Read("eval/scores.json"));
        using var output = new StringWriter();
        using var error = new StringWriter();
        int code = await DatelineCommand.RunAsync(["evaluate", "gold", gold, "--json"], DocumentTests.Around(output, error), TestContext.Current.CancellationToken);
        Assert.True(code == ExitCode.AllWell, error.ToString());
        using JsonDocument measured = JsonDocument.Parse(output.ToString());
        double now = measured.RootElement.GetProperty("record_f1").GetDouble(), then = accepted.RootElement.GetProperty("gold").GetProperty("record_f1").GetDouble();
        Assert.True(now >= then - Tolerance, FormattableString.Invariant($"Record F1 fell from {then:F4} to {now:F4}."));
    }
}
