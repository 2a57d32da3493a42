using System.Data.Common;
using System.Text;
using Dateline.Claims;
using Dateline.Reports;
using Dateline.Store;

namespace Dateline.Tests.Store;

/// <summary>Hand-made runs and batches, and the whole of a store as text.</summary>
internal static class Stored
{
    public static readonly DateTimeOffset At = new(2024, 1, 1, 12, 0, 0, TimeSpan.Zero);
    public static readonly Run First = new("1.0", "conflict", "1", "none"), Second = new("1.1", "conflict", "1", "none");

    private static readonly string[] s_tables = ["run", "article", "failure", "claim", "change", "incident", "incident_claim", "incident_alias", "incident_party", "incident_outlet", "review", "review_claim", "meta"];

    public static CodedArticle Coded(Article article, params Claim[] claims) => new(article, [.. claims]);

    public static List<CodedArticle> World(int seed, int incidents) =>
        [.. Tests.World.Reports(seed, incidents, 3).Select(report => new CodedArticle(report.Article, [.. report.Claims]))];

    public static CodedArticle Bombing(string id, string outlet, long killed, string day = "2003-05-05", string published = "2003-05-05")
    {
        Article article = Some.Article(id, $"A bomb exploded at a recruitment centre in Aden on Monday and killed {killed} recruits, {outlet} reported.", outlet, published, "Blast in Aden");
        return Coded(article, Some.Claim(article, "bombing", "exploded").On(day).At("Aden", Some.Aden, province: "Adan").Killing(killed).By("Southern Shore Brigade", "southern-shore").Against("recruits"));
    }

    /// <summary>Every row of every table in the order of its columns: equal stores give equal text.</summary>
    public static string Dump(Archive archive)
    {
        using DbConnection connection = archive.Connect();
        var text = new StringBuilder();
        foreach (string table in s_tables)
        {
            var rows = new List<string>();
            using DbCommand command = connection.Command("select * from " + table);
            using DbDataReader reader = command.ExecuteReader();
            while (reader.Read()) rows.Add(string.Join('|', Enumerable.Range(0, reader.FieldCount).Where(column => reader.GetName(column) != "words").Select(column => reader.IsDBNull(column) ? "-" : reader.GetValue(column) is byte[] bytes ? Convert.ToHexString(bytes) : Convert.ToString(reader.GetValue(column), System.Globalization.CultureInfo.InvariantCulture))));
            rows.Sort(StringComparer.Ordinal);
            text.Append(table).Append('\n').AppendJoin('\n', rows).Append('\n');
        }
        return text.ToString();
    }
}
