using System.Collections.Immutable;

namespace Dateline.Incidents;

/// <summary>Which claims an incident is made of.</summary>
/// <param name="Incident">The incident.</param>
/// <param name="Claims">Its claims, by id; one or more.</param>
public sealed record IncidentClaims(IncidentId Incident, ImmutableArray<ClaimId> Claims);
