using System.Globalization;
using Dateline.Text;
using Dateline.Text.Learning;

namespace Dateline.Evaluation.Muc.Filling;

/// <summary>What the classifiers see of a phrase, a sentence or a text.</summary>
internal static class MucFeatures
{
    /// <summary>A phrase: its words, its neighbours, the verbs and heads that govern it, and its sentence.</summary>
    public static void AddPhrase(FeatureSet features, Document document, in MucPhrase phrase)
    {
        features.Add("bias");
        string head = document.Tokens[phrase.Head].Lemma;
        features.Add("head", head);
        features.Add("suffix", head.AsSpan(Math.Max(0, head.Length - 3)));
        for (int i = phrase.First; i < phrase.End; i++)
        {
            features.Add("in", document.Tokens[i].Lemma);
            features.Add("tag-in", document.Tokens[i].Tag);
        }
        features.Add("length", Bucket(phrase.End - phrase.First));
        features.Add("title", phrase.Title < phrase.First ? document.Tokens[phrase.Title].Lemma : "none");
        AddNeighbours(features, document, phrase, head);
        AddVerbs(features, document, phrase, head);
        AddSyntax(features, document, phrase.Head, head);
        AddSentence(features, document, phrase.Sentence, "s");
        features.Add("position", Bucket(phrase.Sentence));
    }

    /// <summary>The words of a sentence, each alone and with the next.</summary>
    public static void AddSentence(FeatureSet features, Document document, int sentence, string prefix)
    {
        if (sentence < 0 || sentence >= document.Sentences.Length) return;
        int end = document.Sentences[sentence].End.Value;
        for (int i = document.Sentences[sentence].Start.Value; i < end; i++)
        {
            Token token = document.Tokens[i];
            if (token.PartOfSpeech is PartOfSpeech.Verb or PartOfSpeech.Noun or PartOfSpeech.ProperNoun or PartOfSpeech.Adjective or PartOfSpeech.Adverb or PartOfSpeech.Auxiliary)
                features.Add(prefix, token.Lemma);
        }
    }

    /// <summary>The words of a whole text, each once however often it stands there, with those of its first sentences told apart.</summary>
    public static void AddText(FeatureSet features, Document document)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        features.Add("bias");
        for (int i = 0; i < document.Tokens.Length; i++)
        {
            Token token = document.Tokens[i];
            if (token.PartOfSpeech is not (PartOfSpeech.Verb or PartOfSpeech.Noun or PartOfSpeech.ProperNoun or PartOfSpeech.Adjective or PartOfSpeech.Adverb)) continue;
            if (seen.Add(token.Lemma)) features.Add("d", token.Lemma);
            if (i > 0 && seen.Add(document.Tokens[i - 1].Lemma + " " + token.Lemma)) features.Add("dd", document.Tokens[i - 1].Lemma, token.Lemma);
        }
        for (int sentence = 0; sentence < Math.Min(3, document.Sentences.Length); sentence++) AddSentence(features, document, sentence, "lead");
    }

    private static void AddNeighbours(FeatureSet features, Document document, in MucPhrase phrase, string head)
    {
        int start = document.Sentences[phrase.Sentence].Start.Value, end = document.Sentences[phrase.Sentence].End.Value;
        for (int k = 1; k <= 3; k++)
        {
            string left = phrase.Title - k >= start ? document.Tokens[phrase.Title - k].Lemma : "<s>";
            string right = phrase.End + k - 1 < end ? document.Tokens[phrase.End + k - 1].Lemma : "</s>";
            string place = Bucket(k);
            features.Add("left" + place, left);
            features.Add("right" + place, right);
            if (k == 1)
            {
                features.Add("left-head", left, head);
                features.Add("right-head", right, head);
            }
        }
        if (phrase.Title - 2 >= start) features.Add("left2", document.Tokens[phrase.Title - 2].Lemma, document.Tokens[phrase.Title - 1].Lemma);
        if (phrase.End + 1 < end) features.Add("right2", document.Tokens[phrase.End].Lemma, document.Tokens[phrase.End + 1].Lemma);
    }

    // The nearest verb on each side, whether it is passive, and the preposition between.
    private static void AddVerbs(FeatureSet features, Document document, in MucPhrase phrase, string head)
    {
        int start = document.Sentences[phrase.Sentence].Start.Value, end = document.Sentences[phrase.Sentence].End.Value;
        string preposition = "";
        for (int i = phrase.First - 1; i >= start; i--)
        {
            if (preposition.Length == 0 && document.Tokens[i].PartOfSpeech == PartOfSpeech.Adposition) preposition = document.Tokens[i].Lemma;
            if (document.Tokens[i].PartOfSpeech != PartOfSpeech.Verb) continue;
            string verb = document.Tokens[i].Lemma + (IsPassive(document, i, start) ? "/p" : "");
            features.Add("verb-left", verb, preposition);
            features.Add("verb-left-head", verb, head);
            features.Add("verb-left-far", Bucket((phrase.First - i) / 3));
            break;
        }
        for (int i = phrase.End; i < end; i++)
        {
            if (document.Tokens[i].PartOfSpeech != PartOfSpeech.Verb) continue;
            string verb = document.Tokens[i].Lemma + (IsPassive(document, i, start) ? "/p" : "");
            features.Add("verb-right", verb);
            features.Add("verb-right-head", verb, head);
            break;
        }
    }

    private static void AddSyntax(FeatureSet features, Document document, int token, string head)
    {
        Token own = document.Tokens[token];
        if (own.Head < 0 || document.Depth < AnalysisDepth.Syntax) return;
        Token governor = document.Tokens[own.Head];
        string label = own.Label.ToString();
        features.Add("relation", label, governor.Lemma);
        features.Add("relation-head", label, head);
        if (governor.Head >= 0) features.Add("relation-up", governor.Label.ToString(), document.Tokens[governor.Head].Lemma);
        int preposition = own.Head;
        for (int i = token - 1; i >= Math.Max(0, token - 8); i--)
        {
            if (document.Tokens[i].Head != token || document.Tokens[i].Label != DependencyLabel.Case) continue;
            preposition = i;
            break;
        }
        if (preposition != own.Head) features.Add("relation-case", governor.Lemma, document.Tokens[preposition].Lemma);
    }

    public static bool IsPassive(Document document, int verb, int start)
    {
        if (document.Tokens[verb].Tag is not ("VBN" or "VBD")) return false;
        for (int i = verb - 1; i >= Math.Max(start, verb - 4); i--)
            if (document.Tokens[i].Lemma is "be" or "get") return true;
        return false;
    }

    public static string Bucket(int number) => (number switch { < 0 => -1, <= 4 => number, <= 6 => 6, <= 10 => 10, _ => 20 }).ToString(CultureInfo.InvariantCulture);
}
