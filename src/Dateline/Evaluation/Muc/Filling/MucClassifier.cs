using System.Collections.Immutable;
using Dateline.Text.Learning;

namespace Dateline.Evaluation.Muc.Filling;

/// <summary>Logistic models of the same classes, which have names; their probabilities are averaged.</summary>
internal sealed class MucClassifier(ImmutableArray<string> classes, ImmutableArray<LogisticModel> models)
{
    public ImmutableArray<string> Classes { get; } = classes;

    /// <summary>The most probable class with its probability; a lone class is certain, none at all is the empty name.</summary>
    public (string Class, float Probability) Predict(FeatureSet features)
    {
        if (models.IsEmpty) return Classes.IsEmpty ? ("", 1) : (Classes[0], 1);
        Span<float> probabilities = stackalloc float[Classes.Length];
        Predict(features.Hashes, probabilities);
        int best = 0;
        for (int c = 1; c < probabilities.Length; c++)
            if (probabilities[c] > probabilities[best]) best = c;
        return (Classes[best], probabilities[best]);
    }

    /// <summary>The probability of one class; 0 when there is no such class.</summary>
    public float Probability(FeatureSet features, string name) => Probability(features.Hashes, name);

    /// <summary>The probability of one class; 0 when there is no such class.</summary>
    public float Probability(ReadOnlySpan<uint> features, string name)
    {
        int index = Classes.IndexOf(name);
        if (index < 0 || models.IsEmpty) return index < 0 ? 0 : 1;
        Span<float> probabilities = stackalloc float[Classes.Length];
        Predict(features, probabilities);
        return probabilities[index];
    }

    /// <summary>The probability of every class, in their order; all 0 where nothing was learned.</summary>
    public void Predict(ReadOnlySpan<uint> features, Span<float> probabilities)
    {
        Span<float> own = stackalloc float[Classes.Length];
        probabilities.Clear();
        foreach (LogisticModel model in models)
        {
            model.Predict(features, own);
            for (int c = 0; c < own.Length; c++) probabilities[c] += own[c] / models.Length;
        }
    }
}

/// <summary>Collects examples for a <see cref="MucClassifier"/>.</summary>
/// <param name="fixedClasses">The classes, in order; those of the examples, sorted by name, when it is null.</param>
internal sealed class MucClassifierTrainer(ImmutableArray<string>? fixedClasses = null)
{
    private readonly List<(uint[] Features, string Class, float Weight)> _examples = [];

    public void Add(FeatureSet features, string name, float weight = 1) => Add(features.Hashes.ToArray(), name, weight);

    /// <summary>Adds an example, whose features it keeps.</summary>
    public void Add(uint[] features, string name, float weight = 1) => _examples.Add((features, name, weight));

    /// <summary>The classifier, of as many models as asked for, each fitted in an order of its own.</summary>
    public MucClassifier Train(int bits = 20, float shrinkage = 1e-5f, int models = 1, int passes = 10)
    {
        ImmutableArray<string> classes = fixedClasses ?? [.. _examples.Select(example => example.Class).Distinct().Order(StringComparer.Ordinal)];
        if (classes.Length < 2) return new MucClassifier(classes, []);
        var trainer = new LogisticTrainer(classes.Length, bits);
        foreach ((uint[] features, string name, float weight) in _examples) trainer.Add(features, classes.IndexOf(name), weight);
        return new MucClassifier(classes, [.. Enumerable.Range(1, models).Select(seed => trainer.Train(passes, shrinkage: shrinkage, seed: seed))]);
    }
}
