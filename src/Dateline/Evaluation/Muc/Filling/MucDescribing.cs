using Dateline.Text;
using Dateline.Text.Learning;

namespace Dateline.Evaluation.Muc.Filling;

/// <summary>Tells whether a description of a human target is that of a target given by name, from their nearest namings ("the mayor of Y, X").</summary>
internal sealed class MucDescribing(MucClassifier same)
{
    /// <summary>The probability that a description is that of a name.</summary>
    public float Probability(FeatureSet features, MucText text, MucFilling name, MucFilling description)
    {
        Add(features, text, name, description);
        return same.Probability(features, MucTrainer.Right);
    }

    private static void Add(FeatureSet features, MucText text, MucFilling name, MucFilling description)
    {
        Document document = text.Document;
        features.Clear();
        features.Add("bias");
        (MucPhrase named, MucPhrase described) = Nearest(name, description);
        bool ahead = described.First < named.First;
        (MucPhrase left, MucPhrase right) = ahead ? (described, named) : (named, described);
        string order = ahead ? "ahead" : "behind";
        int sentences = right.Sentence - left.Sentence, between = right.First - left.End;
        string many = document.Tokens[described.Head].Tag is "NNS" or "NNPS" ? "many" : "one";
        features.Add("many", many);
        features.Add("sentences", MucFeatures.Bucket(sentences), many);
        features.Add("sentences-order", MucFeatures.Bucket(sentences), order);
        features.Add("head", document.Tokens[described.Head].Lemma);
        features.Add("head-sentences", document.Tokens[described.Head].Lemma, MucFeatures.Bucket(sentences));
        if (sentences == 0)
        {
            features.Add("between", MucFeatures.Bucket(between), order);
            features.Add("between-many", MucFeatures.Bucket(between), many);
            string words = between is > 0 and <= 4 ? MucPhrase.WordsOf(document, left.End, right.First) : between <= 0 ? "" : "...";
            features.Add("words", words, order);
            features.Add("words-many", words, many);
            features.Add("group", left.Group == right.Group ? "same" : "other", order);
            Token own = document.Tokens[described.Head];
            features.Add("relation", own.Label.ToString(), Within(own.Head, named) ? "name" : "");
            Token other = document.Tokens[named.First];
            features.Add("relation-back", other.Label.ToString(), Within(other.Head, described) ? "description" : "");
        }
        bool chained = name.Namings.Any(one => text.ChainOf(one) is { } chain && description.Namings.Any(other => text.ChainOf(other) == chain));
        features.Add("chained", chained ? "yes" : "no", many);
    }

    private static (MucPhrase Name, MucPhrase Description) Nearest(MucFilling name, MucFilling description)
    {
        (MucPhrase Name, MucPhrase Description) best = (name.Phrase, description.Phrase);
        foreach (MucPhrase one in name.Namings)
            foreach (MucPhrase other in description.Namings)
                if (Math.Abs(one.Head - other.Head) < Math.Abs(best.Name.Head - best.Description.Head)) best = (one, other);
        return best;
    }

    private static bool Within(int token, in MucPhrase phrase) => token >= phrase.First && token < phrase.End;

    /// <summary>Collects pairs from texts with keys.</summary>
    internal sealed class Trainer
    {
        private readonly MucClassifierTrainer _same = new();
        private readonly FeatureSet _features = new();

        /// <summary>Adds the pairs of a template's names and descriptions, as they are found in the text.</summary>
        public void Add(MucText text, MucTemplate key, IEnumerable<(MucPhrase Phrase, MucRole Role)> phrases)
        {
            MucFilling[] things = [.. phrases.GroupBy(phrase => (phrase.Role, Words: phrase.Phrase.Words(text.Document)))
                .Select(group => new MucFilling(group.First().Phrase, group.Key.Role, 1, "", group.Key.Words, [.. group.Select(one => one.Phrase)]))];
            foreach (MucFilling description in things.Where(thing => thing.Role == MucRole.HumanDescription))
            {
                MucFill[] fills = [.. key[MucSlot.HumanDescription].Where(fill => fill.Alternatives.Any(form => MucMatch.CompareStrings(form, description.Words) == MucAgreement.Full))];
                if (fills.Length == 0) continue;
                foreach (MucFilling name in things.Where(thing => thing.Role == MucRole.HumanName))
                {
                    Describing(text, name, description, fills.Any(fill => fill.References.Any(form => MucMatch.CompareStrings(form, name.Words) == MucAgreement.Full)));
                }
            }
        }

        private void Describing(MucText text, MucFilling name, MucFilling description, bool isSame)
        {
            MucDescribing.Add(_features, text, name, description);
            _same.Add(_features, isSame ? MucTrainer.Right : MucTrainer.Nothing);
        }

        public MucDescribing Train() => new(_same.Train(16, 1e-2f));
    }
}
