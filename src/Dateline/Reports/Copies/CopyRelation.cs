namespace Dateline.Reports.Copies;

/// <summary>What an article is a copy of.</summary>
/// <param name="Article">The article.</param>
/// <param name="Kind">How it stands to <paramref name="Of"/>.</param>
/// <param name="Of">The article it is most alike to among those before it; itself for an original.</param>
/// <param name="Resemblance">The share of their wording that both have, 0 to 1; 1 for an original.</param>
public sealed record CopyRelation(ArticleId Article, CopyKind Kind, ArticleId Of, double Resemblance);
