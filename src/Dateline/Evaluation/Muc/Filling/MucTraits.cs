using System.Collections.Immutable;
using Dateline.Text.Learning;

namespace Dateline.Evaluation.Muc.Filling;

/// <summary>A text as classifiers see it: the features of each of its phrases and of the whole, worked out once since several models read them.</summary>
internal sealed class MucTraits
{
    public MucTraits(MucText text)
    {
        Text = text;
        Words = new MucWords(text);
        var features = new FeatureSet();
        MucFeatures.AddText(features, text.Document);
        Whole = features.Hashes.ToArray();
        Phrases = [.. text.Phrases.Select(phrase =>
        {
            features.Clear();
            if (IsRead(phrase)) MucFeatures.AddPhrase(features, text, phrase);
            return features.Hashes.ToArray();
        })];
        float[][] sentences = [.. Enumerable.Range(0, text.Document.Sentences.Length).Select(sentence => MucMeaning.OfSentence(text.Document, sentence))];
        Meanings = [.. text.Phrases.Select(phrase => MucMeaning.Of(text, phrase, sentences[phrase.Sentence]))];
        Meaning = MucMeaning.OfText(text);
    }

    public MucText Text { get; }

    /// <summary>The words of the text in their order.</summary>
    public MucWords Words { get; }

    /// <summary>The features of the whole text.</summary>
    public uint[] Whole { get; }

    /// <summary>The features of each phrase of the text; none of one that is not read.</summary>
    public ImmutableArray<uint[]> Phrases { get; }

    /// <summary>What each phrase of the text means.</summary>
    public ImmutableArray<MucMeaning> Meanings { get; }

    /// <summary>What the whole text means.</summary>
    public float[] Meaning { get; }

    /// <summary>Whether a phrase is one of the report itself: what stands in the line of filing fills nothing.</summary>
    public bool IsRead(in MucPhrase phrase) => Text.Document.Tokens[phrase.First].Span.Start >= Text.BodyStart;
}
