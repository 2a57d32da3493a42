using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Dateline.Text.Networks;

/// <summary>The Adam optimizer (Kingma and Ba 2015), with gradients clipped by their common length.</summary>
internal sealed class Adam(IReadOnlyList<Tensor> tensors)
{
    private const float MeanDecay = 0.9f, SquareDecay = 0.99f, Epsilon = 1e-6f, LongestGradient = 5f;
    private double _meanPower = 1, _squarePower = 1;

    /// <summary>Moves every tensor against its gradient, then clears the gradient. Rows that no batch touched stay as they are, moments too.</summary>
    public void Step(float rate)
    {
        _meanPower *= MeanDecay;
        _squarePower *= SquareDecay;
        double square = 0;
        foreach (var tensor in tensors)
        {
            foreach (var (start, length) in Runs(tensor))
            {
                foreach (float g in tensor.Gradient.AsSpan(start, length)) square += (double)g * g;
            }
        }
        float scale = square > LongestGradient * LongestGradient ? (float)(LongestGradient / Math.Sqrt(square)) : 1;
        float step = (float)(rate * Math.Sqrt(1 - _squarePower) / (1 - _meanPower));
        foreach (var tensor in tensors)
        {
            foreach (var (start, length) in Runs(tensor))
            {
                Update(tensor.Values.AsSpan(start, length), tensor.Gradient.AsSpan(start, length), tensor.Mean.AsSpan(start, length),
                    tensor.Square.AsSpan(start, length), (scale, step));
            }
            tensor.Touched?.Clear();
        }
    }

    private static IEnumerable<(int Start, int Length)> Runs(Tensor tensor)
    {
        if (tensor.Touched is null) return [(0, tensor.Values.Length)];
        return tensor.Touched.Rows.Select(row => (row * tensor.Columns, tensor.Columns));
    }

    // Sums, products and roots in the order of a plain loop, without fusing, so that every width gives the same bits.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Update(Span<float> values, Span<float> gradient, Span<float> means, Span<float> squares, (float Scale, float Step) how)
    {
        ref float value = ref MemoryMarshal.GetReference(values);
        ref float slope = ref MemoryMarshal.GetReference(gradient[..values.Length]);
        ref float mean = ref MemoryMarshal.GetReference(means[..values.Length]);
        ref float square = ref MemoryMarshal.GetReference(squares[..values.Length]);
        int i = 0;
        for (; i + 8 <= values.Length; i += 8)
        {
            nuint at = (nuint)i;
            var g = Vector256.LoadUnsafe(ref slope, at) * how.Scale;
            Vector256<float>.Zero.StoreUnsafe(ref slope, at);
            var m = Vector256.LoadUnsafe(ref mean, at);
            m += (g - m) * (1 - MeanDecay);
            m.StoreUnsafe(ref mean, at);
            var s = Vector256.LoadUnsafe(ref square, at);
            s += (g * g - s) * (1 - SquareDecay);
            s.StoreUnsafe(ref square, at);
            (Vector256.LoadUnsafe(ref value, at) - m * how.Step / (Vector256.Sqrt(s) + Vector256.Create(Epsilon))).StoreUnsafe(ref value, at);
        }
        for (; i < values.Length; i++)
        {
            float g = gradient[i] * how.Scale;
            gradient[i] = 0;
            means[i] += (1 - MeanDecay) * (g - means[i]);
            squares[i] += (1 - SquareDecay) * (g * g - squares[i]);
            values[i] -= how.Step * means[i] / (MathF.Sqrt(squares[i]) + Epsilon);
        }
    }
}
