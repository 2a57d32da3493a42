using System.Collections.Immutable;
using Dateline.Text.Networks;

namespace Dateline.Text.Learning;

/// <summary>Fits a <see cref="NetworkModel"/> to examples: small batches, Adam, a rate that falls to nothing.</summary>
/// <remarks>The same examples, settings and seed give the same network. Numbers are brought to a mean of 0 and a deviation of 1 first.</remarks>
/// <threadsafety>Not safe for several threads while examples are added; several may train from the same examples.</threadsafety>
public sealed class NetworkTrainer
{
    private const int Batch = 32;

    private readonly int _classes;
    private readonly List<(ExampleInputs Inputs, int Class, float Weight)> _examples = [];
    private readonly int _width;

    /// <summary>A trainer for a number of classes and of numbers that an example has.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There are fewer than 2 classes, or no numbers.</exception>
    public NetworkTrainer(int classes, int width)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(classes, 2);
        ArgumentOutOfRangeException.ThrowIfLessThan(width, 1);
        (_classes, _width) = (classes, width);
    }

    /// <summary>The number of examples so far.</summary>
    public int Examples => _examples.Count;

    /// <summary>Adds an example of a class: its numbers, which are kept and may not change, and its weight, above 0.</summary>
    /// <exception cref="ArgumentException">There are more or fewer numbers than an example has.</exception>
    /// <exception cref="ArgumentOutOfRangeException">There is no such class.</exception>
    public void Add(float[] inputs, int label, float weight = 1)
    {
        ArgumentNullException.ThrowIfNull(inputs);
        if (inputs.Length != _width) throw new ArgumentException("All examples have the same count of numbers.", nameof(inputs));
        Add(inputs.CopyTo, label, weight);
    }

    /// <summary>Adds an example of a class: what writes its numbers, and its weight, above 0.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such class.</exception>
    public void Add(ExampleInputs inputs, int label, float weight = 1)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(label);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(label, _classes);
        _examples.Add((inputs, label, weight));
    }

    /// <summary>As many networks as asked for, each from a start and an order of its own, after some passes over the examples.</summary>
    /// <exception cref="InvalidOperationException">There are no examples.</exception>
    public NetworkModel Train(int hidden, int passes, float rate = 3e-3f, int networks = 1, ulong seed = 1)
    {
        if (_examples.Count == 0) throw new InvalidOperationException("There is nothing to learn from.");
        (float[] means, float[] scales) = Measure();
        var trained = new (LinearLayer, LinearLayer)[networks];
        Parallel.For(0, networks, i => trained[i] = TrainOne(means, scales, (hidden, passes, rate), seed + (ulong)i));
        return new NetworkModel(_classes, means, scales, [.. trained]);
    }

    private (float[] Means, float[] Scales) Measure()
    {
        double[] sums = new double[_width], squares = new double[_width];
        float[] own = new float[_width], means = new float[_width], scales = new float[_width];
        foreach ((ExampleInputs inputs, _, _) in _examples)
        {
            Array.Clear(own);
            inputs(own);
            for (int i = 0; i < own.Length; i++)
            {
                sums[i] += own[i];
                squares[i] += (double)own[i] * own[i];
            }
        }
        for (int i = 0; i < means.Length; i++)
        {
            double mean = sums[i] / _examples.Count;
            means[i] = (float)mean;
            scales[i] = 1 / MathF.Max(1e-3f, (float)Math.Sqrt(Math.Max(0, squares[i] / _examples.Count - mean * mean)));
        }
        return (means, scales);
    }

    private (LinearLayer Hidden, LinearLayer Output) TrainOne(float[] means, float[] scales, (int Hidden, int Passes, float Rate) how, ulong seed)
    {
        var dice = new Dice(seed);
        int width = MatrixProduct.Pad(means.Length);
        var hidden = new LinearLayer("hidden", width, how.Hidden);
        var output = new LinearLayer("output", hidden.Outputs, _classes);
        hidden.Initialize(ref dice);
        output.Initialize(ref dice);
        Tensor[] tensors = [.. hidden.Tensors, .. output.Tensors];
        foreach (Tensor tensor in tensors) tensor.BeginTraining(sparse: false);
        var adam = new Adam(tensors);
        int[] order = [.. Enumerable.Range(0, _examples.Count)];
        int step = 0, steps = how.Passes * ((order.Length + Batch - 1) / Batch);
        for (int pass = 0; pass < how.Passes; pass++)
        {
            dice.Shuffle<int>(order);
            for (int first = 0; first < order.Length; first += Batch)
            {
                Learn(hidden, output, means, scales, order.AsSpan(first, Math.Min(Batch, order.Length - first)));
                adam.Step(how.Rate * (1 - (float)step++ / steps));
            }
        }
        return (hidden, output);
    }

    private void Learn(LinearLayer hidden, LinearLayer output, float[] means, float[] scales, ReadOnlySpan<int> batch)
    {
        float[] inputs = new float[batch.Length * hidden.Inputs], middle = new float[batch.Length * hidden.Outputs], scores = new float[batch.Length * output.Outputs];
        for (int row = 0; row < batch.Length; row++)
        {
            Span<float> own = inputs.AsSpan(row * hidden.Inputs, _width);
            _examples[batch[row]].Inputs(own);
            NetworkModel.Scale(own, means, scales, own);
        }
        hidden.Forward(inputs, middle);
        Nonlinearity.LeakyRelu(middle);
        output.Forward(middle, scores);
        for (int row = 0; row < batch.Length; row++)
        {
            (_, int label, float weight) = _examples[batch[row]];
            Span<float> own = scores.AsSpan(row * output.Outputs, output.Outputs);
            LogisticModel.Normalize(own[.._classes]);
            own[label] -= 1;
            for (int c = 0; c < _classes; c++) own[c] *= weight / batch.Length;
            own[_classes..].Clear();
        }
        float[] gradient = new float[middle.Length];
        output.Backward(middle, scores, gradient);
        Nonlinearity.LeakyReluBack(middle, gradient);
        hidden.Backward(inputs, gradient, []);
    }
}
