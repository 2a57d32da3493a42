using Dateline.Text.Networks;

namespace Dateline.Text.Naming;

/// <summary>The working memory of a <see cref="PhraseReader"/>: the scores of a sentence's candidates, and how likely each is among all readings of the sentence.</summary>
internal sealed class PhraseChances
{
    private float[] _scores = [];
    private double[] _sums = [], _chances = [], _before = [], _behind = [];

    /// <summary>Makes room for a number of candidates, whose scores are to be set.</summary>
    public void Begin(int candidates) => Buffers.Take(ref _scores, candidates * PhraseReader.Kinds);

    /// <summary>The scores of the kinds of a candidate.</summary>
    public Span<float> ScoresOf(int candidate) => _scores.AsSpan(candidate * PhraseReader.Kinds, PhraseReader.Kinds);

    /// <summary>How likely a candidate is a phrase of each kind, behind <see cref="Finish"/>.</summary>
    public ReadOnlySpan<double> Of(int candidate) => _chances.AsSpan(candidate * PhraseReader.Kinds, PhraseReader.Kinds);

    /// <summary>The likeliest kind of a candidate.</summary>
    public (double Chance, int Kind) Likeliest(int candidate)
    {
        var chances = Of(candidate);
        int best = 0;
        for (int kind = 1; kind < chances.Length; kind++)
        {
            if (chances[kind] > chances[best]) best = kind;
        }
        return (chances[best], best);
    }

    /// <summary>Sums over all readings of the sentence, forwards and backwards, and so finds the chances; a word that is in no phrase scores nothing.</summary>
    public void Finish(PhraseSentence sentence)
    {
        int words = sentence.Length, count = sentence.Candidates.Length;
        if (_sums.Length < count) (_sums, _chances) = (new double[count * 2], new double[count * 2 * PhraseReader.Kinds]);
        if (_before.Length <= words) (_before, _behind) = (new double[words * 2 + 1], new double[words * 2 + 1]);
        for (int i = 0; i < count; i++) _sums[i] = LogSum(ScoresOf(i));
        _before.AsSpan(0, words + 1).Fill(double.NegativeInfinity);
        _before[0] = 0;
        int next = 0;
        for (int word = 0; word < words; word++)
        {
            _before[word + 1] = LogSum(_before[word + 1], _before[word]);
            for (; next < count && sentence.Candidates[next].Start - sentence.Start == word; next++)
            {
                ref double end = ref _before[sentence.Candidates[next].End - sentence.Start];
                end = LogSum(end, _before[word] + _sums[next]);
            }
        }
        _behind[words] = 0;
        for (int word = words - 1, last = count - 1; word >= 0; word--)
        {
            _behind[word] = _behind[word + 1];
            for (; last >= 0 && sentence.Candidates[last].Start - sentence.Start == word; last--)
                _behind[word] = LogSum(_behind[word], _sums[last] + _behind[sentence.Candidates[last].End - sentence.Start]);
        }
        for (int i = 0; i < count; i++)
        {
            double around = _before[sentence.Candidates[i].Start - sentence.Start] + _behind[sentence.Candidates[i].End - sentence.Start] - _before[words];
            for (int kind = 0; kind < PhraseReader.Kinds; kind++) _chances[i * PhraseReader.Kinds + kind] = Math.Exp(around + _scores[i * PhraseReader.Kinds + kind]);
        }
    }

    private static double LogSum(ReadOnlySpan<float> scores)
    {
        float top = scores[0];
        foreach (float score in scores) top = MathF.Max(top, score);
        double sum = 0;
        foreach (float score in scores) sum += Math.Exp(score - top);
        return top + Math.Log(sum);
    }

    private static double LogSum(double left, double right)
    {
        double top = Math.Max(left, right), low = Math.Min(left, right);
        return double.IsNegativeInfinity(low) ? top : top + Math.Log(1 + Math.Exp(low - top));
    }
}
