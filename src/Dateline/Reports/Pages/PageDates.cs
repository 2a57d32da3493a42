using AngleSharp.Dom;
using Dateline.Reports.Dates;

namespace Dateline.Reports.Pages;

/// <summary>Finds when a page's article was published and last changed.</summary>
/// <remarks>Linked data and meta elements first, then marked-up times, the address, dates beside the headline, and last any date in or around the story.</remarks>
internal static class PageDates
{
    private static readonly string[] PublishedNames =
    [
        "article:published_time", "og:article:published_time", "article:published", "og:published_time", "og:pubdate", "datepublished", "date.published", "published_time", "publisheddate", "published-date", "publish_date", "publish-date",
        "publication_date", "publicationdate", "pubdate", "pub_date", "pubdate_iso", "parsely-pub-date", "sailthru.date", "dc.date.issued", "dcterms.issued", "dc.issued", "citation_publication_date", "citation_date",
        "cxenseparse:recs:publishtime", "article.published", "article_date_original", "originalpublicationdate", "displaydate", "display_date", "dc.date.created", "dcterms.created", "dc.created", "datecreated", "created", "article.created", "og:regdate",
        "bt:pubdate", "mediator_published_time", "rnews:datepublished", "dcsext.articlefirstpublished", "article:publicationdate", "release_date", "video:release_date",
    ];

    // Makers of pages put the last change, or the day the page was built, into these as often as the day of publication.
    private static readonly string[] VagueNames = ["dc.date", "dcterms.date", "date", "time", "timestamp", "last-publication"];

    private static readonly string[] ModifiedNames =
    [
        "article:modified_time", "og:updated_time", "article:modified", "datemodified", "date.modified", "dc.date.modified", "dcterms.modified", "dc.modified", "last-modified", "lastmod", "lastmodified", "modified", "updated_time", "revision_date", "date.updated", "cxenseparse:recs:modified",
    ];

    public static void Read(ArticleDraft draft, Page page)
    {
        Offer(draft, ArticleField.Published, page.Linked.Published, "json-ld:datePublished");
        Offer(draft, ArticleField.Modified, page.Linked.Modified, "json-ld:dateModified");
        foreach (string name in PublishedNames)
        {
            OfferMeta(draft, page, ArticleField.Published, name);
        }
        foreach (string name in ModifiedNames)
        {
            OfferMeta(draft, page, ArticleField.Modified, name);
        }
        ReadMarked(draft, page);
        DateOnly? inUrl = InUrl(draft.Url);
        if (inUrl is { } day)
        {
            draft.Offer(ArticleField.Published, new DateTimeOffset(day.ToDateTime(default), TimeSpan.Zero), "url");
        }
        (FoundDate Date, bool Strong)? visible = VisibleDates.Find(page);
        if (visible is { Strong: true } strong)
        {
            draft.Offer(ArticleField.Published, strong.Date.Instant, "text");
        }
        foreach (string name in VagueNames)
        {
            OfferMeta(draft, page, ArticleField.Published, name);
        }
        if (visible is { } weak)
        {
            draft.Offer(ArticleField.Published, weak.Date.Instant, "text");
        }
        draft.AlignPublished(inUrl ?? (visible is { Strong: true } shown ? shown.Date.Day : null));
        if (!draft.Has(ArticleField.Published) && draft.Modified is { } modified)
        {
            draft.Offer(ArticleField.Published, modified, draft.OriginOf(ArticleField.Modified));
        }
    }

    private static void OfferMeta(ArticleDraft draft, Page page, ArticleField field, string name)
    {
        if (page.Meta.First(name) is { } found)
        {
            Offer(draft, field, found.Content, $"meta:{name}");
        }
    }

    /// <summary>Elements that are marked as the date: microdata, and time elements beside the headline.</summary>
    public static void ReadMarked(ArticleDraft draft, Page page)
    {
        (int Distance, string Value, string From)? best = null;
        for (int i = page.Main.Scope; i < page.Tree.Nodes[page.Main.Scope].End; i++)
        {
            PageNode node = page.Tree.Nodes[i];
            if ((node.Role & NodeRole.Byline) == 0 || node.Tag is not ("time" or "abbr" or "span" or "div" or "p" or "a" or "meta" or "b" or "strong" or "li"))
            {
                continue;
            }
            string? property = node.Element.GetAttribute("itemprop");
            string? value = node.Element.GetAttribute("datetime") ?? node.Element.GetAttribute("content") ?? (node.Tag is "time" or "abbr" || property is not null ? node.Element.GetAttribute("title") ?? node.Element.TextContent : null);
            if (property is "dateModified")
            {
                Offer(draft, ArticleField.Modified, value, "microdata:dateModified");
                continue;
            }
            if (property is "datePublished" or "dateCreated")
            {
                Offer(draft, ArticleField.Published, value, $"microdata:{property}");
                continue;
            }
            if (node.Tag is not ("time" or "abbr") || InstantReader.Read(value) is null || IsUpdate(node) || page.Main.IsBoilerplate(i) && (node.Parent < 0 || page.Main.IsBoilerplate(node.Parent)))
            {
                continue;
            }
            int distance = DistanceOf(page, i);
            if (best is null || distance < best.Value.Distance)
            {
                best = (distance, value!, "time"); // it was read as an instant, so it is not null
            }
        }
        if (best is { } found)
        {
            Offer(draft, ArticleField.Published, found.Value, found.From);
        }
    }

    private static bool IsUpdate(PageNode node) =>
        node.Element.ClassName is { } name && (name.Contains("updat", StringComparison.OrdinalIgnoreCase) || name.Contains("modif", StringComparison.OrdinalIgnoreCase)) && !name.Contains("publish", StringComparison.OrdinalIgnoreCase);

    /// <summary>How far an element stands from the headline, or from the head of the text where there is no headline, in elements.</summary>
    private static int DistanceOf(Page page, int node)
    {
        int anchor = page.Headline?.Node ?? page.Main.Root;
        return node >= anchor ? node - anchor : (anchor - node) * 2;
    }

    /// <summary>The day that an address names; of an archived page the address of the original counts.</summary>
    internal static DateOnly? InUrl(Uri? url)
    {
        if (url is null)
        {
            return null;
        }
        string path = url.AbsolutePath;
        int original = path.LastIndexOf("http", StringComparison.Ordinal);
        for (int at = Math.Max(original, 0); DateScanner.Next(path, at) is { } found; at = found.End)
        {
            bool apart = found.Start > 0 && path[found.Start - 1] is '/' or '-' or '_' or '.' or 'a';
            if (apart && found.Day.Year >= 1995 && !found.Swappable)
            {
                return found.Day;
            }
        }
        return null;
    }

    private static void Offer(ArticleDraft draft, ArticleField field, string? value, string from)
    {
        // Seconds zero of the machine's calendar is what an empty field becomes.
        if (InstantReader.Read(value) is { } instant && instant.UtcDateTime.Date != DateTime.UnixEpoch)
        {
            draft.Offer(field, instant, from);
        }
    }
}
