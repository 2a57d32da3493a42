using System.Collections.Frozen;
using AngleSharp.Dom;

namespace Dateline.Reports.Pages;

/// <summary>Reads from an element's name, classes, id and roles what its content is.</summary>
/// <remarks>Class names are taken apart into words ("postRelated-list" is post, related, list), so that one vocabulary covers the habits of many makers of pages.</remarks>
internal static class NodeRoles
{
    private static readonly FrozenSet<string> BoilerplateTags = FrozenSet.Create(StringComparer.Ordinal, "nav", "footer", "aside", "button", "select", "dialog", "menu", "form", "label", "fieldset", "amp-ad", "amp-sidebar");

    private static readonly FrozenSet<string> BoilerplateWords = FrozenSet.Create(StringComparer.Ordinal,
        // ways around the site
        "nav", "navi", "navbar", "navigation", "subnav", "menu", "submenu", "menue", "breadcrumb", "breadcrumbs", "sitemap", "pagination", "pager", "paging", "pagenav", "skip", "skiplink", "toc",
        "footer", "foot", "colophon", "masthead", "topbar", "toolbar", "toolbox", "sidebar", "sidebars", "rightbar", "leftbar", "searchform", "searchbox", "suche",
        // other stories
        "related", "relatedposts", "recommended", "recommendation", "recommendations", "recommend", "popular", "trending", "mostread", "similar", "readmore", "morelinks", "seealso", "upnext",
        "outbrain", "taboola", "ligatus", "plista", "crp", "yarpp", "zergnet", "engageya", "widget", "widgets", "latest", "headlines", "carousel", "slider", "slideshow",
        // sharing and joining
        "share", "sharing", "sharebar", "sharedaddy", "shariff", "sharer", "shares", "social", "socialmedia", "socials", "addthis", "addtoany", "a2a", "facebook", "twitter", "whatsapp", "linkedin", "pinterest", "follow",
        "newsletter", "newsletters", "subscribe", "subscription", "subscriptions", "signup", "login", "signin", "register", "registration", "donate", "donation", "spenden", "jetpack", "paywall", "piano", "abo",
        // money and law
        "ad", "ads", "adv", "advert", "adverts", "advertisement", "advertising", "adsense", "adslot", "adbox", "anzeige", "anzeigen", "werbung", "publicidad", "publicite", "reklam", "reklama", "pub", "promo", "promotion", "promobox", "sponsor",
        "sponsored", "sponsors", "cookie", "cookies", "consent", "gdpr", "dsgvo", "disclaimer", "copyright", "legal", "imprint", "impressum", "privacy", "affiliate",
        // tools
        "popup", "modal", "overlay", "lightbox", "tooltip", "dropdown", "printfriendly", "rating", "ratings", "vote", "voting", "poll", "survey", "quiz", "player", "captcha", "feedback", "tags", "taglist", "tagcloud", "keywords", "hashtags",
        "vcard", "authorbox", "autor", "bio", "biography", "profile", "bookmark", "permalink", "reply", "loader", "loading", "placeholder", "infobox", "factbox", "contactform", "hidden", "noprint", "invisible", "googlenews", "mailchimp",
        "announcement", "notification", "snackbar", "alert", "banner", "banners", "outlink", "reaction", "reactions", "emoji", "counter", "ticker", "navbox", "catlinks", "editsection", "mw-jump", "reflist", "shop", "basket", "cart", "warenkorb", "minicart");

    private static readonly FrozenSet<string> CommentWords = FrozenSet.Create(StringComparer.Ordinal,
        "comment", "comments", "commentlist", "commentlinks", "commentform", "commentbox", "commentarea", "commentsection", "commentthread", "usercomments", "readercomments", "leserkommentare", "leserkommentar", "respond", "disqus", "kommentare", "kommentar", "comentarios", "commentaires", "commenti", "komentarze", "livefyre", "coral", "viafoura", "spotim", "openweb", "discussion");

    private static readonly FrozenSet<string> BylineWords = FrozenSet.Create(StringComparer.Ordinal,
        "byline", "author", "authors", "dateline", "timestamp", "pubdate", "postmeta", "entrymeta", "posted", "published", "dateinfo", "publishdate", "postdate", "writer", "contributor", "credits", "meta", "metadata", "metas", "date", "time", "postinfo", "articleinfo", "readtime", "readingtime");

    private static readonly FrozenSet<string> CaptionWords = FrozenSet.Create(StringComparer.Ordinal,
        "caption", "captions", "figcaption", "credit", "photocredit", "imagecredit", "bildunterschrift", "bildunterschriften", "bildquelle", "imagecaption", "photocaption", "wp-caption", "legende", "copyrightholder", "bildtext", "imagedescription", "imgdesc", "imagedesc", "bildbeschreibung", "imgcaption", "mediacaption", "photodesc", "imagesource", "bildnachweis", "imagecopyright", "bildrechte", "photographer");

    private static readonly FrozenSet<string> DeckWords = FrozenSet.Create(StringComparer.Ordinal,
        "deck", "dek", "standfirst", "subtitle", "subheadline", "subhead", "subheading", "intro", "lead", "lede", "leadtext", "teasertext", "summary", "excerpt", "kicker", "vorspann", "chapo", "sottotitolo", "sommario", "bajada", "copete", "lid", "anons");

    private static readonly FrozenSet<string> StoryNouns = FrozenSet.Create(StringComparer.Ordinal,
        "article", "artikel", "articulo", "post", "entry", "story", "news", "blog", "blogpost", "single", "noticia", "nota", "article_", "beitrag", "articolo", "td", "node", "field", "detail", "main", "page", "text", "rich", "content", "haber");

    // With one of these the name means the text of a story rather than the middle of a page.
    private static readonly FrozenSet<string> StrongNouns = FrozenSet.Create(StringComparer.Ordinal, "article", "artikel", "articulo", "post", "entry", "story", "noticia", "nota", "beitrag", "articolo", "blogpost");

    private static readonly FrozenSet<string> BodyNouns = FrozenSet.Create(StringComparer.Ordinal, "body", "content", "text", "copy", "inhalt", "texte", "testo", "texto", "fulltext", "bodytext", "maincontent", "cuerpo", "corpo", "detay", "content_", "richtext");

    private static readonly FrozenSet<string> BodyWords = FrozenSet.Create(StringComparer.Ordinal,
        "articlebody", "articletext", "articlecontent", "entrycontent", "postcontent", "postbody", "posttext", "storybody", "storycontent", "storytext", "newsbody", "newstext", "artikeltext", "fliesstext", "bodycopy", "mainarticle", "articlecontainer", "textbody");

    /// <summary>Whether a word of <see cref="Of"/> hardly ever names a part of a story.</summary>
    public static bool IsPlain(string word) => word is "nav" or "navi" or "navbar" or "navigation" or "subnav" or "menu" or "breadcrumb" or "breadcrumbs" or "footer" or "sidebar" or "cookie" or "cookies" or "consent" or "related" or "newsletter" or "share" or "sharing" or "recommended" or "popular" or "outbrain" or "taboola" or "login";

    /// <summary>What an element is, and the word of its names by which it was taken for boilerplate; null when it was by its tag, or was not.</summary>
    public static (NodeRole Role, string? Word) Of(IElement element)
    {
        string? word = null;
        string tag = element.LocalName;
        NodeRole role = BoilerplateTags.Contains(tag) ? NodeRole.Boilerplate : NodeRole.None;
        role |= tag switch
        {
            "article" => NodeRole.Story,
            "figcaption" or "caption" => NodeRole.Caption,
            "time" => NodeRole.Byline,
            _ => NodeRole.None,
        };
        if (element.Attributes.Length == 0)
        {
            return (role, null);
        }
        if (element.ClassName is { Length: > 0 } classes)
        {
            role |= FromNames(classes, tag, ref word);
        }
        if (element.Id is { Length: > 0 } id)
        {
            role |= FromNames(id, tag, ref word);
        }
        role |= FromAttributes(element);
        // The frame of the page is named after its furniture ("has-sidebar", "menu-open") but is not it.
        return tag is "html" or "body" or "main" or "article" or "blockquote" or "h1" or "h2" ? (role & ~(NodeRole.Boilerplate | NodeRole.Comments | NodeRole.Caption | NodeRole.Byline), null) : (role, word);
    }

    private static NodeRole FromAttributes(IElement element)
    {
        NodeRole role = element.GetAttribute("role") switch
        {
            "navigation" or "banner" or "contentinfo" or "complementary" or "search" or "dialog" or "menu" or "menubar" or "toolbar" or "alert" or "button" or "tablist" => NodeRole.Boilerplate,
            "article" => NodeRole.Story,
            _ => NodeRole.None,
        };
        if (element.HasAttribute("hidden") || element.GetAttribute("aria-hidden") == "true" || HidesByStyle(element.GetAttribute("style")))
        {
            role |= NodeRole.Hidden;
        }
        return role | element.GetAttribute("itemprop") switch
        {
            "articleBody" => NodeRole.Body | NodeRole.Text,
            "author" or "datePublished" or "dateModified" or "dateCreated" or "publisher" => NodeRole.Byline,
            "caption" or "copyrightHolder" => NodeRole.Caption,
            "comment" => NodeRole.Comments,
            "liveBlogUpdate" => NodeRole.Entry,
            _ => NodeRole.None,
        };
    }

    private static bool HidesByStyle(string? style) =>
        style is not null && (style.Contains("display:none", StringComparison.OrdinalIgnoreCase) || style.Contains("display: none", StringComparison.OrdinalIgnoreCase) || style.Contains("visibility:hidden", StringComparison.OrdinalIgnoreCase));

    private static NodeRole FromNames(string names, string tag, ref string? word)
    {
        NodeRole role = NodeRole.None;
        foreach (Range range in names.AsSpan().Split(' '))
        {
            ReadOnlySpan<char> name = names.AsSpan(range);
            if (name.Length is > 1 and < 80)
            {
                role |= FromName(name, tag, ref word);
            }
        }
        return role;
    }

    private static NodeRole FromName(ReadOnlySpan<char> name, string tag, ref string? reason)
    {
        Span<char> lower = stackalloc char[80];
        name.ToLowerInvariant(lower);
        ReadOnlySpan<char> whole = lower[..name.Length];
        NodeRole role = NodeRole.None;
        bool storyNoun = false, strong = false, bodyNoun = false, first = true;
        int words = 0;
        int start = 0;
        while (start < whole.Length)
        {
            int end = WordEnd(name, start);
            ReadOnlySpan<char> word = whole[start..end];
            start = end;
            while (start < whole.Length && !char.IsAsciiLetterOrDigit(whole[start]))
            {
                start++;
            }
            if (word.Length == 0)
            {
                continue;
            }
            // "has-sidebar", "no-comments" describe what is around; "tag-x", "category-x", "author-x" on a story are its shelves.
            if (first && word is "has" or "no" or "with" or "without" or "not" or "category" or "tag" or "cat" or "js" or "u" or "is" or "hentry" or "wp")
            {
                if (word is not ("js" or "u" or "is" or "wp"))
                {
                    return role;
                }
                continue;
            }
            first = false;
            words++;
            role |= RoleOf(word, ref reason);
            bodyNoun |= In(BodyNouns, word) && (storyNoun || words > 1);
            storyNoun |= In(StoryNouns, word);
            strong |= In(StrongNouns, word);
        }
        if ((storyNoun && bodyNoun && words <= 4) || In(BodyWords, whole))
        {
            role |= strong || words == 1 ? NodeRole.Body | NodeRole.Text : NodeRole.Body;
        }
        if (whole is "article" or "post" or "hentry" or "h-entry" or "story" or "blog-post" or "blogpost" or "single-post")
        {
            role |= NodeRole.Story;
        }
        return tag == "a" ? role & ~(NodeRole.Body | NodeRole.Story) : role;
    }

    private static NodeRole RoleOf(ReadOnlySpan<char> word, ref string? reason)
    {
        if (BoilerplateWords.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(word, out string? found))
        {
            reason ??= found;
            return NodeRole.Boilerplate;
        }
        return In(CommentWords, word) ? NodeRole.Comments
            : In(BylineWords, word) ? NodeRole.Byline
            : In(CaptionWords, word) ? NodeRole.Caption
            : In(DeckWords, word) ? NodeRole.Deck
            : word is "teaser" or "teasers" ? NodeRole.Teaser
            : NodeRole.None;
    }

    private static int WordEnd(ReadOnlySpan<char> name, int start)
    {
        int end = start;
        while (end < name.Length && char.IsAsciiLetterOrDigit(name[end]))
        {
            if (end > start && char.IsAsciiLetterUpper(name[end]) && char.IsAsciiLetterLower(name[end - 1]))
            {
                break;
            }
            end++;
        }
        return end;
    }

    private static bool In(FrozenSet<string> words, ReadOnlySpan<char> word) => words.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word);
}
