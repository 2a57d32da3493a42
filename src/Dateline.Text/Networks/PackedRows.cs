using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;
using Dateline.Text.Models;

namespace Dateline.Text.Networks;

/// <summary>A learned matrix as its file holds it, whole numbers of eight bits with a scale for each row: ready as soon as the file is read.</summary>
/// <param name="scales">What a step of each row is worth.</param>
/// <param name="bytes">The numbers row by row, one a byte.</param>
/// <param name="columns">The length of a row.</param>
/// <threadsafety>Immutable.</threadsafety>
internal sealed class PackedRows(float[] scales, ReadOnlyMemory<byte> bytes, int columns)
{
    /// <summary>The steps of a row.</summary>
    public ReadOnlySpan<sbyte> Steps(int row) => MemoryMarshal.Cast<byte, sbyte>(bytes.Span.Slice(row * columns, columns));

    /// <summary>What one step of a row is worth.</summary>
    public float Scale(int row) => scales[row];

    /// <summary>Writes the rows as they were read.</summary>
    public void Write(ModelWriter writer)
    {
        writer.WriteArray<float>(scales);
        writer.WriteArray<sbyte>(MemoryMarshal.Cast<byte, sbyte>(bytes.Span));
    }

    /// <summary>target += a row. Each number is rounded to single precision before it is added, so that the sum is that of the row written out.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void AddTo(int row, Span<float> target)
    {
        ReadOnlySpan<sbyte> steps = Steps(row)[..target.Length];
        float scale = scales[row];
        ref sbyte from = ref MemoryMarshal.GetReference(steps);
        ref float to = ref MemoryMarshal.GetReference(target);
        int i = 0;
        for (; Avx512F.IsSupported && i + 16 <= target.Length; i += 16)
        {
            var values = Vector512.ConvertToSingle(Avx512F.ConvertToVector512Int32(Vector128.LoadUnsafe(ref from, (nuint)i))) * scale;
            (Vector512.LoadUnsafe(ref to, (nuint)i) + values).StoreUnsafe(ref to, (nuint)i);
        }
        for (; Avx2.IsSupported && i + 8 <= target.Length; i += 8)
        {
            var values = Vector256.ConvertToSingle(Avx2.ConvertToVector256Int32(Vector64.LoadUnsafe(ref from, (nuint)i).ToVector128Unsafe())) * scale;
            (Vector256.LoadUnsafe(ref to, (nuint)i) + values).StoreUnsafe(ref to, (nuint)i);
        }
        for (; i < target.Length; i++) target[i] += steps[i] * scale;
    }

    /// <summary>All rows written out.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public float[] Unpack()
    {
        var values = new float[scales.Length * columns];
        for (int row = 0; row < scales.Length; row++) AddTo(row, values.AsSpan(row * columns, columns));
        return values;
    }
}
