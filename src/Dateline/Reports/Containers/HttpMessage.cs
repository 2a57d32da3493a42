using System.Globalization;
using System.Text;

namespace Dateline.Reports.Containers;

/// <summary>A response of HTTP as an archive keeps it: status line, header and body as they went over the wire.</summary>
internal sealed class HttpMessage
{
    private readonly Dictionary<string, string> _header;
    private readonly ReadOnlyMemory<byte> _raw;

    private HttpMessage(int status, Dictionary<string, string> header, ReadOnlyMemory<byte> raw)
    {
        Status = status;
        _header = header;
        _raw = raw;
    }

    /// <summary>The status, such as 200.</summary>
    public int Status { get; }

    /// <summary>A field of the header, by its name in lower case; null when it is absent.</summary>
    public string? Header(string name) => _header.GetValueOrDefault(name);

    /// <summary>The message; null when the bytes are none.</summary>
    public static HttpMessage? Parse(ReadOnlyMemory<byte> bytes)
    {
        int end = bytes.Span.IndexOf("\r\n\r\n"u8);
        int gap = 4;
        if (end < 0)
        {
            (end, gap) = (bytes.Span.IndexOf("\n\n"u8), 2);
        }
        if (end < 0)
        {
            return null;
        }
        string[] lines = Encoding.Latin1.GetString(bytes.Span[..end]).Split('\n');
        string[] status = lines[0].Split(' ');
        if (status.Length < 2 || !int.TryParse(status[1], NumberStyles.None, CultureInfo.InvariantCulture, out int code))
        {
            return null;
        }
        var header = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (string line in lines.Skip(1))
        {
            int colon = line.IndexOf(':', StringComparison.Ordinal);
            if (colon > 0)
            {
                header.TryAdd(line[..colon].Trim().ToLowerInvariant(), line[(colon + 1)..].Trim());
            }
        }
        return new HttpMessage(code, header, bytes[(end + gap)..]);
    }

    /// <summary>The body, its transfer and content encodings undone; null when it is larger than the limit.</summary>
    /// <exception cref="InvalidDataException">The body is damaged.</exception>
    /// <exception cref="BombException">It unpacks out of all proportion.</exception>
    public ReadOnlyMemory<byte>? Body(int limit)
    {
        ReadOnlyMemory<byte> body = Header("transfer-encoding")?.Contains("chunked", StringComparison.OrdinalIgnoreCase) == true ? Unchunked(_raw) : _raw;
        if (Header("content-encoding") is not { Length: > 0 } encoding || encoding.Equals("identity", StringComparison.OrdinalIgnoreCase))
        {
            return body;
        }
        // Some archivers keep the header and store the body already unpacked.
        bool packed = !encoding.Contains("gzip", StringComparison.OrdinalIgnoreCase) || body.Span.StartsWith((ReadOnlySpan<byte>)[0x1f, 0x8b]);
        using var stream = new MemoryStream(body.ToArray(), false);
        using UnpackedStream? unpacked = packed ? UnpackedStream.Http(stream, encoding) : null;
        return unpacked is null ? body : BoundedBytes.ReadAll(unpacked, limit);
    }

    /// <summary>The body without the marks of its chunks; as it is when it bears none, as some archivers take them out.</summary>
    private static ReadOnlyMemory<byte> Unchunked(ReadOnlyMemory<byte> raw)
    {
        var body = new MemoryStream();
        ReadOnlySpan<byte> rest = raw.Span;
        while (true)
        {
            int line = rest.IndexOf((byte)'\n');
            if (line <= 0)
            {
                break;
            }
            string size = Encoding.ASCII.GetString(rest[..Math.Min(line, 32)]).Split(';')[0].Trim();
            if (!int.TryParse(size, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out int length) || length < 0 || length > rest.Length - line - 1)
            {
                return body.Length == 0 ? raw : body.ToArray();
            }
            if (length == 0)
            {
                break;
            }
            body.Write(rest.Slice(line + 1, length));
            rest = rest[(line + 1 + length)..];
            rest = rest[Math.Min(rest.Length, Math.Max(0, rest.IndexOf((byte)'\n') + 1))..];
        }
        return body.Length == 0 ? raw : body.ToArray();
    }
}
