using System.Globalization;
using System.Runtime.InteropServices;
using Dateline.Text.Networks;

namespace Dateline.Text.Naming;

/// <summary>Learns a <see cref="NameModel"/> from corpora of several schemes at once. The same corpora, sizes and seed give the same model to the byte.</summary>
internal sealed class NameTrainer
{
    private const int LongestSentence = 120, WarmUp = 200;

    private readonly NameModel _model;
    private readonly NameTraining _how;
    private readonly Example[] _examples;
    private Dice _dice;

    private NameTrainer(NameModel model, Example[] examples, NameTraining how)
    {
        (_model, _examples, _how) = (model, examples, how);
        _dice = new Dice(how.Seed);
    }

    /// <summary>A model of the corpora. <paramref name="tell"/> is given a line after each round.</summary>
    public static NameModel Train(WordVectors vectors, WordCategories categories, IReadOnlyList<NameCorpus> corpora, NameTraining how, Action<NameModel, string> tell)
    {
        var norms = corpora.SelectMany(c => c.Documents).SelectMany(d => d.Document.Words.Select(w => w.In(d.Document.Text).ToString().ToLowerInvariant()))
            .GroupBy(w => w, StringComparer.Ordinal).Where(g => g.Count() >= how.NormCount)
            .OrderByDescending(g => g.Count()).ThenBy(g => g.Key, StringComparer.Ordinal).Select(g => g.Key).ToArray();
        var model = NameModel.Create(vectors, categories, new EncoderSize(norms.Length, 92, how.Width, how.Layers, Affixes: false, NameContext.Rows, WordCategories.Rows), norms);
        var trainer = new NameTrainer(model, [.. corpora.SelectMany(c => Enumerable.Repeat(c, c.Weight)).SelectMany(Examples)], how);
        trainer.Run(tell);
        return model;
    }

    private static IEnumerable<Example> Examples(NameCorpus corpus)
    {
        foreach (var tagged in corpus.Documents)
        {
            var document = tagged.Document;
            var tags = new int[document.Words.Length];
            foreach (var (words, kind) in document.Names)
            {
                int number = corpus.Scheme.KindOf(kind);
                for (int i = words.Start.Value; number >= 0 && i < words.End.Value; i++) tags[i] = NameScheme.TagOf(number, i == words.Start.Value);
            }
            var context = new NameContext();
            context.AddDocument(document.Text, document.Words.AsSpan(), document.Sentences.AsSpan());
            foreach (var sentence in document.Sentences)
            {
                var (start, length) = sentence.GetOffsetAndLength(document.Words.Length);
                if (length <= LongestSentence) yield return new Example(tagged, start, length, corpus.Scheme, tags[start..(start + length)], context);
            }
        }
    }

    private void Run(Action<NameModel, string> tell)
    {
        var network = _model.Network;
        network.Initialize(ref _dice);
        var sparse = network.Encoder.SparseTensors.ToHashSet();
        foreach (var tensor in network.Tensors) tensor.BeginTraining(sparse.Contains(tensor));
        var adam = new Adam([.. network.Tensors]);
        int steps = Math.Max(1, _examples.Sum(e => e.Length) / _how.BatchSize) * _how.Rounds, step = 0;
        var pass = new NamePass();
        var batch = new TokenBatch(NameModel.TagTables);
        var tags = new List<int>();
        for (int round = 0; round < _how.Rounds; round++)
        {
            double loss = 0;
            int seen = 0;
            foreach (var examples in Batches())
            {
                batch.Clear();
                tags.Clear();
                foreach (var example in examples) Take(example, batch, tags);
                Drop(pass, batch);
                network.Forward(pass, batch);
                loss += network.Learn(pass, batch, examples[0].Scheme, CollectionsMarshal.AsSpan(tags)) * batch.Count;
                seen += batch.Count;
                step++;
                adam.Step(_how.Rate * MathF.Min(1, (float)step / WarmUp) * MathF.Max(0.01f, 1 - (float)step / steps));
            }
            tell(_model, string.Create(CultureInfo.InvariantCulture, $"round {round + 1}: loss {loss / seen:F4}"));
        }
    }

    /// <summary>All examples in random order, in batches of one scheme each, the batches in random order too.</summary>
    private List<List<Example>> Batches()
    {
        _dice.Shuffle(_examples.AsSpan());
        var batches = new List<List<Example>>();
        foreach (var scheme in _examples.GroupBy(e => e.Scheme))
        {
            int words = _how.BatchSize;
            foreach (var example in scheme)
            {
                if (words + example.Length > _how.BatchSize)
                {
                    batches.Add([]);
                    words = 0;
                }
                batches[^1].Add(example);
                words += example.Length;
            }
        }
        _dice.Shuffle(CollectionsMarshal.AsSpan(batches));
        return batches;
    }

    private void Take(Example example, TokenBatch batch, List<int> tags)
    {
        var (tagged, document) = (example.Document, example.Document.Document);
        int at = batch.AddSentence(example.Length);
        bool caseless = _dice.Next() < _how.CaselessRate || LetterCase.IsMute(document.Text, document.Words.AsSpan(example.Start, example.Length));
        bool tagless = _dice.Next() < _how.TaglessRate;
        for (int i = 0; i < example.Length; i++)
        {
            int word = example.Start + i;
            var letters = document.Words[word].In(document.Text);
            _model.Words.Write(batch, at + i, new(letters, tagged.PartsOfSpeech[word], tagged.Tags[word], caseless));
            var row = batch.Tags.Slice((at + i) * batch.TagTables, batch.TagTables);
            if (!caseless) row[2] = example.Context.Number(letters, i == 0);
            row[3] = _model.Categories.Find(letters);
            if (tagless) row[..2].Clear();
            Hide(batch, at + i);
        }
        tags.AddRange(example.Tags);
    }

    /// <summary>Hides some words but for their outline and tags, so that names are told by what stands around them too.</summary>
    private void Hide(TokenBatch batch, int token)
    {
        ref int norm = ref batch.Parts[token * WordParts.Count];
        if (_dice.Next() < _how.WordDropRate) (batch.Vectors[token], norm) = (-1, 0);
        else if (_dice.Next() < _how.NormDropRate) norm = 0;
    }

    private void Drop(NamePass pass, TokenBatch batch)
    {
        _model.Network.Encoder.Drop(pass.Encoder, batch, _how.DropRate, ref _dice);
        int numbers = batch.Count * _model.Network.Encoder.Width;
        if (pass.Factors.Length < numbers) pass.Factors = new float[numbers * 2];
        Buffers.DropRows(pass.Factors.AsSpan(0, numbers), _model.Network.Encoder.Width, CollectionsMarshal.AsSpan(batch.Sentences), _how.DropRate, ref _dice);
    }

    /// <summary>A sentence to learn from.</summary>
    private sealed record Example(TaggedNames Document, int Start, int Length, NameScheme Scheme, int[] Tags, NameContext Context);
}
