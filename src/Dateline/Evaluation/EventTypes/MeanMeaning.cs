using System.Collections.Immutable;
using System.Globalization;
using Dateline.Text.Learning;

namespace Dateline.Evaluation.EventTypes;

/// <summary>The mean of words' vectors, in which common words count less.</summary>
/// <remarks>A word counts by its rank r as r / (r + k), which is the smooth inverse frequency of Arora, Liang and Ma (ICLR 2017) where frequency falls with rank.</remarks>
internal sealed class MeanMeaning
{
    private const float HalfRank = 2000;

    private static readonly ImmutableArray<string> s_dimensions = [.. Enumerable.Range(0, Meanings.Dimensions).Select(dimension => dimension.ToString(CultureInfo.InvariantCulture))];

    private readonly float[] _own = new float[Meanings.Dimensions], _sum = new float[Meanings.Dimensions];

    public void Add(string word, float share = 1)
    {
        int rank = Meanings.Find(word);
        if (rank < 0) return;
        Meanings.CopyTo(rank, _own);
        float length = Length(_own);
        if (length == 0) return;
        float factor = share * (rank + 1) / (rank + HalfRank) / length;
        for (int i = 0; i < _sum.Length; i++) _sum[i] += factor * _own[i];
    }

    /// <summary>Writes the mean as features of a name, brought to a length; none where no word has a vector.</summary>
    public void Write(FeatureValues features, string name, float length)
    {
        float own = Length(_sum);
        if (own == 0) return;
        for (int i = 0; i < _sum.Length; i++) features.Add(name, s_dimensions[i], length * _sum[i] / own);
    }

    private static float Length(float[] vector)
    {
        float sum = 0;
        foreach (float number in vector) sum += number * number;
        return MathF.Sqrt(sum);
    }
}
