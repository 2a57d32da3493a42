using System.Text;

namespace Dateline.Reports;

/// <summary>Turns the markup of MediaWiki into the text that readers see. One pass, linear, for any string.</summary>
internal sealed class WikiText
{
    private const int DeepestNesting = 20;
    private const int LongestTemplate = 20_000;

    // Behind these headings stands no text of the story.
    private static readonly string[] LastHeadings = ["sources", "references", "external links", "see also", "related news", "notes", "further reading", "bibliography", "sister links", "related articles"];

    // Searches that found nothing are not repeated, or unclosed brackets would cost time in the square of the length.
    private readonly HashSet<string> _absent = new(StringComparer.Ordinal);
    private long _steps;
    private string? _date;

    private WikiText()
    {
    }

    /// <summary>The text, its paragraphs divided by blank lines, and what a date template says; null when there is none.</summary>
    public static (string Text, string? Date) Read(string markup)
    {
        var reader = new WikiText();
        string inline = reader.Inline(markup.ReplaceLineEndings("\n"), 0);
        var text = new StringBuilder(inline.Length);
        bool inTable = false;
        foreach (string line in inline.Split('\n'))
        {
            string words = line.Trim();
            inTable |= words.StartsWith("{|", StringComparison.Ordinal);
            if (inTable)
            {
                inTable = !words.StartsWith("|}", StringComparison.Ordinal);
                continue;
            }
            if (words.Length > 4 && words.StartsWith("==", StringComparison.Ordinal) && words.EndsWith("==", StringComparison.Ordinal))
            {
                words = words.Trim('=').Trim();
                if (LastHeadings.Contains(words.ToLowerInvariant()))
                {
                    break;
                }
            }
            words = words.TrimStart('*', '#', ':', ';').Trim();
            if (words.Length > 0 && words != "----")
            {
                text.Append(text.Length > 0 ? "\n\n" : "").Append(words);
            }
        }
        return (text.ToString(), reader._date);
    }

    private string Inline(string markup, int depth)
    {
        var text = new StringBuilder(markup.Length);
        int at = 0;
        while (at < markup.Length)
        {
            int next = markup.AsSpan(at).IndexOfAny("{[<'");
            if (next < 0)
            {
                break;
            }
            text.Append(markup, at, next);
            at += next;
            at = markup[at] switch
            {
                '{' => Template(markup, at, depth, text),
                '[' => Link(markup, at, depth, text),
                '<' => Tag(markup, at, text),
                _ => Quotes(markup, at, text),
            };
        }
        return text.Append(markup, at, markup.Length - at).ToString();
    }

    private static int Quotes(string markup, int at, StringBuilder text)
    {
        int end = at;
        while (end < markup.Length && markup[end] == '\'')
        {
            end++;
        }
        // Two mark italics, three bold type, five both; one is an apostrophe.
        text.Append(end - at is 1 or 4 ? "'" : "");
        return end;
    }

    /// <summary>Templates are left out, but for links to other wikis and dates.</summary>
    private int Template(string markup, int at, int depth, StringBuilder text)
    {
        if (at + 1 >= markup.Length || markup[at + 1] != '{')
        {
            text.Append('{');
            return at + 1;
        }
        int end = Matching(markup, at, "{{", "}}");
        if (end < 0)
        {
            text.Append("{{");
            return at + 2;
        }
        string[] parts = markup[(at + 2)..(end - 2)].Split('|');
        string name = parts[0].Trim().ToLowerInvariant();
        if (name is "w" or "lang" or "nowrap" or "convert" && parts.Length > 1 && depth < DeepestNesting)
        {
            string shown = name == "convert" ? string.Join(' ', parts.Skip(1).Take(2)) : parts.Last(part => !part.Contains('=', StringComparison.Ordinal));
            text.Append(Inline(shown, depth + 1));
        }
        else if (name is "date" or "byline" or "dateline")
        {
            _date ??= parts.Skip(1).Select(part => part[(part.IndexOf('=', StringComparison.Ordinal) + 1)..].Trim()).FirstOrDefault(part => part.Any(char.IsAsciiDigit));
        }
        return end;
    }

    private int Link(string markup, int at, int depth, StringBuilder text)
    {
        bool twice = at + 1 < markup.Length && markup[at + 1] == '[';
        int end = twice ? Matching(markup, at, "[[", "]]") : Find(markup, "]", at) is >= 0 and int close && close - at < 2000 ? close + 1 : -1;
        if (end < 0)
        {
            text.Append('[');
            return at + 1;
        }
        string inside = twice ? markup[(at + 2)..(end - 2)] : markup[(at + 1)..(end - 1)];
        if (!twice)
        {
            int space = inside.Contains("://", StringComparison.Ordinal) ? inside.IndexOf(' ', StringComparison.Ordinal) : -1;
            text.Append(inside.Contains("://", StringComparison.Ordinal) ? (space < 0 ? "" : inside[(space + 1)..]) : $"[{inside}]");
            return end;
        }
        int colon = inside.IndexOf(':', StringComparison.Ordinal);
        string space2 = colon > 0 ? inside[..colon].Trim().ToLowerInvariant() : "";
        if (space2 is not ("file" or "image" or "category" or "media" or "datei" or "bild" or "kategorie" or "fichier" or "catégorie") && depth < DeepestNesting)
        {
            int bar = inside.LastIndexOf('|');
            string shown = bar >= 0 ? inside[(bar + 1)..] : inside[(inside.StartsWith(':') ? 1 : 0)..];
            text.Append(Inline(shown, depth + 1));
        }
        return end;
    }

    /// <summary>Comments and references go with what is in them, other tags leave their words.</summary>
    private int Tag(string markup, int at, StringBuilder text)
    {
        ReadOnlySpan<char> rest = markup.AsSpan(at);
        if (rest.StartsWith("<!--"))
        {
            int close = Find(markup, "-->", at);
            return close < 0 ? at + 4 : close + 3;
        }
        int end = Find(markup, ">", at);
        if (end < 0 || (rest.Length > 1 && !char.IsLetter(rest[1]) && rest[1] != '/'))
        {
            text.Append('<');
            return at + 1;
        }
        foreach (string name in (ReadOnlySpan<string>)["ref", "gallery", "math", "timeline", "imagemap", "references", "templatestyles"])
        {
            if (rest[1..].StartsWith(name, StringComparison.OrdinalIgnoreCase) && markup[end - 1] != '/')
            {
                int close = Find(markup, $"</{name}", end);
                int last = close < 0 ? -1 : Find(markup, ">", close);
                return last < 0 ? end + 1 : last + 1;
            }
        }
        text.Append(rest[1..].StartsWith("br", StringComparison.OrdinalIgnoreCase) ? "\n" : "");
        return end + 1;
    }

    /// <summary>Just behind the brackets that close those at an offset; -1 when none do within a bound, so that unclosed ones cost no time in the square.</summary>
    private int Matching(string markup, int at, string open, string close)
    {
        int depth = 0;
        if (_steps > 20L * markup.Length + LongestTemplate)
        {
            return -1;
        }
        int limit = Math.Min(markup.Length - 1, at + LongestTemplate);
        for (int i = at; i < limit; i++)
        {
            _steps++;
            if (markup[i] == open[0] && markup[i + 1] == open[1])
            {
                depth++;
                i++;
            }
            else if (markup[i] == close[0] && markup[i + 1] == close[1])
            {
                depth--;
                i++;
                if (depth == 0)
                {
                    return i + 1;
                }
            }
        }
        return -1;
    }

    private int Find(string markup, string words, int from)
    {
        int found = _absent.Contains(words) ? -1 : markup.IndexOf(words, from, StringComparison.OrdinalIgnoreCase);
        if (found < 0)
        {
            _absent.Add(words);
        }
        return found;
    }
}
