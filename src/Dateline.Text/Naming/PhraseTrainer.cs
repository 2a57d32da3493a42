using System.Collections.Immutable;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using Dateline.Text.Networks;

namespace Dateline.Text.Naming;

/// <summary>Teaches a <see cref="PhraseReader"/> from annotated texts. The same texts and seed give the same weights.</summary>
/// <remarks>
/// Stochastic gradient descent on the likelihood of the right reading, a sentence a step, with a rate for each weight (Duchi, Hazan and Singer 2011), shrinkage, and half of the
/// features hidden from each step, so that no word of the few texts is learned by heart. What is kept is the mean of the weights over the later rounds.
/// </remarks>
internal sealed class PhraseTrainer
{
    private const int Bits = 18, Trainings = 6, Rounds = 15, FirstKeptRound = Rounds / 2;

    private const float Rate = 0.05f, Shrinkage = 0.003f, HiddenShare = 0.5f;

    // What is known so well teaches nothing, and is most of all candidates.
    private const double LeastError = 0.001;

    private readonly PhraseReader _reader = new(Bits);
    private readonly PhraseChances _chances = new();
    private readonly float[] _featureSquares, _vectorSquares;
    private readonly float[] _vector = new float[WordVectors.Dimensions];
    private readonly float[] _errors = new float[PhraseReader.Columns];
    private readonly List<uint> _shown = [];
    private readonly List<int> _shownEnds = [];

    private PhraseTrainer()
    {
        _featureSquares = new float[_reader.FeatureWeights.Length];
        _vectorSquares = new float[_reader.VectorWeights.Length];
    }

    /// <summary>A reader that learned from texts: the mean of a few that learned from them in another order.</summary>
    /// <param name="texts">The texts, each with its sentences.</param>
    /// <param name="seed">The seed of all that is drawn at random.</param>
    public static PhraseReader Train(IEnumerable<(PhraseText Text, ImmutableArray<PhraseSentence> Sentences)> texts, ulong seed)
    {
        var examples = texts.SelectMany(text => text.Sentences.Where(sentence => sentence.Candidates.Length > 0).Select(sentence => (sentence, RightKinds(text.Text.Document, sentence)))).ToArray();
        var mean = new PhraseReader(Bits);
        var dice = new Dice(seed);
        for (int training = 0; training < Trainings; training++) new PhraseTrainer().Run(examples, ref dice, mean);
        return mean;
    }

    /// <summary>Of each candidate the kind that the annotators gave it; -1 when it is no phrase.</summary>
    internal static int[] RightKinds(NameDocument document, PhraseSentence sentence)
    {
        var names = document.Names.ToDictionary(name => (name.Words.Start.Value, name.Words.End.Value), name => NameScheme.Defence.KindOf(name.Kind));
        return [.. sentence.Candidates.Select(candidate => names.GetValueOrDefault((candidate.Start, candidate.End), -1))];
    }

    // Adds the weights behind each of the later rounds to the mean.
    private void Run((PhraseSentence Sentence, int[] Right)[] examples, ref Dice dice, PhraseReader mean)
    {
        for (int round = 0; round < Rounds; round++)
        {
            dice.Shuffle(examples.AsSpan());
            foreach (var (sentence, right) in examples) Learn(sentence, right, (uint)dice.NextBits());
            if (round < FirstKeptRound) continue;
            AddShare(_reader.FeatureWeights, mean.FeatureWeights);
            AddShare(_reader.VectorWeights, mean.VectorWeights);
        }
    }

    private void Learn(PhraseSentence sentence, int[] right, uint salt)
    {
        _shown.Clear();
        _shownEnds.Clear();
        _chances.Begin(right.Length);
        for (int i = 0; i < right.Length; i++)
        {
            foreach (uint feature in sentence.Candidates[i].Features)
            {
                if (!IsHidden(feature, salt)) _shown.Add(feature);
            }
            _shownEnds.Add(_shown.Count);
            PhraseReader.CopyVector(sentence.Candidates[i], _vector);
            _reader.Score(ShownOf(i), _vector, 1 / (1 - HiddenShare), _chances.ScoresOf(i));
        }
        _chances.Finish(sentence);
        for (int i = 0; i < right.Length; i++)
        {
            var chances = _chances.Of(i);
            double largest = 0;
            _errors[0] = 0;
            for (int kind = 0; kind < PhraseReader.Kinds; kind++)
            {
                double error = chances[kind] - (right[i] == kind ? 1 : 0);
                largest = Math.Max(largest, Math.Abs(error));
                _errors[kind + 1] = (float)error;
                _errors[0] += (float)error;
            }
            if (largest < LeastError) continue;
            foreach (uint feature in ShownOf(i)) Step(_reader.FeatureWeights, _featureSquares, _reader.RowOf(feature), 1);
            PhraseReader.CopyVector(sentence.Candidates[i], _vector);
            for (int number = 0; number < _vector.Length && sentence.Candidates[i].Vector >= 0; number++) Step(_reader.VectorWeights, _vectorSquares, number * PhraseReader.Columns, _vector[number]);
        }
    }

    private ReadOnlySpan<uint> ShownOf(int candidate)
    {
        int start = candidate == 0 ? 0 : _shownEnds[candidate - 1];
        return CollectionsMarshal.AsSpan(_shown)[start.._shownEnds[candidate]];
    }

    // A step of a row of weights against the errors, of which those of a feature are seen by its value.
    private void Step(float[] weights, float[] squares, int row, float value)
    {
        for (int column = row; column < row + PhraseReader.Columns; column += Vector128<float>.Count)
        {
            var weight = Vector128.LoadUnsafe(in weights[column]);
            var step = Vector128.LoadUnsafe(in _errors[column - row]) * value + weight * Shrinkage;
            var square = Vector128.LoadUnsafe(in squares[column]) + step * step;
            square.StoreUnsafe(ref squares[column]);
            (weight - step * Rate / (Vector128.Sqrt(square) + Vector128.Create(1e-6f))).StoreUnsafe(ref weights[column]);
        }
    }

    /// <summary>Whether a step with a salt sees nothing of a feature, whatever it is a feature of.</summary>
    private static bool IsHidden(uint feature, uint salt)
    {
        uint bits = (feature ^ salt) * 2654435761u;
        bits ^= bits >> 15;
        bits *= 0x2C1B3C6D;
        bits ^= bits >> 13;
        return bits < HiddenShare * 4294967296.0;
    }

    private static void AddShare(float[] from, float[] to)
    {
        for (int i = 0; i < to.Length; i++) to[i] += from[i] / (Trainings * (Rounds - FirstKeptRound));
    }
}
