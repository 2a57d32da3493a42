using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Dateline.Text.Networks;

/// <summary>
/// A linear-chain conditional random field over the tags of a sentence (Lafferty, McCallum and Pereira 2001): scores of tags word by word,
/// and of each tag behind each other; tags that may not follow one another are ruled out.
/// </summary>
internal sealed class TagChain
{
    private readonly bool[] _allowed;
    private readonly bool[] _mayStart;
    private float[]? _steps;

    /// <param name="name">The name of the layer.</param>
    /// <param name="width">The width of an encoded word.</param>
    /// <param name="tags">The number of tags.</param>
    /// <param name="mayFollow">Whether the second tag may stand behind the first, which is -1 at the start of a sentence.</param>
    public TagChain(string name, int width, int tags, Func<int, int, bool> mayFollow)
    {
        Tags = tags;
        Scores = new(name + ".tags", width, tags);
        Transitions = new(name + ".transitions", tags, tags);
        _allowed = new bool[tags * tags];
        _mayStart = new bool[tags];
        for (int to = 0; to < tags; to++)
        {
            _mayStart[to] = mayFollow(-1, to);
            for (int from = 0; from < tags; from++) _allowed[from * tags + to] = mayFollow(from, to);
        }
    }

    public int Tags { get; }

    public LinearLayer Scores { get; }

    /// <summary>The score of each tag (column) behind each other (row).</summary>
    public Tensor Transitions { get; }

    public IEnumerable<Tensor> Tensors => [.. Scores.Tensors, Transitions];

    /// <summary>The likeliest tags of a sentence whose scores are given, <see cref="LinearLayer.Outputs"/> a word (Viterbi 1967).</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Decode(ReadOnlySpan<float> scores, Span<int> tags, ChainPass pass)
    {
        int n = tags.Length, k = Tags, columns = Scores.Outputs;
        if (n == 0) return;
        var best = Buffers.Take(ref pass.Best, n * columns);
        if (pass.From.Length < n * columns) pass.From = new int[n * columns * 2];
        for (int tag = 0; tag < k; tag++) best[tag] = _mayStart[tag] ? scores[tag] : float.NegativeInfinity;
        float[] steps = _steps ?? Steps();
        for (int t = 1; t < n; t++)
        {
            // A row of the padded table at a time: eight tags that may follow.
            var before = best.Slice((t - 1) * columns, k);
            for (int to = 0; to < columns; to += 8)
            {
                var top = Vector256.Create(float.NegativeInfinity);
                var origin = Vector256<int>.Zero;
                for (int from = 0; from < before.Length; from++)
                {
                    var score = Vector256.Create(before[from]) + Vector256.LoadUnsafe(in steps[from * columns + to]);
                    var better = Vector256.GreaterThan(score, top);
                    top = Vector256.ConditionalSelect(better, score, top);
                    origin = Vector256.ConditionalSelect(better.AsInt32(), Vector256.Create(from), origin);
                }
                (top + Vector256.LoadUnsafe(in scores[t * columns + to])).StoreUnsafe(ref best[t * columns + to]);
                origin.StoreUnsafe(ref pass.From[t * columns + to]);
            }
        }
        int last = 0;
        for (int tag = 1; tag < k; tag++)
        {
            if (best[(n - 1) * columns + tag] > best[(n - 1) * columns + last]) last = tag;
        }
        for (int t = n - 1; t >= 0; t--)
        {
            tags[t] = last;
            if (t > 0) last = pass.From[t * columns + last];
        }
    }

    /// <summary>Packs the weights, which do not change any more.</summary>
    public void Pack()
    {
        Scores.Pack();
        _steps = Steps();
    }

    // The transitions in rows as wide as those of the scores; what may not follow scores minus infinity.
    private float[] Steps()
    {
        int columns = Scores.Outputs;
        var steps = new float[Tags * columns];
        Array.Fill(steps, float.NegativeInfinity);
        for (int from = 0; from < Tags; from++)
        {
            for (int to = 0; to < Tags; to++)
            {
                if (_allowed[from * Tags + to]) steps[from * columns + to] = Transitions.Values[from * Tags + to];
            }
        }
        return steps;
    }

    /// <summary>The probability of every tag at every word, <see cref="Tags"/> a word, in <paramref name="marginals"/>; returns the logarithm of the normalizer.</summary>
    public double Marginals(ReadOnlySpan<float> scores, Span<double> marginals, ChainPass pass)
    {
        int k = Tags, n = marginals.Length / k, columns = Scores.Outputs;
        Grow(pass, n * k);
        // Scaled forward and backward sums: each word's row adds up to one, the scales' logarithms to the normalizer.
        double norm = 0;
        for (int t = 0; t < n; t++)
        {
            var row = pass.Forward.AsSpan(t * k, k);
            float top = float.NegativeInfinity;
            for (int tag = 0; tag < k; tag++) top = MathF.Max(top, scores[t * columns + tag]);
            double sum = 0;
            for (int to = 0; to < k; to++)
            {
                double reach = t == 0 ? _mayStart[to] ? 1 : 0 : 0;
                for (int from = 0; t > 0 && from < k; from++) reach += pass.Forward[(t - 1) * k + from] * pass.Weights[from * k + to];
                sum += row[to] = reach * (pass.Emissions[t * k + to] = Math.Exp(scores[t * columns + to] - top));
            }
            foreach (ref double value in row) value /= sum;
            norm += Math.Log(sum) + top;
        }
        for (int t = n - 1; t >= 0; t--)
        {
            double sum = 0;
            for (int from = 0; from < k; from++)
            {
                double reach = t == n - 1 ? 1 : 0;
                for (int to = 0; t < n - 1 && to < k; to++)
                    reach += pass.Weights[from * k + to] * pass.Emissions[(t + 1) * k + to] * pass.Backward[(t + 1) * k + to];
                pass.Backward[t * k + from] = reach;
                sum += reach * pass.Forward[t * k + from];
            }
            for (int tag = 0; tag < k; tag++)
            {
                pass.Backward[t * k + tag] /= sum;
                marginals[t * k + tag] = pass.Forward[t * k + tag] * pass.Backward[t * k + tag];
            }
        }
        return norm;
    }

    private void Grow(ChainPass pass, int cells)
    {
        if (pass.Forward.Length < cells) (pass.Forward, pass.Backward, pass.Emissions) = (new double[cells * 2], new double[cells * 2], new double[cells * 2]);
        if (pass.Weights.Length < Tags * Tags) pass.Weights = new double[Tags * Tags];
        for (int i = 0; i < Tags * Tags; i++) pass.Weights[i] = _allowed[i] ? Math.Exp(Transitions.Values[i]) : 0;
    }

    /// <summary>The negative log likelihood of the right tags; the scores become its gradient, each times <paramref name="weight"/>, and that of the transitions is added up.</summary>
    public double Learn(Span<float> scores, ReadOnlySpan<int> right, float weight, ChainPass pass)
    {
        var wanted = new float[right.Length * Tags];
        for (int t = 0; t < right.Length; t++) wanted[t * Tags + right[t]] = 1;
        return Learn(scores, wanted, weight, pass);
    }

    /// <summary>
    /// Like learning the right tags, but they are not known for certain: <paramref name="wanted"/> holds the probability of each tag at each word,
    /// <see cref="Tags"/> a word. Neighbouring words count as independent, apart from what may not follow one another.
    /// </summary>
    public double Learn(Span<float> scores, ReadOnlySpan<float> wanted, float weight, ChainPass pass)
    {
        int k = Tags, n = wanted.Length / k, columns = Scores.Outputs;
        var marginals = new double[n * k];
        double loss = Marginals(scores, marginals, pass);
        var pairs = Buffers.Take(ref pass.Pairs, k * k);
        for (int t = 1; t < n; t++)
        {
            double sum = 0;
            float reach = 0;
            for (int from = 0; from < k; from++)
            {
                for (int to = 0; to < k; to++)
                {
                    sum += Joint(pass, t, from, to);
                    reach += pairs[from * k + to] = _allowed[from * k + to] ? wanted[(t - 1) * k + from] * wanted[t * k + to] : 0;
                }
            }
            for (int from = 0; from < k; from++)
            {
                for (int to = 0; to < k; to++)
                {
                    float pair = reach > 0 ? pairs[from * k + to] / reach : 0;
                    loss -= pair * Transitions.Values[from * k + to];
                    Transitions.Gradient![from * k + to] += weight * ((float)(Joint(pass, t, from, to) / sum) - pair);
                }
            }
        }
        for (int t = 0; t < n; t++)
        {
            var row = scores.Slice(t * columns, columns);
            for (int tag = 0; tag < k; tag++)
            {
                loss -= wanted[t * k + tag] * row[tag];
                row[tag] = weight * ((float)marginals[t * k + tag] - wanted[t * k + tag]);
            }
            row[k..].Clear();
        }
        return loss * weight;
    }

    private double Joint(ChainPass pass, int t, int from, int to) =>
        pass.Forward[(t - 1) * Tags + from] * pass.Weights[from * Tags + to] * pass.Emissions[t * Tags + to] * pass.Backward[t * Tags + to];
}
