using System.Collections.Immutable;
using Dateline.Text.Learning;

namespace Dateline.Evaluation.Muc.Filling;

/// <summary>A logistic model whose classes have names.</summary>
internal sealed class MucClassifier(ImmutableArray<string> classes, LogisticModel? model)
{
    public ImmutableArray<string> Classes { get; } = classes;

    /// <summary>The most probable class with its probability; a lone class is certain, none at all is the empty name.</summary>
    public (string Class, float Probability) Predict(FeatureSet features)
    {
        if (model is null) return Classes.IsEmpty ? ("", 1) : (Classes[0], 1);
        Span<float> probabilities = stackalloc float[Classes.Length];
        model.Predict(features.Hashes, probabilities);
        int best = 0;
        for (int c = 1; c < probabilities.Length; c++)
            if (probabilities[c] > probabilities[best]) best = c;
        return (Classes[best], probabilities[best]);
    }

    /// <summary>The probability of one class; 0 when there is no such class.</summary>
    public float Probability(FeatureSet features, string name)
    {
        int index = Classes.IndexOf(name);
        if (index < 0 || model is null) return index < 0 ? 0 : 1;
        Span<float> probabilities = stackalloc float[Classes.Length];
        model.Predict(features.Hashes, probabilities);
        return probabilities[index];
    }
}

/// <summary>Collects examples for a <see cref="MucClassifier"/>.</summary>
internal sealed class MucClassifierTrainer
{
    private readonly List<(uint[] Features, string Class, float Weight)> _examples = [];

    public void Add(FeatureSet features, string name, float weight = 1) => _examples.Add((features.Hashes.ToArray(), name, weight));

    public MucClassifier Train(int bits = 20, int passes = 10)
    {
        ImmutableArray<string> classes = [.. _examples.Select(example => example.Class).Distinct().Order(StringComparer.Ordinal)];
        if (classes.Length < 2) return new MucClassifier(classes, null);
        var trainer = new LogisticTrainer(classes.Length, bits);
        foreach ((uint[] features, string name, float weight) in _examples) trainer.Add(features, classes.IndexOf(name), weight);
        return new MucClassifier(classes, trainer.Train(passes));
    }
}
