using System.Globalization;
using System.Text;
using Dateline.Reports;

namespace Dateline.Tests.Reports;

public sealed class PageSpecTests
{
    public static TheoryData<SpecExample> Examples => SpecFile.Examples("pages.md");

    [Theory]
    [MemberData(nameof(Examples))]
    public void Page_gives(SpecExample example)
    {
        ArgumentNullException.ThrowIfNull(example);
        Article article = Assert.Single(new ArticleReader().Read(new Report("page.html", null, null, "text/html; charset=utf-8", Encoding.UTF8.GetBytes(example.Input))).Articles);
        var expected = example.ExpectedLines.Where(line => !line.StartsWith("## ", StringComparison.Ordinal));
        Assert.Equal(expected, article.Text.Split("\n\n"));
        foreach (string line in example.ExpectedLines.Where(line => line.StartsWith("## ", StringComparison.Ordinal)))
        {
            string name = line[3..line.IndexOf(':', StringComparison.Ordinal)];
            string? given = name switch
            {
                "title" => article.Title,
                "outlet" => article.Outlet,
                "byline" => article.Byline,
                "published" => article.PublishedOn?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
                _ => throw new InvalidDataException($"{example}: there is no value {name}"),
            };
            Assert.Equal(line[(line.IndexOf(':', StringComparison.Ordinal) + 2)..], given);
        }
    }
}
