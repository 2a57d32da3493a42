using System.Collections.Immutable;
using System.Globalization;
using Dateline.Claims;
using Dateline.Incidents;
using Dateline.Reports;

namespace Dateline.Evaluation.SameIncident;

/// <summary>Scores what <see cref="Merger"/> makes of the claims of reports that tell of one incident each.</summary>
internal static class ClaimLinks
{
    /// <summary>How many pairs of reports the merger links, rightly and in all, and how many it should.</summary>
    /// <param name="articles">The reports.</param>
    /// <param name="claims">The claims of each report that are compared.</param>
    /// <param name="incidents">The incident that each report is known to tell of.</param>
    /// <param name="tell">Receives a line for every pair that is linked wrongly or not at all, with the reasons for and against; null when nobody wants them.</param>
    public static PrecisionRecall Score(Article[] articles, Claim[][] claims, string[] incidents, Action<string>? tell)
    {
        var reportOf = new Dictionary<ClaimId, int>();
        var sketches = new Dictionary<ClaimId, ClaimSketch>();
        for (int report = 0; report < articles.Length; report++)
        {
            Fingerprint fingerprint = Fingerprint.Of(articles[report]);
            foreach (Claim claim in claims[report])
            {
                reportOf[claim.Id] = report;
                sketches[claim.Id] = ClaimSketch.Of(claim, articles[report].Text, fingerprint);
            }
        }
        var merger = new Merger();
        merger.Add([.. sketches.Values]);
        var linked = new HashSet<(int, int)>();
        foreach (IncidentClaims incident in merger.Incidents)
        {
            ImmutableArray<int> reports = [.. incident.Claims.Select(claim => reportOf[claim]).Distinct().Order()];
            for (int i = 0; i < reports.Length; i++)
                for (int j = i + 1; j < reports.Length; j++) linked.Add((reports[i], reports[j]));
        }
        int right = 0, wanted = 0;
        for (int i = 0; i < articles.Length; i++)
        {
            for (int j = i + 1; j < articles.Length; j++)
            {
                if (claims[i].Length == 0 || claims[j].Length == 0) continue;
                bool same = incidents[i] == incidents[j], met = linked.Contains((i, j));
                if (same) wanted++;
                if (same && met) right++;
                if (same != met && tell is not null) Tell(same ? "apart" : "wrongly linked", [.. claims[i].Select(claim => sketches[claim.Id])], [.. claims[j].Select(claim => sketches[claim.Id])], tell);
            }
        }
        return PrecisionRecall.Of(right, linked.Count, wanted);
    }

    private static void Tell(string what, ImmutableArray<ClaimSketch> first, ImmutableArray<ClaimSketch> second, Action<string> tell)
    {
        Comparison best = first.SelectMany(x => second.Select(y => PairScorer.Compare(x, y))).MaxBy(pair => pair.Score)!; // both have claims
        tell(string.Create(CultureInfo.InvariantCulture, $"{best.First} {best.Second} {what} at {best.Score:0.0}: {string.Join("; ", best.Reasons.Select(reason => string.Create(CultureInfo.InvariantCulture, $"{reason.Feature} {reason.Weight:0.0} {reason.Words}")))}"));
    }
}
