namespace Dateline.Text.Learning;

/// <summary>The features of one example, hashed as they are added. Reused from example to example.</summary>
/// <remarks>Hashing is FNV-1a over UTF-16 code units (G. Fowler, L. Noll, K. Vo), so that equal features have equal numbers on every machine and run.</remarks>
/// <threadsafety>Not safe for several threads: each wants its own.</threadsafety>
public sealed class FeatureSet
{
    private uint[] _hashes = new uint[64];

    /// <summary>The number of features.</summary>
    public int Count { get; private set; }

    /// <summary>The hashes of the features, in the order they were added.</summary>
    public ReadOnlySpan<uint> Hashes => _hashes.AsSpan(0, Count);

    /// <summary>Forgets all features.</summary>
    public void Clear() => Count = 0;

    /// <summary>Adds a feature that only has a name.</summary>
    public void Add(ReadOnlySpan<char> name) => Push(Hash(2166136261, name));

    /// <summary>Adds a feature with a value.</summary>
    public void Add(ReadOnlySpan<char> name, ReadOnlySpan<char> value) => Push(Hash(Separate(Hash(2166136261, name)), value));

    /// <summary>Adds a feature that joins two values.</summary>
    public void Add(ReadOnlySpan<char> name, ReadOnlySpan<char> value, ReadOnlySpan<char> other) =>
        Push(Hash(Separate(Hash(Separate(Hash(2166136261, name)), value)), other));

    private static uint Separate(uint hash) => (hash ^ 0xFFFF) * 16777619;

    private static uint Hash(uint hash, ReadOnlySpan<char> text)
    {
        foreach (char c in text) hash = (hash ^ c) * 16777619;
        return hash;
    }

    private void Push(uint hash)
    {
        if (Count == _hashes.Length) Array.Resize(ref _hashes, Count * 2);
        // A last mix, since the low bits of FNV-1a alone index the weights.
        hash ^= hash >> 15;
        hash *= 0x2C1B3C6D;
        hash ^= hash >> 12;
        _hashes[Count++] = hash;
    }
}
