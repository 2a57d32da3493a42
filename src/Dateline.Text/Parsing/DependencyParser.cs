using System.Collections.Concurrent;
using Dateline.Text.Models;
using Dateline.Text.Networks;

namespace Dateline.Text.Parsing;

/// <summary>Finds the dependency trees of tagged sentences.</summary>
/// <threadsafety>Safe for any number of threads.</threadsafety>
internal sealed class DependencyParser(ParserModel model)
{
    /// <summary>Longer sentences are parsed in stretches, each later one hung onto the first as parataxis, so that time stays linear in the text.</summary>
    public const int LongestSentence = 160;

    /// <summary>Sentences are scored together until they hold this many words, so that the products are large.</summary>
    private const int BatchSize = 384;

    private static readonly Lazy<DependencyParser?> LazyEnglish = new(() =>
        ModelFile.ReadEmbedded(ParserModel.Task) is { } reader && WordVectors.English is { } vectors ? new(ParserModel.Read(reader, vectors)) : null);

    private readonly ConcurrentBag<Workplace> _workplaces = [];

    /// <summary>The parser that travels within this library; null when it holds none.</summary>
    public static DependencyParser? English => LazyEnglish.Value;

    /// <summary>Writes for each word its head, as an index into all words (-1 for a sentence's root), and its relation.</summary>
    public void Parse(TaggedText text, ReadOnlySpan<Range> sentences, Span<int> heads, Span<DependencyLabel> labels)
    {
        if (!_workplaces.TryTake(out var place)) place = new();
        place.Begin();
        foreach (var sentence in sentences)
        {
            var (offset, length) = sentence.GetOffsetAndLength(text.Words.Length);
            if (length == 0) continue;
            bool caseless = LetterCase.IsMute(text.Text, text.Words.Slice(offset, length));
            for (int start = offset; start < offset + length; start += LongestSentence)
            {
                int words = Math.Min(LongestSentence, offset + length - start);
                if (place.Batch.Count + words > BatchSize && place.Batch.Count > 0) Finish(place, heads, labels);
                place.Add(model.Words, text, new(start, words, start > offset ? offset : -1, caseless));
            }
        }
        if (place.Batch.Count > 0) Finish(place, heads, labels);
        _workplaces.Add(place);
    }

    private void Finish(Workplace place, Span<int> heads, Span<DependencyLabel> labels)
    {
        model.Network.Forward(place.Pass, place.Batch);
        for (int s = 0; s < place.Stretches.Count; s++)
        {
            var stretch = place.Stretches[s];
            int start = place.Batch.Sentences[s], columns = MatrixProduct.Pad(stretch.Length + 1);
            var tree = heads.Slice(stretch.Start, stretch.Length);
            place.Decoder.Decode(model.Network.Arcs(place.Pass, start, start + stretch.Length), columns, tree);
            Label(model.Network.LabelsOf(place.Pass, start, tree), tree, labels.Slice(stretch.Start, stretch.Length));
            for (int t = 0; t < tree.Length; t++)
            {
                if (tree[t] >= 0) tree[t] += stretch.Start;
                else if (stretch.Onto >= 0) (tree[t], labels[stretch.Start + t]) = (RootOf(heads, stretch.Onto), DependencyLabel.Parataxis);
            }
        }
        place.Begin();
    }

    /// <summary>The root of a sentence whose first stretch begins at a word and is parsed already.</summary>
    private static int RootOf(ReadOnlySpan<int> heads, int word)
    {
        while (heads[word] >= 0) word = heads[word];
        return word;
    }

    private void Label(ReadOnlySpan<float> scores, ReadOnlySpan<int> tree, Span<DependencyLabel> labels)
    {
        for (int t = 0; t < tree.Length; t++)
        {
            var row = scores.Slice(t * model.Network.LabelColumns, ParserNetwork.Labels);
            int best = 0;
            for (int label = 1; label < row.Length; label++)
            {
                if (row[label] > row[best] && label != (int)DependencyLabel.Root) best = label;
            }
            labels[t] = tree[t] < 0 ? DependencyLabel.Root : (DependencyLabel)best;
        }
    }

    /// <summary>Words that are parsed by themselves.</summary>
    /// <param name="Start">The first word.</param>
    /// <param name="Length">The number of words.</param>
    /// <param name="Onto">A word of the stretch this one continues; -1 when it begins its sentence.</param>
    /// <param name="Caseless">Whether case tells nothing in the sentence.</param>
    private readonly record struct Stretch(int Start, int Length, int Onto, bool Caseless);

    /// <summary>The working memory of one thread.</summary>
    private sealed class Workplace
    {
        public TokenBatch Batch { get; } = new(ParserModel.TagTables);

        public ParserPass Pass { get; } = new();

        public TreeDecoder Decoder { get; } = new();

        public List<Stretch> Stretches { get; } = [];

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
                words.Write(Batch, at + i, new(text.Words[word].In(text.Text), text.PartsOfSpeech[word], text.Tags[word], stretch.Caseless));
            }
        }
    }
}
