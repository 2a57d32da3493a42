using AngleSharp.Dom;

namespace Dateline.Reports.Pages;

/// <summary>Reads what a page says about its article beside the text, the more reliable places first, and puts it into a draft.</summary>
internal static class PageMetadata
{
    private static readonly string[] TitleDividers = [" | ", " – ", " — ", " - ", " :: ", " » ", " • ", " · "];

    public static void Read(ArticleDraft draft, Page page, Uri? address)
    {
        ReadUrl(draft, page, address);
        ReadOutlet(draft, page);
        ReadTitle(draft, page);
        ReadByline(draft, page);
        ReadLanguage(draft, page);
        PageDates.Read(draft, page);
        if (!draft.Has(ArticleField.Outlet) && draft.Url is { Host.Length: > 0 } url)
        {
            draft.Offer(ArticleField.Outlet, url.Host.StartsWith("www.", StringComparison.Ordinal) ? url.Host[4..] : url.Host, "url");
        }
    }

    /// <summary>What a further story of a page, as pages have that go on for ever, says of itself: its headline and its marked-up date.</summary>
    public static void ReadFurther(ArticleDraft draft, Page page)
    {
        ReadOutlet(draft, page);
        draft.Offer(ArticleField.Title, page.Headline?.Text.Replace('\n', ' '), "h1");
        draft.Offer(ArticleField.Deck, page.Deck?.Text, "text");
        ReadLanguage(draft, page);
        PageDates.ReadMarked(draft, page);
    }

    /// <summary>The canonical address where it is of the same site, or where the page's own is not known.</summary>
    private static void ReadUrl(ArticleDraft draft, Page page, Uri? address)
    {
        string? canonical = page.Document.QuerySelectorAll("link[rel]").FirstOrDefault(link => string.Equals(link.GetAttribute("rel"), "canonical", StringComparison.OrdinalIgnoreCase))?.GetAttribute("href");
        Offer(canonical, "link:canonical");
        (string Name, string Content)? og = page.Meta.First("og:url", "twitter:url");
        Offer(og?.Content, $"meta:{og?.Name}");
        Offer(address is null ? page.Linked.Url : null, "json-ld:url");
        draft.Offer(ArticleField.Url, address?.OriginalString, "address");

        void Offer(string? href, string from)
        {
            // A bare front page as canonical address is a mistake of the page's maker.
            if (href is not null && Resolve(href, address) is { } url && (address is null || SameSite(url, address)) && (url.AbsolutePath.Length > 1 || address is null or { AbsolutePath.Length: <= 1 }))
            {
                draft.Offer(ArticleField.Url, url.AbsoluteUri, from);
            }
        }
    }

    private static Uri? Resolve(string href, Uri? address) =>
        Uri.TryCreate(href.Trim(), UriKind.Absolute, out Uri? url) && url.Scheme is "http" or "https" ? url
        : address is not null && Uri.TryCreate(address, href.Trim(), out url) && url.Scheme is "http" or "https" ? url
        : null;

    private static bool SameSite(Uri left, Uri right)
    {
        string[] a = left.IdnHost.Split('.');
        string[] b = right.IdnHost.Split('.');
        return a.Length >= 2 && b.Length >= 2 && a[^1] == b[^1] && a[^2] == b[^2];
    }

    private static void ReadOutlet(ArticleDraft draft, Page page)
    {
        OfferMeta(draft, page, ArticleField.Outlet, "og:site_name");
        draft.Offer(ArticleField.Outlet, page.Linked.Publisher, "json-ld:publisher");
        OfferMeta(draft, page, ArticleField.Outlet, "application-name", "apple-mobile-web-app-title", "dc.publisher", "publisher");
    }

    private static void ReadTitle(ArticleDraft draft, Page page)
    {
        if (page.Headline is { } block)
        {
            draft.Offer(ArticleField.Title, block.Text.Replace('\n', ' '), "h1");
        }
        draft.Offer(ArticleField.Title, WithoutOutlet(page.Linked.Headline, draft.Outlet), "json-ld:headline");
        (string Name, string Content)? meta = page.Meta.First("og:title", "twitter:title", "dc.title", "title");
        draft.Offer(ArticleField.Title, WithoutOutlet(meta?.Content, draft.Outlet), $"meta:{meta?.Name}");
        draft.Offer(ArticleField.Title, WithoutOutlet(Collapse(page.Document.Title), draft.Outlet), "title");
        draft.Offer(ArticleField.Deck, page.Deck?.Text, "text");
        draft.Offer(ArticleField.Deck, page.Linked.Description, "json-ld:description");
        OfferMeta(draft, page, ArticleField.Deck, "og:description", "description", "twitter:description");
    }

    /// <summary>A title without the name of the outlet at either end.</summary>
    internal static string? WithoutOutlet(string? title, string? outlet)
    {
        if (string.IsNullOrWhiteSpace(title))
        {
            return null;
        }
        foreach (string divider in TitleDividers)
        {
            int last = title.LastIndexOf(divider, StringComparison.Ordinal);
            if (last <= 0)
            {
                continue;
            }
            string head = title[..last].Trim();
            string tail = title[(last + divider.Length)..].Trim();
            bool isOutlet = outlet is not null && (tail.Contains(outlet, StringComparison.OrdinalIgnoreCase) || outlet.Contains(tail, StringComparison.OrdinalIgnoreCase));
            if (isOutlet || (divider is " | " && tail.Length < head.Length))
            {
                return head;
            }
            if (outlet is not null && title[..title.IndexOf(divider, StringComparison.Ordinal)].Trim().Equals(outlet, StringComparison.OrdinalIgnoreCase))
            {
                return title[(title.IndexOf(divider, StringComparison.Ordinal) + divider.Length)..].Trim();
            }
        }
        return title.Trim();
    }

    private static void ReadByline(ArticleDraft draft, Page page)
    {
        draft.Offer(ArticleField.Byline, CleanByline(page.Linked.Author), "json-ld:author");
        (string Name, string Content)? meta = page.Meta.First("author", "article:author_name", "dc.creator", "dcterms.creator", "sailthru.author", "parsely-author", "byl", "article:author", "twitter:data1");
        draft.Offer(ArticleField.Byline, CleanByline(meta?.Content), $"meta:{meta?.Name}");
        IElement? named = page.Document.QuerySelector("[itemprop=author] [itemprop=name]") ?? page.Document.QuerySelector("[itemprop=author]") ?? page.Document.QuerySelector("a[rel=author]")
            ?? page.Document.QuerySelector(".byline, .author-name, .article-author, .entry-author, .post-author");
        draft.Offer(ArticleField.Byline, CleanByline(Collapse(named?.TextContent)), "text");
    }

    /// <summary>The names without "By"; null when it is no line of names.</summary>
    internal static string? CleanByline(string? text)
    {
        string? words = Collapse(text);
        if (words is null || words.Length is < 2 or > 120 || words.Contains("://", StringComparison.Ordinal) || words.StartsWith("www.", StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }
        foreach (string opening in (ReadOnlySpan<string>)["written by ", "posted by ", "by ", "von ", "par ", "por "])
        {
            if (words.StartsWith(opening, StringComparison.OrdinalIgnoreCase))
            {
                words = words[opening.Length..].Trim();
            }
        }
        return words.Length > 1 && !words.ContainsAnyInRange('0', '9') ? words : null;
    }

    private static void ReadLanguage(ArticleDraft draft, Page page)
    {
        OfferLanguage(draft, page.Document.DocumentElement.GetAttribute("lang") ?? page.Document.DocumentElement.GetAttribute("xml:lang"), "html:lang");
        OfferLanguage(draft, page.Linked.Language, "json-ld:inLanguage");
        (string Name, string Content)? meta = page.Meta.First("og:locale", "content-language", "language", "dc.language", "dcterms.language", "inlanguage");
        OfferLanguage(draft, meta?.Content, $"meta:{meta?.Name}");
    }

    private static void OfferLanguage(ArticleDraft draft, string? tag, string from)
    {
        string? clean = tag?.Trim().Replace('_', '-');
        if (clean is { Length: >= 2 and <= 12 } && char.IsAsciiLetter(clean[0]) && (clean.Length == 2 || clean.AsSpan(2).IndexOf('-') is 0 or 1))
        {
            draft.Offer(ArticleField.Language, clean, from);
        }
    }

    private static void OfferMeta(ArticleDraft draft, Page page, ArticleField field, params ReadOnlySpan<string> names)
    {
        if (page.Meta.First(names) is { } found)
        {
            draft.Offer(field, System.Net.WebUtility.HtmlDecode(found.Content), $"meta:{found.Name}");
        }
    }

    private static string? Collapse(string? text) => string.IsNullOrWhiteSpace(text) ? null : string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
