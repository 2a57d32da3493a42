using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Dateline.Text.Tagging;

/// <summary>Sums over runs of numbers, eight at a time; the same bits on every machine since each number is summed in one order.</summary>
internal static class Kernels
{
    /// <summary>target += source · factor. The length is a multiple of 8.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void AddScaled(Span<float> target, ReadOnlySpan<float> source, float factor)
    {
        ref float to = ref MemoryMarshal.GetReference(target);
        ref float from = ref MemoryMarshal.GetReference(source[..target.Length]);
        var by = Vector256.Create(factor);
        for (nuint i = 0; i < (nuint)target.Length; i += 8)
            Vector256.FusedMultiplyAdd(Vector256.LoadUnsafe(ref from, i), by, Vector256.LoadUnsafe(ref to, i)).StoreUnsafe(ref to, i);
    }

    /// <summary>sums += the weighted rows of a matrix, row by row in order. The length of a row is a multiple of 16; weights of 0 and less are passed over.</summary>
    /// <remarks>The sums stay in registers while the rows go by, which is what makes this several times faster than adding row after row.</remarks>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void AddPositive(Span<float> sums, ReadOnlySpan<float> matrix, ReadOnlySpan<float> weights)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(matrix.Length, sums.Length * weights.Length, nameof(matrix));
        // Which rows count is worked out without a branch, since the processor could not guess it.
        Span<int> positive = stackalloc int[MostRows];
        ref float to = ref MemoryMarshal.GetReference(sums);
        ref float rows = ref MemoryMarshal.GetReference(matrix);
        nuint width = (nuint)sums.Length;
        for (int first = 0; first < weights.Length; first += MostRows)
        {
            int count = 0, end = Math.Min(weights.Length, first + MostRows);
            for (int row = first; row < end; row++)
            {
                positive[count & (MostRows - 1)] = row;
                count += weights[row] > 0 ? 1 : 0;
            }
            AddRows(ref to, ref rows, width, weights, positive[..count]);
        }
    }

    private const int MostRows = 64;

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void AddRows(ref float to, ref float rows, nuint width, ReadOnlySpan<float> weights, ReadOnlySpan<int> chosen)
    {
        nuint column = 0;
        for (; column + 32 <= width; column += 32)
        {
            Vector256<float> a = Vector256.LoadUnsafe(ref to, column), b = Vector256.LoadUnsafe(ref to, column + 8);
            Vector256<float> c = Vector256.LoadUnsafe(ref to, column + 16), d = Vector256.LoadUnsafe(ref to, column + 24);
            foreach (int row in chosen)
            {
                var by = Vector256.Create(weights[row]);
                nuint at = (nuint)row * width + column;
                a = Vector256.FusedMultiplyAdd(Vector256.LoadUnsafe(ref rows, at), by, a);
                b = Vector256.FusedMultiplyAdd(Vector256.LoadUnsafe(ref rows, at + 8), by, b);
                c = Vector256.FusedMultiplyAdd(Vector256.LoadUnsafe(ref rows, at + 16), by, c);
                d = Vector256.FusedMultiplyAdd(Vector256.LoadUnsafe(ref rows, at + 24), by, d);
            }
            a.StoreUnsafe(ref to, column);
            b.StoreUnsafe(ref to, column + 8);
            c.StoreUnsafe(ref to, column + 16);
            d.StoreUnsafe(ref to, column + 24);
        }
        for (; column < width; column += 8)
        {
            var sum = Vector256.LoadUnsafe(ref to, column);
            foreach (int row in chosen) sum = Vector256.FusedMultiplyAdd(Vector256.LoadUnsafe(ref rows, (nuint)row * width + column), Vector256.Create(weights[row]), sum);
            sum.StoreUnsafe(ref to, column);
        }
    }

    /// <summary>The index of the largest number; the first of equals.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static int IndexOfMax(ReadOnlySpan<float> values)
    {
        int best = 0;
        if (values.Length < 8)
        {
            for (int i = 1; i < values.Length; i++) if (values[i] > values[best]) best = i;
            return best;
        }
        // The last eight are looked at together, some of them for the second time.
        ref float first = ref MemoryMarshal.GetReference(values);
        int last = values.Length - 8;
        var top = Vector256.LoadUnsafe(ref first, (nuint)last);
        for (int i = 0; i < last; i += 8) top = Vector256.Max(top, Vector256.LoadUnsafe(ref first, (nuint)i));
        var largest = Vector256.Create(Largest(top));
        for (int i = 0; i < last; i += 8)
        {
            uint equal = Vector256.Equals(Vector256.LoadUnsafe(ref first, (nuint)i), largest).ExtractMostSignificantBits();
            if (equal != 0) return i + BitOperations.TrailingZeroCount(equal);
        }
        return last + BitOperations.TrailingZeroCount(Vector256.Equals(Vector256.LoadUnsafe(ref first, (nuint)last), largest).ExtractMostSignificantBits());
    }

    /// <summary>The largest of eight numbers.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float Largest(Vector256<float> values)
    {
        var four = Vector128.Max(values.GetLower(), values.GetUpper());
        var two = Vector128.Max(four, Vector128.Shuffle(four, Vector128.Create(2, 3, 2, 3)));
        return Vector128.Max(two, Vector128.Shuffle(two, Vector128.Create(1, 1, 1, 1))).ToScalar();
    }

    /// <summary>The least of eight numbers.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int Least(Vector256<int> values)
    {
        var four = Vector128.Min(values.GetLower(), values.GetUpper());
        var two = Vector128.Min(four, Vector128.Shuffle(four, Vector128.Create(2, 3, 2, 3)));
        return Vector128.Min(two, Vector128.Shuffle(two, Vector128.Create(1, 1, 1, 1))).ToScalar();
    }

    /// <summary>The scalar product of two runs. The length is a multiple of 8.</summary>
    public static float Dot(ReadOnlySpan<float> left, ReadOnlySpan<float> right)
    {
        ref float a = ref MemoryMarshal.GetReference(left);
        ref float b = ref MemoryMarshal.GetReference(right[..left.Length]);
        var sum = Vector256<float>.Zero;
        for (nuint i = 0; i < (nuint)left.Length; i += 8)
            sum = Vector256.FusedMultiplyAdd(Vector256.LoadUnsafe(ref a, i), Vector256.LoadUnsafe(ref b, i), sum);
        return Vector256.Sum(sum);
    }
}
