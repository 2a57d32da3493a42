using System.Numerics;
using System.Runtime.CompilerServices;

namespace Dateline.Text.Networks;

/// <summary>A set of word fingerprints, each with its place in the list it was made from; the first of equal ones counts.</summary>
/// <remarks>Open addressing with at most two thirds of the slots in use. Only the fingerprint is compared: of 130,000 words and a text's unknown word, two share 64 bits once in 10^14.</remarks>
internal sealed class WordTable
{
    // A slot lies in one line of memory: the fingerprint, and one more than its place; 0 for an empty slot.
    private readonly (ulong Hash, int Number)[] _slots;
    private readonly int _mask;

    /// <remarks>Compiled once at full optimization, since it takes a hundred thousand fingerprints when a program starts.</remarks>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public WordTable(ReadOnlySpan<ulong> hashes)
    {
        int slots = (int)BitOperations.RoundUpToPowerOf2((uint)Math.Max(16, hashes.Length + hashes.Length / 2));
        (_slots, _mask) = (new (ulong, int)[slots], slots - 1);
        for (int place = 0; place < hashes.Length; place++)
        {
            ulong hash = hashes[place];
            int slot = (int)hash & _mask;
            while (_slots[slot].Number != 0 && _slots[slot].Hash != hash) slot = (slot + 1) & _mask;
            if (_slots[slot].Number == 0) _slots[slot] = (hash, place + 1);
        }
    }

    /// <summary>The place of a word in the list; -1 when it is not there.</summary>
    public int Find(ulong hash)
    {
        int slot = (int)hash & _mask;
        while (_slots[slot].Number != 0 && _slots[slot].Hash != hash) slot = (slot + 1) & _mask;
        return _slots[slot].Number - 1;
    }
}
