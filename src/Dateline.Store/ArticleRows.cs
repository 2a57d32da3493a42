using System.Collections.Immutable;
using System.Data.Common;
using System.Globalization;
using Dateline.Reports;
using Dateline.Text;

namespace Dateline.Store;

/// <summary>Articles as rows.</summary>
internal static class ArticleRows
{
    /// <summary>The columns that <see cref="Read"/> takes, in its order.</summary>
    public const string Columns = "article.id, article.source, article.outlet, article.url, article.title, article.body, article.filing, article.sections, article.published, article.modified";

    public static Article Read(DbDataReader row, int first = 0) => new()
    {
        Id = new ArticleId(row.GetString(first)),
        Source = row.GetString(first + 1),
        Outlet = row.TextOrNull(first + 2),
        Url = row.TextOrNull(first + 3) is { } url ? new Uri(url, UriKind.RelativeOrAbsolute) : null,
        Title = row.TextOrNull(first + 4),
        Text = row.GetString(first + 5),
        Filing = row.TextOrNull(first + 6) is { } filing ? ReadFiling(filing) : null,
        Sections = ReadSpans(row.GetString(first + 7)),
        Published = row.InstantOrNull(first + 8),
        Modified = row.InstantOrNull(first + 9),
    };

    /// <summary>Four spans as "start-end", "." for none.</summary>
    public static string? Write(Filing? filing) =>
        filing is null ? null : string.Join(' ', Write(filing.Span), Write(filing.Place), Write(filing.Day), Write(filing.Agency));

    public static string Write(ImmutableArray<TextSpan> spans) => string.Join(' ', spans.Select(span => Write(span)));

    private static string Write(TextSpan? span) => span is { } known ? string.Create(CultureInfo.InvariantCulture, $"{known.Start}-{known.End}") : ".";

    private static Filing? ReadFiling(string written)
    {
        string[] parts = written.Split(' ');
        return ReadSpan(parts[0]) is { } all ? new Filing(all, ReadSpan(parts[1]), ReadSpan(parts[2]), ReadSpan(parts[3])) : null;
    }

    private static ImmutableArray<TextSpan> ReadSpans(string written) => [.. written.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(ReadSpan).OfType<TextSpan>()];

    private static TextSpan? ReadSpan(string written)
    {
        int dash = written.IndexOf('-', StringComparison.Ordinal);
        return dash < 0 ? null : new TextSpan(int.Parse(written.AsSpan(0, dash), CultureInfo.InvariantCulture), int.Parse(written.AsSpan(dash + 1), CultureInfo.InvariantCulture));
    }
}
