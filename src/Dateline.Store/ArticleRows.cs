using System.Data.Common;
using Dateline.Reports;

namespace Dateline.Store;

/// <summary>Articles as rows.</summary>
internal static class ArticleRows
{
    /// <summary>The columns that <see cref="Read"/> takes, in its order.</summary>
    public const string Columns = "article.id, article.source, article.outlet, article.url, article.title, article.body, article.details, article.published, article.modified";

    public static Article Read(DbDataReader row, int first = 0) => ArticleDetails.Read(row.GetString(first + 6), new Article
    {
        Id = new ArticleId(row.GetString(first)),
        Source = row.GetString(first + 1),
        Outlet = row.TextOrNull(first + 2),
        Url = row.TextOrNull(first + 3) is { } url ? new Uri(url, UriKind.RelativeOrAbsolute) : null,
        Title = row.TextOrNull(first + 4),
        Text = row.GetString(first + 5),
        Published = row.InstantOrNull(first + 7),
        Modified = row.InstantOrNull(first + 8),
    });
}
