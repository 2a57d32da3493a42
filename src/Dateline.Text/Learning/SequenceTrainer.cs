using Dateline.Text.Networks;

namespace Dateline.Text.Learning;

/// <summary>Fits a <see cref="SequenceModel"/> to sequences of which the classes of some places are known: small batches, Adam, a rate that falls to nothing.</summary>
/// <remarks>The layers are simple recurrent units in both directions; some of what passes between them, and some places' numbers, are hidden at random while it learns. The same examples, settings and seed give the same network.</remarks>
/// <threadsafety>Not safe for several threads while examples are added; several may train from the same examples.</threadsafety>
public sealed class SequenceTrainer
{
    private const int WarmUp = 50;

    private readonly int _classes, _inputs;
    private readonly List<(int Length, ExampleInputs Inputs, (int Place, int Class, float Weight)[] Known)> _examples = [];

    /// <summary>A trainer for a number of classes and of numbers that a place has.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There are fewer than 2 classes, or the numbers are no multiple of 8.</exception>
    public SequenceTrainer(int classes, int inputs)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(classes, 2);
        ArgumentOutOfRangeException.ThrowIfLessThan(inputs, 1);
        ArgumentOutOfRangeException.ThrowIfNotEqual(inputs % 8, 0, nameof(inputs));
        (_classes, _inputs) = (classes, inputs);
    }

    /// <summary>The number of examples so far.</summary>
    public int Examples => _examples.Count;

    /// <summary>Adds a sequence: its length, what writes the numbers of all its places, and the places whose classes are known, with their weights.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such place or class.</exception>
    public void Add(int length, ExampleInputs inputs, IEnumerable<(int Place, int Class, float Weight)> known)
    {
        ArgumentNullException.ThrowIfNull(inputs);
        (int Place, int Class, float Weight)[] own = [.. known];
        foreach ((int place, int label, _) in own)
        {
            ArgumentOutOfRangeException.ThrowIfNegative(place, nameof(known));
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(place, length, nameof(known));
            ArgumentOutOfRangeException.ThrowIfNegative(label, nameof(known));
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(label, _classes, nameof(known));
        }
        _examples.Add((length, inputs, own));
    }

    /// <summary>The model after some passes over the sequences.</summary>
    /// <exception cref="InvalidOperationException">There are no examples.</exception>
    public SequenceModel Train(SequenceSize size, int passes, float rate, ulong seed = 1)
    {
        ArgumentNullException.ThrowIfNull(size);
        if (_examples.Count == 0) throw new InvalidOperationException("There is nothing to learn from.");
        var dice = new Dice(seed);
        var network = new SequenceNetwork(_inputs, size.Width, size.Layers, _classes);
        network.Initialize(ref dice);
        Tensor[] tensors = [.. network.Tensors];
        foreach (Tensor tensor in tensors) tensor.BeginTraining(sparse: false);
        var adam = new Adam(tensors);
        var pass = new SequencePass();
        int[] order = [.. Enumerable.Range(0, _examples.Count)];
        int step = 0, steps = passes * ((order.Length + size.Batch - 1) / size.Batch);
        for (int round = 0; round < passes; round++)
        {
            dice.Shuffle<int>(order);
            for (int first = 0; first < order.Length; first += size.Batch)
            {
                Learn(network, pass, order.AsSpan(first, Math.Min(size.Batch, order.Length - first)), size, ref dice);
                adam.Step(rate * MathF.Min(1, (step + 1f) / WarmUp) * (1 - (float)step++ / steps));
            }
        }
        return new SequenceModel(network);
    }

    private void Learn(SequenceNetwork network, SequencePass pass, ReadOnlySpan<int> batch, SequenceSize size, ref Dice dice)
    {
        int[] lengths = new int[batch.Length];
        for (int i = 0; i < batch.Length; i++) lengths[i] = _examples[batch[i]].Length;
        pass.Begin(_inputs, lengths);
        float total = 0;
        for (int i = 0; i < batch.Length; i++)
        {
            Span<float> numbers = pass.Numbers(i);
            _examples[batch[i]].Inputs(numbers);
            for (int place = 0; place < lengths[i]; place++)
                if (dice.Next() < size.HideRate) numbers.Slice(place * _inputs, size.Hidden).Clear();
            foreach ((_, _, float weight) in _examples[batch[i]].Known) total += weight;
        }
        if (total == 0) return;
        network.Drop(pass, size.DropRate, ref dice);
        Span<float> scores = network.Forward(pass);
        float[] gradient = new float[scores.Length];
        for (int i = 0; i < batch.Length; i++)
        {
            foreach ((int place, int label, float weight) in _examples[batch[i]].Known)
            {
                int at = (pass.Sequences[i] + place) * network.Columns;
                Span<float> own = gradient.AsSpan(at, _classes);
                scores.Slice(at, _classes).CopyTo(own);
                LogisticModel.Normalize(own);
                own[label] -= 1;
                foreach (ref float value in own) value *= weight / total;
            }
        }
        network.Backward(pass, gradient);
    }
}
