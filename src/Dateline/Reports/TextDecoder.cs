using System.Text;

namespace Dateline.Reports;

/// <summary>Turns bytes into text: byte order mark first, then the declared charset if the bytes allow it, then UTF-8, then Windows-1252, which never fails.</summary>
internal static class TextDecoder
{
    private static readonly UTF8Encoding Strict = new(false, true);

    static TextDecoder() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    /// <summary>The text, and the name of the charset it was read as.</summary>
    /// <param name="bytes">The bytes, with or without a byte order mark.</param>
    /// <param name="declared">The charset that a header, meta element or XML declaration names; null when none does.</param>
    public static (string Text, string Charset) Decode(ReadOnlySpan<byte> bytes, string? declared = null)
    {
        if (Mark(bytes) is var (marked, length) && length > 0)
        {
            return (marked.GetString(bytes[length..]), marked.WebName);
        }
        Encoding? encoding = Named(declared);
        bool unicode = encoding is null || encoding.CodePage is 65001 or 20127;
        // Pages in UTF-8 that declare a legacy charset are common, the other way round is nearly impossible: long text in a
        // legacy charset with a character beyond ASCII is hardly ever valid UTF-8.
        if (System.Text.Unicode.Utf8.IsValid(bytes))
        {
            bool wide = encoding is not null && encoding.CodePage is 1200 or 1201 or 50220 or 50221 or 50222 or 52936;
            return wide && bytes.Contains((byte)0x1b) ? (encoding!.GetString(bytes), encoding.WebName) : (Strict.GetString(bytes), "utf-8");
        }
        if (unicode && MostlyUtf8(bytes))
        {
            return (Encoding.UTF8.GetString(bytes), "utf-8 with replaced bytes");
        }
        Encoding used = unicode ? Encoding.GetEncoding(1252) : encoding!;
        return (used.GetString(bytes), used.WebName);
    }

    /// <summary>The encoding of a charset's name, or null when there is none by that name. Latin-1 and ASCII mean Windows-1252, as on the web.</summary>
    public static Encoding? Named(string? charset)
    {
        if (string.IsNullOrWhiteSpace(charset))
        {
            return null;
        }
        string name = charset.Trim().Trim('"', '\'').ToLowerInvariant() switch
        {
            "latin1" or "latin-1" or "iso-8859-1" or "iso8859-1" or "ascii" or "us-ascii" => "windows-1252",
            "utf8" or "utf-8" or "unicode" => "utf-8",
            "gb2312" or "gbk" => "gb18030",
            "cp1251" => "windows-1251",
            "iso-8859-9" or "latin5" => "windows-1254",
            string other => other,
        };
        try
        {
            return Encoding.GetEncoding(name);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    /// <summary>The charset parameter of a media type such as <c>text/html; charset=koi8-r</c>; null when there is none.</summary>
    public static string? CharsetOf(string mediaType)
    {
        int at = mediaType.IndexOf("charset=", StringComparison.OrdinalIgnoreCase);
        if (at < 0)
        {
            return null;
        }
        ReadOnlySpan<char> value = mediaType.AsSpan(at + 8).Trim();
        int end = value.IndexOfAny(';', ' ');
        return (end < 0 ? value : value[..end]).Trim('"').Trim('\'').ToString();
    }

    /// <summary>Whether the bytes are those of text: no NUL unless they are UTF-16, and hardly any other control characters.</summary>
    public static bool LooksLikeText(ReadOnlySpan<byte> bytes)
    {
        ReadOnlySpan<byte> head = bytes[..Math.Min(bytes.Length, 8192)];
        if (Mark(head).Length > 0)
        {
            return true;
        }
        int controls = 0;
        foreach (byte b in head)
        {
            if (b == 0)
            {
                return false;
            }
            controls += b < 32 && b is not ((byte)'\t' or (byte)'\n' or (byte)'\r' or 12 or 27) ? 1 : 0;
        }
        return controls * 50 <= head.Length;
    }

    private static (Encoding Encoding, int Length) Mark(ReadOnlySpan<byte> bytes) => bytes switch
    {
        [0xEF, 0xBB, 0xBF, ..] => (Encoding.UTF8, 3),
        [0xFF, 0xFE, ..] => (Encoding.Unicode, 2),
        [0xFE, 0xFF, ..] => (Encoding.BigEndianUnicode, 2),
        _ => (Encoding.UTF8, 0),
    };

    /// <summary>Whether valid multi-byte sequences outnumber broken bytes by far, as in UTF-8 that was cut or patched.</summary>
    private static bool MostlyUtf8(ReadOnlySpan<byte> bytes)
    {
        int good = 0;
        int bad = 0;
        while (!bytes.IsEmpty)
        {
            if (bytes[0] < 0x80)
            {
                int next = bytes.IndexOfAnyInRange((byte)0x80, (byte)0xFF);
                if (next < 0)
                {
                    break;
                }
                bytes = bytes[next..];
                continue;
            }
            bool whole = Rune.DecodeFromUtf8(bytes, out _, out int length) == System.Buffers.OperationStatus.Done;
            good += whole ? 1 : 0;
            bad += whole ? 0 : 1;
            bytes = bytes[length..];
        }
        return good > 4 * bad;
    }
}
