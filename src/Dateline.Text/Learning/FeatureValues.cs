using System.Runtime.InteropServices;

namespace Dateline.Text.Learning;

/// <summary>The features of one example, hashed as they are added, each with a value. Reused from example to example.</summary>
/// <remarks>The hashes are those of a <see cref="FeatureSet"/>.</remarks>
/// <threadsafety>Not safe for several threads: each wants its own.</threadsafety>
public sealed class FeatureValues
{
    private readonly FeatureSet _hasher = new();
    private readonly Dictionary<uint, int> _places = [];
    private readonly List<uint> _hashes = [];
    private readonly List<float> _values = [];

    /// <summary>The number of features.</summary>
    public int Count => _hashes.Count;

    /// <summary>The hashes of the features, each once, in the order they were first added.</summary>
    public ReadOnlySpan<uint> Hashes => CollectionsMarshal.AsSpan(_hashes);

    /// <summary>The values of the features, in the same order.</summary>
    public ReadOnlySpan<float> Values => CollectionsMarshal.AsSpan(_values);

    /// <summary>Forgets all features.</summary>
    public void Clear()
    {
        _places.Clear();
        _hashes.Clear();
        _values.Clear();
    }

    /// <summary>Gives a feature a value; where it has one, the first stays.</summary>
    public void Add(ReadOnlySpan<char> name, ReadOnlySpan<char> word, float value)
    {
        _hasher.Clear();
        _hasher.Add(name, word);
        Set(_hasher.Hashes[0], value);
    }

    /// <summary>Gives a feature that joins two words a value; where it has one, the first stays.</summary>
    public void Add(ReadOnlySpan<char> name, ReadOnlySpan<char> word, ReadOnlySpan<char> other, float value)
    {
        _hasher.Clear();
        _hasher.Add(name, word, other);
        Set(_hasher.Hashes[0], value);
    }

    private void Set(uint hash, float value)
    {
        if (!_places.TryAdd(hash, _hashes.Count)) return;
        _hashes.Add(hash);
        _values.Add(value);
    }
}
