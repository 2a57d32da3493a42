namespace Dateline.Text.Networks;

/// <summary>A weighted sum: rows in, rows out, each output a bias plus the weighted inputs.</summary>
internal sealed class LinearLayer(string name, int inputs, int outputs)
{
    private float[] _transposed = [];
    private PackedWeights? _packed;

    public int Inputs { get; } = inputs;

    /// <summary>The number of outputs, padded to whole lanes.</summary>
    public int Outputs { get; } = MatrixProduct.Pad(outputs);

    public Tensor Weights { get; } = new(name + ".weights", inputs, MatrixProduct.Pad(outputs));

    public Tensor Bias { get; } = new(name + ".bias", 1, MatrixProduct.Pad(outputs));

    public void Initialize(ref Dice dice) => Weights.Randomize(ref dice);

    /// <summary>Packs the weights, which were read and do not change any more, so that <see cref="Forward"/> is fast.</summary>
    public void Pack() => _packed = new(Weights);

    public void Forward(ReadOnlySpan<float> input, Span<float> output)
    {
        if (_packed is not null)
        {
            _packed.Multiply(input, Bias.Values, output);
            return;
        }
        int rows = output.Length / Outputs;
        Buffers.Repeat(output, Bias.Values);
        MatrixProduct.Multiply(new(input, Inputs), new(Weights.Values, Outputs), output, new(rows, Inputs, Outputs), accumulate: true);
    }

    /// <summary>Adds to the gradients of weights and bias, and to that of the input where it is wanted.</summary>
    public void Backward(ReadOnlySpan<float> input, ReadOnlySpan<float> outputGradient, Span<float> inputGradient)
    {
        int rows = outputGradient.Length / Outputs;
        Buffers.SumRows(outputGradient, Bias.Gradient);
        MatrixProduct.Multiply(new Strided(input, Inputs).Transposed, new(outputGradient, Outputs), Weights.Gradient, new(Inputs, rows, Outputs), accumulate: true);
        if (inputGradient.IsEmpty) return;
        int padded = MatrixProduct.Pad(Inputs);
        ArgumentOutOfRangeException.ThrowIfNotEqual(padded, Inputs);
        var transposed = Buffers.Take(ref _transposed, Outputs * padded);
        Buffers.Transpose(Weights.Values, Outputs, transposed, padded);
        MatrixProduct.Multiply(new(outputGradient, Outputs), new(transposed, padded), inputGradient, new(rows, Outputs, Inputs), accumulate: true);
    }

    public IEnumerable<Tensor> Tensors => [Weights, Bias];
}
