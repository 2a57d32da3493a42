using System.Globalization;
using Dateline.Text.Networks;
using Dateline.Text.Treebanks;

namespace Dateline.Text.Tagging;

/// <summary>Learns a <see cref="TaggerModel"/> from tagged sentences. The same sentences, settings and seed give the same model to the byte.</summary>
internal sealed class TaggerTrainer
{
    private const int BatchSize = 64, RarestLabel = 3;

    private readonly TaggerModel _model;
    private readonly TaggerTraining _how;
    private readonly List<(string[] Words, int[] Classes, int[] Labels)> _sentences;
    private readonly float[] _hidden, _factors, _gradient, _scores;
    private readonly List<int> _rows = [];
    private Dice _dice;

    private TaggerTrainer(TaggerModel model, TaggerTraining how, List<(string[] Words, int[] Classes, int[] Labels)> sentences)
    {
        (_model, _how, _sentences) = (model, how, sentences);
        _dice = new Dice(how.Seed);
        _hidden = new float[model.Width];
        _factors = new float[model.Width];
        _gradient = new float[model.Width];
        _scores = new float[model.LabelWidth];
    }

    /// <summary>A model of the sentences. <paramref name="tell"/> is given a line after each round.</summary>
    public static TaggerModel Train(WordVectors vectors, WordClasses classes, IEnumerable<TreebankSentence> sentences, TaggerTraining how, Action<TaggerModel, string> tell)
    {
        TreebankSentence[] all = [.. sentences];
        var labels = new TagLabels([.. all.SelectMany(s => s.Words).GroupBy(TagLabels.NameOf, StringComparer.Ordinal).Where(g => g.Count() >= RarestLabel)
            .OrderByDescending(g => g.Count()).ThenBy(g => g.Key, StringComparer.Ordinal).Select(g => g.Key)]);
        var numbers = labels.Names.Select((name, number) => (name, number)).ToDictionary(pair => pair.name, pair => pair.number, StringComparer.Ordinal);
        List<(string[], int[], int[])> examples = [.. all.Select(s => (s.Words.Select(w => w.Form).ToArray(), s.Words.Select(w => classes.Of(w.Form)).ToArray(),
            s.Words.Select(w => numbers.GetValueOrDefault(TagLabels.NameOf(w), -1)).ToArray()))];
        var model = new TaggerModel(vectors, classes, labels, CollectKeys(examples, how), how.Width);
        var trainer = new TaggerTrainer(model, how, examples);
        trainer.Run(tell);
        return model;
    }

    private static ulong[] CollectKeys(List<(string[] Words, int[] Classes, int[] Labels)> sentences, TaggerTraining how)
    {
        var counts = new Dictionary<ulong, int>();
        var pairs = new Dictionary<ulong, int>();
        Span<ulong> keys = stackalloc ulong[TaggerFeatures.MostKeys];
        Span<ulong> contexts = stackalloc ulong[TaggerContext.MostKeys];
        foreach (var (words, classes, labels) in sentences)
        {
            for (int pass = 0; pass < 2; pass++)
            {
                var context = new TaggerContext(words, classes, caseless: pass == 1);
                for (int i = 0; i < words.Length; i++)
                {
                    for (int place = -TaggerFeatures.Reach; place <= TaggerFeatures.Reach; place++)
                    {
                        foreach (ulong key in keys[..context.WriteWord(i + place, place, keys)]) Count(counts, key);
                    }
                    int count = context.WriteContext(i, i > 0 ? labels[i - 1] : -1, i > 1 ? labels[i - 2] : -1, contexts);
                    foreach (ulong key in contexts[..count]) Count(pairs, key);
                }
            }
        }
        // Every sentence was read twice, with case and without.
        return [.. counts.Where(pair => pair.Value >= 2 * how.KeyCount).Concat(pairs.Where(pair => pair.Value >= 2 * how.PairCount)).Select(pair => pair.Key).Distinct().Order()];

        static void Count(Dictionary<ulong, int> counts, ulong key) => counts[key] = counts.GetValueOrDefault(key) + 1;
    }

    private void Run(Action<TaggerModel, string> tell)
    {
        _model.Projection.Randomize(ref _dice, 0.1f);
        _model.Output.Randomize(ref _dice);
        _model.Rows.Randomize(ref _dice, 0.05f);
        foreach (var tensor in _model.Tensors) tensor.BeginTraining(sparse: tensor == _model.Rows);
        var adam = new Adam([.. _model.Tensors]);
        int total = _sentences.Sum(s => s.Words.Length) * _how.Rounds, done = 0, pending = 0;
        int[] order = [.. Enumerable.Range(0, _sentences.Count)];
        for (int round = 0; round < _how.Rounds; round++)
        {
            _dice.Shuffle(order.AsSpan());
            double loss = 0;
            int seen = 0, right = 0;
            foreach (int index in order)
            {
                var (words, classes, labels) = _sentences[index];
                var context = new TaggerContext(words, classes, caseless: _dice.Next() < _how.CaselessRate);
                int last = -1, lastButOne = -1;
                for (int i = 0; i < words.Length; i++)
                {
                    int guess = Learn(context, i, (last, lastButOne), labels[i], ref loss);
                    if (guess == labels[i]) right++;
                    (last, lastButOne) = (guess, last);
                }
                seen += words.Length;
                done += words.Length;
                if ((pending += words.Length) < BatchSize) continue;
                pending = 0;
                adam.Step(_how.Rate * MathF.Max(0.01f, 1 - (float)done / total));
            }
            tell(_model, string.Create(CultureInfo.InvariantCulture, $"round {round + 1}: loss {loss / seen:F4}, right {(double)right / seen:P2}"));
        }
    }

    private int Learn(TaggerContext context, int at, (int Last, int LastButOne) past, int label, ref double loss)
    {
        Span<ulong> keys = stackalloc ulong[TaggerFeatures.MostKeys];
        Span<ulong> contexts = stackalloc ulong[TaggerContext.MostKeys];
        Span<int> vectors = stackalloc int[TaggerFeatures.Places];
        _model.Bias.Values.CopyTo(_hidden, 0);
        _rows.Clear();
        for (int place = -TaggerFeatures.Reach; place <= TaggerFeatures.Reach; place++)
        {
            Take(keys[..context.WriteWord(at + place, place, keys)]);
            int vector = vectors[place + TaggerFeatures.Reach] = _dice.Next() < _how.DropRate / 2 ? -1 : context.VectorAt(at + place, _model.Vectors);
            _model.AddVector(vector, place, _hidden);
        }
        Take(contexts[..context.WriteContext(at, past.Last, past.LastButOne, contexts)]);
        for (int i = 0; i < _hidden.Length; i++)
        {
            _factors[i] = _dice.Next() < _how.HiddenDropRate ? 0 : 1 / (1 - _how.HiddenDropRate);
            if (_hidden[i] <= 0) _factors[i] = 0;
            _hidden[i] *= _factors[i];
        }
        _model.OutputBias.Values.CopyTo(_scores, 0);
        for (int i = 0; i < _hidden.Length; i++) if (_hidden[i] != 0) Kernels.AddScaled(_scores, _model.Output.Row(i), _hidden[i]);
        var scores = _scores.AsSpan(0, _model.Labels.Count);
        int guess = Kernels.IndexOfMax(scores);
        if (label < 0) return guess;
        float normalizer = Nonlinearity.LogSumExp(scores);
        loss += normalizer - scores[label];
        for (int i = 0; i < scores.Length; i++) scores[i] = (float)Math.Exp(scores[i] - normalizer);
        scores[label] -= 1;
        _scores.AsSpan(scores.Length).Clear();
        Kernels.AddScaled(_model.OutputBias.Gradient, _scores, 1);
        for (int i = 0; i < _hidden.Length; i++)
        {
            _gradient[i] = _factors[i] == 0 ? 0 : _factors[i] * Kernels.Dot(_model.Output.Row(i), _scores);
            if (_hidden[i] != 0) Kernels.AddScaled(_model.Output.GradientRow(i), _scores, _hidden[i]);
        }
        Kernels.AddScaled(_model.Bias.Gradient, _gradient, 1);
        foreach (int row in _rows) Kernels.AddScaled(_model.Rows.GradientRow(row), _gradient, 1 / (1 - _how.DropRate));
        LearnVectors(vectors);
        return guess;
    }

    private void LearnVectors(ReadOnlySpan<int> vectors)
    {
        Span<float> values = stackalloc float[WordVectors.Dimensions];
        for (int place = 0; place < vectors.Length; place++)
        {
            if (vectors[place] < 0) continue;
            _model.Vectors.CopyTo(vectors[place], values);
            for (int i = 0; i < values.Length; i++) Kernels.AddScaled(_model.Projection.GradientRow(place * values.Length + i), _gradient, values[i]);
        }
    }

    private void Take(ReadOnlySpan<ulong> keys)
    {
        foreach (ulong key in keys)
        {
            if (_model.Table.Find(key) is not (>= 0 and int row) || _dice.Next() < _how.DropRate) continue;
            _rows.Add(row);
            Kernels.AddScaled(_hidden, _model.Rows.Row(row), 1 / (1 - _how.DropRate));
        }
    }
}
