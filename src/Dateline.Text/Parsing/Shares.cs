using System.Runtime.InteropServices;

namespace Dateline.Text.Parsing;

/// <summary>For each of some words the choices that may be right and how likely each of them is; those of a word sum to 1.</summary>
internal sealed class Shares
{
    private readonly List<int> _starts = [0];
    private readonly List<(int Choice, float Share)> _all = [];

    /// <summary>The number of words.</summary>
    public int Count => _starts.Count - 1;

    /// <summary>The choices of a word.</summary>
    public ReadOnlySpan<(int Choice, float Share)> this[int word] => CollectionsMarshal.AsSpan(_all)[_starts[word].._starts[word + 1]];

    /// <summary>Adds a choice of the word that is being added.</summary>
    public void Add(int choice, float share) => _all.Add((choice, share));

    /// <summary>Ends the choices of a word.</summary>
    public void End() => _starts.Add(_all.Count);

    public void Clear()
    {
        _all.Clear();
        _starts.Clear();
        _starts.Add(0);
    }
}
