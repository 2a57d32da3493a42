using System.Collections.Immutable;
using Dateline.Text.Networks;

namespace Dateline.Text.Learning;

/// <summary>Small networks of one hidden layer over a few dozen numbers, whose probabilities of classes are averaged; made by a <see cref="NetworkTrainer"/>.</summary>
/// <threadsafety>Immutable once trained, so safe for any number of threads.</threadsafety>
public sealed class NetworkModel
{
    private readonly float[] _means, _scales;
    private readonly ImmutableArray<(LinearLayer Hidden, LinearLayer Output)> _networks;

    internal NetworkModel(int classes, float[] means, float[] scales, ImmutableArray<(LinearLayer Hidden, LinearLayer Output)> networks) =>
        (Classes, _means, _scales, _networks) = (classes, means, scales, networks);

    /// <summary>The number of classes.</summary>
    public int Classes { get; }

    /// <summary>The probability of each class for the numbers of an example.</summary>
    /// <exception cref="ArgumentException">There are fewer numbers than in training, or not as many probabilities as classes.</exception>
    public void Predict(ReadOnlySpan<float> inputs, Span<float> probabilities)
    {
        if (inputs.Length != _means.Length) throw new ArgumentException("An example has as many numbers as those of the training.", nameof(inputs));
        if (probabilities.Length != Classes) throw new ArgumentException("There is one probability for each class.", nameof(probabilities));
        Span<float> scaled = stackalloc float[MatrixProduct.Pad(inputs.Length)];
        scaled.Clear();
        Scale(inputs, _means, _scales, scaled);
        probabilities.Clear();
        (LinearLayer widest, LinearLayer last) = _networks[0]; // all are of the same size
        Span<float> middle = stackalloc float[widest.Outputs], scores = stackalloc float[last.Outputs];
        foreach ((LinearLayer hidden, LinearLayer output) in _networks)
        {
            hidden.Forward(scaled, middle);
            Nonlinearity.LeakyRelu(middle);
            output.Forward(middle, scores);
            LogisticModel.Normalize(scores[..Classes]);
            for (int c = 0; c < Classes; c++) probabilities[c] += scores[c] / _networks.Length;
        }
    }

    internal static void Scale(ReadOnlySpan<float> inputs, float[] means, float[] scales, Span<float> scaled)
    {
        for (int i = 0; i < inputs.Length; i++) scaled[i] = (inputs[i] - means[i]) * scales[i];
    }
}
