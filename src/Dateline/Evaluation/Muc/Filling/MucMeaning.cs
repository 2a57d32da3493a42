using Dateline.Text;
using Dateline.Text.Learning;

namespace Dateline.Evaluation.Muc.Filling;

/// <summary>What a phrase and the words around it mean, as numbers: unlike features these know words that no key names by those that are used alike.</summary>
internal sealed class MucMeaning
{
    /// <summary>How many numbers there are of a phrase.</summary>
    public const int Width = (Words + 1) * Meanings.Dimensions + Marks + 2 * MucClaims.Width;

    /// <summary>How many numbers there are of a whole text.</summary>
    public const int TextWidth = 3 * Meanings.Dimensions + MucClaims.TextWidth;

    private const int Lead = 3;

    private const int Words = 10, Labels = 20, Kinds = 9, Marks = Labels + Kinds + 8;

    // Vectors of words are small numbers; averages are smaller still.
    private const float Scale = 10;

    private readonly int[] _words = new int[Words];
    private readonly float[] _sentence, _marks = new float[Marks + 2 * MucClaims.Width];

    private MucMeaning(float[] sentence) => _sentence = sentence;

    public static MucMeaning Of(MucText text, in MucPhrase phrase, float[] sentence)
    {
        var meaning = new MucMeaning(sentence);
        Document document = text.Document;
        Range range = document.Sentences[phrase.Sentence];
        int start = range.Start.Value, end = range.End.Value, top = MucFeatures.GovernedOf(document, phrase.Head);
        Token own = document.Tokens[top];
        int governor = own.Head, above = governor < 0 ? -1 : document.Tokens[governor].Head;
        int verb = phrase.Group.First - 1, next = phrase.Group.End;
        while (verb >= start && document.Tokens[verb].PartOfSpeech != PartOfSpeech.Verb) verb--;
        while (next < end && document.Tokens[next].PartOfSpeech != PartOfSpeech.Verb) next++;
        int[] tokens =
        [
            phrase.Head, phrase.Head > phrase.Group.First ? phrase.Head - 1 : -1, phrase.Group.First - 1, phrase.Group.First - 2,
            phrase.Group.End, phrase.Group.End + 1, governor, above, verb, next,
        ];
        for (int i = 0; i < Words; i++) meaning._words[i] = tokens[i] >= start && tokens[i] < end ? Meanings.Find(document.Tokens[tokens[i]].Lemma) : -1;
        float[] marks = meaning._marks;
        marks[(int)own.Label % Labels] = 1;
        if (text.Names.TryGetValue(phrase.Head, out Entity name)) marks[Labels + (int)name.Kind] = 1;
        string tag = document.Tokens[phrase.Head].Tag;
        float[] others =
        [
            governor >= 0 && (document.Tokens[governor].Morphology & Morphology.Passive) != 0 ? 1 : 0, phrase.Head == phrase.Group.End - 1 ? 1 : 0,
            tag is "NN" ? 1 : 0, tag is "NNS" ? 1 : 0, tag is "NNP" ? 1 : 0, Math.Min(20, phrase.Sentence), phrase.Group.End - phrase.Group.First, 0,
        ];
        others.CopyTo(marks, Labels + Kinds);
        text.Claims.CopyTo(phrase.Head, marks.AsSpan(Marks));
        text.Claims.CopyTo(document, phrase.Sentence, marks.AsSpan(Marks + MucClaims.Width));
        return meaning;
    }

    public void CopyTo(Span<float> numbers)
    {
        for (int i = 0; i < Words; i++) CopyWord(_words[i], numbers.Slice(i * Meanings.Dimensions, Meanings.Dimensions));
        _sentence.CopyTo(numbers[(Words * Meanings.Dimensions)..]);
        _marks.CopyTo(numbers[((Words + 1) * Meanings.Dimensions)..]);
    }

    /// <summary>The words of a text that carry meaning: their mean, the highest of each number, and the mean of those of the first sentences.</summary>
    public static float[] OfText(MucText text)
    {
        Document document = text.Document;
        float[] numbers = new float[TextWidth], own = new float[Meanings.Dimensions];
        Span<float> all = numbers.AsSpan(0, own.Length), highest = numbers.AsSpan(own.Length, own.Length), first = numbers.AsSpan(2 * own.Length, own.Length);
        int count = 0, inFirst = 0, end = document.Sentences.IsEmpty ? 0 : document.Sentences[Math.Min(Lead, document.Sentences.Length) - 1].End.Value;
        for (int i = 0; i < document.Tokens.Length; i++)
        {
            if (document.Tokens[i].PartOfSpeech is not (PartOfSpeech.Verb or PartOfSpeech.Noun or PartOfSpeech.Adjective or PartOfSpeech.ProperNoun)) continue;
            CopyWord(Meanings.Find(document.Tokens[i].Lemma), own);
            for (int k = 0; k < own.Length; k++)
            {
                all[k] += own[k];
                highest[k] = count == 0 ? own[k] : Math.Max(highest[k], own[k]);
                if (i < end) first[k] += own[k];
            }
            count++;
            if (i < end) inFirst++;
        }
        foreach (ref float number in all) number /= Math.Max(1, count);
        foreach (ref float number in first) number /= Math.Max(1, inFirst);
        text.Claims.CopyTo(numbers.AsSpan(3 * own.Length));
        return numbers;
    }

    /// <summary>The mean of the words of a sentence that carry meaning.</summary>
    public static float[] OfSentence(Document document, int sentence)
    {
        float[] sum = new float[Meanings.Dimensions], own = new float[Meanings.Dimensions];
        int count = 0, end = document.Sentences[sentence].End.Value;
        for (int i = document.Sentences[sentence].Start.Value; i < end; i++)
        {
            if (document.Tokens[i].PartOfSpeech is not (PartOfSpeech.Verb or PartOfSpeech.Noun or PartOfSpeech.Adjective)) continue;
            CopyWord(Meanings.Find(document.Tokens[i].Lemma), own);
            for (int k = 0; k < sum.Length; k++) sum[k] += own[k];
            count++;
        }
        for (int k = 0; k < sum.Length; k++) sum[k] /= Math.Max(1, count);
        return sum;
    }

    /// <summary>Writes the vector of the word at a place of <see cref="Meanings"/>, brought to one length: how frequent a word is tells little here. Zeros for the place -1.</summary>
    internal static void CopyWord(int place, Span<float> target, float length = Scale)
    {
        Meanings.CopyTo(place, target);
        float square = 0;
        foreach (float value in target) square += value * value;
        float scale = square == 0 ? 0 : length / MathF.Sqrt(square);
        foreach (ref float value in target) value *= scale;
    }
}
