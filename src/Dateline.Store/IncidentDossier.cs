using System.Collections.Immutable;
using Dateline.Claims;
using Dateline.Incidents;
using Dateline.Reports;

namespace Dateline.Store;

/// <summary>An incident with all that stands behind it.</summary>
/// <param name="Reviewed">The incident, with analysts' judgements laid over it.</param>
/// <param name="Version">How often it has changed, from 1; 0 for a past state.</param>
/// <param name="Claims">The claims by id.</param>
/// <param name="Articles">The claims' articles by id.</param>
/// <param name="Aliases">The ids of incidents that were joined into it, in order.</param>
public sealed record IncidentDossier(
    ReviewedIncident Reviewed, long Version, ImmutableSortedDictionary<ClaimId, Claim> Claims, ImmutableSortedDictionary<ArticleId, Article> Articles, ImmutableArray<IncidentId> Aliases)
{
    /// <summary>The words of a citation.</summary>
    public string Words(Citation citation) =>
        Articles.TryGetValue(citation.Article, out Article? article) && citation.Span.End <= article.Text.Length ? article.Text[citation.Span.Start..citation.Span.End] : "";

    /// <summary>The article that makes a claim.</summary>
    public Article ArticleOf(ClaimId claim) => Articles[Claims[claim].Article];
}
