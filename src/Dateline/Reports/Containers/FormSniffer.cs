using System.Text;

namespace Dateline.Reports.Containers;

/// <summary>Tells the form of a file from its first bytes, and from its name where the bytes leave it open.</summary>
internal static class FormSniffer
{
    /// <summary>How many first bytes it looks at.</summary>
    public const int Head = 8192;

    public static ContainerForm Tell(ReadOnlySpan<byte> head, string name)
    {
        if (head.IsEmpty)
        {
            return ContainerForm.Empty;
        }
        if (Magic(head) is { } known)
        {
            return known;
        }
        if (!TextDecoder.LooksLikeText(head))
        {
            return ContainerForm.Binary;
        }
        string ending = Path.GetExtension(name).ToLowerInvariant();
        string start = TextDecoder.Decode(head).Text.TrimStart('\ufeff', ' ', '\t', '\r', '\n');
        if (start.Length == 0)
        {
            return ContainerForm.Text;
        }
        if (ending is ".jsonl" or ".ndjson")
        {
            return ContainerForm.JsonLines;
        }
        if (start[0] is '{' or '[')
        {
            return ending == ".json" || start[0] == '[' || start.AsSpan(1).TrimStart(' ').StartsWith('\n') ? ContainerForm.Json : ContainerForm.JsonLines;
        }
        if (start[0] == '<' && XmlForm(start) is { } xml)
        {
            return xml;
        }
        if (ending is ".wiki" or ".mediawiki")
        {
            return ContainerForm.WikiText;
        }
        if (ending is ".eml" || (ending is not ".txt" && LooksLikeMail(start)))
        {
            return ContainerForm.Mail;
        }
        if (ending is ".html" or ".htm" or ".xhtml" || (start[0] == '<' && ending != ".txt" && LooksLikeHtml(start)))
        {
            return ContainerForm.Html;
        }
        return ContainerForm.Text;
    }

    private static ContainerForm? Magic(ReadOnlySpan<byte> head) =>
        head.StartsWith((ReadOnlySpan<byte>)[0x1f, 0x8b]) ? ContainerForm.Gzip
        : head.StartsWith("PK\x03\x04"u8) || head.StartsWith("PK\x05\x06"u8) ? ContainerForm.Zip
        : head.StartsWith("%PDF-"u8) ? ContainerForm.Pdf
        : head.StartsWith("WARC/1."u8) || head.StartsWith("WARC/0."u8) ? ContainerForm.Warc
        : head.StartsWith("From "u8) && head.IndexOf("\n"u8) is > 0 and int line && head[line..].ContainsAny(":"u8) && LooksLikeMail(Encoding.Latin1.GetString(head[(line + 1)..])) ? ContainerForm.Mailbox
        : null;

    private static ContainerForm? XmlForm(string start)
    {
        // The root element comes behind declaration, comments and processing instructions.
        int at = 0;
        while (at + 1 < start.Length && start[at] == '<' && start[at + 1] is '?' or '!')
        {
            int end = start.AsSpan(at).StartsWith("<!--") ? start.IndexOf("-->", at, StringComparison.Ordinal) + 2 : start.IndexOf('>', at);
            // A document type may hold declarations of its own.
            if (end > at && start.AsSpan(at, end - at).Contains('['))
            {
                end = start.IndexOf("]>", at, StringComparison.Ordinal) + 1;
            }
            if (end < at + 2)
            {
                return null;
            }
            at = end + 1;
            while (at < start.Length && char.IsWhiteSpace(start[at]))
            {
                at++;
            }
        }
        ReadOnlySpan<char> root = start.AsSpan(at);
        return root.StartsWith("<rss", StringComparison.OrdinalIgnoreCase) || root.StartsWith("<feed", StringComparison.Ordinal) || root.StartsWith("<rdf:RDF", StringComparison.Ordinal) ? ContainerForm.Feed
            : root.StartsWith("<mediawiki", StringComparison.Ordinal) ? ContainerForm.WikiDump
            : null;
    }

    /// <summary>Whether a text opens with the headers of a message: two or more, one of which only mail has.</summary>
    private static bool LooksLikeMail(string start)
    {
        int headers = 0;
        bool ofMail = false;
        foreach (ReadOnlySpan<char> line in start.AsSpan().EnumerateLines())
        {
            if (line.Length == 0)
            {
                break;
            }
            int colon = line.IndexOf(':');
            if (line[0] is ' ' or '\t')
            {
                continue;
            }
            if (colon <= 0 || line[..colon].Contains(' '))
            {
                return false;
            }
            headers++;
            ofMail |= line[..colon] is "Received" or "Message-ID" or "Message-Id" or "MIME-Version" or "Mime-Version" or "Return-Path" or "Delivered-To" or "From" or "X-Mailer";
        }
        return headers >= 2 && ofMail;
    }

    private static bool LooksLikeHtml(string start)
    {
        ReadOnlySpan<string> marks = ["<!doctype html", "<html", "<head", "<body", "<meta", "<title", "<div", "<article", "<p>", "<p ", "<h1", "<script", "<!--"];
        foreach (string mark in marks)
        {
            if (start.Contains(mark, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }
        return false;
    }
}
