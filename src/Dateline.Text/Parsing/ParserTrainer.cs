using System.Globalization;
using System.Runtime.InteropServices;
using Dateline.Text.Networks;
using Dateline.Text.Treebanks;

namespace Dateline.Text.Parsing;

/// <summary>Learns a <see cref="ParserModel"/> from trees. The same trees, sizes and seed give the same model to the byte.</summary>
internal sealed class ParserTrainer
{
    private const int LongestSentence = TeacherTrees.LongestSentence, BatchSize = 640, WarmUp = 200;
    private const float WordDropRate = 0.12f, TagDropRate = 0.05f, CaselessRate = 0.12f;

    private readonly ParserModel _model;
    private readonly ParserExample[] _sentences;
    private readonly byte[]?[] _relations; // of annotated sentences
    private readonly ParserTraining _how;
    private Dice _dice;

    private ParserTrainer(ParserModel model, ParserExample[] sentences, ParserTraining how)
    {
        (_model, _sentences, _how) = (model, sentences, how);
        _relations = [.. sentences.Select(e => e.Right?.Words.Select(word => (byte)DependencyLabels.Parse(word.Relation)).ToArray())];
        _dice = new Dice(how.Seed);
    }

    /// <summary>A model of the trees. <paramref name="tell"/> is given the model as it stands and a line after each round.</summary>
    public static ParserModel Train(WordVectors vectors, IEnumerable<ParserExample> examples, ParserTraining how, Action<ParserModel, string> tell)
    {
        ParserExample[] trees = [.. examples.Where(e => e.Given.Words.Length <= LongestSentence)];
        var norms = trees.SelectMany(e => e.Given.Words).GroupBy(w => w.Form.ToLowerInvariant(), StringComparer.Ordinal)
            .Where(g => g.Count() >= how.NormCount).OrderByDescending(g => g.Count()).ThenBy(g => g.Key, StringComparer.Ordinal).Select(g => g.Key).ToArray();
        var size = new ParserSize(new EncoderSize(norms.Length, 92, how.Width, how.Layers, Affixes: true, 1), how.ArcWidth, how.LabelWidth);
        var trainer = new ParserTrainer(ParserModel.Create(vectors, size, norms), trees, how);
        trainer._model.Network.Initialize(ref trainer._dice);
        trainer.Run(tell);
        return trainer._model;
    }

    private void Run(Action<ParserModel, string> tell)
    {
        var network = _model.Network;
        var sparse = network.Encoder.SparseTensors.ToHashSet();
        foreach (var tensor in network.LearnedTensors) tensor.BeginTraining(sparse.Contains(tensor));
        var adam = new Adam([.. network.LearnedTensors]);
        var mean = new RunningMean([.. network.Tensors], _how.Averaging);
        long words = Enumerable.Range(0, _how.Rounds).Sum(round => PlanOf(round).Sum(at => (long)_sentences[at].Given.Words.Length));
        long steps = Math.Max(1, words / BatchSize), step = 0;
        var pass = new ParserPass();
        var batch = new TokenBatch(ParserModel.TagTables);
        var right = new RightTrees();
        for (int round = 0; round < _how.Rounds; round++)
        {
            int[] order = [.. PlanOf(round)];
            _dice.Shuffle(order.AsSpan());
            double loss = 0;
            int seen = 0;
            for (int next = 0; next < order.Length;)
            {
                batch.Clear();
                right.Clear();
                while (next < order.Length && (batch.Count == 0 || batch.Count + _sentences[order[next]].Given.Words.Length <= BatchSize))
                    Take(order[next++], batch, right);
                Drop(pass, batch);
                network.Forward(pass, batch);
                loss += network.Learn(pass, batch, right) * batch.Count;
                seen += batch.Count;
                step++;
                float pace = MathF.Min(1, (float)step / WarmUp) * MathF.Max(0.01f, 1 - (float)step / steps);
                adam.Step(_how.Rate * pace);
                mean.Add();
            }
            mean.Swap();
            tell(_model, string.Create(CultureInfo.InvariantCulture, $"round {round + 1}: loss {loss / seen:F4}"));
            if (round + 1 < _how.Rounds) mean.Swap();
        }
    }

    /// <summary>The sentences of a round.</summary>
    private IEnumerable<int> PlanOf(int round) => Enumerable.Range(0, _sentences.Length).Where(at => _sentences[at].Turns is var turns && at % turns == round % turns);

    private void Take(int at, TokenBatch batch, RightTrees right)
    {
        var (given, annotated, held, _) = _sentences[at];
        int start = batch.AddSentence(given.Words.Length);
        bool caseless = _dice.Next() < CaselessRate;
        for (int i = 0; i < given.Words.Length; i++)
        {
            var word = given.Words[i];
            _model.Words.Write(batch, start + i, new(word.Form, word.PartOfSpeech, word.Tag, caseless));
            if (_dice.Next() < WordDropRate) (batch.Vectors[start + i], batch.Parts[(start + i) * WordParts.Count]) = (-1, 0);
            if (_dice.Next() < TagDropRate) batch.Tags.Slice((start + i) * batch.TagTables, 2).Clear();
            right.Heads.Add(annotated?.Words[i].Head ?? held!.Arcs[i][0].Choice);
            right.Tags.Add(annotated is null ? -1 : PennTags.NumberOf(annotated.Words[i].Tag));
            Add(right.Arcs, held is null ? [(annotated!.Words[i].Head, 1)] : held.Arcs[i]);
            Add(right.Relations, held is null ? [(_relations[at]![i], 1)] : held.Relations[i]);
        }
    }

    private static void Add(Shares target, ReadOnlySpan<(int Choice, float Share)> choices)
    {
        foreach (var (choice, share) in choices) target.Add(choice, share);
        target.End();
    }

    private void Drop(ParserPass pass, TokenBatch batch)
    {
        _model.Network.Encoder.Drop(pass.Encoder, batch, _how.DropRate, ref _dice);
        int width = _model.Network.Encoder.Width;
        if (pass.Factors.Length < batch.Count * width) pass.Factors = new float[batch.Count * width * 2];
        Buffers.DropRows(pass.Factors.AsSpan(0, batch.Count * width), width, CollectionsMarshal.AsSpan(batch.Sentences), _how.DropRate, ref _dice);
    }
}
