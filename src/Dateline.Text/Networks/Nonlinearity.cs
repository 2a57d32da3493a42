using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Dateline.Text.Networks;

/// <summary>The curved functions of the networks, eight or sixteen numbers at a time, with the same bits on every machine.</summary>
internal static class Nonlinearity
{
    /// <summary>The slope of <see cref="LeakyRelu"/> below zero.</summary>
    public const float Leak = 0.1f;

    /// <summary>e to the x, within 2 units in the last place; x is held to [-87, 87].</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> Exp(Vector256<float> x)
    {
        // Cephes' expf: x = n·ln2 + r, with the whole number n found by adding 1.5·2^23, and a polynomial in r.
        x = Vector256.Min(Vector256.Max(x, Vector256.Create(-87f)), Vector256.Create(87f));
        var magic = Vector256.Create(12582912f);
        var shifted = Vector256.FusedMultiplyAdd(x, Vector256.Create(1.44269504f), magic);
        var n = shifted - magic;
        var r = Vector256.FusedMultiplyAdd(n, Vector256.Create(-0.693359375f), x);
        r = Vector256.FusedMultiplyAdd(n, Vector256.Create(2.12194440e-4f), r);
        var p = Vector256.FusedMultiplyAdd(Vector256.Create(1.9875691500e-4f), r, Vector256.Create(1.3981999507e-3f));
        p = Vector256.FusedMultiplyAdd(p, r, Vector256.Create(8.3334519073e-3f));
        p = Vector256.FusedMultiplyAdd(p, r, Vector256.Create(4.1665795894e-2f));
        p = Vector256.FusedMultiplyAdd(p, r, Vector256.Create(1.6666665459e-1f));
        p = Vector256.FusedMultiplyAdd(p, r, Vector256.Create(5.0000001201e-1f));
        p = Vector256.FusedMultiplyAdd(p, r * r, r + Vector256<float>.One);
        var power = Vector256.ShiftLeft(shifted.AsInt32() + Vector256.Create(127), 23).AsSingle();
        return p * power;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> Sigmoid(Vector256<float> x) => Vector256<float>.One / (Vector256<float>.One + Exp(-x));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> Tanh(Vector256<float> x) =>
        Vector256<float>.One - Vector256.Create(2f) / (Vector256<float>.One + Exp(x + x));

    /// <summary>The same, sixteen numbers at a time: the same steps, so the same bits.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Exp(Vector512<float> x)
    {
        // Cephes' expf: x = n·ln2 + r, with the whole number n found by adding 1.5·2^23, and a polynomial in r.
        x = Vector512.Min(Vector512.Max(x, Vector512.Create(-87f)), Vector512.Create(87f));
        var magic = Vector512.Create(12582912f);
        var shifted = Vector512.FusedMultiplyAdd(x, Vector512.Create(1.44269504f), magic);
        var n = shifted - magic;
        var r = Vector512.FusedMultiplyAdd(n, Vector512.Create(-0.693359375f), x);
        r = Vector512.FusedMultiplyAdd(n, Vector512.Create(2.12194440e-4f), r);
        var p = Vector512.FusedMultiplyAdd(Vector512.Create(1.9875691500e-4f), r, Vector512.Create(1.3981999507e-3f));
        p = Vector512.FusedMultiplyAdd(p, r, Vector512.Create(8.3334519073e-3f));
        p = Vector512.FusedMultiplyAdd(p, r, Vector512.Create(4.1665795894e-2f));
        p = Vector512.FusedMultiplyAdd(p, r, Vector512.Create(1.6666665459e-1f));
        p = Vector512.FusedMultiplyAdd(p, r, Vector512.Create(5.0000001201e-1f));
        p = Vector512.FusedMultiplyAdd(p, r * r, r + Vector512<float>.One);
        var power = Vector512.ShiftLeft(shifted.AsInt32() + Vector512.Create(127), 23).AsSingle();
        return p * power;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Sigmoid(Vector512<float> x) => Vector512<float>.One / (Vector512<float>.One + Exp(-x));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Tanh(Vector512<float> x) =>
        Vector512<float>.One - Vector512.Create(2f) / (Vector512<float>.One + Exp(x + x));

    /// <summary>x where positive, else a tenth of it, in place. The length is a multiple of 8.</summary>
    public static void LeakyRelu(Span<float> values)
    {
        ref float first = ref MemoryMarshal.GetReference(values);
        for (int i = 0; i + 8 <= values.Length; i += 8)
        {
            var x = Vector256.LoadUnsafe(ref first, (nuint)i);
            Vector256.Max(x, x * Leak).StoreUnsafe(ref first, (nuint)i);
        }
    }

    /// <summary>Takes a gradient back through <see cref="LeakyRelu"/>, given what that returned.</summary>
    public static void LeakyReluBack(ReadOnlySpan<float> outputs, Span<float> gradient)
    {
        for (int i = 0; i < gradient.Length; i++)
        {
            if (outputs[i] < 0) gradient[i] *= Leak;
        }
    }

    /// <summary>Turns scores into the logarithm of their softmax's normalizer; the scores stay.</summary>
    public static float LogSumExp(ReadOnlySpan<float> scores)
    {
        float top = float.NegativeInfinity;
        foreach (float score in scores) top = MathF.Max(top, score);
        double sum = 0;
        foreach (float score in scores) sum += Math.Exp(score - top);
        return top + (float)Math.Log(sum);
    }
}
