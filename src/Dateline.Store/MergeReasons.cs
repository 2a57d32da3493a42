using System.Collections.Immutable;
using System.Data.Common;
using Dateline.Claims;
using Dateline.Incidents;
using Dateline.Reports;

namespace Dateline.Store;

/// <summary>Why the claims of an incident are together, and why those of the nearest other incidents are not: scored anew from their sketches, for a few claims only.</summary>
internal sealed class MergeReasons(DbConnection connection)
{
    // Enough for the nearest; a page must not wait for the busiest day of a country.
    private const int MostMembers = 24, MostOthers = 120, DaysAround = 3;

    private const string Sketches = "select claim.id, claim.article, claim.sketch, article.fingerprint, incident_claim.incident from incident_claim join claim on claim.id = incident_claim.claim join article on article.id = claim.article";

    /// <summary>The pairs within, and the pairs with claims outside beside the incidents of these; the best scores first.</summary>
    public (ImmutableArray<Comparison> Within, ImmutableArray<(Comparison Pair, IncidentId Incident)> Outside) Of(string incident, int limit)
    {
        List<(ClaimSketch Sketch, IncidentId Incident)> members = connection.Rows($"{Sketches} where incident_claim.incident = @incident and incident_claim.until is null order by claim.id limit @limit", Read, ("@incident", incident), ("@limit", MostMembers));
        var within = new List<(Comparison Pair, IncidentId Incident)>();
        for (int i = 0; i < members.Count; i++)
            for (int j = i + 1; j < members.Count; j++) within.Add((PairScorer.Compare(members[i].Sketch, members[j].Sketch), members[j].Incident));
        var outside = new List<(Comparison Pair, IncidentId Incident)>();
        foreach (var (sketch, other) in Others(incident))
            foreach (var member in members) outside.Add((PairScorer.Compare(member.Sketch, sketch), other));
        return ([.. Best(within, limit).Select(pair => pair.Pair)], [.. Best(outside, limit)]);
    }

    // What could be the same happening is near in time and not in another country; what is near in space and of the same type comes first.
    private List<(ClaimSketch Sketch, IncidentId Incident)> Others(string incident)
    {
        var found = connection.Rows("select type, country, cell, first_day, last_day from incident where id = @incident",
            row => (Type: row.GetString(0), Country: row.TextOrNull(1), Cell: row.NumberOrNull(2), First: row.DayOrNull(3), Last: row.DayOrNull(4)), ("@incident", incident)).FirstOrDefault();
        if (found.First is not { } first || found.Last is not { } last) return [];
        List<string> near = connection.Rows(
            """
            select id from incident where first_day between @from and @until and id <> @incident and (country = @country or country is null or @country = '')
            order by case when type = @type then 0 else 1 end + case when cell = @cell then 0 else 1 end, id limit @limit
            """,
            row => row.GetString(0), ("@from", first.AddDays(-DaysAround)), ("@until", last.AddDays(DaysAround)), ("@incident", incident), ("@country", found.Country ?? ""), ("@type", found.Type), ("@cell", found.Cell ?? -1L), ("@limit", MostOthers / 2));
        if (near.Count == 0) return [];
        (string, object?)[] parameters = [.. near.Select((id, i) => (FormattableString.Invariant($"@near{i}"), (object?)id)), ("@limit", MostOthers)];
        return connection.Rows($"{Sketches} where incident_claim.incident in ({Commands.List("near", near.Count)}) and incident_claim.until is null order by claim.id limit @limit", Read, parameters);
    }

    private static IEnumerable<(Comparison Pair, IncidentId Incident)> Best(List<(Comparison Pair, IncidentId Incident)> pairs, int limit) =>
        pairs.OrderByDescending(pair => pair.Pair.Score).ThenBy(pair => pair.Pair.First).ThenBy(pair => pair.Pair.Second).Take(limit);

    private static (ClaimSketch, IncidentId) Read(DbDataReader row) =>
        (ClaimSketch.FromBytes(new ClaimId(row.GetString(0)), new ArticleId(row.GetString(1)), Fingerprint.FromBytes(row.GetFieldValue<byte[]>(3)), row.GetFieldValue<byte[]>(2)), new IncidentId(row.GetString(4)));
}
