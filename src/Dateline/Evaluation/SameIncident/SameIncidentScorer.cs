using System.Collections.Immutable;
using Dateline.Claims;
using Dateline.Incidents;
using Dateline.Places;
using Dateline.Reports;

namespace Dateline.Evaluation.SameIncident;

/// <summary>Codes reports that tell of one incident each, groups them by story, reconciles each group's incident and scores all of it.</summary>
public static class SameIncidentScorer
{
    private const double NearKm = 30;

    // What a report on a shooting is there to tell: somebody was hurt. The arrest and the trial are other happenings.
    private static readonly HashSet<string> s_acts = new(["attack", "armed-clash", "bombing", "suicide-bombing", "grenade", "shelling", "air-strike", "mob-violence", "abduction", "sexual-violence"], StringComparer.Ordinal);

    /// <summary>The score of reports.</summary>
    /// <param name="reports">The reports.</param>
    /// <param name="code">Codes an article.</param>
    /// <param name="tell">Receives a line for every field of a report that is not as annotated; null when nobody wants them.</param>
    public static SameIncidentScore Score(IReadOnlyList<SameIncidentReport> reports, Func<Article, Coding> code, Action<string>? tell = null)
    {
        ArgumentNullException.ThrowIfNull(reports);
        ArgumentNullException.ThrowIfNull(code);
        Article[] articles = [.. reports.Select(Article)];
        Claim[][] acts = [.. articles.Select(article => code(article).Claims.Where(claim => s_acts.Contains(claim.Type.Value.Value)).ToArray())];
        ImmutableArray<ImmutableArray<int>> groups = Stories.Group([.. articles.Select(Fingerprint.Of)]);
        var given = new int[reports.Count];
        int killed = 0, injured = 0, date = 0, place = 0;
        for (int g = 0; g < groups.Length; g++)
        {
            Incident? incident = MainIncident(groups[g], articles, acts);
            foreach (int report in groups[g])
            {
                given[report] = g;
                SameIncidentReport wanted = reports[report];
                if ((incident?.Killed?.Best ?? 0) == wanted.Killed) killed++; else tell?.Invoke($"{wanted.Id} killed: {wanted.Killed}, got {incident?.Killed}");
                if ((incident?.Injured?.Best ?? 0) == wanted.Injured) injured++; else tell?.Invoke($"{wanted.Id} injured: {wanted.Injured}, got {incident?.Injured}");
                if (incident?.When is { Value: { Days: 1 } day } && day.First == wanted.Day) date++; else tell?.Invoke($"{wanted.Id} date: {wanted.Day:yyyy-MM-dd}, got {incident?.When?.Value}");
                if (IsAt(incident?.Place?.Value, wanted)) place++; else tell?.Invoke($"{wanted.Id} place: {wanted.Place}, got {incident?.Place?.Value.Name}");
            }
        }
        int[] labels = [.. reports.Select(report => reports.Select(other => other.Incident).Distinct().ToList().IndexOf(report.Incident))];
        PrecisionRecall links = ClaimLinks.Score(articles, [.. acts.Select(claims => claims.Where(claim => !claim.Background.Value).ToArray())], [.. reports.Select(report => report.Incident)], tell);
        return new SameIncidentScore(reports.Count, ClusterScores.Of(given, labels), killed, injured, date, place, links);
    }

    /// <summary>The incident that most reports of a story tell of: their claims of acts that hurt somebody, taken as one.</summary>
    private static Incident? MainIncident(ImmutableArray<int> group, Article[] articles, Claim[][] acts)
    {
        var testimonies = new List<Testimony>();
        foreach (int report in group)
        {
            bool told = acts[report].Any(claim => !claim.Background.Value);
            foreach (Claim claim in acts[report])
                if (!claim.Background.Value || !told) testimonies.Add(new Testimony(claim, articles[report].Outlet, articles[report].Published));
        }
        return testimonies.Count == 0 ? null : new Reconciler(TallyPolicy.MajorityOfIndependent).Reconcile(new IncidentId(testimonies[0].Claim.Id.Value), testimonies);
    }

    private static bool IsAt(Place? place, SameIncidentReport wanted)
    {
        if (place is null || wanted.Place is null) return false;
        if (place.Centre is { } centre && wanted.Point is { } point) return centre.KilometresTo(point) <= NearKm;
        return wanted.Place.Contains(place.Name, StringComparison.OrdinalIgnoreCase);
    }

    private static Article Article(SameIncidentReport report) => new()
    {
        Id = new ArticleId(report.Id),
        Title = report.Title,
        Text = report.Text,
        Published = report.Published is { } day ? new DateTimeOffset(day, TimeOnly.MinValue, TimeSpan.Zero) : null,
        Source = report.Id,
    };
}
