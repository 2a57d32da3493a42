using System.Collections.Immutable;
using Dateline.Text.Networks;

namespace Dateline.Text.Tagging;

/// <summary>Gives each word its part of speech and Penn Treebank tag, from left to right.</summary>
/// <remarks>
/// What a word adds to the hidden layer depends on the word and its place only, so it is worked out once for each common word and
/// kept. That it is kept changes no bit of the result.
/// </remarks>
/// <threadsafety>Safe for any number of threads.</threadsafety>
internal sealed class Tagger
{
    private const string Outside = "\u0003";

    // Room for the common words; a word whose slot is taken is worked out by each thread, as rare ones are.
    private const int Slots = 1 << 14;

    [ThreadStatic]
    private static TaggerScratch? t_scratch;

    private readonly TaggerModel _model;
    private readonly TaggerWord?[] _kept = new TaggerWord?[Slots];
    private readonly TaggerWord _outside, _outsideCaseless;

    public Tagger(TaggerModel model)
    {
        _model = model;
        (_outside, _outsideCaseless) = (new TaggerWord(model.Width), new TaggerWord(model.Width));
        _outside.Set(model, Outside, 0, caseless: false);
        _outsideCaseless.Set(model, Outside, 0, caseless: true);
    }

    public TagLabels Labels => _model.Labels;

    /// <summary>The label of each word, as indexes into <see cref="Labels"/>.</summary>
    public byte[] Tag(string text, ImmutableArray<TextSpan> words, ImmutableArray<Range> sentences)
    {
        var labels = new byte[words.Length];
        var scratch = t_scratch ??= new TaggerScratch();
        foreach (Range range in sentences)
        {
            var (start, length) = range.GetOffsetAndLength(words.Length);
            TagSentence(text, words.AsSpan(start, length), labels.AsSpan(start, length), scratch);
        }
        return labels;
    }

    private void TagSentence(string text, ReadOnlySpan<TextSpan> words, Span<byte> labels, TaggerScratch scratch)
    {
        bool caseless = LetterCase.IsMute(text, words);
        scratch.Begin(words.Length + 2 * TaggerFeatures.Reach, _model);
        var around = scratch.Words.AsSpan(0, words.Length + 2 * TaggerFeatures.Reach);
        around.Fill(caseless ? _outsideCaseless : _outside);
        for (int i = 0; i < words.Length; i++) around[i + TaggerFeatures.Reach] = Find(words[i].In(text), caseless, scratch);
        Span<ulong> keys = stackalloc ulong[TaggerContext.MostKeys];
        var hidden = scratch.Hidden.AsSpan();
        int last = -1, lastButOne = -1;
        for (int i = 0; i < words.Length; i++)
        {
            var window = around.Slice(i, TaggerFeatures.Places);
            Buffers.Sum(window[0].SumAt(-2), window[1].SumAt(-1), window[2].SumAt(0), hidden);
            Buffers.Sum(hidden, window[3].SumAt(1), window[4].SumAt(2), hidden);
            var word = window[TaggerFeatures.Reach];
            TaggerContext.Write(new(window[TaggerFeatures.Reach - 1].Fold, word.Fold, window[TaggerFeatures.Reach + 1].Fold), word.Outline, i == 0, (last, lastButOne), keys);
            _model.AddRows(keys, hidden);
            int label = Best(hidden, scratch.Scores);
            labels[i] = (byte)label;
            (last, lastButOne) = (label, last);
        }
    }

    private int Best(ReadOnlySpan<float> hidden, Span<float> scores)
    {
        _model.OutputBias.Values.CopyTo(scores);
        Kernels.AddPositive(scores, _model.Output.Values, hidden);
        return Kernels.IndexOfMax(scores[.._model.Labels.Count]);
    }

    private TaggerWord Find(ReadOnlySpan<char> word, bool caseless, TaggerScratch scratch)
    {
        ulong exact = WordHash.Exact(word, caseless);
        ref TaggerWord? slot = ref _kept[(int)(exact >> 40) & (Slots - 1)];
        var kept = Volatile.Read(ref slot);
        if (kept is not null && kept.Exact == exact) return kept;
        bool common = kept is null && _model.Vectors.Find(WordHash.Fold(word)) is >= 0 and < WordVectors.Common;
        if (!common && scratch.Recent(exact) is { } recent) return recent;
        var found = common ? new TaggerWord(_model.Width) : scratch.Take(exact, _model.Width);
        found.Set(_model, word, exact, caseless);
        if (common) Volatile.Write(ref slot, found);
        return found;
    }
}
