using System.Buffers;
using Dateline.Reports.Dates;

namespace Dateline.Reports.Pages;

/// <summary>Finds the date of publication in the words that a reader sees around a story.</summary>
internal static class VisibleDates
{
    private const int LongestLine = 220;
    private const double Certain = 15;

    private static readonly SearchValues<string> PublishedWords = SearchValues.Create(
        ["publish", "posted", "veröffentlicht", "erstellt", "publié", "publicado", "pubblicato", "gepubliceerd", "opublikowano", "geplaatst", "erschienen", "vom ", "date:", "datum:", "on ", "am ", "stand", "created"], StringComparison.OrdinalIgnoreCase);

    private static readonly SearchValues<string> UpdatedWords = SearchValues.Create(
        ["updat", "modified", "aktualisiert", "geändert", "mis à jour", "actualizado", "aggiornato", "bijgewerkt", "zaktualizowano", "bearbeitet"], StringComparison.OrdinalIgnoreCase);

    private static readonly SearchValues<string> OtherWords = SearchValues.Create(
        ["copyright", "©", "(c)", "abgerufen", "retrieved", "accessed", "archived", "geboren", "gegründet", "since "], StringComparison.OrdinalIgnoreCase);

    /// <summary>The most likely date, and whether it stands so that it can hardly be another; null when there is none.</summary>
    public static (FoundDate Date, bool Strong)? Find(Page page)
    {
        (double Score, FoundDate Date) best = (0, default);
        int anchor = page.Headline is { } headline ? page.Tree.Blocks.IndexOf(headline) : page.Story.First;
        int end = page.Story.Last;
        for (int i = 0; i < page.Tree.Blocks.Count; i++)
        {
            PageBlock block = page.Tree.Blocks[i];
            if (DateScanner.Next(block.Text.Length > LongestLine ? block.Text.AsSpan(0, LongestLine) : block.Text, 0) is not { } date || date.Day.Year < 1995)
            {
                continue;
            }
            double score = Score(page, block, date, i < anchor ? (anchor - i) * 2 : i <= end ? i - anchor : 8 + ((i - end) * 2));
            if (score > best.Score)
            {
                best = (score, date);
            }
        }
        return best.Score > 0 ? (best.Date, best.Score >= Certain) : null;
    }

    private static double Score(Page page, PageBlock block, FoundDate date, int distance)
    {
        double score = 10.0 / (1 + (0.15 * distance));
        bool shortLine = block.Text.Length - (date.End - date.Start) < 60;
        bool byline = false;
        for (int at = block.Node, steps = 0; at >= 0 && steps < 3; at = page.Tree.Nodes[at].Parent, steps++)
        {
            byline |= (page.Tree.Nodes[at].Role & NodeRole.Byline) != 0;
        }
        score *= byline ? 2 : 1;
        score *= shortLine ? 2 : 0.3;
        score *= block.Text.ContainsAny(PublishedWords) ? 1.5 : 1;
        score *= block.Text.ContainsAny(UpdatedWords) ? 0.6 : 1;
        score *= block.Text.ContainsAny(OtherWords) ? 0.15 : 1;
        score *= page.Main.IsBoilerplate(block.Node) && !byline ? 0.3 : 1;
        return score;
    }
}
