using System.Collections.Immutable;
using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using Dateline.Claims;
using Dateline.Evaluation.Gold;
using Dateline.Reports;

namespace Dateline.Cli.Evaluating;

/// <summary>`dateline evaluate gold`: codes the gold reports and scores the claims, with the figures of the gold set's own script.</summary>
internal static class EvaluateGold
{
    public static Command Create(Surroundings surroundings)
    {
        var file = new Argument<string>("file") { Description = "Gold reports as JSON lines." };
        var json = new Option<bool>("--json") { Description = "Print one JSON object instead of the table." };
        var worst = new Option<int>("--worst") { Description = "Also list this many of the reports that score lowest." };
        var half = new Option<string>("--half") { Description = "Score only the reports on even or on odd lines, counted from 0: one half for tuning, one to look at rarely." };
        half.AcceptOnlyFromAmong("even", "odd");
        var codebook = new Option<string[]>("--codebook") { Description = "A folder with your own codebook files, layered over the built-in codebook." };
        var command = new Command("gold", "Score claims against annotated reports.") { file, json, worst, half, codebook };
        command.SetAction((parsed, cancellation) => Task.FromResult(Run(surroundings, parsed.GetRequiredValue(file), parsed.GetValue(json), parsed.GetValue(worst), parsed.GetValue(half), parsed.GetValue(codebook) ?? [], cancellation)));
        return command;
    }

    private static int Run(Surroundings surroundings, string file, bool json, int worst, string? half, string[] codebookFolders, CancellationToken cancellation)
    {
        if (CoderLoading.Load(surroundings, codebookFolders) is not { } coder) return ExitCode.CouldNotRun;
        GoldReport[] reports;
        try
        {
            reports = [.. File.ReadLines(file).Where(line => line.Length > 0).Select(GoldReader.Read).Where((_, index) => half is null || (index % 2 == 0) == (half == "even"))];
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or FormatException)
        {
            surroundings.Error.WriteLine($"{file}: {error.Message}");
            return ExitCode.CouldNotRun;
        }
        var scores = new GoldScore[reports.Length];
        Parallel.For(0, reports.Length, new ParallelOptions { CancellationToken = cancellation }, i =>
        {
            Article article = reports[i].ToArticle(file);
            ImmutableArray<GoldClaim> coded = [.. GuardedCoding.ClaimsOf(coder, article).Select(claim => GoldClaim.Of(claim, article.Text))];
            scores[i] = GoldScorer.Score(reports[i], coded);
        });
        GoldScore total = scores.Aggregate(GoldScore.Empty, GoldScore.Add);
        if (json) PrintJson(surroundings.Output, total); else PrintTable(surroundings.Output, total, reports, scores, worst);
        return ExitCode.AllWell;
    }

    private static void PrintTable(TextWriter output, GoldScore total, GoldReport[] reports, GoldScore[] scores, int worst)
    {
        output.WriteLine(Invariant($"reports {total.Reports}   gold claims {total.GoldClaims}   coded claims {total.CodedClaims}   paired {total.Paired}"));
        output.WriteLine(Invariant($"claims found   P {total.FoundPrecision:F3}  R {total.FoundRecall:F3}  F1 {total.FoundF1:F3}"));
        output.WriteLine(Invariant($"with type      P {total.TypedPrecision:F3}  R {total.TypedRecall:F3}  F1 {total.TypedF1:F3}"));
        for (int i = 0; i < total.FieldSums.Length; i++)
        {
            if (total.FieldCounts[i] > 0) output.WriteLine(Invariant($"  {GoldScore.FieldNames[i],-12} {total.FieldSums[i] / total.FieldCounts[i]:F3}  of {total.FieldCounts[i]} pairs"));
        }
        output.WriteLine(Invariant($"reports without claims left empty: {total.LeftEmpty} of {total.EmptyReports}"));
        output.WriteLine(Invariant($"record F1 {total.RecordF1:F4}"));
        foreach ((GoldScore score, GoldReport report) in scores.Zip(reports).OrderBy(pair => F1(pair.First)).ThenBy(pair => pair.Second.Id, StringComparer.Ordinal).Take(worst))
            output.WriteLine(Invariant($"  worst: {report.Id} {F1(score):F2} ({score.GoldClaims + score.CodedClaims} claims on both sides)"));
    }

    // A report without claims on either side is as good as can be.
    private static double F1(GoldScore score) => score.GoldClaims + score.CodedClaims == 0 ? 1 : score.RecordF1;

    private static void PrintJson(TextWriter output, GoldScore total)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream))
        {
            json.WriteStartObject();
            json.WriteNumber("reports", total.Reports);
            json.WriteNumber("gold_claims", total.GoldClaims);
            json.WriteNumber("coded_claims", total.CodedClaims);
            json.WriteNumber("paired", total.Paired);
            json.WriteNumber("record_f1", total.RecordF1);
            json.WriteNumber("found_p", total.FoundPrecision);
            json.WriteNumber("found_r", total.FoundRecall);
            json.WriteNumber("found_f1", total.FoundF1);
            json.WriteNumber("typed_p", total.TypedPrecision);
            json.WriteNumber("typed_r", total.TypedRecall);
            json.WriteNumber("typed_f1", total.TypedF1);
            for (int i = 0; i < total.FieldSums.Length; i++)
            {
                if (total.FieldCounts[i] > 0) json.WriteNumber(GoldScore.FieldNames[i], total.FieldSums[i] / total.FieldCounts[i]);
            }
            json.WriteNumber("empty_reports", total.EmptyReports);
            json.WriteNumber("left_empty", total.LeftEmpty);
            json.WriteEndObject();
        }
        output.WriteLine(System.Text.Encoding.UTF8.GetString(stream.ToArray()));
    }

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
