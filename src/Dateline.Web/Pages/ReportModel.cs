using System.Collections.Immutable;
using Dateline.Claims;
using Dateline.Reports;

namespace Dateline.Web.Pages;

/// <summary>What the page of a report shows.</summary>
/// <param name="Article">The article.</param>
/// <param name="Claims">Its claims.</param>
/// <param name="Rejections">What was turned down in it.</param>
/// <param name="Incidents">The incidents that the claims are part of.</param>
/// <param name="Stored">Whether the article is in the store.</param>
/// <param name="Said">What became of keeping it; null when that was not asked for.</param>
public sealed record ReportModel(Article Article, ImmutableArray<Claim> Claims, ImmutableArray<Rejection> Rejections, ImmutableDictionary<ClaimId, IncidentId> Incidents, bool Stored, string? Said);
