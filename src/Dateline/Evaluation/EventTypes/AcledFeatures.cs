using System.Collections.Frozen;
using System.Collections.Immutable;
using Dateline.Claims;
using Dateline.Text;
using Dateline.Text.Learning;

namespace Dateline.Evaluation.EventTypes;

/// <summary>What the learned part of an <see cref="AcledTyper"/> sees of a text: its lemmas, their classes, neighbours and vectors, and its claims with the kinds of their actors.</summary>
/// <remarks>Names and numbers are seen only beside other words, so that no country is taken for what happens there most.</remarks>
internal sealed class AcledFeatures(PhraseTable phrases)
{
    // How much a feature is worth beside a lemma; the lower, the slower it is learned.
    private const float ClassWorth = 0.5f, FirstWorth = 0.5f, NeighbourWorth = 0.4f, ClaimWorth = 0.5f;

    // The length of the mean vectors of the whole text and of its first sentence.
    private const float MeaningWorth = 12, FirstMeaningWorth = 6;

    private static readonly FrozenSet<string> s_plain =
        "a an the of to in on at by for with and or as it its he she they his her their that this which who be have do will would could may can not from was is 's but than then i we you".Split(' ').ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Writes the features of a text.</summary>
    /// <param name="document">The text, analysed to parts of speech and lemmas at least.</param>
    /// <param name="claims">Its claims.</param>
    /// <param name="features">Takes them; cleared first.</param>
    public void Write(Document document, ImmutableArray<Claim> claims, FeatureValues features)
    {
        features.Clear();
        features.Add("any", "", 1);
        string[] lemmas = PhraseTable.LemmasOf(document);
        var all = new MeanMeaning();
        for (int s = 0; s < document.Sentences.Length; s++)
        {
            var own = s == 0 ? new MeanMeaning() : null;
            Range sentence = document.Sentences[s];
            string before = "";
            for (int i = sentence.Start.Value; i < sentence.End.Value; i++)
            {
                PartOfSpeech kind = document.Tokens[i].PartOfSpeech;
                if (kind == PartOfSpeech.Punctuation) continue;
                string word = kind switch { PartOfSpeech.Numeral => "#", PartOfSpeech.ProperNoun => "@", _ => lemmas[i] };
                features.Add("neighbours", before, word, NeighbourWorth);
                before = word;
                if (kind is PartOfSpeech.Numeral or PartOfSpeech.Symbol or PartOfSpeech.ProperNoun || s_plain.Contains(word)) continue;
                WriteWord(features, word);
                if (s == 0) features.Add("first", word, FirstWorth);
                if (kind is not (PartOfSpeech.Noun or PartOfSpeech.Verb or PartOfSpeech.Adjective or PartOfSpeech.Adverb)) continue;
                all.Add(word);
                own?.Add(word);
            }
            own?.Write(features, "first meaning", FirstMeaningWorth);
        }
        all.Write(features, "meaning", MeaningWorth);
        WriteClaims(claims, features);
    }

    /// <summary>Writes the features of a phrase of the table as though it were a text; a class stands for all its words.</summary>
    public void Write(PhraseTable.Phrase phrase, FeatureValues features)
    {
        features.Clear();
        var meaning = new MeanMeaning();
        foreach (string word in phrase.Words)
        {
            if (word[0] == '@')
            {
                features.Add("class", word, ClassWorth);
                FrozenSet<string> words = phrases.WordsOf(word);
                foreach (string one in words.Order(StringComparer.Ordinal)) meaning.Add(one, 1f / words.Count);
            }
            else if (!s_plain.Contains(word))
            {
                WriteWord(features, word);
                meaning.Add(word);
            }
        }
        meaning.Write(features, "meaning", MeaningWorth);
    }

    private void WriteWord(FeatureValues features, string word)
    {
        features.Add("word", word, 1);
        foreach (string name in phrases.ClassesOf(word)) features.Add("class", name, ClassWorth);
    }

    private static void WriteClaims(ImmutableArray<Claim> claims, FeatureValues features)
    {
        bool none = true;
        foreach (Claim claim in claims)
        {
            if (AcledRules.IsUndone(claim)) continue;
            none = false;
            string type = claim.Type.Value.Value;
            features.Add(claim.Background.Value ? "background" : "claim", type, ClaimWorth);
            if (claim.Killed is not null) features.Add("killed", type, ClaimWorth);
            string[] actors = KindsOf(claim.Actors), targets = KindsOf(claim.Targets);
            foreach (string actor in actors) features.Add("actor", type, actor, ClaimWorth);
            foreach (string target in targets) features.Add("target", type, target, ClaimWorth);
            foreach (string actor in actors)
                foreach (string target in targets) features.Add("against", actor, target, ClaimWorth);
        }
        if (none) features.Add("claim", "", ClaimWorth);
    }

    private static string[] KindsOf(ImmutableArray<Cited<Actors.Actor>> actors) => [.. actors.Select(actor => actor.Value.Kind.ToString()).Distinct(StringComparer.Ordinal)];
}
