using System.Buffers.Binary;
using System.IO.Compression;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;

namespace Dateline.Places;

/// <summary>The columns of a compiled gazetteer and their form on disk.</summary>
/// <remarks>
/// A head of 48 bytes (8 letters, format version, length of the columns, SHA-256 of what follows), then the columns, little-endian, as one
/// Brotli stream: places sorted by country and division, names sorted, which is what makes them small.
/// </remarks>
internal sealed class GazetteerFile
{
    public const int FormatVersion = 2;
    /// <summary>In a kind: the place is in the project's own tables.</summary>
    public const byte NewsworthyBit = 0x80;

    private const int HeadLength = 48;
    private const int MaxColumnBytes = 256 << 20;

    // Populations are kept in one byte: 0 is unknown, b is e^(b/13), at most 330 million people; the step is 8 %, so the error at most 4 %.
    private const double PopulationSteps = 13;

    public required string[] Countries { get; init; }          // codes; number 0 is none
    public required byte[] Kinds { get; init; }
    public required ushort[] CountryNumbers { get; init; }
    public required byte[] Populations { get; init; }
    public required int[] Latitudes { get; init; }             // in 0.0001 degree
    public required int[] Longitudes { get; init; }
    public required int[] Provinces { get; init; }
    public required int[] Districts { get; init; }
    public required uint[] GeoNamesIds { get; init; }          // 0 where the id is a code
    public required int[] TitleStarts { get; init; }           // into Text; one more than places
    public required int[] CodeStarts { get; init; }
    public required byte[] NameLengths { get; init; }
    public required ushort[] NamingCounts { get; init; }
    public required int[] Namings { get; init; }
    public required ReadOnlyMemory<byte> NameBytes { get; init; }
    public required ReadOnlyMemory<byte> Text { get; init; }
    public required int[] BoundedPlaces { get; init; }         // those with a box, in order
    public required short[] Edges { get; init; }               // south, west, north and east of each box, in 0.01 degree, rounded outwards

    public static byte PopulationCode(long population) => population <= 0 ? (byte)0 : (byte)Math.Clamp(Math.Round(Math.Log(population) * PopulationSteps), 1, 255);

    public static long PopulationOf(byte code) => code == 0 ? 0 : (long)Math.Round(Math.Exp(code / PopulationSteps));

    public ReadOnlySpan<byte> TextOf(int[] starts, int place) => Text.Span[starts[place]..starts[place + 1]];

    public byte[] Write()
    {
        var columns = new ColumnWriter();
        columns.Add<byte>(Encoding.ASCII.GetBytes(string.Join(' ', Countries)));
        columns.Add<byte>(Kinds);
        columns.Add<ushort>(CountryNumbers);
        columns.Add<byte>(Populations);
        columns.Add<int>(Latitudes);
        columns.Add<int>(Longitudes);
        columns.Add<int>(Deltas(Provinces));
        columns.Add<int>(Deltas(Districts));
        columns.Add<uint>(GeoNamesIds);
        columns.Add<int>(Deltas(TitleStarts));
        columns.Add<int>(Deltas(CodeStarts));
        columns.Add<byte>(NameLengths);
        columns.Add<ushort>(NamingCounts);
        columns.Add<int>(Namings);
        columns.Add<byte>(NameBytes.Span);
        columns.Add<byte>(Text.Span);
        columns.Add<int>(Deltas(BoundedPlaces));
        columns.Add<short>(Edges);
        byte[] plain = columns.ToArray();
        using var packed = new MemoryStream();
        packed.Write(new byte[HeadLength]);
        using (var brotli = new BrotliStream(packed, new BrotliCompressionOptions { Quality = 11 }, leaveOpen: true)) brotli.Write(plain);
        byte[] bytes = packed.ToArray();
        "DLPLACES"u8.CopyTo(bytes);
        BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(8), FormatVersion);
        BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(12), plain.Length);
        SHA256.HashData(bytes.AsSpan(HeadLength), bytes.AsSpan(16, 32));
        return bytes;
    }

    /// <exception cref="InvalidDataException">The bytes are no gazetteer, of another format version, or damaged.</exception>
    public static GazetteerFile Read(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length < HeadLength || !bytes.StartsWith("DLPLACES"u8)) throw new InvalidDataException("This is no compiled gazetteer.");
        int version = BinaryPrimitives.ReadInt32LittleEndian(bytes[8..]);
        if (version != FormatVersion)
            throw new InvalidDataException(FormattableString.Invariant($"The gazetteer has format version {version}; this program reads version {FormatVersion}. Build it anew with: dateline build places"));
        int length = BinaryPrimitives.ReadInt32LittleEndian(bytes[12..]);
        Span<byte> hash = stackalloc byte[32];
        SHA256.HashData(bytes[HeadLength..], hash);
        if (!hash.SequenceEqual(bytes.Slice(16, 32)) || length is < 0 or > MaxColumnBytes) throw new InvalidDataException("The gazetteer is damaged: its checksum is wrong.");
        byte[] plain = GC.AllocateUninitializedArray<byte>(length);
        if (!BrotliDecoder.TryDecompress(bytes[HeadLength..], plain, out int written) || written != length) throw new InvalidDataException("The gazetteer is damaged: its columns cannot be unpacked.");
        var columns = new ColumnReader(plain);
        return new GazetteerFile
        {
            Countries = Encoding.ASCII.GetString(columns.NextBytes().Span).Split(' '),
            Kinds = columns.Next<byte>(),
            CountryNumbers = columns.Next<ushort>(),
            Populations = columns.Next<byte>(),
            Latitudes = columns.Next<int>(),
            Longitudes = columns.Next<int>(),
            Provinces = Sums(columns.Next<int>()),
            Districts = Sums(columns.Next<int>()),
            GeoNamesIds = columns.Next<uint>(),
            TitleStarts = Sums(columns.Next<int>()),
            CodeStarts = Sums(columns.Next<int>()),
            NameLengths = columns.Next<byte>(),
            NamingCounts = columns.Next<ushort>(),
            Namings = columns.Next<int>(),
            NameBytes = columns.NextBytes(),
            Text = columns.NextBytes(),
            BoundedPlaces = Sums(columns.Next<int>()),
            Edges = columns.Next<short>(),
        };
    }

    private static int[] Deltas(int[] values)
    {
        var deltas = new int[values.Length];
        for (int i = values.Length - 1; i > 0; i--) deltas[i] = values[i] - values[i - 1];
        if (values.Length > 0) deltas[0] = values[0];
        return deltas;
    }

    // The loops over whole columns are compiled once at full optimization: they run once, when a program starts.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static int[] Sums(int[] values)
    {
        for (int i = 1; i < values.Length; i++) values[i] += values[i - 1];
        return values;
    }

    // Each column is a length in bytes and the bytes of its values, the lowest bytes of all first: like bytes lie together and pack better.
    private sealed class ColumnWriter
    {
        private readonly List<byte> _plain = [];

        public void Add<T>(ReadOnlySpan<T> values) where T : unmanaged
        {
            ReadOnlySpan<byte> bytes = MemoryMarshal.AsBytes(values);
            Span<byte> head = stackalloc byte[4];
            BinaryPrimitives.WriteInt32LittleEndian(head, bytes.Length);
            _plain.AddRange(head);
            int width = Marshal.SizeOf<T>();
            byte[] planes = new byte[bytes.Length];
            for (int plane = 0, at = 0; plane < width; plane++)
                for (int i = plane; i < bytes.Length; i += width) planes[at++] = bytes[i];
            _plain.AddRange(planes);
        }

        public byte[] ToArray() => [.. _plain];
    }

    private ref struct ColumnReader(byte[] plain)
    {
        private int _at;

        public ReadOnlyMemory<byte> NextBytes()
        {
            if (_at + 4 > plain.Length) throw new InvalidDataException("The gazetteer is damaged: a column is missing.");
            int length = BinaryPrimitives.ReadInt32LittleEndian(plain.AsSpan(_at));
            if (length < 0 || length > plain.Length - _at - 4) throw new InvalidDataException("The gazetteer is damaged: a column is cut off.");
            ReadOnlyMemory<byte> bytes = plain.AsMemory(_at + 4, length);
            _at += 4 + length;
            return bytes;
        }

        public T[] Next<T>() where T : unmanaged
        {
            ReadOnlySpan<byte> planes = NextBytes().Span;
            int width = Marshal.SizeOf<T>(), count = planes.Length / width;
            var values = new T[count];
            Join(planes, MemoryMarshal.AsBytes(values.AsSpan()), width);
            return values;
        }

        [MethodImpl(MethodImplOptions.AggressiveOptimization)]
        private static void Join(ReadOnlySpan<byte> planes, Span<byte> bytes, int width)
        {
            int count = bytes.Length / width;
            for (int plane = 0; plane < width; plane++)
            {
                ReadOnlySpan<byte> source = planes.Slice(plane * count, count);
                for (int i = 0; i < source.Length; i++) bytes[i * width + plane] = source[i];
            }
        }
    }
}
