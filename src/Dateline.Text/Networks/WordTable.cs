using System.Numerics;
using System.Runtime.CompilerServices;

namespace Dateline.Text.Networks;

/// <summary>A set of word fingerprints, each with its place in the list it was made from; the first of equal ones counts.</summary>
/// <remarks>Open addressing with at most two thirds of the slots in use. Only the fingerprint is compared: of 130,000 words and a text's unknown word, two share 64 bits once in 10^14.</remarks>
internal sealed class WordTable
{
    // A slot has a mark, eight bits of its fingerprint and never 0, which is for an empty one. The marks of all slots lie close together,
    // so that an unknown word is mostly told without a look at the fingerprints, which are further away in memory.
    private readonly byte[] _marks;
    private readonly (ulong Hash, int Place)[] _slots;
    private readonly int _mask;

    /// <remarks>Compiled once at full optimization, since it takes a hundred thousand fingerprints when a program starts.</remarks>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public WordTable(ReadOnlySpan<ulong> hashes)
    {
        int slots = (int)BitOperations.RoundUpToPowerOf2((uint)Math.Max(16, hashes.Length + hashes.Length / 2));
        (_marks, _slots, _mask) = (new byte[slots], new (ulong, int)[slots], slots - 1);
        for (int place = 0; place < hashes.Length; place++)
        {
            ulong hash = hashes[place];
            int slot = (int)hash & _mask;
            while (_marks[slot] != 0 && _slots[slot].Hash != hash) slot = (slot + 1) & _mask;
            if (_marks[slot] == 0) (_marks[slot], _slots[slot]) = (MarkOf(hash), (hash, place));
        }
    }

    /// <summary>The place of a word in the list; -1 when it is not there.</summary>
    public int Find(ulong hash)
    {
        byte mark = MarkOf(hash);
        for (int slot = (int)hash & _mask; _marks[slot] != 0; slot = (slot + 1) & _mask)
        {
            if (_marks[slot] == mark && _slots[slot].Hash == hash) return _slots[slot].Place;
        }
        return -1;
    }

    private static byte MarkOf(ulong hash) => (byte)((hash >> 56) | 1);
}
