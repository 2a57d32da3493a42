using System.Collections.Immutable;
using Dateline.Claims;
using Dateline.Incidents;
using Dateline.Reports;

namespace Dateline.Exports;

/// <summary>An incident as it is handed on: corrected values in place, with its claims and articles.</summary>
/// <param name="Incident">The incident.</param>
/// <param name="Review">How far it has been reviewed.</param>
/// <param name="Claims">Its claims by id.</param>
/// <param name="Articles">The claims' articles by id.</param>
public sealed record ExportItem(Incident Incident, ReviewState Review, ImmutableSortedDictionary<ClaimId, Claim> Claims, ImmutableSortedDictionary<ArticleId, Article> Articles)
{
    /// <summary>The articles, the earliest first; those without an instant last.</summary>
    internal IEnumerable<Article> ByDate => Articles.Values.OrderBy(article => article.Published ?? DateTimeOffset.MaxValue).ThenBy(article => article.Id);

    /// <summary>The words of a citation.</summary>
    internal string Words(Citation citation) =>
        Articles.TryGetValue(citation.Article, out Article? article) && citation.Span.End <= article.Text.Length ? article.Text[citation.Span.Start..citation.Span.End] : "";

    /// <summary>The sentence or so around an incident's first trigger, on one line; empty when its article is not at hand.</summary>
    internal string Notes
    {
        get
        {
            Claim? claim = Incident.Claims.Select(id => Claims.GetValueOrDefault(id)).OfType<Claim>().OrderBy(claim => claim.Background.Value).ThenBy(claim => claim.Id).FirstOrDefault();
            return claim is not null && Articles.TryGetValue(claim.Article, out Article? article) ? Passage.Around(article.Text, claim.Trigger) : "";
        }
    }
}
