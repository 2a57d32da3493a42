using System.Data.Common;
using Dateline.Incidents;
using Dateline.Reports;
using Dateline.Reports.Copies;

namespace Dateline.Store;

/// <summary>Finds which articles of an incident are copies of one another.</summary>
internal static class CopyRows
{
    // Beyond so many the number of independent reports is of no more use than "many", and comparing them all would slow every change of a large incident.
    private const int MostCompared = 200;

    /// <summary>Marks the testimonies whose articles are copies of others among them, and counts the articles that are not.</summary>
    public static (List<Testimony> Marked, int Independent) Mark(DbConnection connection, List<Testimony> testimonies)
    {
        ArticleId[] articles = [.. testimonies.Select(testimony => testimony.Claim.Article).Distinct().Order()];
        if (articles.Length < 2) return (testimonies, articles.Length);
        CopyIndex copies = Compare(connection, articles[..Math.Min(articles.Length, MostCompared)]);
        return (testimonies.ConvertAll(testimony => copies.OriginalOf(testimony.Claim.Article) is var original && original != testimony.Claim.Article ? testimony with { CopyOf = original } : testimony), copies.CountIndependent(articles));
    }

    private static CopyIndex Compare(DbConnection connection, ArticleId[] articles)
    {
        (string, object?)[] parameters = [.. articles.Select((id, index) => (FormattableString.Invariant($"@p{index}"), (object?)id.Value))];
        var copies = new CopyIndex();
        foreach (var (article, sketch) in connection.Rows($"select id, outlet, url, published, copies, case when copies is null then body end from article where id in ({Commands.List("p", articles.Length)}) order by published, id", Read, parameters))
            copies.Add(article, sketch);
        return copies;
    }

    private static (Article, CopySketch) Read(DbDataReader row)
    {
        var article = new Article
        {
            Id = new ArticleId(row.GetString(0)),
            Outlet = row.TextOrNull(1),
            Url = Uri.TryCreate(row.TextOrNull(2), UriKind.Absolute, out Uri? url) ? url : null,
            Published = row.InstantOrNull(3),
            Text = row.TextOrNull(5) ?? "",
            Source = row.GetString(0),
        };
        return (article, row.IsDBNull(4) ? CopySketch.Of(article) : CopySketch.FromBytes(row.GetFieldValue<byte[]>(4)));
    }
}
