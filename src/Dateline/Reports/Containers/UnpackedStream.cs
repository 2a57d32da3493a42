using System.IO.Compression;

namespace Dateline.Reports.Containers;

/// <summary>What a compressed stream unpacks to, stopped when it grows out of all proportion to what was read. Does not close the stream beneath.</summary>
internal sealed class UnpackedStream : ForwardStream
{
    // Text shrinks to a twentieth at best; deflate can blow up a thousandfold.
    private const long Allowance = 64 << 20;
    private const long LargestRatio = 150;

    private readonly Stream _unpacked;
    private readonly Func<long> _packed;
    private long _given;

    private UnpackedStream(Stream unpacked, Func<long> packed)
    {
        _unpacked = unpacked;
        _packed = packed;
    }

    /// <summary>What gzip unpacks to; members follow each other without a seam.</summary>
    public static UnpackedStream Gzip(Stream packed) => Of(packed, counted => new GZipStream(counted, CompressionMode.Decompress, true));

    /// <summary>What a body of HTTP with this content encoding unpacks to; null for an unknown encoding.</summary>
    public static UnpackedStream? Http(Stream packed, string encoding) => encoding.Trim().ToLowerInvariant() switch
    {
        "gzip" or "x-gzip" => Gzip(packed),
        "br" => Of(packed, counted => new BrotliStream(counted, CompressionMode.Decompress, true)),
        "deflate" => Of(packed, counted => new ZLibStream(counted, CompressionMode.Decompress, true)),
        _ => null,
    };

    /// <summary>The content of an entry of a ZIP archive.</summary>
    public static UnpackedStream Entry(ZipArchiveEntry entry) => new(entry.Open(), () => entry.CompressedLength);

    private static UnpackedStream Of(Stream packed, Func<Stream, Stream> unpack)
    {
        var counted = new CountedStream(packed);
        return new UnpackedStream(unpack(counted), () => counted.Count);
    }

    public override int Read(Span<byte> buffer)
    {
        int read = _unpacked.Read(buffer);
        _given += read;
        return _given > Allowance && _given > LargestRatio * _packed() ? throw new BombException() : read;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _unpacked.Dispose();
        }
        base.Dispose(disposing);
    }

    /// <summary>Counts what is read through it.</summary>
    private sealed class CountedStream(Stream inner) : ForwardStream
    {
        public long Count { get; private set; }

        public override int Read(Span<byte> buffer)
        {
            int read = inner.Read(buffer);
            Count += read;
            return read;
        }
    }
}
