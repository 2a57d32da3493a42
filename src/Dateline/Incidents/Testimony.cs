using Dateline.Claims;

namespace Dateline.Incidents;

/// <summary>A claim with what reconciling needs to know of the report that makes it.</summary>
/// <param name="Claim">The claim.</param>
/// <param name="Outlet">The report's outlet; null when it is not known.</param>
/// <param name="Published">When the report was published; null when that is not known.</param>
/// <param name="CopyOf">The first of the incident's articles with the same wording, of which the report is a reprint or a later version; null for a report of its own.</param>
public sealed record Testimony(Claim Claim, string? Outlet, DateTimeOffset? Published, ArticleId? CopyOf = null);
