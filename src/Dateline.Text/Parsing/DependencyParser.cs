using System.Collections.Concurrent;
using System.Runtime.InteropServices;
using Dateline.Text.Models;
using Dateline.Text.Networks;

namespace Dateline.Text.Parsing;

/// <summary>Finds the dependency trees of tagged sentences.</summary>
/// <param name="model">What scores arcs and relations.</param>
/// <param name="heads">What is asked where the scores leave a word's head open; null for nothing.</param>
/// <threadsafety>Safe for any number of threads.</threadsafety>
internal sealed class DependencyParser(ParserModel model, HeadModel? heads = null)
{
    /// <summary>Longer sentences are parsed in stretches, each later one hung onto the first as parataxis, so that time stays linear in the text.</summary>
    public const int LongestSentence = 160;

    /// <summary>Sentences are scored together until they hold this many words, so that the products are large.</summary>
    private const int BatchSize = 384;

    private static readonly Lazy<DependencyParser?> LazyEnglish = new(() =>
        ModelFile.ReadEmbedded(ParserModel.Task) is { } reader && WordVectors.English is { } vectors ? new(ParserModel.Read(reader, vectors), HeadModel.English) : null);

    private readonly ConcurrentBag<Workplace> _workplaces = [];

    /// <summary>The parser that travels within this library; null when it holds none.</summary>
    public static DependencyParser? English => LazyEnglish.Value;

    /// <summary>Writes for each word its head, as an index into all words (-1 for a sentence's root), and its relation.</summary>
    public void Parse(TaggedText text, ReadOnlySpan<Range> sentences, Span<int> trees, Span<DependencyLabel> labels)
    {
        if (!_workplaces.TryTake(out var place)) place = new(model.Network);
        place.Begin();
        foreach (var sentence in sentences)
        {
            var (offset, length) = sentence.GetOffsetAndLength(text.Words.Length);
            if (length == 0) continue;
            bool caseless = LetterCase.IsMute(text.Text, text.Words.Slice(offset, length));
            if (length <= LongestSentence && TellingTail.Find(text, offset, length) is >= 0 and var comma)
            {
                // The two are joined when both are parsed, so both go into one batch.
                if (place.Batch.Count + length > BatchSize && place.Batch.Count > 0) Finish(place, text, trees, labels);
                place.Add(model.Words, text, new(offset, comma + 1 - offset, -1, caseless, IsTold: true));
                place.Add(model.Words, text, new(comma + 1, offset + length - comma - 1, -1, caseless));
                continue;
            }
            for (int start = offset; start < offset + length; start += LongestSentence)
            {
                int words = Math.Min(LongestSentence, offset + length - start);
                if (place.Batch.Count + words > BatchSize && place.Batch.Count > 0) Finish(place, text, trees, labels);
                place.Add(model.Words, text, new(start, words, start > offset ? offset : -1, caseless));
            }
        }
        if (place.Batch.Count > 0) Finish(place, text, trees, labels);
        _workplaces.Add(place);
    }

    private void Finish(Workplace place, TaggedText text, Span<int> trees, Span<DependencyLabel> labels)
    {
        model.Network.Forward(place.Pass, place.Batch);
        for (int s = 0; s < place.Stretches.Count; s++)
        {
            var stretch = place.Stretches[s];
            int start = place.Batch.Sentences[s], columns = MatrixProduct.Pad(stretch.Length + 1);
            var tree = trees.Slice(stretch.Start, stretch.Length);
            var relations = labels.Slice(stretch.Start, stretch.Length);
            Span<float> scores = model.Network.Arcs(place.Pass, start, start + stretch.Length);
            place.Decoder.Decode(scores, columns, tree);
            model.Network.WriteLabels(place.Pass, start, tree, relations);
            if (heads is not null && place.Chooser.Find((place.Pass, start), scores, new(text, stretch.Start, tree, relations)))
            {
                place.Chooser.Weigh(heads, scores);
                place.Decoder.Decode(scores, columns, tree);
                model.Network.WriteLabels(place.Pass, start, place.FindMoved(tree), tree, relations);
            }
            for (int t = 0; t < tree.Length; t++)
            {
                if (tree[t] >= 0) tree[t] += stretch.Start;
                else if (s > 0 && place.Stretches[s - 1].IsTold && RootOf(trees, place.Stretches[s - 1].Start) is var told) (trees[told], labels[told]) = (stretch.Start + t, DependencyLabel.Ccomp);
                else if (stretch.Onto >= 0) (tree[t], labels[stretch.Start + t]) = (RootOf(trees, stretch.Onto), DependencyLabel.Parataxis);
            }
        }
        place.Begin();
    }

    /// <summary>The root of a sentence whose first stretch begins at a word and is parsed already.</summary>
    private static int RootOf(ReadOnlySpan<int> trees, int word)
    {
        while (trees[word] >= 0) word = trees[word];
        return word;
    }

    /// <summary>Words that are parsed by themselves.</summary>
    /// <param name="Start">The first word.</param>
    /// <param name="Length">The number of words.</param>
    /// <param name="Onto">A word of the stretch this one continues; -1 when it begins its sentence.</param>
    /// <param name="Caseless">Whether case tells nothing in the sentence.</param>
    /// <param name="IsTold">Whether the next stretch says who tells this one, whose last comma stands for a full stop.</param>
    private readonly record struct Stretch(int Start, int Length, int Onto, bool Caseless, bool IsTold = false);

    /// <summary>The working memory of one thread.</summary>
    private sealed class Workplace(ParserNetwork network)
    {
        private readonly List<int> _moved = [];

        public TokenBatch Batch { get; } = new(ParserModel.TagTables);

        public ParserPass Pass { get; } = new();

        public TreeDecoder Decoder { get; } = new();

        public HeadChooser Chooser { get; } = new(network);

        public List<Stretch> Stretches { get; } = [];

        /// <summary>The words whose head is no longer that of the first tree.</summary>
        public ReadOnlySpan<int> FindMoved(ReadOnlySpan<int> tree)
        {
            _moved.Clear();
            for (int word = 0; word < tree.Length; word++)
            {
                if (tree[word] != Chooser.FirstHead(word)) _moved.Add(word);
            }
            return CollectionsMarshal.AsSpan(_moved);
        }

        public void Begin()
        {
            Batch.Clear();
            Stretches.Clear();
        }

        public void Add(WordInput words, TaggedText text, Stretch stretch)
        {
            int at = Batch.AddSentence(stretch.Length);
            Stretches.Add(stretch);
            for (int i = 0; i < stretch.Length; i++)
            {
                int word = stretch.Start + i;
                words.Write(Batch, at + i, stretch.IsTold && i == stretch.Length - 1 ? new(".", PartOfSpeech.Punctuation, ".", stretch.Caseless) : new(text.Words[word].In(text.Text), text.PartsOfSpeech[word], text.Tags[word], stretch.Caseless));
            }
        }
    }
}
