namespace Dateline.Text.Learning;

/// <summary>A multinomial logistic regression over hashed features.</summary>
/// <threadsafety>Immutable after training, so safe for any number of threads.</threadsafety>
public sealed class LogisticModel
{
    private readonly float[] _weights; // by feature, then class
    private readonly uint _mask;

    internal LogisticModel(int classes, int bits, float[] weights)
    {
        Classes = classes;
        Bits = bits;
        _weights = weights;
        _mask = (1u << bits) - 1;
    }

    /// <summary>The number of classes.</summary>
    public int Classes { get; }

    /// <summary>The binary logarithm of the number of feature slots.</summary>
    public int Bits { get; }

    internal ReadOnlySpan<float> Weights => _weights;

    /// <summary>The probability of each class, into <paramref name="probabilities"/>.</summary>
    /// <exception cref="ArgumentException">There is not room for every class.</exception>
    public void Predict(ReadOnlySpan<uint> features, Span<float> probabilities)
    {
        if (probabilities.Length < Classes) throw new ArgumentException("There is not room for every class.", nameof(probabilities));
        probabilities = probabilities[..Classes];
        probabilities.Clear();
        foreach (uint feature in features)
        {
            int row = (int)(feature & _mask) * Classes;
            for (int c = 0; c < probabilities.Length; c++) probabilities[c] += _weights[row + c];
        }
        Normalize(probabilities);
    }

    internal static void Normalize(Span<float> scores)
    {
        float greatest = scores[0];
        foreach (float score in scores) greatest = Math.Max(greatest, score);
        float sum = 0;
        for (int c = 0; c < scores.Length; c++) sum += scores[c] = MathF.Exp(scores[c] - greatest);
        for (int c = 0; c < scores.Length; c++) scores[c] /= sum;
    }
}
