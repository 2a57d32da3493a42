using System.Globalization;
using System.Text;

namespace Dateline.Reports.Containers;

/// <summary>A web archive (WARC 1.0 and 1.1, ISO 28500): the pages of its successful responses and of its resources.</summary>
internal static class Warc
{
    private const int LongestHeader = 1 << 16;

    public static IEnumerable<Intake> Read(Stream stream, string name, ReadingOptions options)
    {
        using var lines = new LineReader(stream, Math.Max(options.LargestReport, LongestHeader));
        int number = 0;
        while (Next(lines) is { } first)
        {
            number++;
            string source = FormattableString.Invariant($"{name}#{number}");
            if (!first.StartsWith("WARC/", StringComparison.Ordinal))
            {
                yield return new Intake(null, ReportDiagnostic.Damaged(source, "WARC", "a record does not begin where the one before ends"));
                yield break;
            }
            Dictionary<string, string> header = Header(lines);
            if (!long.TryParse(header.GetValueOrDefault("content-length"), NumberStyles.None, CultureInfo.InvariantCulture, out long length))
            {
                yield return new Intake(null, ReportDiagnostic.Damaged(source, "WARC", "a record has no length"));
                yield break;
            }
            byte[] block = lines.Bytes(length);
            if (block.Length < Math.Min(length, options.LargestReport))
            {
                yield return new Intake(null, ReportDiagnostic.Damaged(source, "WARC", "it ends in the middle of a record"));
                yield break;
            }
            string type = header.GetValueOrDefault("warc-type", "");
            if (type is not ("response" or "resource" or "conversion"))
            {
                continue;
            }
            if (length > options.LargestReport)
            {
                yield return new Intake(null, ReportDiagnostic.TooLong(source, options.LargestReport));
                continue;
            }
            if (Report(source, header, block, options) is { } intake)
            {
                yield return intake;
            }
        }
    }

    private static Intake? Report(string source, Dictionary<string, string> header, byte[] block, ReadingOptions options)
    {
        string mediaType = header.GetValueOrDefault("content-type", "");
        ReadOnlyMemory<byte> body = block;
        if (mediaType.StartsWith("application/http", StringComparison.OrdinalIgnoreCase))
        {
            if (HttpMessage.Parse(block) is not { Status: 200 } message)
            {
                return null;
            }
            mediaType = message.Header("content-type") ?? MediaTypes.Html;
            try
            {
                body = message.Body(options.LargestReport) ?? ReadOnlyMemory<byte>.Empty;
            }
            catch (Exception broken) when (broken is InvalidDataException or IOException)
            {
                return new Intake(null, broken is BombException ? ReportDiagnostic.Bomb(source) : ReportDiagnostic.Damaged(source, "body of a response", broken.Message));
            }
        }
        bool isText = mediaType.StartsWith("text/html", StringComparison.OrdinalIgnoreCase) || mediaType.StartsWith("application/xhtml", StringComparison.OrdinalIgnoreCase)
            || mediaType.StartsWith("text/plain", StringComparison.OrdinalIgnoreCase) || mediaType.StartsWith(MediaTypes.Pdf, StringComparison.OrdinalIgnoreCase);
        if (!isText || body.IsEmpty)
        {
            return null;
        }
        Uri? url = Uri.TryCreate(header.GetValueOrDefault("warc-target-uri", "").Trim('<', '>'), UriKind.Absolute, out Uri? address) ? address : null;
        DateTimeOffset? retrieved = DateTimeOffset.TryParse(header.GetValueOrDefault("warc-date"), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out DateTimeOffset date) ? date : null;
        return new Intake(new Report(source, url, retrieved, mediaType, body), null);
    }

    /// <summary>The next line that is not blank; null at the end.</summary>
    private static string? Next(LineReader lines)
    {
        while (lines.Next() is { } line)
        {
            if (line.Length > 0)
            {
                return Encoding.UTF8.GetString(line.Span);
            }
        }
        return null;
    }

    private static Dictionary<string, string> Header(LineReader lines)
    {
        var header = new Dictionary<string, string>(StringComparer.Ordinal);
        while (lines.Next() is { Length: > 0 } line)
        {
            string text = Encoding.UTF8.GetString(line.Span);
            int colon = text.IndexOf(':', StringComparison.Ordinal);
            if (colon > 0)
            {
                header.TryAdd(text[..colon].Trim().ToLowerInvariant(), text[(colon + 1)..].Trim());
            }
        }
        return header;
    }
}
