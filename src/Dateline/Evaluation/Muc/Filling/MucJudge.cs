using System.Collections.Immutable;
using System.Globalization;
using Dateline.Text.Learning;

namespace Dateline.Evaluation.Muc.Filling;

/// <summary>Says how likely incidents and their fillings are right, from how sure the models were that found them.</summary>
/// <remarks>Learned from what models make of texts that they were not fitted to, since those they were fitted to leave them no doubt.</remarks>
internal sealed class MucJudge(MucClassifier incidents, MucClassifier fillings)
{
    private const string Right = "right";

    /// <summary>A judge that takes everything for right.</summary>
    public static MucJudge Lenient { get; } = new(new MucClassifier([Right], []), new MucClassifier([Right], []));

    public float Of(FeatureSet features, MucText text, ImmutableArray<MucIncident> all, MucIncident incident)
    {
        AddIncident(features, text, all, incident);
        return incidents.Probability(features, Right);
    }

    public float Of(FeatureSet features, MucText text, MucIncident incident, MucFilling filling)
    {
        AddFilling(features, text, incident, filling);
        return fillings.Probability(features, Right);
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
        features.Add("namings", MucFeatures.Bucket(filling.Namings), role);
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
    internal sealed class Trainer
    {
        private readonly MucClassifierTrainer _incidents = new(), _fillings = new();
        private readonly FeatureSet _features = new();

        /// <summary>Adds the incidents found in a text, with the key template that each agrees with; null where there is none.</summary>
        public void Add(MucText text, ImmutableArray<MucIncident> all, Func<MucIncident, MucTemplate?> keyOf)
        {
            foreach (MucIncident incident in all)
            {
                MucTemplate? key = keyOf(incident);
                AddIncident(_features, text, all, incident);
                _incidents.Add(_features, key is null ? MucTrainer.Nothing : Right);
                if (key is null) continue;
                foreach (MucFilling filling in incident.Fillings)
                {
                    AddFilling(_features, text, incident, filling);
                    MucSlot slot = MucTrainer.StringSlots.First(pair => pair.Role == filling.Role).Slot;
                    bool right = key[slot].Any(fill => fill.Alternatives.Any(form => MucMatch.CompareStrings(form, filling.Words) != MucAgreement.None));
                    _fillings.Add(_features, right ? Right : MucTrainer.Nothing);
                }
            }
        }

        public MucJudge Train() => new(_incidents.Train(16, 1e-2f), _fillings.Train(16, 1e-2f));
    }
}
