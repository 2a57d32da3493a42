using System.Collections.Immutable;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace Dateline.Reports.Pages;

/// <summary>Turns a web page into its articles. Nothing in the page is run or fetched.</summary>
internal static class PageReader
{
    private static readonly HtmlParser Parser = new(new HtmlParserOptions { IsScripting = false, IsKeepingSourceReferences = false });

    /// <summary>The articles of a report that is a page.</summary>
    public static ArticleReading Read(Report report, ReadingOptions options)
    {
        string html = PageCharset.Decode(report);
        return Read(report, html, report.Url, options);
    }

    /// <summary>The articles of a page whose text is already decoded.</summary>
    public static ArticleReading Read(Report report, string html, Uri? url, ReadingOptions options)
    {
        var diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();
        TrimmedPage trimmed = HtmlTrimmer.Trim(html);
        if (trimmed.TooDeep)
        {
            diagnostics.Add(ReportDiagnostic.TooDeep(report.Source));
        }
        using IDocument document = Parser.ParseDocument(trimmed.Html);
        PageTree tree = PageTree.Of(document.DocumentElement);
        var meta = new MetaElements(document);
        var linked = LinkedFacts.Read(trimmed.LinkedData);
        ImmutableArray<string> titles = [.. new[] { linked.Headline, meta.First("og:title")?.Content, document.Title }.OfType<string>()];
        var articles = ImmutableArray.CreateBuilder<Article>();
        MainText whole = MainText.Of(tree);
        foreach (MainText main in whole.Stories())
        {
            var page = new Page(document, tree, main, meta, linked, StoryBlocks.Pick(tree, main, titles));
            if (Draft(report, page, url, articles.Count) is { } draft)
            {
                Article article = draft.ToArticle();
                articles.Add(article);
                if (ArticleDraft.FutureDay(article, options) is { } day)
                {
                    diagnostics.Add(ReportDiagnostic.FutureDate(report.Source, day));
                }
            }
        }
        if (articles.Count == 0)
        {
            diagnostics.Add(ReportDiagnostic.NoText(report.Source));
        }
        return new ArticleReading(report, articles.ToImmutable(), diagnostics.ToImmutable());
    }

    /// <summary>One story of a page; null when it has no text.</summary>
    /// <param name="report">The report.</param>
    /// <param name="page">The page, with this story as its main text.</param>
    /// <param name="url">Its address; null when it is not known.</param>
    /// <param name="index">The number of the story on the page, from 0: what the page says of itself is about the first.</param>
    private static ArticleDraft? Draft(Report report, Page page, Uri? url, int index)
    {
        var draft = new ArticleDraft(report.Source);
        if (index == 0)
        {
            PageMetadata.Read(draft, page, url);
        }
        else
        {
            PageMetadata.ReadFurther(draft, page);
        }
        DateOnly? day = draft.Published is { } published ? DateOnly.FromDateTime(published.DateTime) : null;
        page.Story.RemoveAuthorNote(draft.Byline);
        (draft.Text, draft.Sections) = PageText.Of(page, draft.Title, day);
        // Pages that a script fills show hardly any text, but often carry it in their linked data.
        if (index == 0 && page.Linked.Body is { Length: > 200 } body && draft.Text.Length < body.Length / 3)
        {
            draft.Text = Fragment(body);
            draft.Sections = [];
        }
        draft.Captions = [.. page.Story.Captions.Select(block => block.Text)];
        return draft.Text.Length == 0 ? null : draft;
    }

    /// <summary>The words of a piece of markup that is a story and nothing else, or of plain text; paragraphs divided by blank lines.</summary>
    public static string Fragment(string markup)
    {
        string text = markup;
        if (markup.AsSpan().ContainsAny('<', '&'))
        {
            using IDocument fragment = Parser.ParseDocument(HtmlTrimmer.Trim(markup).Html);
            text = string.Join('\n', PageTree.Of(fragment.DocumentElement).Blocks.Where(block => block.Kind != BlockKind.Caption && !NoisePhrases.Match(block.Text)).Select(block => block.Text));
        }
        return string.Join("\n\n", text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
    }
}
