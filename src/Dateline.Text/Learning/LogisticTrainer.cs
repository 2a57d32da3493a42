namespace Dateline.Text.Learning;

/// <summary>Fits a <see cref="LogisticModel"/> to examples by stochastic gradient descent with per-weight rates.</summary>
/// <remarks>By <see cref="AdaptiveDescent"/>. The same examples, settings and seed give the same weights.</remarks>
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
        LinearExample[] examples = [.. _examples.Select(example => new LinearExample([.. example.Features.Select(feature => (int)(feature & ((1u << _bits) - 1)) * _classes)], null, example.Class, example.Weight))];
        float[] weights = AdaptiveDescent.Fit(examples, (1 << _bits, _classes), (passes, rate, shrinkage), new Random(seed));
        return new LogisticModel(_classes, _bits, weights);
    }
}
