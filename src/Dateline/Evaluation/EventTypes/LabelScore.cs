using System.Collections.Immutable;

namespace Dateline.Evaluation.EventTypes;

/// <summary>How well one label per text was told: hits by wanted label.</summary>
/// <remarks>Weighted F1 averages the labels' F1 by how often each is wanted, macro F1 alike for all (scikit-learn's definitions, over the wanted labels).</remarks>
public sealed class LabelScore
{
    private readonly SortedDictionary<string, (int Hits, int Given, int Wanted)> _labels = new(StringComparer.Ordinal);

    /// <summary>Counts one text.</summary>
    public void Add(string wanted, string? given)
    {
        ArgumentNullException.ThrowIfNull(wanted);
        var label = _labels.GetValueOrDefault(wanted);
        _labels[wanted] = (label.Hits + (wanted == given ? 1 : 0), label.Given, label.Wanted + 1);
        if (given is null) return;
        var other = _labels.GetValueOrDefault(given);
        _labels[given] = other with { Given = other.Given + 1 };
    }

    /// <summary>The score of each wanted label, in ordinal order.</summary>
    public ImmutableArray<(string Label, PrecisionRecall Score)> Labels =>
        [.. _labels.Where(label => label.Value.Wanted > 0).Select(label => (label.Key, PrecisionRecall.Of(label.Value.Hits, label.Value.Given, label.Value.Wanted)))];

    /// <summary>The F1 averaged by how often each label is wanted, 0 to 1; 0 when nothing is.</summary>
    public double WeightedF1 => Labels.Sum(label => label.Score.Wanted) is > 0 and var all ? Labels.Sum(label => label.Score.F1 * label.Score.Wanted) / all : 0;

    /// <summary>The F1 averaged over the labels, 0 to 1; 0 when nothing is wanted.</summary>
    public double MacroF1 => Labels.Length > 0 ? Labels.Average(label => label.Score.F1) : 0;

    /// <summary>The share of texts whose label is right, 0 to 1; 0 when there are none.</summary>
    public double Accuracy => _labels.Values.Sum(label => label.Wanted) is > 0 and var all ? (double)_labels.Values.Sum(label => label.Hits) / all : 0;
}
