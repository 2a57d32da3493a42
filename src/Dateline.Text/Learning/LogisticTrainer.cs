namespace Dateline.Text.Learning;

/// <summary>Fits a <see cref="LogisticModel"/> to examples by stochastic gradient descent with per-weight rates.</summary>
/// <remarks>J. Duchi, E. Hazan, Y. Singer, "Adaptive subgradient methods" (JMLR 2011), with L2 shrinkage of the weights that an example touches. The same examples,
/// settings and seed give the same weights.</remarks>
/// <threadsafety>Not safe for several threads.</threadsafety>
public sealed class LogisticTrainer
{
    private readonly int _classes, _bits;
    private readonly List<(uint[] Features, int Class, float Weight)> _examples = [];

    /// <summary>A trainer for a number of classes, with 2 to the power of <paramref name="bits"/> feature slots.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There are fewer than 2 classes, or bits are not within 1 and 26.</exception>
    public LogisticTrainer(int classes, int bits)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(classes, 2);
        ArgumentOutOfRangeException.ThrowIfLessThan(bits, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(bits, 26);
        (_classes, _bits) = (classes, bits);
    }

    /// <summary>The number of examples so far.</summary>
    public int Examples => _examples.Count;

    /// <summary>Adds an example of a class: the hashes of its features, which are copied, and its weight, above 0.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such class.</exception>
    public void Add(ReadOnlySpan<uint> features, int label, float weight = 1)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(label);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(label, _classes);
        _examples.Add((features.ToArray(), label, weight));
    }

    /// <summary>The model after some passes over the examples in an order shuffled by the seed.</summary>
    public LogisticModel Train(int passes = 12, float rate = 0.2f, float shrinkage = 1e-5f, int seed = 1)
    {
        uint mask = (1u << _bits) - 1;
        float[] weights = new float[(1 << _bits) * _classes], squares = new float[weights.Length], gradient = new float[_classes];
        int[] order = [.. Enumerable.Range(0, _examples.Count)];
        var random = new Random(seed);
        for (int pass = 0; pass < passes; pass++)
        {
            random.Shuffle(order);
            foreach (int index in order)
            {
                (uint[] features, int label, float weight) = _examples[index];
                Array.Clear(gradient);
                foreach (uint feature in features)
                {
                    int row = (int)(feature & mask) * _classes;
                    for (int c = 0; c < gradient.Length; c++) gradient[c] += weights[row + c];
                }
                LogisticModel.Normalize(gradient);
                gradient[label] -= 1;
                foreach (uint feature in features)
                {
                    int row = (int)(feature & mask) * _classes;
                    for (int c = 0; c < gradient.Length; c++)
                    {
                        float step = weight * gradient[c] + shrinkage * weights[row + c];
                        squares[row + c] += step * step;
                        weights[row + c] -= rate * step / (MathF.Sqrt(squares[row + c]) + 1e-6f);
                    }
                }
            }
        }
        return new LogisticModel(_classes, _bits, weights);
    }
}
