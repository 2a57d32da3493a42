using System.Collections.Immutable;
using Dateline.Claims;
using Dateline.Reports;

namespace Dateline.Store;

/// <summary>An article with the claims that were coded from it.</summary>
/// <param name="Article">The article.</param>
/// <param name="Claims">Its claims.</param>
public sealed record CodedArticle(Article Article, ImmutableArray<Claim> Claims);
