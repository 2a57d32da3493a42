namespace Dateline.Text.Networks;

/// <summary>What an encoder makes of words before it looks at their neighbours, kept for the commonest: the first words of a program that need a slot get it and stay.</summary>
/// <remarks>That a word is kept changes no bit of any result.</remarks>
/// <threadsafety>Safe for any number of threads; what is kept never changes.</threadsafety>
internal sealed class KeptWords
{
    private const int Slots = 1 << 13;

    // A word's fingerprint is written after its numbers, so that who sees it sees them too; 0 for a free slot.
    private readonly ulong[] _keys = new ulong[Slots];
    private readonly float[]?[] _numbers = new float[]?[Slots];

    /// <summary>The numbers of a word; null when it is not kept.</summary>
    public float[]? Find(ulong key)
    {
        if (Volatile.Read(ref _keys[First(key)]) == key) return _numbers[First(key)];
        return Volatile.Read(ref _keys[Second(key)]) == key ? _numbers[Second(key)] : null;
    }

    /// <summary>Keeps the numbers of a word if one of its two slots is free.</summary>
    public void Keep(ulong key, ReadOnlySpan<float> numbers)
    {
        if (_numbers[First(key)] is null) Keep(First(key), key, numbers);
        else if (_numbers[Second(key)] is null) Keep(Second(key), key, numbers);
    }

    private void Keep(int slot, ulong key, ReadOnlySpan<float> numbers)
    {
        if (Interlocked.CompareExchange(ref _numbers[slot], numbers.ToArray(), null) is null) Volatile.Write(ref _keys[slot], key);
    }

    private static int First(ulong key) => (int)(key & (Slots - 1));

    private static int Second(ulong key) => (int)(key >> 32 & (Slots - 1));
}
