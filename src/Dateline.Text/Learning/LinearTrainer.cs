using System.Collections.Immutable;

namespace Dateline.Text.Learning;

/// <summary>Fits a <see cref="LinearModel"/> to examples by stochastic gradient descent with per-weight rates, as <see cref="LogisticTrainer"/> does for features without values.</summary>
/// <remarks>Several fits, each in an order of its own, are averaged. The same examples, settings and seed give the same model.</remarks>
/// <threadsafety>Not safe for several threads.</threadsafety>
public sealed class LinearTrainer
{
    private readonly ImmutableArray<string> _classes;
    private readonly int _slots;
    private readonly List<(uint[] Hashes, float[] Values, int Class, float Weight)> _examples = [];

    /// <summary>A trainer for named classes, with 2 to the power of <paramref name="bits"/> feature slots.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There are fewer than 2 classes, or bits are not within 1 and 20.</exception>
    public LinearTrainer(ImmutableArray<string> classes, int bits)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(classes.Length, 2, nameof(classes));
        ArgumentOutOfRangeException.ThrowIfLessThan(bits, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(bits, 20);
        _classes = classes;
        _slots = 1 << bits;
    }

    /// <summary>The number of examples so far.</summary>
    public int Examples => _examples.Count;

    /// <summary>Adds an example of a class: its features, which are copied, and its weight, above 0.</summary>
    /// <exception cref="ArgumentException">There is no such class.</exception>
    public void Add(FeatureValues features, string name, float weight = 1)
    {
        ArgumentNullException.ThrowIfNull(features);
        int label = _classes.IndexOf(name);
        if (label < 0) throw new ArgumentException($"There is no class '{name}'.", nameof(name));
        _examples.Add((features.Hashes.ToArray(), features.Values.ToArray(), label, weight));
    }

    /// <summary>The mean of some fits, each after some passes over the examples in an order shuffled by the seed.</summary>
    /// <param name="passes">The passes.</param>
    /// <param name="rate">How far a step goes.</param>
    /// <param name="shrinkage">How strongly weights are drawn to zero.</param>
    /// <param name="fits">The fits.</param>
    /// <param name="fewest">In how many examples a feature must be to be learned.</param>
    /// <param name="seed">The seed.</param>
    public LinearModel Train(int passes, float rate, float shrinkage, int fits = 1, int fewest = 1, int seed = 1)
    {
        LinearExample[] examples = Known(fewest);
        float[][] fitted = new float[fits][];
        Parallel.For(0, fits, i => fitted[i] = AdaptiveDescent.Fit(examples, (_slots, _classes.Length), (passes, rate, shrinkage), new Random(unchecked(seed + i))));
        float[] mean = new float[_slots * _classes.Length];
        foreach (float[] weights in fitted)
            for (int i = 0; i < mean.Length; i++) mean[i] += weights[i] / fits;
        return LinearModel.Of(_classes, mean);
    }

    // The examples by the rows of their features, without the features that are too rare: those would share rows with common ones and say little themselves.
    private LinearExample[] Known(int fewest)
    {
        var counts = new Dictionary<uint, int>();
        foreach ((uint[] hashes, _, _, _) in _examples)
            foreach (uint hash in hashes) counts[hash] = counts.GetValueOrDefault(hash) + 1;
        return [.. _examples.Select(example =>
        {
            int[] kept = [.. Enumerable.Range(0, example.Hashes.Length).Where(f => counts[example.Hashes[f]] >= fewest)];
            return new LinearExample([.. kept.Select(f => (int)(example.Hashes[f] & (uint)(_slots - 1)) * _classes.Length)], [.. kept.Select(f => example.Values[f])], example.Class, example.Weight);
        })];
    }
}
