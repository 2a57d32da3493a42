using System.Buffers;
using System.Text;

namespace Dateline.Reports.Pages;

/// <summary>Finds the charset that a page declares of itself, and decodes the page.</summary>
internal static class PageCharset
{
    private const int Head = 4096;

    private static readonly SearchValues<char> NameCharacters = SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_:.");

    /// <summary>The text of a page: by byte order mark, header, its own meta element or XML declaration, or by its bytes.</summary>
    public static string Decode(Report report)
    {
        ReadOnlySpan<byte> bytes = report.Bytes.Span;
        string? declared = TextDecoder.CharsetOf(report.MediaType);
        return TextDecoder.Decode(bytes, TextDecoder.Named(declared) is null ? Declared(bytes) : declared).Text;
    }

    private static string? Declared(ReadOnlySpan<byte> bytes)
    {
        string head = Encoding.Latin1.GetString(bytes[..Math.Min(bytes.Length, Head)]);
        foreach (string mark in (ReadOnlySpan<string>)["charset=", "encoding="])
        {
            int at = head.IndexOf(mark, StringComparison.OrdinalIgnoreCase);
            if (at < 0)
            {
                continue;
            }
            ReadOnlySpan<char> value = head.AsSpan(at + mark.Length).TrimStart('"').TrimStart('\'').TrimStart(' ');
            int end = value.IndexOfAnyExcept(NameCharacters);
            return end <= 0 ? null : value[..end].ToString();
        }
        return null;
    }
}
