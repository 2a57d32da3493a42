using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.Json;
using Dateline.Claims;
using Dateline.Evaluation.Gold;
using Dateline.Reports;
using Dateline.Tests.Claims;

namespace Dateline.Tests.Evaluation;

public sealed class GoldScorerTests
{
    [Theory]
    [InlineData("Islamic State (IS) group", "Islamic State", true)]
    [InlineData("the army", "army", true)]
    [InlineData("rebels", "the army", false)]
    [InlineData("two policemen", "policemen and a guard", false)]
    [InlineData("", "army", false)]
    [InlineData("the", "the", false)]
    public void Namings_are_compared_by_their_words(string a, string b, bool same) => Assert.Equal(same, Namings.Same(a, b));

    [Fact]
    public void A_claim_made_up_and_a_claim_missed_both_cost()
    {
        var claim = new GoldClaim { Type = "bombing", Stage = "occurred", Trigger = new(0, 5) };
        var other = new GoldClaim { Type = "protest", Stage = "occurred", Trigger = new(50, 55) };
        GoldScore score = GoldScorer.Score(new GoldReport("r", "", null, null, null, new string('x', 60), [claim]), [claim, other]);
        Assert.Equal(2.0 / 3, score.RecordF1, 12);
        Assert.Equal(0.5, score.FoundPrecision);
        Assert.Equal(1, score.FoundRecall);
    }

    [Fact]
    public void Gold_offsets_in_code_points_become_UTF_16_offsets()
    {
        const string Line = """{"id":"a","published":"2024-03-14","outlet":"x","title":null,"text":"😀 boom","claims":[{"type":"bombing","trigger":"boom","trigger_start":2,"stage":"occurred","denied":false,"background":false,"actors":[],"targets":[],"claimed_by":null,"said_by":[],"killed":[1,null],"injured":null,"captured":null,"when":["2024-03-14","2024-03-14"],"place":null,"country":null,"lat":null,"lon":null,"weapon":null}]}""";
        GoldReport report = GoldReader.Read(Line);
        Assert.Equal("boom", report.Claims[0].Trigger.In(report.Text).ToString());
    }

    [Fact]
    public void Figures_are_those_of_the_reference_script_on_the_same_coded_file()
    {
        string gold = SharedFolder.Require("gold/dev.jsonl"), script = SharedFolder.Require("gold/score.py");
        string coded = Path.GetTempFileName();
        try
        {
            GoldScore total = GoldScore.Empty;
            using (var writer = new StreamWriter(coded, false, new UTF8Encoding(false)))
            {
                foreach (GoldReport report in File.ReadLines(gold).Select(GoldReader.Read))
                {
                    Article article = report.ToArticle(gold);
                    ImmutableArray<Claim> claims = SampleCoder.Instance.Code(article).Claims;
                    writer.WriteLine($$"""{"id":{{JsonSerializer.Serialize(report.Id)}},"claims":[{{string.Join(',', claims.Select(claim => ClaimJson.Write(claim, report.Text)))}}]}""");
                    total += GoldScorer.Score(report, [.. claims.Select(claim => GoldClaim.Of(claim, report.Text))]);
                }
            }
            string table = Python(script, gold, coded);
            Assert.Contains(string.Create(CultureInfo.InvariantCulture, $"gold claims {total.GoldClaims}   coded claims {total.CodedClaims}   paired {total.Paired}"), table, StringComparison.Ordinal);
            Assert.Contains(string.Create(CultureInfo.InvariantCulture, $"record F1 {total.RecordF1:F4}"), table, StringComparison.Ordinal);
            Assert.Contains(string.Create(CultureInfo.InvariantCulture, $"F1 {total.TypedF1:F3}"), table, StringComparison.Ordinal);
            for (int i = 0; i < total.FieldSums.Length; i++)
            {
                if (total.FieldCounts[i] > 0) Assert.Contains(string.Create(CultureInfo.InvariantCulture, $"  {GoldScore.FieldNames[i],-12} {total.FieldSums[i] / total.FieldCounts[i]:F3}  of {total.FieldCounts[i]} pairs"), table, StringComparison.Ordinal);
            }
        }
        finally
        {
            File.Delete(coded);
        }
    }

    private static string Python(string script, string gold, string coded)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo("python3") { ArgumentList = { script, gold, coded }, RedirectStandardOutput = true });
            string output = process!.StandardOutput.ReadToEnd(); // Start with a file name gives a process
            process.WaitForExit();
            Assert.Equal(0, process.ExitCode);
            return output;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            Assert.Skip("python3 is not installed");
            throw;
        }
    }
}
