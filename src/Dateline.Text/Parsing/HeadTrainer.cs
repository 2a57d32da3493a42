using System.Collections.Immutable;
using System.Globalization;
using Dateline.Text.Networks;
using Dateline.Text.Tagging;
using Dateline.Text.Treebanks;

namespace Dateline.Text.Parsing;

/// <summary>Learns a <see cref="HeadModel"/> from the heads that a parser leaves open in annotated texts. The same trees, parser and seed give the same model to the byte.</summary>
/// <remarks>A log-linear choice among each word's candidates, by gradient descent with per-weight rates (J. Duchi, E. Hazan, Y. Singer, "Adaptive subgradient methods", JMLR 2011).</remarks>
internal sealed class HeadTrainer
{
    private const int Rounds = 5;
    private const float Rate = 0.1f, Floor = 0.1f, SmallestStep = 0.002f;

    // The network knows its own training texts better than others, so that more of their words are taken for open: odds of 1000 to 1.
    private const float Margin = 6.9f;

    private readonly float[] _weights = new float[1 << HeadModel.Bits], _squares = new float[1 << HeadModel.Bits];
    private readonly List<Choice> _choices = [];

    /// <summary>A model of what the parser with the given network leaves open.</summary>
    public static HeadModel Train(ParserModel parser, WordTagger tagger, ImmutableArray<TreebankDocument> documents, (ulong Seed, Action<string> Tell) how)
    {
        var trainer = new HeadTrainer();
        trainer.Collect(parser, tagger, documents);
        how.Tell(string.Create(CultureInfo.InvariantCulture, $"{trainer._choices.Count} words with open heads"));
        var dice = new Dice(how.Seed);
        Choice[] choices = [.. trainer._choices];
        for (int round = 0; round < Rounds; round++)
        {
            dice.Shuffle(choices.AsSpan());
            double loss = 0;
            foreach (Choice choice in choices) loss += trainer.Learn(choice);
            how.Tell(string.Create(CultureInfo.InvariantCulture, $"round {round + 1}: loss {loss / Math.Max(1, choices.Length):F4}"));
        }
        return HeadModel.Of(trainer._weights);
    }

    private void Collect(ParserModel parser, WordTagger tagger, ImmutableArray<TreebankDocument> documents)
    {
        var pass = new ParserPass();
        var decoder = new TreeDecoder();
        var chooser = new HeadChooser(parser.Network);
        foreach (TreebankSentence sentence in documents.SelectMany(document => document.Sentences))
        {
            int length = sentence.Words.Length;
            if (length is 0 or > DependencyParser.LongestSentence) continue;
            TaggedText text = Tag(sentence, tagger);
            var batch = new TokenBatch(ParserModel.TagTables);
            batch.AddSentence(length);
            bool caseless = LetterCase.IsMute(text.Text, text.Words);
            for (int i = 0; i < length; i++) parser.Words.Write(batch, i, new(text.Words[i].In(text.Text), text.PartsOfSpeech[i], text.Tags[i], caseless));
            parser.Network.Forward(pass, batch);
            Span<float> scores = parser.Network.Arcs(pass, 0, length);
            var heads = new int[length];
            decoder.Decode(scores, MatrixProduct.Pad(length + 1), heads);
            var labels = new DependencyLabel[length];
            parser.Network.WriteLabels(pass, 0, heads, labels);
            if (chooser.Find((pass, 0), scores, new(text, 0, heads, labels), Margin)) Collect(chooser, sentence);
        }
    }

    private void Collect(HeadChooser chooser, TreebankSentence sentence)
    {
        Span<uint> features = stackalloc uint[HeadFeatures.Most];
        for (int group = 0; group < chooser.Candidates.Count; group++)
        {
            var (from, count) = chooser.Candidates[group].GetOffsetAndLength(int.MaxValue);
            int right = -1;
            for (int i = 0; i < count; i++)
            {
                if (chooser.Candidates.Head(from + i) == sentence.Words[chooser.Candidates.Word(from)].Head) right = i;
            }
            if (right < 0) continue;
            var written = new int[count][];
            for (int i = 0; i < count; i++)
            {
                written[i] = new int[chooser.WriteFeatures(from + i, features)];
                for (int f = 0; f < written[i].Length; f++) written[i][f] = HeadModel.Slot(features[f]);
            }
            _choices.Add(new Choice(written, right));
        }
    }

    /// <summary>One step; returns the surprise before it.</summary>
    private double Learn(Choice choice)
    {
        Span<double> shares = stackalloc double[choice.Slots.Length];
        double greatest = double.NegativeInfinity, sum = 0;
        for (int i = 0; i < shares.Length; i++)
        {
            foreach (int slot in choice.Slots[i]) shares[i] += _weights[slot];
            greatest = Math.Max(greatest, shares[i]);
        }
        double right = shares[choice.Right];
        foreach (ref double share in shares) sum += share = Math.Exp(share - greatest);
        for (int i = 0; i < shares.Length; i++)
        {
            float step = (float)(shares[i] / sum - (i == choice.Right ? 1 : 0));
            if (MathF.Abs(step) < SmallestStep) continue;
            foreach (int slot in choice.Slots[i])
            {
                _squares[slot] += step * step;
                _weights[slot] -= Rate * step / (Floor + MathF.Sqrt(_squares[slot]));
            }
        }
        return Math.Log(sum) + greatest - right;
    }

    private static TaggedText Tag(TreebankSentence sentence, WordTagger tagger)
    {
        var words = ImmutableArray.CreateBuilder<TextSpan>(sentence.Words.Length);
        int end = 0;
        foreach (TreebankWord word in sentence.Words)
        {
            words.Add(new TextSpan(end, end + word.Form.Length));
            end += word.Form.Length + 1;
        }
        string text = string.Join(' ', sentence.Words.Select(word => word.Form));
        ImmutableArray<TextSpan> spans = words.ToImmutable();
        Token[] tokens = tagger.Tag(text, spans, [0..sentence.Words.Length]);
        return new TaggedText(text, spans.AsSpan(), Array.ConvertAll(tokens, token => token.PartOfSpeech), Array.ConvertAll(tokens, token => token.Tag));
    }

    /// <summary>A word with the places of each candidate's fingerprints, and which candidate is right.</summary>
    private sealed record Choice(int[][] Slots, int Right);
}
