using System.Runtime.InteropServices;

namespace Dateline.Text.Networks;

/// <summary>Gives scores of classes at each place of a sequence: the numbers of the place brought to a common width, recurrent layers in both directions, a weighted sum.</summary>
internal sealed class SequenceNetwork
{
    private readonly LinearLayer _input, _output;
    private readonly RecurrentLayer[] _layers;

    /// <param name="inputs">The numbers of a place, a multiple of 8.</param>
    /// <param name="width">The width of the layers, a multiple of 16.</param>
    /// <param name="layers">The number of recurrent layers.</param>
    /// <param name="classes">The number of classes.</param>
    public SequenceNetwork(int inputs, int width, int layers, int classes)
    {
        Classes = classes;
        _input = new LinearLayer("input", inputs, width);
        _layers = [.. Enumerable.Range(0, layers).Select(i => new RecurrentLayer($"layer.{i}", width))];
        _output = new LinearLayer("output", width, classes);
    }

    public int Classes { get; }

    public int Inputs => _input.Inputs;

    /// <summary>The scores of a place, padded.</summary>
    public int Columns => _output.Outputs;

    public IEnumerable<Tensor> Tensors => [.. _input.Tensors, .. _layers.SelectMany(layer => layer.Tensors), .. _output.Tensors];

    public void Initialize(ref Dice dice)
    {
        _input.Initialize(ref dice);
        foreach (RecurrentLayer layer in _layers) layer.Initialize(ref dice);
        _output.Initialize(ref dice);
    }

    /// <summary>The scores at all places of the pass, which has its numbers already.</summary>
    public Span<float> Forward(SequencePass pass)
    {
        int places = pass.Count, width = _input.Outputs;
        ReadOnlySpan<int> sequences = CollectionsMarshal.AsSpan(pass.Sequences);
        Span<float> first = Buffers.Take(ref pass.First, places * width);
        _input.Forward(pass.Input.AsSpan(0, places * _input.Inputs), first);
        ReadOnlySpan<float> current = first;
        for (int i = 0; i < _layers.Length; i++)
        {
            RecurrentPass layer = pass.Layer(i);
            _layers[i].Forward(layer, current, sequences);
            current = layer.Output.AsSpan(0, places * width);
        }
        Span<float> last = Buffers.Take(ref pass.Last, places * width);
        current.CopyTo(last);
        if (pass.Factors.Length > 0) Buffers.Scale(last, pass.Factors.AsSpan(0, last.Length));
        Span<float> scores = Buffers.Take(ref pass.Scores, places * Columns);
        _output.Forward(last, scores);
        return scores;
    }

    /// <summary>Draws the dropout of the next pass.</summary>
    public void Drop(SequencePass pass, float rate, ref Dice dice)
    {
        int numbers = pass.Count * _input.Outputs;
        for (int i = 0; i < _layers.Length; i++) Drop(ref pass.Layer(i).Factors, ref dice);
        Drop(ref pass.Factors, ref dice);

        void Drop(ref float[] factors, ref Dice dice) => Buffers.DropRows(Buffers.Take(ref factors, numbers), _input.Outputs, CollectionsMarshal.AsSpan(pass.Sequences), rate, ref dice);
    }

    /// <summary>Adds to all gradients, from that of the scores.</summary>
    public void Backward(SequencePass pass, ReadOnlySpan<float> scores)
    {
        int places = pass.Count, width = _input.Outputs;
        ReadOnlySpan<int> sequences = CollectionsMarshal.AsSpan(pass.Sequences);
        Span<float> gradient = Buffers.Take(ref pass.Gradient, places * width);
        gradient.Clear();
        _output.Backward(pass.Last.AsSpan(0, places * width), scores, gradient);
        if (pass.Factors.Length > 0) Buffers.Scale(gradient, pass.Factors.AsSpan(0, gradient.Length));
        for (int i = _layers.Length - 1; i >= 0; i--)
        {
            ReadOnlySpan<float> input = i == 0 ? pass.First : pass.Layer(i - 1).Output;
            Span<float> below = Buffers.Take(ref pass.Layer(i).InputGradient, places * width);
            below.Clear();
            _layers[i].Backward(pass.Layer(i), input[..(places * width)], gradient, below, sequences);
            gradient = below;
        }
        _input.Backward(pass.Input.AsSpan(0, places * _input.Inputs), gradient, []);
    }
}
