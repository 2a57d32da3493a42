using System.Collections.Immutable;
using Dateline.Reports;

namespace Dateline.Evaluation.Gold;

/// <summary>One report of the gold set with the claims that annotators found in it.</summary>
/// <param name="Id">The id.</param>
/// <param name="Set">The part of the gold set; empty when it has none.</param>
/// <param name="Published">The day of publication; null when it is not given.</param>
/// <param name="Outlet">The outlet; null when it is not given.</param>
/// <param name="Title">The headline; null when there is none.</param>
/// <param name="Text">The text that offsets point into.</param>
/// <param name="Claims">The claims, in the annotators' order.</param>
public sealed record GoldReport(string Id, string Set, DateOnly? Published, string? Outlet, string? Title, string Text, ImmutableArray<GoldClaim> Claims)
{
    /// <summary>The report as an article to code; its text is unaltered.</summary>
    /// <param name="source">The file, for messages.</param>
    public Article ToArticle(string source) => new()
    {
        Id = new ArticleId(Id),
        Outlet = Outlet,
        Title = Title,
        Text = Text,
        Filing = FilingFinder.Find(Text),
        Published = Published is { } day ? new DateTimeOffset(day, TimeOnly.MinValue, TimeSpan.Zero) : null,
        Source = source,
    };
}
