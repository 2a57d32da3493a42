using Dateline.Text.Networks;

namespace Dateline.Text.Tagging;

/// <summary>A sentence of known words, as training reads it.</summary>
/// <param name="words">The words.</param>
/// <param name="classes">What the dictionary allows each word to be.</param>
/// <param name="caseless">Whether upper and lower case are taken to tell nothing.</param>
internal readonly struct TaggerContext(string[] words, int[] classes, bool caseless)
{
    /// <summary>The most fingerprints of a word's surroundings.</summary>
    public const int MostKeys = 5;

    private const string Outside = "\u0003";

    /// <summary>The fingerprints of the word with the given number as seen from a place.</summary>
    public int WriteWord(int index, int place, Span<ulong> keys) => TaggerFeatures.Write(At(index), place, caseless, index >= 0 && index < classes.Length ? classes[index] : 0, keys);

    public int VectorAt(int index, WordVectors vectors) => vectors.Find(WordHash.Fold(At(index)));

    /// <summary>The fingerprints of neighbours and labels taken together, of a word of the sentence.</summary>
    public int WriteContext(int index, int last, int lastButOne, Span<ulong> keys)
    {
        var folds = new TaggerNeighbours(WordHash.Fold(At(index - 1)), WordHash.Fold(At(index)), WordHash.Fold(At(index + 1)));
        Write(folds, WordHash.Outline(At(index), caseless), index == 0, (last, lastButOne), keys);
        return MostKeys;
    }

    /// <summary>The fingerprints of neighbours and labels taken together.</summary>
    public static void Write(TaggerNeighbours words, ulong outline, bool first, (int Last, int LastButOne) labels, Span<ulong> keys)
    {
        keys[0] = TaggerFeatures.Pair(words.Before, words.Word, 0);
        keys[1] = TaggerFeatures.Pair(words.Word, words.After, 1);
        keys[2] = TaggerFeatures.Start(outline, first);
        keys[3] = TaggerFeatures.Past(labels.Last, labels.LastButOne);
        keys[4] = TaggerFeatures.PastAndWord(labels.Last, words.Word);
    }

    private string At(int index) => index >= 0 && index < words.Length ? words[index] : Outside;
}
