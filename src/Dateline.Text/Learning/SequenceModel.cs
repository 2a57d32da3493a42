using Dateline.Text.Networks;

namespace Dateline.Text.Learning;

/// <summary>A network that reads the places of a sequence in both directions, such as the words of a text, and gives the probabilities of classes at each; made by a <see cref="SequenceTrainer"/>.</summary>
/// <threadsafety>Immutable once trained, so safe for any number of threads.</threadsafety>
public sealed class SequenceModel
{
    private readonly SequenceNetwork _network;

    internal SequenceModel(SequenceNetwork network) => _network = network;

    /// <summary>The number of classes.</summary>
    public int Classes => _network.Classes;

    /// <summary>The probability of each class at each place, those of a place together.</summary>
    /// <param name="length">The number of places.</param>
    /// <param name="inputs">Writes the numbers of all places, as in training.</param>
    public float[] Predict(int length, ExampleInputs inputs)
    {
        ArgumentNullException.ThrowIfNull(inputs);
        ArgumentOutOfRangeException.ThrowIfNegative(length);
        float[] probabilities = new float[length * Classes];
        if (length == 0) return probabilities;
        var pass = new SequencePass();
        pass.Begin(_network.Inputs, length);
        inputs(pass.Numbers(0));
        Span<float> scores = _network.Forward(pass);
        for (int place = 0; place < length; place++)
        {
            Span<float> own = scores.Slice(place * _network.Columns, Classes);
            LogisticModel.Normalize(own);
            own.CopyTo(probabilities.AsSpan(place * Classes));
        }
        return probabilities;
    }
}
