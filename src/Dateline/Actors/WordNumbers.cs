using System.Numerics;

namespace Dateline.Actors;

/// <summary>A number for each of some words: a hash table that is asked for every word of every text, and holds few of them.</summary>
/// <threadsafety>Immutable.</threadsafety>
internal sealed class WordNumbers
{
    private readonly Slot[] _slots;

    /// <summary>The table of words with their numbers, none of which is negative.</summary>
    public WordNumbers(IReadOnlyDictionary<string, int> words)
    {
        _slots = new Slot[BitOperations.RoundUpToPowerOf2((uint)Math.Max(16, words.Count * 2))];
        foreach ((string word, int number) in words)
        {
            uint hash = HashOf(word);
            int at = FirstOf(hash);
            while (_slots[at].Word is not null) at = (at + 1) & (_slots.Length - 1);
            _slots[at] = new Slot(word, hash, number);
        }
    }

    /// <summary>The number of a word; -1 when there is none.</summary>
    public int Find(ReadOnlySpan<char> word)
    {
        uint hash = HashOf(word);
        for (int at = FirstOf(hash); _slots[at].Word is { } kept; at = (at + 1) & (_slots.Length - 1))
        {
            if (_slots[at].Hash == hash && word.SequenceEqual(kept)) return _slots[at].Number;
        }
        return -1;
    }

    private int FirstOf(uint hash) => (int)(hash >> 8) & (_slots.Length - 1);

    private static uint HashOf(ReadOnlySpan<char> word)
    {
        uint hash = 2166136261;
        foreach (char letter in word) hash = unchecked((hash ^ letter) * 16777619);
        return unchecked((hash ^ hash >> 15) * 0x2C1B3C6D);
    }

    private readonly record struct Slot(string? Word, uint Hash, int Number);
}
