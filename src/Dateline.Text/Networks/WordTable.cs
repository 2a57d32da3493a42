using System.Numerics;

namespace Dateline.Text.Networks;

/// <summary>A set of word fingerprints, each with its place in the list it was made from; the first of equal ones counts.</summary>
/// <remarks>Open addressing with at most half of the slots in use. Only the fingerprint is compared: of 130,000 words and a text's unknown word, two share 64 bits once in 10^14.</remarks>
internal sealed class WordTable
{
    private readonly ulong[] _hashes;
    private readonly int[] _places;
    private readonly int _mask;

    public WordTable(ReadOnlySpan<ulong> hashes)
    {
        int slots = (int)BitOperations.RoundUpToPowerOf2((uint)Math.Max(16, hashes.Length * 2));
        (_hashes, _places, _mask) = (new ulong[slots], new int[slots], slots - 1);
        for (int place = 0; place < hashes.Length; place++)
        {
            int slot = SlotOf(hashes[place]);
            if (_places[slot] == 0) (_hashes[slot], _places[slot]) = (hashes[place], place + 1);
        }
    }

    /// <summary>The place of a word in the list; -1 when it is not there.</summary>
    public int Find(ulong hash) => _places[SlotOf(hash)] - 1;

    private int SlotOf(ulong hash)
    {
        int slot = (int)hash & _mask;
        while (_places[slot] != 0 && _hashes[slot] != hash) slot = (slot + 1) & _mask;
        return slot;
    }
}
