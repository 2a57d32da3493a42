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

    private static void Update(Span<float> values, Span<float> gradient, Span<float> means, Span<float> squares, (float Scale, float Step) how)
    {
        for (int i = 0; i < values.Length; i++)
        {
            float g = gradient[i] * how.Scale;
            gradient[i] = 0;
            means[i] += (1 - MeanDecay) * (g - means[i]);
            squares[i] += (1 - SquareDecay) * (g * g - squares[i]);
            values[i] -= how.Step * means[i] / (MathF.Sqrt(squares[i]) + Epsilon);
        }
    }
}
