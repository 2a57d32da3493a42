using System.Globalization;
using System.Runtime.InteropServices;
using Dateline.Text.Networks;

namespace Dateline.Text.Naming;

/// <summary>Learns a <see cref="NameModel"/>: first names, then phrases on top. The same texts, sizes and seed give the same model to the byte.</summary>
internal sealed class NameTrainer
{
    private const int LongestSentence = 120, WarmUp = 200;

    private readonly NameModel _model;
    private readonly NameTraining _how;
    private Dice _dice;

    private NameTrainer(NameModel model, NameTraining how)
    {
        (_model, _how) = (model, how);
        _dice = new Dice(how.Seed);
    }

    /// <summary>A model that knows names, and no phrases yet. <paramref name="tell"/> is given a line after each round.</summary>
    public static NameModel Train(WordVectors vectors, WordCategories categories, WordCategories phraseWords, IReadOnlyList<NameCorpus> corpora, NameTraining how, Action<NameModel, string> tell)
    {
        var norms = corpora.Where(c => c.Weight > 0).SelectMany(c => c.Documents).SelectMany(d => d.Document.Words.Select(w => w.In(d.Document.Text).ToString().ToLowerInvariant()))
            .GroupBy(w => w, StringComparer.Ordinal).Where(g => g.Count() >= how.NormCount)
            .OrderByDescending(g => g.Count()).ThenBy(g => g.Key, StringComparer.Ordinal).Select(g => g.Key).ToArray();
        var model = NameModel.Create(vectors, categories, phraseWords, new NameSize(92, how.Width, how.Layers, how.PhraseWidth), norms);
        var trainer = new NameTrainer(model, how);
        var network = model.Network;
        network.Initialize(ref trainer._dice);
        var pass = new NamePass();
        var wanted = new List<float>();
        trainer.Run([.. corpora.SelectMany(c => Enumerable.Repeat(c, c.Weight)).SelectMany(Examples)], (how.Rounds, how.BatchSize, how.Rate), ([.. network.NameTensors], network.Encoder.SparseTensors), (examples, batch) =>
        {
            wanted.Clear();
            foreach (var example in examples) example.AddWanted(NameScheme.Universal.Tags, wanted);
            trainer.Drop(pass, batch);
            network.Forward(pass, batch);
            return network.Learn(pass, batch, CollectionsMarshal.AsSpan(wanted));
        }, line => tell(model, line));
        return model;
    }

    /// <summary>Teaches a model phrases; what it knew of them is forgotten, what it knows of names stays.</summary>
    public static void TrainPhrases(NameModel model, NameCorpus corpus, NameTraining how, Action<string> tell)
    {
        var trainer = new NameTrainer(model, how);
        var network = model.Network.Phrases;
        network.Initialize(ref trainer._dice);
        var pass = new NamePass();
        var right = new List<int>();
        trainer.Run([.. Examples(corpus)], (how.PhraseRounds, how.PhraseBatchSize, how.PhraseRate), ([.. network.Tensors], network.SparseTensors), (examples, batch) =>
        {
            right.Clear();
            foreach (var example in examples) right.AddRange(example.Tags);
            model.Network.Forward(pass, batch);
            network.Drop(pass.Phrases, batch, how.PhraseDropRate, ref trainer._dice);
            model.Network.ReadPhrases(pass, batch);
            return network.Learn(pass.Phrases, batch, CollectionsMarshal.AsSpan(right), pass.Chain);
        }, tell);
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
                if (length <= LongestSentence) yield return new Example(tagged, start, length, tags[start..(start + length)], context);
            }
        }
    }

    private void Run(Example[] examples, (int Rounds, int BatchSize, float Rate) pace, (Tensor[] All, IEnumerable<Tensor> Sparse) tensors, Func<List<Example>, TokenBatch, double> learn, Action<string> tell)
    {
        var sparse = tensors.Sparse.ToHashSet();
        foreach (var tensor in tensors.All) tensor.BeginTraining(sparse.Contains(tensor));
        var adam = new Adam(tensors.All);
        int steps = Math.Max(1, examples.Sum(e => e.Length) / pace.BatchSize) * pace.Rounds, step = 0;
        var batch = new TokenBatch(NameModel.TagTables);
        for (int round = 0; round < pace.Rounds; round++)
        {
            double loss = 0;
            int seen = 0;
            foreach (var chosen in Batches(examples, pace.BatchSize))
            {
                batch.Clear();
                foreach (var example in chosen) Take(example, batch);
                loss += learn(chosen, batch) * batch.Count;
                seen += batch.Count;
                step++;
                adam.Step(pace.Rate * MathF.Min(1, (float)step / WarmUp) * MathF.Max(0.01f, 1 - (float)step / steps));
            }
            tell(string.Create(CultureInfo.InvariantCulture, $"round {round + 1}: loss {loss / seen:F4}"));
        }
    }

    /// <summary>All examples in random order, in batches.</summary>
    private List<List<Example>> Batches(Example[] examples, int size)
    {
        _dice.Shuffle(examples.AsSpan());
        var batches = new List<List<Example>>();
        int words = size;
        foreach (var example in examples)
        {
            if (words + example.Length > size)
            {
                batches.Add([]);
                words = 0;
            }
            batches[^1].Add(example);
            words += example.Length;
        }
        return batches;
    }

    private void Take(Example example, TokenBatch batch)
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
            if (tagless) row[..2].Clear();
            Hide(batch, at + i);
        }
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
    private sealed record Example(TaggedNames Document, int Start, int Length, int[] Tags, NameContext Context)
    {
        /// <summary>The probability of each tag at each word, of what was annotated and what a teacher holds.</summary>
        public void AddWanted(int tags, List<float> wanted)
        {
            float share = Document.Wanted is null ? 1 : Document.AnnotationShare;
            for (int i = 0; i < Length; i++)
            {
                for (int tag = 0; tag < tags; tag++)
                    wanted.Add((tag == Tags[i] ? share : 0) + (Document.Wanted is { } held ? (1 - share) * held[(Start + i) * tags + tag] : 0));
            }
        }
    }
}
