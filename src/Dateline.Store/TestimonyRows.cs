using System.Data.Common;
using Dateline.Claims;
using Dateline.Incidents;

namespace Dateline.Store;

/// <summary>The claims of an incident as rows.</summary>
internal static class TestimonyRows
{
    /// <summary>The claims that an incident is made of, or was made of at a past moment, by id.</summary>
    /// <param name="connection">The store.</param>
    /// <param name="incident">The incident's id.</param>
    /// <param name="asOf">The last change that counts; null for now.</param>
    public static List<Testimony> OfIncident(DbConnection connection, string incident, long? asOf)
    {
        string when = asOf is null ? "incident_claim.until is null" : "incident_claim.since <= @change and (incident_claim.until is null or incident_claim.until > @change)";
        return connection.Rows(
            $"select claim.json, article.outlet, article.published from incident_claim join claim on claim.id = incident_claim.claim join article on article.id = claim.article where incident_claim.incident = @incident and {when} order by claim.id",
            row => new Testimony(ClaimJson.Read(row.GetString(0)), row.TextOrNull(1), row.InstantOrNull(2)), ("@incident", incident), ("@change", asOf));
    }
}
