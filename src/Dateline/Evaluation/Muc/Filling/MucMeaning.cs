using Dateline.Text;
using Dateline.Text.Learning;

namespace Dateline.Evaluation.Muc.Filling;

/// <summary>What words and a whole text mean, as numbers: unlike features these know words that no key names by those that are used alike.</summary>
internal static class MucMeaning
{
    /// <summary>How many numbers there are of a text.</summary>
    public const int Width = 3 * Meanings.Dimensions;

    private const int Lead = 3;

    // The length of a word's vector: how frequent a word is tells little here.
    private const float Length = 5;

    /// <summary>The words of a text that carry meaning: their mean, the highest of each number, and the mean of those of the first sentences.</summary>
    public static float[] Of(Document document)
    {
        float[] numbers = new float[Width], own = new float[Meanings.Dimensions];
        Span<float> all = numbers.AsSpan(0, own.Length), highest = numbers.AsSpan(own.Length, own.Length), first = numbers.AsSpan(2 * own.Length);
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
        return numbers;
    }

    /// <summary>Writes the vector of the word at a place of <see cref="Meanings"/>, brought to one length; zeros for the place -1.</summary>
    public static void CopyWord(int place, Span<float> target)
    {
        Meanings.CopyTo(place, target);
        float square = 0;
        foreach (float value in target) square += value * value;
        float scale = square == 0 ? 0 : Length / MathF.Sqrt(square);
        foreach (ref float value in target) value *= scale;
    }
}
