using System.Collections.Immutable;
using Dateline.Text.Models;

namespace Dateline.Text.Learning;

/// <summary>A score for each of some named classes, linear in hashed features that have values; made by a <see cref="LinearTrainer"/> and kept in a model file.</summary>
/// <remarks>The scores are logits: their differences are those of the logarithms of the classes' probabilities. Weights are whole numbers of eight bits.</remarks>
/// <threadsafety>Immutable, so safe for any number of threads.</threadsafety>
public sealed class LinearModel
{
    private readonly float _scale; // what a step of the weights is worth
    private readonly ReadOnlyMemory<byte> _weights; // by feature, then class
    private readonly uint _mask;

    private LinearModel(ImmutableArray<string> classes, float scale, ReadOnlyMemory<byte> weights)
    {
        Classes = classes;
        _scale = scale;
        _weights = weights;
        _mask = (uint)(weights.Length / classes.Length) - 1;
    }

    /// <summary>The names of the classes.</summary>
    public ImmutableArray<string> Classes { get; }

    /// <summary>The model with its weights brought to whole numbers.</summary>
    internal static LinearModel Of(ImmutableArray<string> classes, ReadOnlySpan<float> weights)
    {
        float largest = 0;
        foreach (float weight in weights) largest = MathF.Max(largest, MathF.Abs(weight));
        float scale = largest > 0 ? largest / sbyte.MaxValue : 1;
        byte[] steps = new byte[weights.Length];
        for (int i = 0; i < steps.Length; i++) steps[i] = (byte)(sbyte)MathF.Round(weights[i] / scale);
        return new LinearModel(classes, scale, steps);
    }

    /// <summary>The model of a task that travels within this library; null when none does.</summary>
    /// <exception cref="InvalidDataException">It is damaged.</exception>
    public static LinearModel? Embedded(string task) => ModelFile.ReadEmbedded(task) is { } reader ? Read(reader) : null;

    /// <summary>The model in a file that <see cref="ToTrained"/> made.</summary>
    /// <exception cref="InvalidDataException">It is no such file, of another task, or damaged.</exception>
    public static LinearModel Read(Stream file, string task) => Read(ModelFile.Read(file, task));

    /// <summary>The model as a file, beside a card that gets the file's checksum.</summary>
    public TrainedModel ToTrained(ModelCard card)
    {
        var writer = new ModelWriter();
        writer.WriteStrings(Classes);
        writer.Write(_scale);
        writer.WriteArray(_weights.Span);
        return ModelFile.ToTrained(writer, card);
    }

    /// <summary>The score of each class, into <paramref name="scores"/>.</summary>
    /// <exception cref="ArgumentException">There is not room for every class.</exception>
    public void Score(FeatureValues features, Span<float> scores)
    {
        ArgumentNullException.ThrowIfNull(features);
        if (scores.Length < Classes.Length) throw new ArgumentException("There is not room for every class.", nameof(scores));
        scores = scores[..Classes.Length];
        scores.Clear();
        ReadOnlySpan<byte> weights = _weights.Span;
        for (int f = 0; f < features.Count; f++)
        {
            float value = features.Values[f] * _scale;
            ReadOnlySpan<byte> row = weights.Slice((int)(features.Hashes[f] & _mask) * scores.Length, scores.Length);
            for (int c = 0; c < scores.Length; c++) scores[c] += value * (sbyte)row[c];
        }
    }

    private static LinearModel Read(ModelReader reader)
    {
        ImmutableArray<string> classes = [.. reader.ReadStrings()];
        float scale = reader.ReadSingle();
        ReadOnlyMemory<byte> weights = reader.ReadBytes();
        if (classes.IsEmpty || weights.IsEmpty || weights.Length % classes.Length != 0 || !int.IsPow2(weights.Length / classes.Length) || !reader.AtEnd)
            throw new InvalidDataException("The linear model's contents do not fit together.");
        return new LinearModel(classes, scale, weights);
    }
}
