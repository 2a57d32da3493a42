using System.Buffers.Binary;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text;

namespace Dateline.Text.Models;

/// <summary>Reads back what <see cref="ModelWriter"/> wrote, in the same order.</summary>
/// <exception cref="InvalidDataException">Any method: the contents end too early or hold an impossible length.</exception>
internal sealed class ModelReader(ReadOnlyMemory<byte> bytes)
{
    private ReadOnlyMemory<byte> _rest = bytes;

    /// <summary>Whether everything was read.</summary>
    public bool AtEnd => _rest.IsEmpty;

    public int ReadInt32() => BinaryPrimitives.ReadInt32LittleEndian(Take(sizeof(int)));

    public float ReadSingle() => BitConverter.Int32BitsToSingle(ReadInt32());

    public string ReadString() => Encoding.UTF8.GetString(Take(ReadLength(1)));

    public string[] ReadStrings()
    {
        var texts = new string[ReadLength(sizeof(int))];
        for (int i = 0; i < texts.Length; i++) texts[i] = ReadString();
        return texts;
    }

    public T[] ReadArray<T>() where T : unmanaged
    {
        if (!BitConverter.IsLittleEndian) throw new PlatformNotSupportedException("Models are read and written on little-endian machines only.");
        int length = ReadLength(Unsafe.SizeOf<T>());
        return MemoryMarshal.Cast<byte, T>(Take(length * Unsafe.SizeOf<T>())).ToArray();
    }

    /// <summary>As <see cref="ReadArray{T}"/> for bytes, but not copied: what the file holds stays where it is.</summary>
    public ReadOnlyMemory<byte> ReadBytes()
    {
        int length = ReadLength(1);
        ReadOnlyMemory<byte> bytes = _rest[..length];
        _rest = _rest[length..];
        return bytes;
    }

    private int ReadLength(int unit)
    {
        int length = ReadInt32();
        if (length < 0 || (long)length * unit > _rest.Length) throw new InvalidDataException("The model's contents are damaged: a length is beyond its end.");
        return length;
    }

    private ReadOnlySpan<byte> Take(int count)
    {
        if (count > _rest.Length) throw new InvalidDataException("The model's contents end too early.");
        var taken = _rest.Span[..count];
        _rest = _rest[count..];
        return taken;
    }
}
