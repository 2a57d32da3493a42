using System.Text;

namespace Dateline.Reports;

/// <summary>A message of mail (RFC 5322, MIME): its header and its parts, decoded on demand. Any bytes make a message.</summary>
internal sealed class MailMessage
{
    private const int DeepestNesting = 8;
    private const int MostParts = 200;

    private readonly Dictionary<string, string> _header;
    private readonly ReadOnlyMemory<byte> _body;

    private MailMessage(Dictionary<string, string> header, ReadOnlyMemory<byte> body)
    {
        _header = header;
        _body = body;
    }

    /// <summary>The message of these bytes.</summary>
    public static MailMessage Parse(ReadOnlyMemory<byte> bytes)
    {
        var header = new Dictionary<string, string>(StringComparer.Ordinal);
        string? name = null;
        int at = 0;
        while (at < bytes.Length)
        {
            int end = bytes.Span[at..].IndexOf((byte)'\n');
            int next = end < 0 ? bytes.Length : at + end + 1;
            string line = TextDecoder.Decode(bytes.Span[at..(end < 0 ? bytes.Length : at + end)]).Text.TrimEnd('\r');
            at = next;
            if (line.Length == 0)
            {
                break;
            }
            if (line[0] is ' ' or '\t' && name is not null)
            {
                header[name] += " " + line.Trim();
                continue;
            }
            int colon = line.IndexOf(':', StringComparison.Ordinal);
            name = colon > 0 ? line[..colon].Trim().ToLowerInvariant() : null;
            if (name is not null && !header.TryAdd(name, line[(colon + 1)..].Trim()))
            {
                name = null;
            }
        }
        return new MailMessage(header, bytes[at..]);
    }

    /// <summary>A field of the header, encoded words decoded (RFC 2047); null when it is absent.</summary>
    /// <param name="name">The name in lower case.</param>
    public string? Header(string name) => _header.TryGetValue(name, out string? value) ? EncodedWords.Decode(value) : null;

    /// <summary>The text of the first part of a kind; null when there is none.</summary>
    /// <param name="mediaType">Such as <c>text/plain</c>.</param>
    public string? Body(string mediaType)
    {
        int budget = MostParts;
        return Body(mediaType, 0, ref budget);
    }

    private string? Body(string mediaType, int depth, ref int budget)
    {
        string type = _header.GetValueOrDefault("content-type", MediaTypes.Text);
        string kind = type.Split(';')[0].Trim().ToLowerInvariant();
        if (kind == mediaType)
        {
            return _header.GetValueOrDefault("content-disposition", "").StartsWith("attachment", StringComparison.OrdinalIgnoreCase) ? null : TextDecoder.Decode(Decoded(), TextDecoder.CharsetOf(type)).Text;
        }
        if (!kind.StartsWith("multipart/", StringComparison.Ordinal) || depth >= DeepestNesting || Parameter(type, "boundary") is not { Length: > 0 } boundary)
        {
            return null;
        }
        foreach (ReadOnlyMemory<byte> part in Parts(Encoding.UTF8.GetBytes("--" + boundary)))
        {
            if (--budget < 0)
            {
                return null;
            }
            if (Parse(part).Body(mediaType, depth + 1, ref budget) is { } text)
            {
                return text;
            }
        }
        return null;
    }

    private IEnumerable<ReadOnlyMemory<byte>> Parts(byte[] boundary)
    {
        int start = -1;
        int at = 0;
        while (at <= _body.Length)
        {
            int found = _body.Span[at..].IndexOf(boundary);
            int mark = found < 0 ? _body.Length : at + found;
            if (start >= 0 && mark > start)
            {
                yield return _body[start..mark];
            }
            if (found < 0)
            {
                yield break;
            }
            int lineEnd = _body.Span[mark..].IndexOf((byte)'\n');
            if (lineEnd < 0 || _body.Span[(mark + boundary.Length)..].StartsWith("--"u8))
            {
                yield break;
            }
            at = start = mark + lineEnd + 1;
        }
    }

    private byte[] Decoded() => _header.GetValueOrDefault("content-transfer-encoding", "").Trim().ToLowerInvariant() switch
    {
        "base64" => EncodedWords.FromBase64(_body.Span),
        "quoted-printable" => EncodedWords.FromQuotedPrintable(_body.Span, false),
        _ => _body.ToArray(),
    };

    private static string? Parameter(string value, string name)
    {
        int at = value.IndexOf(name + "=", StringComparison.OrdinalIgnoreCase);
        if (at < 0)
        {
            return null;
        }
        string rest = value[(at + name.Length + 1)..].Trim();
        return rest.StartsWith('"') ? rest[1..].Split('"')[0] : rest.Split(';')[0].Trim();
    }
}
