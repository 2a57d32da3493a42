using System.Collections.Immutable;
using System.Data.Common;
using Dateline.Reports;
using Dateline.Reports.Copies;

namespace Dateline.Store;

/// <summary>Counts how many of some articles are independent reports.</summary>
internal static class IndependentReports
{
    // Beyond so many the count is of no more use than "many", and comparing them all would slow every change of a large incident.
    private const int MostCompared = 200;

    /// <summary>The number of articles, reprints and later versions of one counted once.</summary>
    public static int Count(DbConnection connection, ImmutableArray<ArticleId> articles)
    {
        if (articles.Length < 2) return articles.Length;
        ImmutableArray<ArticleId> compared = articles[..Math.Min(articles.Length, MostCompared)];
        (string, object?)[] parameters = [.. compared.Select((id, index) => (FormattableString.Invariant($"@p{index}"), (object?)id.Value))];
        var index = new CopyIndex();
        foreach (Article article in connection.Rows($"select id, outlet, url, body from article where id in ({Commands.List("p", compared.Length)}) order by published, id", Read, parameters)) index.Add(article);
        return index.CountIndependent(compared) + articles.Length - compared.Length;
    }

    private static Article Read(DbDataReader row) => new()
    {
        Id = new ArticleId(row.GetString(0)),
        Outlet = row.TextOrNull(1),
        Url = Uri.TryCreate(row.TextOrNull(2), UriKind.Absolute, out Uri? url) ? url : null,
        Text = row.GetString(3),
        Source = row.GetString(0),
    };
}
