using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Dateline.Text.Tagging;

/// <summary>Sums over runs of numbers, eight at a time; the same bits on every machine since each number is summed in one order.</summary>
internal static class Kernels
{
    /// <summary>target += source · factor. The length is a multiple of 8.</summary>
    public static void AddScaled(Span<float> target, ReadOnlySpan<float> source, float factor)
    {
        ref float to = ref MemoryMarshal.GetReference(target);
        ref float from = ref MemoryMarshal.GetReference(source[..target.Length]);
        var by = Vector256.Create(factor);
        for (nuint i = 0; i < (nuint)target.Length; i += 8)
            Vector256.FusedMultiplyAdd(Vector256.LoadUnsafe(ref from, i), by, Vector256.LoadUnsafe(ref to, i)).StoreUnsafe(ref to, i);
    }

    /// <summary>The index of the largest number; the first of equals.</summary>
    public static int IndexOfMax(ReadOnlySpan<float> values)
    {
        int best = 0;
        for (int i = 1; i < values.Length; i++) if (values[i] > values[best]) best = i;
        return best;
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
