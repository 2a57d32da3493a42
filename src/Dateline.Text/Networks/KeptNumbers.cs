namespace Dateline.Text.Networks;

/// <summary>Some whole numbers of each of the commonest words, side by side in one array: the first word of a program that needs a slot gets it and stays.</summary>
/// <param name="width">The number of numbers of a word.</param>
/// <threadsafety>Safe for any number of threads; what is kept never changes.</threadsafety>
internal sealed class KeptNumbers(int width)
{
    private const int Slots = 1 << 14;

    // A word's fingerprint is written after its numbers, so that who sees it sees them too; 0 for a slot without any.
    private readonly ulong[] _keys = new ulong[Slots];
    private readonly byte[] _taken = new byte[Slots];
    private readonly int[] _numbers = new int[Slots * width];

    /// <summary>The numbers of a word; empty when they are not kept.</summary>
    public ReadOnlySpan<int> Find(ulong key)
    {
        int slot = SlotOf(key);
        return Volatile.Read(ref _keys[slot]) == key ? _numbers.AsSpan(slot * width, width) : default;
    }

    /// <summary>Keeps the numbers of a word, one behind the other, if its slot is free.</summary>
    public void Keep(ulong key, int first, ReadOnlySpan<int> next, ReadOnlySpan<int> last)
    {
        int slot = SlotOf(key);
        if (Interlocked.CompareExchange(ref _taken[slot], (byte)1, (byte)0) != 0) return;
        Span<int> numbers = _numbers.AsSpan(slot * width, width);
        numbers[0] = first;
        next.CopyTo(numbers[1..]);
        last.CopyTo(numbers[(1 + next.Length)..]);
        Volatile.Write(ref _keys[slot], key);
    }

    private static int SlotOf(ulong key) => (int)(key >> 40) & (Slots - 1);
}
