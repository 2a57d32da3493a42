using System.Runtime.Intrinsics;
using Dateline.Text.Networks;

namespace Dateline.Text.Naming;

/// <summary>
/// Tells which stretches of a sentence are re3d's phrases: a semi-Markov conditional random field (Sarawagi and Cohen 2004) without transitions. Each stretch has a score for
/// each kind, the sum of what its features weigh; a reading of the sentence is a set of stretches that do not overlap, and weighs the sum of their scores.
/// </summary>
/// <remarks>Of each feature one weight counts for phrases of all kinds, since most of what is to be learned is where a phrase begins and ends, and one for each kind alone.</remarks>
internal sealed class PhraseReader
{
    public const int Columns = 12;

    /// <summary>The kinds of <see cref="NameScheme.Defence"/>; the first column is for all of them.</summary>
    public const int Kinds = Columns - 1;

    // As sure as a phrase must be that it is read: in a sum over phrases, a wrong one costs less than a right one gains.
    private const float LeastChance = 0.4f;

    // Vectors count as much as a few features together.
    private const float VectorLength = 3;

    private readonly uint _mask;

    /// <param name="bits">There are 2 to the power of this many rows for features.</param>
    public PhraseReader(int bits)
    {
        _mask = (1u << bits) - 1;
        FeatureWeights = new float[(1 << bits) * Columns];
        VectorWeights = new float[WordVectors.Dimensions * Columns];
    }

    /// <summary>The weights of the features, a row of <see cref="Columns"/> each.</summary>
    public float[] FeatureWeights { get; }

    /// <summary>The weights of the numbers of the head's vector, a row of <see cref="Columns"/> each.</summary>
    public float[] VectorWeights { get; }

    /// <summary>Where the row of a feature begins.</summary>
    public int RowOf(uint feature) => (int)(feature & _mask) * Columns;

    /// <summary>The likeliest phrases of a sentence, last first, as ranges of words and kinds of <see cref="NameScheme.Defence"/>.</summary>
    public IReadOnlyList<(Range Words, int Kind)> Read(PhraseSentence sentence, PhraseChances chances)
    {
        chances.Begin(sentence.Candidates.Length);
        Span<float> vector = stackalloc float[WordVectors.Dimensions];
        for (int i = 0; i < sentence.Candidates.Length; i++)
        {
            CopyVector(sentence.Candidates[i], vector);
            Score(sentence.Candidates[i].Features, vector, 1, chances.ScoresOf(i));
        }
        chances.Finish(sentence);
        return Best(sentence, chances);
    }

    /// <summary>The scores of the kinds of a candidate.</summary>
    /// <param name="features">Its features.</param>
    /// <param name="vector">The vector of its head.</param>
    /// <param name="factor">By how much the features count, where some are left out.</param>
    /// <param name="scores">Takes the scores.</param>
    public void Score(ReadOnlySpan<uint> features, ReadOnlySpan<float> vector, float factor, Span<float> scores)
    {
        var first = Vector128<float>.Zero;
        var second = Vector128<float>.Zero;
        var third = Vector128<float>.Zero;
        foreach (uint feature in features)
        {
            ref float row = ref FeatureWeights[RowOf(feature)];
            first += Vector128.LoadUnsafe(in row);
            second += Vector128.LoadUnsafe(in row, 4);
            third += Vector128.LoadUnsafe(in row, 8);
        }
        (first, second, third) = (first * factor, second * factor, third * factor);
        for (int i = 0; i < vector.Length; i++)
        {
            ref float row = ref VectorWeights[i * Columns];
            first += Vector128.LoadUnsafe(in row) * vector[i];
            second += Vector128.LoadUnsafe(in row, 4) * vector[i];
            third += Vector128.LoadUnsafe(in row, 8) * vector[i];
        }
        Span<float> sums = stackalloc float[Columns];
        first.StoreUnsafe(ref sums[0]);
        second.StoreUnsafe(ref sums[4]);
        third.StoreUnsafe(ref sums[8]);
        for (int kind = 0; kind < Kinds; kind++) scores[kind] = sums[0] + sums[kind + 1];
    }

    /// <summary>The vector of a candidate's head, as long as it is to count; zeros when it has none.</summary>
    public static void CopyVector(PhraseCandidate candidate, Span<float> vector)
    {
        vector.Clear();
        if (candidate.Vector < 0 || WordVectors.English is not { } vectors) return;
        vectors.CopyTo(candidate.Vector, vector);
        float squares = 0;
        foreach (float number in vector) squares += number * number;
        float factor = squares > 0 ? VectorLength / MathF.Sqrt(squares) : 0;
        foreach (ref float number in vector) number *= factor;
    }

    // The set of stretches by which most right phrases, less some for wrong ones, are to be expected.
    private static List<(Range Words, int Kind)> Best(PhraseSentence sentence, PhraseChances chances)
    {
        var gains = new double[sentence.Length + 1];
        int[] choices = new int[sentence.Length + 1];
        int next = 0;
        Array.Fill(gains, double.NegativeInfinity);
        Array.Fill(choices, -1);
        gains[0] = 0;
        for (int word = 0; word < sentence.Length; word++)
        {
            if (gains[word] > gains[word + 1]) (gains[word + 1], choices[word + 1]) = (gains[word], -1);
            for (; next < sentence.Candidates.Length && sentence.Candidates[next].Start - sentence.Start == word; next++)
            {
                int end = sentence.Candidates[next].End - sentence.Start;
                double gain = gains[word] + chances.Likeliest(next).Chance - LeastChance;
                if (gain > gains[end]) (gains[end], choices[end]) = (gain, next);
            }
        }
        var phrases = new List<(Range, int)>();
        for (int end = sentence.Length; end > 0;)
        {
            if (choices[end] < 0)
            {
                end--;
                continue;
            }
            PhraseCandidate chosen = sentence.Candidates[choices[end]];
            phrases.Add((chosen.Start..chosen.End, chances.Likeliest(choices[end]).Kind));
            end = chosen.Start - sentence.Start;
        }
        return phrases;
    }
}
