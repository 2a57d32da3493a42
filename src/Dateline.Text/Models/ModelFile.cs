using System.Buffers.Binary;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;

namespace Dateline.Text.Models;

/// <summary>The file a model is kept in: a head that says what it is, and its contents with a checksum, as they are used in memory.</summary>
/// <remarks>
/// Magic "DLMODEL1" (8 bytes), format version (4), length of the task's name (4) and the name in UTF-8, length of the contents (4), their
/// <see cref="Checksum"/> (8), the contents. Numbers are little-endian. Nothing is compressed: learned numbers hardly shrink, and unpacking them took most of a start.
/// The format version rises when any model's contents change their meaning, so that an old program refuses a new file.
/// Files of version 1 are still read: length of the contents (4) and of the compressed contents (4), their SHA-256 (32), the contents compressed with Brotli.
/// </remarks>
internal static class ModelFile
{
    /// <summary>The version of the format that this library writes.</summary>
    public const int Version = 2;

    private const int CompressedVersion = 1;

    private static ReadOnlySpan<byte> Magic => "DLMODEL1"u8;

    private const int LongestName = 64;
    private const int LargestContents = 512 * 1024 * 1024;

    public static void Write(Stream file, string task, ModelWriter contents)
    {
        var plain = contents.Written;
        var name = Encoding.UTF8.GetBytes(task);
        var head = new byte[Magic.Length + 4 + 4 + name.Length + 4 + sizeof(ulong)];
        var rest = head.AsSpan();
        Magic.CopyTo(rest);
        Put(ref rest, Magic.Length, Version);
        Put(ref rest, 4, name.Length);
        rest = rest[4..];
        name.CopyTo(rest);
        Put(ref rest, name.Length, plain.Length);
        BinaryPrimitives.WriteUInt64LittleEndian(rest[4..], Checksum.Of(plain));
        file.Write(head);
        file.Write(plain);

        static void Put(ref Span<byte> rest, int skip, int value)
        {
            rest = rest[skip..];
            BinaryPrimitives.WriteInt32LittleEndian(rest, value);
        }
    }

    /// <summary>The model with its file made and the file's checksum on its card.</summary>
    public static TrainedModel ToTrained(ModelWriter contents, ModelCard card)
    {
        using var file = new MemoryStream();
        Write(file, card.Task, contents);
        byte[] bytes = file.ToArray();
        return new TrainedModel(bytes, card with { Sha256 = Convert.ToHexStringLower(SHA256.HashData(bytes)) });
    }

    /// <summary>The contents of a model file, after its head and checksum were verified.</summary>
    /// <exception cref="InvalidDataException">The file is no model, of another version or task, truncated or damaged; the message says which.</exception>
    public static ModelReader Read(Stream file, string task)
    {
        ExpectMagic(file);
        int version = ReadNumber(file, task);
        if (version is not (Version or CompressedVersion)) throw new InvalidDataException($"The model '{task}' has format version {version}; this program reads version {Version}.");
        string found = ReadName(file, task);
        if (found != task) throw new InvalidDataException($"The model file holds a model for '{found}', not for '{task}'.");
        int length = ReadNumber(file, task);
        if (length is < 0 or > LargestContents) throw new InvalidDataException($"The model '{task}' is damaged: its head holds an impossible length.");
        return new ModelReader(version == Version ? ReadPlain(file, length, task) : ReadCompressed(file, length, task));
    }

    private static byte[] ReadPlain(Stream file, int length, string task)
    {
        ulong checksum = BinaryPrimitives.ReadUInt64LittleEndian(ReadBytes(file, sizeof(ulong), task));
        byte[] contents = ReadBytes(file, length, task);
        return Checksum.Of(contents) == checksum ? contents : throw new InvalidDataException($"The model '{task}' is damaged: its checksum is wrong.");
    }

    private static byte[] ReadCompressed(Stream file, int length, string task)
    {
        int packedLength = ReadNumber(file, task);
        if (packedLength is < 0 or > LargestContents) throw new InvalidDataException($"The model '{task}' is damaged: its head holds an impossible length.");
        var checksum = ReadBytes(file, SHA256.HashSizeInBytes, task);
        var packed = ReadBytes(file, packedLength, task);
        if (!SHA256.HashData(packed).AsSpan().SequenceEqual(checksum)) throw new InvalidDataException($"The model '{task}' is damaged: its checksum is wrong.");
        var plain = new byte[length];
        if (!BrotliDecoder.TryDecompress(packed, plain, out int written) || written != length)
            throw new InvalidDataException($"The model '{task}' is damaged: it does not decompress to the length its head gives.");
        return plain;
    }

    /// <summary>The contents of a model that travels within this library; null when none does for the task.</summary>
    public static ModelReader? ReadEmbedded(string task)
    {
        using Stream? file = typeof(ModelFile).Assembly.GetManifestResourceStream($"models/en/{task}.model");
        return file is null ? null : Read(file, task);
    }

    private static void ExpectMagic(Stream file)
    {
        var magic = new byte[Magic.Length];
        int read = file.ReadAtLeast(magic, magic.Length, throwOnEndOfStream: false);
        if (read < magic.Length || !Magic.SequenceEqual(magic)) throw new InvalidDataException("This is not a Dateline model file.");
    }

    private static string ReadName(Stream file, string task)
    {
        int length = ReadNumber(file, task);
        if (length is < 0 or > LongestName) throw new InvalidDataException($"The model '{task}' is damaged: its head holds an impossible length.");
        return Encoding.UTF8.GetString(ReadBytes(file, length, task));
    }

    private static int ReadNumber(Stream file, string task) => BinaryPrimitives.ReadInt32LittleEndian(ReadBytes(file, sizeof(int), task));

    private static byte[] ReadBytes(Stream file, int count, string task)
    {
        // The length comes from the file: a stream that knows its own length is asked before memory is taken.
        if (file.CanSeek && count > file.Length - file.Position) throw new InvalidDataException($"The model '{task}' is truncated.");
        byte[] bytes = GC.AllocateUninitializedArray<byte>(count);
        if (file.ReadAtLeast(bytes, count, throwOnEndOfStream: false) < count) throw new InvalidDataException($"The model '{task}' is truncated.");
        return bytes;
    }
}
