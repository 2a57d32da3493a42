namespace Dateline.Evaluation.SameIncident;

/// <summary>How well reports were grouped by incident, and how often the incident's fields are right, counted by reports.</summary>
/// <param name="Reports">The number of reports.</param>
/// <param name="Clusters">The grouping.</param>
/// <param name="Killed">Reports whose incident has exactly the annotated number killed; no figure counts as 0.</param>
/// <param name="Injured">Reports whose incident has exactly the annotated number injured; no figure counts as 0.</param>
/// <param name="Date">Reports whose incident is on exactly the annotated day.</param>
/// <param name="Place">Reports whose incident is in the annotated town, by name or within thirty kilometres of the annotated point.</param>
/// <param name="Links">What merging the claims links: pairs of reports of which claims of violence, none of them background, came into one incident, and pairs of reports on one incident that both have such a claim.</param>
public sealed record SameIncidentScore(int Reports, ClusterScores Clusters, int Killed, int Injured, int Date, int Place, PrecisionRecall Links);
