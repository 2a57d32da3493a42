using Dateline.Text.Learning;
using Dateline.Text.Models;

namespace Dateline.Text.Tokenizing;

/// <summary>What was learned of where sentences end that rules cannot say: a weight for each fingerprint of a gap's surroundings.</summary>
/// <threadsafety>Immutable.</threadsafety>
internal sealed class BoundaryModel
{
    /// <summary>The name of the model in its file.</summary>
    public const string Task = "sentences";

    /// <summary>The binary logarithm of the number of weights.</summary>
    public const int Bits = 16;

    private const int Steps = 127;

    private static readonly Lazy<BoundaryModel?> LazyEnglish = new(() => ModelFile.ReadEmbedded(Task) is { } reader ? Read(reader) : null);

    private readonly sbyte[] _weights;
    private readonly float _scale;

    private BoundaryModel(sbyte[] weights, float scale) => (_weights, _scale) = (weights, scale);

    /// <summary>The model that travels within this library; null when it holds none.</summary>
    public static BoundaryModel? English => LazyEnglish.Value;

    /// <summary>A model with the weights of a trained regression of two classes, the second of which is a sentence's end.</summary>
    public static BoundaryModel Of(LogisticModel learned)
    {
        var weights = new float[1 << Bits];
        for (int feature = 0; feature < weights.Length; feature++) weights[feature] = learned.Weights[2 * feature + 1] - learned.Weights[2 * feature];
        float scale = weights.Max(MathF.Abs) / Steps;
        return new BoundaryModel([.. weights.Select(weight => (sbyte)MathF.Round(weight / scale))], scale);
    }

    /// <summary>Whether a sentence ends at a gap with the given fingerprints.</summary>
    public bool Ends(ReadOnlySpan<uint> features)
    {
        int sum = 0;
        foreach (uint feature in features) sum += _weights[feature & ((1u << Bits) - 1)];
        return sum > 0;
    }

    public void Write(ModelWriter writer)
    {
        writer.Write(_scale);
        writer.WriteArray<sbyte>(_weights);
    }

    /// <exception cref="InvalidDataException">The contents do not fit together.</exception>
    public static BoundaryModel Read(ModelReader reader)
    {
        float scale = reader.ReadSingle();
        var weights = reader.ReadArray<sbyte>();
        if (weights.Length != 1 << Bits) throw new InvalidDataException("The model of sentence ends is damaged: its length is wrong.");
        return new BoundaryModel(weights, scale);
    }
}
