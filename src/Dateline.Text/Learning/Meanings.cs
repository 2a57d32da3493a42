using Dateline.Text.Networks;

namespace Dateline.Text.Learning;

/// <summary>Vectors of common English words, alike where the words are used alike; they come with the library.</summary>
/// <threadsafety>Safe for any number of threads.</threadsafety>
public static class Meanings
{
    /// <summary>The length of a vector.</summary>
    public const int Dimensions = WordVectors.Dimensions;

    /// <summary>The place of a word, whatever its case, the commonest words first; -1 for a word without a vector.</summary>
    public static int Find(ReadOnlySpan<char> word) => WordVectors.English?.Find(WordHash.Fold(word)) ?? -1;

    /// <summary>Writes the vector of the word at a place; zeros for the place -1.</summary>
    /// <exception cref="ArgumentException">There is not room for <see cref="Dimensions"/> numbers.</exception>
    public static void CopyTo(int place, Span<float> target)
    {
        if (target.Length < Dimensions) throw new ArgumentException("There is not room for the vector.", nameof(target));
        if (place < 0 || WordVectors.English is not { } vectors) target[..Dimensions].Clear();
        else vectors.CopyTo(place, target);
    }
}
