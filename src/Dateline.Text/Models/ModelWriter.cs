using System.Buffers;
using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Text;

namespace Dateline.Text.Models;

/// <summary>Collects the contents of a model file: numbers little-endian, texts in UTF-8, arrays with their length before them.</summary>
internal sealed class ModelWriter
{
    private readonly ArrayBufferWriter<byte> _bytes = new();

    /// <summary>All that was written so far.</summary>
    public ReadOnlySpan<byte> Written => _bytes.WrittenSpan;

    /// <summary>Reads back what was written so far.</summary>
    public ModelReader ToReader() => new(_bytes.WrittenMemory);

    public void Write(int value)
    {
        BinaryPrimitives.WriteInt32LittleEndian(_bytes.GetSpan(sizeof(int)), value);
        _bytes.Advance(sizeof(int));
    }

    public void Write(float value) => Write(BitConverter.SingleToInt32Bits(value));

    public void Write(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        WriteArray<byte>(Encoding.UTF8.GetBytes(text));
    }

    public void WriteStrings(IReadOnlyCollection<string> texts)
    {
        Write(texts.Count);
        foreach (string text in texts) Write(text);
    }

    public void WriteArray<T>(ReadOnlySpan<T> values) where T : unmanaged
    {
        if (!BitConverter.IsLittleEndian) throw new PlatformNotSupportedException("Models are read and written on little-endian machines only.");
        Write(values.Length);
        _bytes.Write(MemoryMarshal.AsBytes(values));
    }
}
