using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Dateline.Text.Networks;

/// <summary>Small steps on runs of numbers that several layers share.</summary>
internal static class Buffers
{
    /// <summary>Makes an array hold at least <paramref name="length"/> numbers; what it held is lost when it grows.</summary>
    public static Span<float> Take(ref float[] buffer, int length)
    {
        if (buffer.Length < length) buffer = new float[Math.Max(length, buffer.Length * 2)];
        return buffer.AsSpan(0, length);
    }

    /// <summary>target += source.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Add(Span<float> target, ReadOnlySpan<float> source)
    {
        ref float to = ref MemoryMarshal.GetReference(target);
        ref float from = ref MemoryMarshal.GetReference(source[..target.Length]);
        int i = 0;
        for (; Vector512.IsHardwareAccelerated && i + 16 <= target.Length; i += 16) (Vector512.LoadUnsafe(ref to, (nuint)i) + Vector512.LoadUnsafe(ref from, (nuint)i)).StoreUnsafe(ref to, (nuint)i);
        for (; i + 8 <= target.Length; i += 8) (Vector256.LoadUnsafe(ref to, (nuint)i) + Vector256.LoadUnsafe(ref from, (nuint)i)).StoreUnsafe(ref to, (nuint)i);
        for (; i < target.Length; i++) target[i] += source[i];
    }

    /// <summary>sum = first + second + third, added in this order. The length is a multiple of 8.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Sum(ReadOnlySpan<float> first, ReadOnlySpan<float> second, ReadOnlySpan<float> third, Span<float> sum)
    {
        ref float a = ref MemoryMarshal.GetReference(first[..sum.Length]);
        ref float b = ref MemoryMarshal.GetReference(second[..sum.Length]);
        ref float c = ref MemoryMarshal.GetReference(third[..sum.Length]);
        ref float to = ref MemoryMarshal.GetReference(sum);
        for (nuint i = 0; i < (nuint)sum.Length; i += 8)
            (Vector256.LoadUnsafe(ref a, i) + Vector256.LoadUnsafe(ref b, i) + Vector256.LoadUnsafe(ref c, i)).StoreUnsafe(ref to, i);
    }

    /// <summary>target += share · (source − target).</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Approach(Span<float> target, ReadOnlySpan<float> source, float share)
    {
        ref float to = ref MemoryMarshal.GetReference(target);
        ref float from = ref MemoryMarshal.GetReference(source[..target.Length]);
        int i = 0;
        for (; i + 8 <= target.Length; i += 8)
        {
            var old = Vector256.LoadUnsafe(ref to, (nuint)i);
            (old + (Vector256.LoadUnsafe(ref from, (nuint)i) - old) * share).StoreUnsafe(ref to, (nuint)i);
        }
        for (; i < target.Length; i++) target[i] += (source[i] - target[i]) * share;
    }

    /// <summary>target *= source.</summary>
    public static void Scale(Span<float> target, ReadOnlySpan<float> source)
    {
        var wide = MemoryMarshal.Cast<float, System.Numerics.Vector<float>>(target);
        var wideSource = MemoryMarshal.Cast<float, System.Numerics.Vector<float>>(source);
        for (int i = 0; i < wide.Length; i++) wide[i] *= wideSource[i];
        for (int i = wide.Length * System.Numerics.Vector<float>.Count; i < target.Length; i++) target[i] *= source[i];
    }

    /// <summary>Writes the same row into every row of a matrix.</summary>
    public static void Repeat(Span<float> matrix, ReadOnlySpan<float> row)
    {
        for (int start = 0; start < matrix.Length; start += row.Length) row.CopyTo(matrix[start..]);
    }

    /// <summary>sum += each row of the matrix.</summary>
    public static void SumRows(ReadOnlySpan<float> matrix, Span<float> sum)
    {
        for (int start = 0; start < matrix.Length; start += sum.Length) Add(sum, matrix.Slice(start, sum.Length));
    }

    /// <summary>The columns of a matrix as rows, padded with zeros to <paramref name="paddedRows"/> numbers a row.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Transpose(ReadOnlySpan<float> matrix, int columns, Span<float> result, int paddedRows)
    {
        int rows = matrix.Length / columns;
        for (int c = 0; c < columns; c++)
        {
            var line = result.Slice(c * paddedRows, paddedRows);
            for (int r = 0; r < rows; r++) line[r] = matrix[r * columns + c];
            line[rows..].Clear();
        }
    }

    /// <summary>For each sentence one row of dropout factors (0, or what keeps the mean), written to all the sentence's rows.</summary>
    public static void DropRows(Span<float> factors, int columns, ReadOnlySpan<int> sentences, float rate, ref Dice dice)
    {
        for (int s = 0; s + 1 < sentences.Length; s++)
        {
            var block = factors[(sentences[s] * columns)..(sentences[s + 1] * columns)];
            if (block.IsEmpty) continue;
            foreach (ref float factor in block[..columns]) factor = dice.Next() < rate ? 0 : 1 / (1 - rate);
            for (int start = columns; start < block.Length; start += columns) block[..columns].CopyTo(block[start..]);
        }
    }
}
