using System.Text;

namespace Dateline.Reports;

/// <summary>Undoes the encodings of mail: base64, quoted-printable and encoded words in headers (RFC 2045, RFC 2047). What is damaged is kept as it stands.</summary>
internal static class EncodedWords
{
    /// <summary>A header's value with its encoded words decoded.</summary>
    public static string Decode(string value)
    {
        var text = new StringBuilder(value.Length);
        int at = 0;
        while (at < value.Length)
        {
            int open = value.IndexOf("=?", at, StringComparison.Ordinal);
            string[] parts = open < 0 ? [] : value[(open + 2)..Math.Min(value.Length, open + 400)].Split('?', 4);
            if (parts.Length < 4 || !parts[3].StartsWith('=') || parts[1].ToUpperInvariant() is not ("B" or "Q"))
            {
                int end = open < 0 ? value.Length : open + 2;
                text.Append(value, at, end - at);
                at = end;
                continue;
            }
            string before = value[at..open];
            // White space between two encoded words is not part of the text.
            text.Append(at > 0 && string.IsNullOrWhiteSpace(before) ? "" : before);
            byte[] raw = Encoding.Latin1.GetBytes(parts[2]);
            byte[] bytes = parts[1].Equals("B", StringComparison.OrdinalIgnoreCase) ? FromBase64(raw) : FromQuotedPrintable(raw, true);
            text.Append((TextDecoder.Named(parts[0]) ?? Encoding.UTF8).GetString(bytes));
            at = open + 2 + parts[0].Length + 1 + parts[1].Length + 1 + parts[2].Length + 2;
        }
        return text.ToString();
    }

    /// <summary>The bytes of base64; line ends and foreign characters are passed over.</summary>
    public static byte[] FromBase64(ReadOnlySpan<byte> text)
    {
        byte[] clean = new byte[text.Length + 4];
        int length = 0;
        foreach (byte b in text)
        {
            if (char.IsAsciiLetterOrDigit((char)b) || b is (byte)'+' or (byte)'/')
            {
                clean[length++] = b;
            }
        }
        // A single left-over character carries no whole byte.
        length -= length % 4 == 1 ? 1 : 0;
        while (length % 4 != 0)
        {
            clean[length++] = (byte)'=';
        }
        byte[] bytes = new byte[length / 4 * 3];
        System.Buffers.Text.Base64.DecodeFromUtf8(clean.AsSpan(0, length), bytes, out _, out int written);
        return bytes[..written];
    }

    /// <summary>The bytes of quoted-printable.</summary>
    /// <param name="text">The encoded text.</param>
    /// <param name="inHeader">Whether an underscore stands for a space, as in headers.</param>
    public static byte[] FromQuotedPrintable(ReadOnlySpan<byte> text, bool inHeader)
    {
        var bytes = new MemoryStream(text.Length);
        for (int i = 0; i < text.Length; i++)
        {
            if (text[i] != '=')
            {
                bytes.WriteByte(inHeader && text[i] == '_' ? (byte)' ' : text[i]);
            }
            else if (i + 2 < text.Length && char.IsAsciiHexDigit((char)text[i + 1]) && char.IsAsciiHexDigit((char)text[i + 2]))
            {
                bytes.WriteByte((byte)((Digit(text[i + 1]) << 4) | Digit(text[i + 2])));
                i += 2;
            }
            else
            {
                // A mark at the end of a line joins it with the next.
                int end = i + 1;
                while (end < text.Length && text[end] is (byte)' ' or (byte)'\t' or (byte)'\r')
                {
                    end++;
                }
                if (end < text.Length && text[end] == '\n')
                {
                    i = end;
                }
                else
                {
                    bytes.WriteByte(text[i]);
                }
            }
        }
        return bytes.ToArray();
    }

    private static int Digit(byte hex) => hex <= '9' ? hex - '0' : (hex | 0x20) - 'a' + 10;
}
