using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using Dateline.Claims;
using Dateline.Evaluation.SameIncident;

namespace Dateline.Cli.Evaluating;

/// <summary>`dateline evaluate incidents FILE`: scores the grouping of reports by incident, and the incidents' tolls, days and places.</summary>
internal static class EvaluateIncidentsCommand
{
    public static Command Create(Surroundings surroundings)
    {
        var file = new Argument<FileInfo>("file") { Description = "JSON lines with incident_uri, doc_id, title, dct, content, date, city_or_county, num_killed, num_injured, latlong." };
        var json = new Option<bool>("--json") { Description = "One JSON object on one line: b_cubed_f1, pairwise_f1, ceaf_e_f1, killed, injured, date, place, claim_links_precision, claim_links_recall." };
        var errors = new Option<bool>("--errors") { Description = "List every field of an incident that is not as annotated, and every pair of reports whose claims are merged wrongly or not at all, with the reasons." };
        var half = new Option<string?>("--half") { Description = "Only the reports of incidents whose number is even (tuned on) or odd (not looked at)." };
        half.AcceptOnlyFromAmong("even", "odd");
        var command = new Command("incidents", "Score the grouping of reports by incident, and the incidents' fields.") { file, json, errors, half };
        command.SetAction(parsed => Run(surroundings, parsed.GetRequiredValue(file), parsed.GetValue(half), parsed.GetValue(json), parsed.GetValue(errors)));
        return command;
    }

    private static int Run(Surroundings surroundings, FileInfo file, string? half, bool json, bool errors)
    {
        if (!file.Exists)
        {
            surroundings.Error.WriteLine($"{file.FullName}: there is no such file.");
            return ExitCode.CouldNotRun;
        }
        if (CoderLoading.Load(surroundings, []) is not { } coder) return ExitCode.CouldNotRun;
        var reports = new List<SameIncidentReport>();
        int number = 0;
        bool failed = false;
        foreach (string line in File.ReadLines(file.FullName))
        {
            number++;
            if (string.IsNullOrWhiteSpace(line)) continue;
            try
            {
                SameIncidentReport report = SameIncidentReport.Parse(line);
                if (half is null || IsEven(report.Incident) == (half == "even")) reports.Add(report);
            }
            catch (JsonException error)
            {
                surroundings.Error.WriteLine(FormattableString.Invariant($"{file.FullName}:{number}: {error.Message}"));
                failed = true;
            }
        }
        SameIncidentScore score = SameIncidentScorer.Score(reports, coder.Code, errors ? surroundings.Output.WriteLine : null);
        surroundings.Output.WriteLine(json ? Json(score) : Table(score));
        return failed ? ExitCode.SomeFailed : ExitCode.AllWell;
    }

    private static bool IsEven(string incident) => incident.Length > 0 && char.IsAsciiDigit(incident[^1]) && (incident[^1] - '0') % 2 == 0;

    private static double Share(int right, SameIncidentScore score) => score.Reports == 0 ? 0 : (double)right / score.Reports;

    private static string Json(SameIncidentScore score) => string.Create(CultureInfo.InvariantCulture,
        $$"""{"b_cubed_f1":{{score.Clusters.Cubed.F1:0.0000}},"pairwise_f1":{{score.Clusters.Pairs.F1:0.0000}},"ceaf_e_f1":{{score.Clusters.Entities.F1:0.0000}},"killed":{{Share(score.Killed, score):0.0000}},"injured":{{Share(score.Injured, score):0.0000}},"date":{{Share(score.Date, score):0.0000}},"place":{{Share(score.Place, score):0.0000}},"claim_links_precision":{{score.Links.Precision:0.0000}},"claim_links_recall":{{score.Links.Recall:0.0000}}}""");

    private static string Table(SameIncidentScore score) => string.Create(CultureInfo.InvariantCulture,
        $"""
        {score.Reports} reports      precision  recall     F1
        B-cubed            {score.Clusters.Cubed.Precision:0.000}   {score.Clusters.Cubed.Recall:0.000}   {score.Clusters.Cubed.F1:0.000}
        pairs              {score.Clusters.Pairs.Precision:0.000}   {score.Clusters.Pairs.Recall:0.000}   {score.Clusters.Pairs.F1:0.000}
        CEAF-E             {score.Clusters.Entities.Precision:0.000}   {score.Clusters.Entities.Recall:0.000}   {score.Clusters.Entities.F1:0.000}
        killed             {Share(score.Killed, score):0.000}
        injured            {Share(score.Injured, score):0.000}
        date               {Share(score.Date, score):0.000}
        place              {Share(score.Place, score):0.000}
        links of claims    {score.Links.Precision:0.000}   {score.Links.Recall:0.000}   {score.Links.F1:0.000}
        false merges {score.Links.Given - score.Links.GivenHits:0} of {score.Links.Given:0} pairs of reports linked, false splits {score.Links.Wanted - score.Links.WantedHits:0} of {score.Links.Wanted:0} pairs on one incident
        """);
}
