using System.Collections.Immutable;
using Dateline.Text;
using Dateline.Text.Learning;

namespace Dateline.Evaluation.Muc.Filling;

/// <summary>Tells whether two fillers belong to one template: by the words from the one to the other, and by numbers such as whether their sentences name other days or towns.</summary>
internal sealed class MucJoining(MucClassifier words, NetworkModel? numbers)
{
    private const string Same = "same";

    private static readonly int s_roles = Enum.GetValues<MucRole>().Length;

    /// <summary>The same by the words alone.</summary>
    public MucJoining ByWords => new(words, null);

    public float Probability(FeatureSet features, MucText text, (MucPhrase Phrase, MucRole Role) first, (MucPhrase Phrase, MucRole Role) second)
    {
        AddPair(features, text, first, second);
        float probability = words.Probability(features, Same);
        if (numbers is null) return probability;
        Span<float> own = stackalloc float[2];
        numbers.Predict(NumbersOf(text, first, second), own);
        return (probability + own[1]) / 2;
    }

    private static void AddPair(FeatureSet features, MucText text, (MucPhrase Phrase, MucRole Role) first, (MucPhrase Phrase, MucRole Role) second)
    {
        int distance = Math.Abs(second.Phrase.Sentence - first.Phrase.Sentence);
        string roles = first.Role < second.Role ? $"{first.Role}-{second.Role}" : $"{second.Role}-{first.Role}";
        string far = MucFeatures.Bucket(distance);
        features.Clear();
        features.Add("bias");
        features.Add("far", far);
        features.Add("roles", roles, far);
        features.Add("same-words", first.Phrase.Words(text.Document) == second.Phrase.Words(text.Document) ? "yes" : "no", roles);
        bool sameHead = text.Document.Tokens[first.Phrase.Head].Lemma == text.Document.Tokens[second.Phrase.Head].Lemma;
        features.Add("same-head", sameHead ? "yes" : "no", far);
        MucPhrase later = first.Phrase.First < second.Phrase.First ? second.Phrase : first.Phrase;
        for (int sentence = Math.Max(0, later.Sentence - Math.Min(distance, 3) + (distance > 0 ? 1 : 0)); sentence <= later.Sentence; sentence++)
        {
            int start = text.Document.Sentences[sentence].Start.Value;
            if (distance > 0)
                for (int i = start; i < Math.Min(start + 4, text.Document.Sentences[sentence].End.Value); i++) features.Add("opening", text.Document.Tokens[i].Lemma);
            MucFeatures.AddSentence(features, text.Document, sentence, distance == 0 ? "within" : "across");
        }
    }

    private static int GovernorOf(Document document, in MucPhrase phrase) => document.Tokens[MucFeatures.GovernedOf(document, phrase.Head)].Head;

    private static float[] NumbersOf(MucText text, (MucPhrase Phrase, MucRole Role) one, (MucPhrase Phrase, MucRole Role) other)
    {
        ((MucPhrase Phrase, MucRole Role) first, (MucPhrase Phrase, MucRole Role) second) = one.Phrase.First <= other.Phrase.First ? (one, other) : (other, one);
        var numbers = new List<float>(80);
        float[] roles = new float[2 * s_roles];
        roles[(int)first.Role] = 1;
        roles[s_roles + (int)second.Role] = 1;
        numbers.AddRange(roles);
        int distance = second.Phrase.Sentence - first.Phrase.Sentence, breaks = text.BreaksBetween(first.Phrase.Head, second.Phrase.Head);
        numbers.Add(MathF.Log(1 + distance));
        numbers.Add(distance == 0 ? 1 : 0);
        numbers.Add(MathF.Log(1 + breaks));
        numbers.Add(breaks > 0 ? 1 : 0);
        numbers.Add(MathF.Log(1 + Math.Abs(second.Phrase.Head - first.Phrase.Head)));
        numbers.Add(MathF.Log(1 + first.Phrase.Sentence));
        numbers.Add(MathF.Log(text.Document.Sentences.Length));
        numbers.Add(text.Document.Tokens[first.Phrase.Head].Lemma == text.Document.Tokens[second.Phrase.Head].Lemma ? 1 : 0);
        numbers.Add(first.Phrase.Words(text.Document) == second.Phrase.Words(text.Document) ? 1 : 0);
        numbers.Add(text.ChainOf(first.Phrase) is { } chain && text.ChainOf(second.Phrase) == chain ? 1 : 0);
        int governor = GovernorOf(text.Document, first.Phrase);
        numbers.Add(governor >= 0 && governor == GovernorOf(text.Document, second.Phrase) ? 1 : 0);
        MucSentence left = text.SentenceAt(first.Phrase.Sentence), right = text.SentenceAt(second.Phrase.Sentence);
        AddSets(numbers, left.Days, right.Days);
        AddSets(numbers, left.Towns, right.Towns);
        int days = 0, towns = 0;
        for (int sentence = first.Phrase.Sentence + 1; sentence <= second.Phrase.Sentence; sentence++)
        {
            MucSentence own = text.SentenceAt(sentence);
            if (!own.Days.IsSubsetOf(left.Days)) days++;
            if (!own.Towns.IsSubsetOf(left.Towns)) towns++;
        }
        numbers.Add(MathF.Log(1 + days));
        numbers.Add(MathF.Log(1 + towns));
        numbers.Add(Likeness(left.Meaning, right.Meaning));
        float[] claimed = new float[MucClaims.Width];
        text.Claims.CopyTo(first.Phrase.Head, claimed);
        numbers.AddRange(claimed);
        text.Claims.CopyTo(second.Phrase.Head, claimed);
        numbers.AddRange(claimed);
        return [.. numbers];
    }

    // The cosine of two vectors; 0 when one has no words.
    private static float Likeness(float[] a, float[] b)
    {
        float product = 0, squareA = 0, squareB = 0;
        for (int k = 0; k < a.Length; k++)
        {
            product += a[k] * b[k];
            squareA += a[k] * a[k];
            squareB += b[k] * b[k];
        }
        return squareA == 0 || squareB == 0 ? 0 : product / MathF.Sqrt(squareA * squareB);
    }

    private static void AddSets<T>(List<float> numbers, ImmutableHashSet<T> left, ImmutableHashSet<T> right)
    {
        numbers.Add(left.Overlaps(right) ? 1 : 0);
        numbers.Add(!left.IsEmpty && !right.IsEmpty && !left.Overlaps(right) ? 1 : 0);
        numbers.Add(left.IsEmpty ? 1 : 0);
        numbers.Add(right.IsEmpty ? 1 : 0);
    }

    /// <summary>Collects pairs from texts with keys.</summary>
    internal sealed class Trainer
    {
        private const int Reach = 12, Hidden = 16, Passes = 4, Networks = 2;

        private readonly MucClassifierTrainer _words = new();
        private readonly FeatureSet _features = new();
        private NetworkTrainer? _numbers;

        /// <summary>Adds the pairs of a text's fillers, in text order, with the templates they belong to.</summary>
        public void Add(MucText text, List<(MucPhrase Phrase, MucRole Role, ImmutableArray<int> Templates)> fillers)
        {
            for (int i = 0; i < fillers.Count; i++)
            {
                for (int j = i + 1; j < Math.Min(fillers.Count, i + Reach); j++)
                {
                    bool same = fillers[i].Templates.Any(fillers[j].Templates.Contains);
                    AddPair(_features, text, (fillers[i].Phrase, fillers[i].Role), (fillers[j].Phrase, fillers[j].Role));
                    _words.Add(_features, same ? Same : MucTrainer.Nothing);
                    float[] numbers = NumbersOf(text, (fillers[i].Phrase, fillers[i].Role), (fillers[j].Phrase, fillers[j].Role));
                    (_numbers ??= new NetworkTrainer(2, numbers.Length)).Add(numbers, same ? 1 : 0);
                }
            }
        }

        public MucJoining Train() => new(_words.Train(18, 1e-2f), _numbers?.Train(Hidden, Passes, networks: Networks));
    }
}
