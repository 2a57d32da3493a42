using System.Collections.Immutable;
using System.Text;

namespace Dateline.Reports.Pages;

/// <summary>Takes out of a page's source what no reader sees and no extraction needs, before it is parsed: scripts, styles, drawings, comments, bulky attributes and nesting beyond a bound.</summary>
/// <remarks>Linear in the length of the page. Scripts that hold linked data (<c>application/ld+json</c>) are handed out apart.</remarks>
internal static class HtmlTrimmer
{
    private const int LongestTag = 2000;
    private const int LongestAttribute = 600;

    private static readonly string[] Void = ["area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr"];

    private static readonly string[] Raw = ["script", "style", "svg", "template", "noscript", "iframe", "math"];

    /// <summary>The source without what was taken out.</summary>
    public static TrimmedPage Trim(string html)
    {
        var linkedData = ImmutableArray.CreateBuilder<string>();
        var kept = new StringBuilder(html.Length / 2);
        var missing = new HashSet<string>(StringComparer.Ordinal);
        var elements = new OpenElements();
        int dropped = 0;
        bool tooDeep = false;
        int at = 0;
        while (at < html.Length)
        {
            int open = html.IndexOf('<', at);
            if (open < 0)
            {
                break;
            }
            kept.Append(html, at, open - at);
            if (html.AsSpan(open).StartsWith("<!--"))
            {
                at = AfterComment(html, open, missing);
                continue;
            }
            int nameAt = open + 1 < html.Length && html[open + 1] == '/' ? open + 2 : open + 1;
            int nameEnd = nameAt;
            while (nameEnd < html.Length && (char.IsAsciiLetterOrDigit(html[nameEnd]) || html[nameEnd] is '-' or ':'))
            {
                nameEnd++;
            }
            if (nameEnd == nameAt)
            {
                kept.Append('<');
                at = open + 1;
                continue;
            }
            (int close, bool broken) = TagEnd(html, nameEnd);
            ReadOnlySpan<char> name = html.AsSpan(nameAt, nameEnd - nameAt);
            bool isEnd = nameAt == open + 2;
            if (!isEnd && Match(Raw, name) is { } raw)
            {
                bool data = raw == "script" && html.AsSpan(open, close - open).Contains("ld+json", StringComparison.OrdinalIgnoreCase);
                int after = AfterRaw(html, close, raw, missing);
                if (data)
                {
                    int end = html.LastIndexOf('<', after - 1, after - close);
                    linkedData.Add(html[close..Math.Max(close, end)]);
                }
                kept.Append(' ');
                at = after;
                continue;
            }
            at = close;
            if (Match(Void, name) is null && html[close - 1] == '>' && html[close - 2] != '/')
            {
                // The words of dropped elements stay in paragraphs of their own.
                string gap = OpenElements.BreaksLine(name) ? "<br><br>" : " ";
                if (isEnd && dropped > 0)
                {
                    dropped--;
                    kept.Append(gap);
                    continue;
                }
                if (isEnd)
                {
                    elements.Close(name);
                }
                else if (!elements.Open(name))
                {
                    tooDeep = true;
                    dropped++;
                    kept.Append(gap);
                    continue;
                }
            }
            if (broken)
            {
                kept.Append(' ');
            }
            else if (close - open > LongestTag && !name.Equals("meta", StringComparison.OrdinalIgnoreCase))
            {
                AppendShortened(kept, html.AsSpan(open, close - open), nameEnd - open);
            }
            else
            {
                kept.Append(html, open, close - open);
            }
        }
        if (at < html.Length)
        {
            kept.Append(html, at, html.Length - at);
        }
        return new TrimmedPage(kept.ToString(), linkedData.ToImmutable(), tooDeep);
    }

    private static string? Match(string[] names, ReadOnlySpan<char> name)
    {
        foreach (string candidate in names)
        {
            if (name.Equals(candidate, StringComparison.OrdinalIgnoreCase))
            {
                return candidate;
            }
        }
        return null;
    }

    /// <summary>Just behind a comment; of one that never ends only the mark is passed, so that it does not swallow the page.</summary>
    private static int AfterComment(string html, int open, HashSet<string> missing)
    {
        int end = missing.Contains("-->") ? -1 : html.IndexOf("-->", open + 4, StringComparison.Ordinal);
        if (end >= 0)
        {
            return end + 3;
        }
        missing.Add("-->");
        return open + 4;
    }

    /// <summary>Just behind the end tag of an element whose content is passed over; just behind the start tag when it never ends.</summary>
    private static int AfterRaw(string html, int from, string name, HashSet<string> missing)
    {
        // A search that failed once is not repeated, or a page full of unclosed tags would take time in the square of its length.
        if (html[from - 1] != '>' || html[from - 2] == '/' || missing.Contains(name))
        {
            return from;
        }
        int end = html.IndexOf($"</{name}", from, StringComparison.OrdinalIgnoreCase);
        if (end < 0)
        {
            missing.Add(name);
            return from;
        }
        int close = html.IndexOf('>', end);
        return close < 0 ? html.Length : close + 1;
    }

    /// <summary>Just behind the tag's closing bracket, brackets within quoted values passed over, and whether a quote in it is never closed, so that it would swallow the page.</summary>
    private static (int End, bool Broken) TagEnd(string html, int from)
    {
        int at = from;
        bool broken = false;
        while (true)
        {
            int next = html.AsSpan(at).IndexOfAny('>', '"', '\'');
            if (next < 0)
            {
                return (html.Length, broken);
            }
            at += next;
            if (html[at] == '>')
            {
                return (at + 1, broken);
            }
            int before = at - 1;
            while (before > from && char.IsWhiteSpace(html[before]))
            {
                before--;
            }
            if (html[before] != '=')
            {
                at++;
                continue;
            }
            int quoteEnd = html.IndexOf(html[at], at + 1);
            bool open = quoteEnd < 0 || (quoteEnd - at > LongestTag && html.AsSpan(at, quoteEnd - at).Contains("</", StringComparison.Ordinal) && html.AsSpan(at, LongestTag).Contains('>'));
            broken |= open;
            at = open ? at + 1 : quoteEnd + 1;
        }
    }

    /// <summary>The tag without its bulky attributes, such as pictures written out in them.</summary>
    private static void AppendShortened(StringBuilder kept, ReadOnlySpan<char> tag, int nameEnd)
    {
        kept.Append(tag[..nameEnd]);
        int at = nameEnd;
        while (at < tag.Length)
        {
            int equals = tag[at..].IndexOf('=');
            int quote = equals < 0 ? -1 : at + equals + 1;
            if (quote < 0 || quote >= tag.Length || tag[quote] is not ('"' or '\''))
            {
                break;
            }
            int end = tag[(quote + 1)..].IndexOf(tag[quote]);
            if (end < 0)
            {
                break;
            }
            int next = quote + 1 + end + 1;
            if (next - at <= LongestAttribute)
            {
                kept.Append(tag[at..next]);
            }
            at = next;
        }
        kept.Append('>');
    }
}
