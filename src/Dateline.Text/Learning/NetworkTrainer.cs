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
    private readonly List<(float[] Inputs, int Class, float Weight)> _examples = [];

    /// <summary>A trainer for a number of classes.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There are fewer than 2 classes.</exception>
    public NetworkTrainer(int classes)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(classes, 2);
        _classes = classes;
    }

    /// <summary>The number of examples so far.</summary>
    public int Examples => _examples.Count;

    /// <summary>Adds an example of a class: its numbers, which are copied, and its weight, above 0.</summary>
    /// <exception cref="ArgumentException">There are more or fewer numbers than in the first example.</exception>
    /// <exception cref="ArgumentOutOfRangeException">There is no such class.</exception>
    public void Add(ReadOnlySpan<float> inputs, int label, float weight = 1)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(label);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(label, _classes);
        if (_examples.Count > 0 && _examples[0].Inputs.Length != inputs.Length) throw new ArgumentException("All examples have as many numbers as the first.", nameof(inputs));
        _examples.Add((inputs.ToArray(), label, weight));
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
        int width = _examples[0].Inputs.Length;
        float[] means = new float[width], scales = new float[width];
        for (int i = 0; i < width; i++)
        {
            double sum = 0, squares = 0;
            foreach ((float[] inputs, _, _) in _examples) sum += inputs[i];
            double mean = sum / _examples.Count;
            foreach ((float[] inputs, _, _) in _examples) squares += (inputs[i] - mean) * (inputs[i] - mean);
            means[i] = (float)mean;
            scales[i] = 1 / MathF.Max(1e-3f, (float)Math.Sqrt(squares / _examples.Count));
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
        for (int row = 0; row < batch.Length; row++) NetworkModel.Scale(_examples[batch[row]].Inputs, means, scales, inputs.AsSpan(row * hidden.Inputs, hidden.Inputs));
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
