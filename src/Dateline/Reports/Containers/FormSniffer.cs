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
        if (ending is ".html" or ".htm" or ".xhtml" || (start[0] == '<' && ending != ".txt" && LooksLikeHtml(start)))
        {
            return ContainerForm.Html;
        }
        return ContainerForm.Text;
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
