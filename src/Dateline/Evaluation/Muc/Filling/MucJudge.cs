using System.Collections.Immutable;
using System.Globalization;
using Dateline.Text.Learning;

namespace Dateline.Evaluation.Muc.Filling;

/// <summary>Says how likely incidents and their fillings are right, from how sure the models were that found them.</summary>
/// <remarks>Learned from what models make of texts that they were not fitted to, since those they were fitted to leave them no doubt.
/// Words and numbers are judged by a model each, and the mean of both counts.</remarks>
internal sealed class MucJudge((MucClassifier Words, NetworkModel? Numbers) incidents, (MucClassifier Words, NetworkModel? Numbers) fillings)
{
    private const string Right = MucTrainer.Right;

    /// <summary>A judge that takes everything for right.</summary>
    public static MucJudge Lenient { get; } = new((new MucClassifier([Right], []), null), (new MucClassifier([Right], []), null));

    public float Of(FeatureSet features, MucText text, MucReading reading, ImmutableArray<MucIncident> all, MucIncident incident)
    {
        AddIncident(features, text, all, incident);
        return Mean(incidents, features, () => MucJudgeNumbers.Of(text, reading, all, incident));
    }

    public float Of(FeatureSet features, MucText text, MucReading reading, MucIncident incident, MucFilling filling)
    {
        AddFilling(features, text, incident, filling);
        return Mean(fillings, features, () => MucJudgeNumbers.Of(text, reading, incident, filling));
    }

    private static float Mean((MucClassifier Words, NetworkModel? Numbers) models, FeatureSet features, Func<float[]> numbers)
    {
        float words = models.Words.Probability(features, Right);
        if (models.Numbers is null) return words;
        Span<float> probabilities = stackalloc float[2];
        models.Numbers.Predict(numbers(), probabilities);
        return (words + probabilities[1]) / 2;
    }

    private static void AddIncident(FeatureSet features, MucText text, ImmutableArray<MucIncident> all, MucIncident incident)
    {
        features.Clear();
        features.Add("bias");
        features.Add("type", incident.Type);
        features.Add("text", Tenth(incident.TextProbability));
        features.Add("text-type", Tenth(incident.TextProbability), incident.Type);
        ImmutableArray<MucFilling> own = [.. incident.Fillings.Where(filling => !filling.Shared)];
        float most = own.Max(filling => filling.Probability);
        features.Add("most", Tenth(most));
        features.Add("most-text", Tenth(most), Tenth(incident.TextProbability));
        features.Add("sum", MucFeatures.Bucket((int)(own.Sum(filling => filling.Probability) * 2)));
        features.Add("things", MucFeatures.Bucket(own.Length));
        features.Add("phrases", MucFeatures.Bucket(incident.Phrases.Length));
        features.Add("sentences", MucFeatures.Bucket(incident.Phrases.Select(phrase => phrase.Sentence).Distinct().Count()));
        features.Add("first", MucFeatures.Bucket(incident.Phrases[0].Sentence));
        features.Add("incidents", MucFeatures.Bucket(all.Length));
        features.Add("of-type", MucFeatures.Bucket(all.Count(other => other.Type == incident.Type)));
        features.Add("surer", MucFeatures.Bucket(all.Count(other => other != incident && other.Fillings.Max(filling => filling.Shared ? 0 : filling.Probability) > most)));
        foreach (IGrouping<MucRole, MucFilling> role in own.GroupBy(filling => filling.Role))
        {
            features.Add("role", role.Key.ToString(), MucFeatures.Bucket(role.Count()));
            features.Add("role-most", role.Key.ToString(), Tenth(role.Max(filling => filling.Probability)));
            features.Add("role-type", role.Key.ToString(), incident.Type);
        }
        foreach (MucFilling filling in own) features.Add("head", text.Document.Tokens[filling.Phrase.Head].Lemma);
        foreach (int sentence in incident.Phrases.Select(phrase => phrase.Sentence).Distinct()) MucFeatures.AddSentence(features, text.Document, sentence, "s");
    }

    private static void AddFilling(FeatureSet features, MucText text, MucIncident incident, MucFilling filling)
    {
        features.Clear();
        features.Add("bias");
        string role = filling.Role.ToString(), sure = Tenth(filling.Probability);
        MucFilling[] same = [.. incident.Fillings.Where(other => other.Role == filling.Role)];
        MucFilling surest = incident.Fillings.MaxBy(other => other.Shared ? 0 : other.Probability)!; // there is at least this one
        features.Add("role", role, incident.Type);
        features.Add("sure", sure, role);
        features.Add("sure", sure);
        features.Add("same", MucFeatures.Bucket(same.Length), role);
        features.Add("surer", MucFeatures.Bucket(same.Count(other => other.Probability > filling.Probability)), role);
        features.Add("namings", MucFeatures.Bucket(filling.Namings.Length), role);
        features.Add("shared", filling.Shared ? "yes" : "no", role);
        features.Add("shared-sure", filling.Shared ? "yes" : "no", sure);
        string far = MucFeatures.Bucket(incident.Phrases.Min(phrase => Math.Abs(filling.Phrase.Sentence - phrase.Sentence)));
        features.Add("far", far, filling.Shared ? role : "");
        features.Add("from-surest", MucFeatures.Bucket(Math.Abs(filling.Phrase.Sentence - surest.Phrase.Sentence)), role);
        features.Add("surest", Tenth(surest.Probability), sure);
        features.Add("own-type", filling.Type == incident.Type ? "yes" : "no", role);
        features.Add("head", text.Document.Tokens[filling.Phrase.Head].Lemma, role);
        features.Add("length", MucFeatures.Bucket(filling.Phrase.End - filling.Phrase.First), role);
    }

    private static string Tenth(float probability) => ((int)(probability * 10)).ToString(CultureInfo.InvariantCulture);

    /// <summary>Collects what incidents found in texts with keys were worth.</summary>
    /// <param name="exact">Whether a filling is right only when all its words are; else what fills a slot in part is half right.</param>
    internal sealed class Trainer(bool exact)
    {
        private const int Hidden = 16, Passes = 12, Networks = 3;

        private readonly MucClassifierTrainer _incidents = new(), _fillings = new();
        private NetworkTrainer? _incidentNumbers, _fillingNumbers;
        private readonly FeatureSet _features = new();

        /// <summary>Adds the incidents found in a text, with the key template that each is mapped to; null where there is none.</summary>
        public void Add(MucText text, MucReading reading, ImmutableArray<MucIncident> all, ImmutableArray<MucTemplate?> keys)
        {
            foreach ((MucIncident incident, MucTemplate? key) in all.Zip(keys))
            {
                AddIncident(_features, text, all, incident);
                _incidents.Add(_features, key is null ? MucTrainer.Nothing : Right);
                float[] numbers = MucJudgeNumbers.Of(text, reading, all, incident);
                (_incidentNumbers ??= new NetworkTrainer(2, numbers.Length)).Add(numbers, key is null ? 0 : 1);
                if (key is null) continue;
                foreach (IGrouping<MucRole, MucFilling> role in incident.Fillings.GroupBy(filling => filling.Role)) Add(text, reading, incident, [.. role], key);
            }
        }

        // Of several fillings that mean one thing only one is right.
        private void Add(MucText text, MucReading reading, MucIncident incident, ImmutableArray<MucFilling> fillings, MucTemplate key)
        {
            ImmutableArray<MucFill> fills = key[MucTrainer.StringSlots.First(pair => pair.Role == fillings[0].Role).Slot];
            double[,] worth = new double[fillings.Length, fills.Length];
            for (int i = 0; i < fillings.Length; i++)
                for (int j = 0; j < fills.Length; j++)
                    worth[i, j] = fills[j].Alternatives.Max(form => WorthOf(form, fillings[i].Words));
            int[] pairing = Assignment.Best(worth);
            for (int i = 0; i < fillings.Length; i++)
            {
                float right = pairing[i] < 0 ? 0 : (float)worth[i, pairing[i]];
                AddFilling(_features, text, incident, fillings[i]);
                float[] numbers = MucJudgeNumbers.Of(text, reading, incident, fillings[i]);
                if (right > 0)
                {
                    _fillings.Add(_features, Right, right);
                    NumbersOf(numbers.Length).Add(numbers, 1, right);
                }
                if (right == 1) continue;
                _fillings.Add(_features, MucTrainer.Nothing, 1 - right);
                NumbersOf(numbers.Length).Add(numbers, 0, 1 - right);
            }
        }

        private double WorthOf(string wanted, string given) =>
            exact ? FiveRolesScorer.Normal(wanted) == FiveRolesScorer.Normal(given) ? 1 : 0 : (int)MucMatch.CompareStrings(wanted, given) / 2.0;

        private NetworkTrainer NumbersOf(int width) => _fillingNumbers ??= new NetworkTrainer(2, width);

        public MucJudge Train() => new((_incidents.Train(16, 1e-2f), Train(_incidentNumbers)), (_fillings.Train(16, 1e-2f), Train(_fillingNumbers)));

        private static NetworkModel? Train(NetworkTrainer? numbers) => numbers?.Train(Hidden, Passes, networks: Networks);
    }
}
