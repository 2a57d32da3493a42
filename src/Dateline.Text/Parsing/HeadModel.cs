using System.Runtime.InteropServices;
using Dateline.Text.Models;

namespace Dateline.Text.Parsing;

/// <summary>What was learned of which of a few heads is a word's own, when the tree around them is known: a weight for each fingerprint of word, head and surroundings.</summary>
/// <remarks>Weights are whole numbers, so that sums are the same on every machine.</remarks>
/// <threadsafety>Immutable.</threadsafety>
internal sealed class HeadModel
{
    /// <summary>The name of the model in its file.</summary>
    public const string Task = "heads";

    /// <summary>The binary logarithm of the number of weights.</summary>
    public const int Bits = 19;

    /// <summary>What a step of a weight is worth; the few weights beyond 127 steps are cut.</summary>
    private const float Step = 1f / 64;

    private static readonly Lazy<HeadModel?> LazyEnglish = new(() => ModelFile.ReadEmbedded(Task) is { } reader ? Read(reader) : null);

    private readonly ReadOnlyMemory<byte> _weights;

    private HeadModel(ReadOnlyMemory<byte> weights) => _weights = weights;

    /// <summary>The model that travels within this library; null when it holds none.</summary>
    public static HeadModel? English => LazyEnglish.Value;

    /// <summary>The weight of a fingerprint in a table of them.</summary>
    public static int Slot(uint feature) => (int)(feature & ((1u << Bits) - 1));

    /// <summary>A model with learned weights.</summary>
    public static HeadModel Of(ReadOnlySpan<float> weights)
    {
        var bytes = new byte[weights.Length];
        for (int i = 0; i < bytes.Length; i++) bytes[i] = (byte)(sbyte)Math.Clamp(MathF.Round(weights[i] / Step), -127, 127);
        return new HeadModel(bytes);
    }

    /// <summary>How much speaks for a head with the given fingerprints, as the logarithm of odds.</summary>
    public float Score(ReadOnlySpan<uint> features)
    {
        ReadOnlySpan<sbyte> weights = MemoryMarshal.Cast<byte, sbyte>(_weights.Span);
        int sum = 0;
        foreach (uint feature in features) sum += weights[Slot(feature)];
        return sum * Step;
    }

    public void Write(ModelWriter writer) => writer.WriteArray(_weights.Span);

    /// <exception cref="InvalidDataException">The contents do not fit together.</exception>
    public static HeadModel Read(ModelReader reader)
    {
        ReadOnlyMemory<byte> weights = reader.ReadBytes();
        if (weights.Length != 1 << Bits) throw new InvalidDataException("The model of heads is damaged: its length is wrong.");
        return new HeadModel(weights);
    }
}
