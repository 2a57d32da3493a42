using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Dateline.Actors;

/// <summary>The names of the registry by their atoms: the longest name that starts at an atom is found in as many steps as it has atoms.</summary>
/// <threadsafety>Immutable.</threadsafety>
internal sealed class NameTrie
{
    private readonly FrozenDictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _words;
    // Most words begin no name, which is told by one look at the edges of the root: by word, 0 for none.
    private readonly int[] _first;
    private readonly FrozenDictionary<long, int> _edges;
    private readonly ImmutableArray<ImmutableArray<Naming>> _namings;

    private NameTrie(Dictionary<string, int> words, Dictionary<long, int> edges, ImmutableArray<ImmutableArray<Naming>> namings)
    {
        _words = words.ToFrozenDictionary(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
        _first = new int[words.Count];
        foreach ((long key, int child) in edges)
        {
            if (key >> 32 == 0) _first[(int)key] = child;
        }
        _edges = edges.Where(edge => edge.Key >> 32 != 0).ToFrozenDictionary();
        _namings = namings;
    }

    /// <summary>The number of a folded word; -1 when no name has it.</summary>
    public int WordId(ReadOnlySpan<char> folded) => _words.TryGetValue(folded, out int id) ? id : -1;

    /// <summary>The node behind a word; -1 when no name goes on so. The root is 0.</summary>
    public int Step(int node, int word)
    {
        if (word < 0) return -1;
        if (node == 0) return _first[word] > 0 ? _first[word] : -1;
        return _edges.TryGetValue(Key(node, word), out int next) ? next : -1;
    }

    /// <summary>What the words up to a node name, in the order the tables were read.</summary>
    public ImmutableArray<Naming> At(int node) => _namings[node];

    private static long Key(int node, int word) => ((long)node << 32) | (uint)word;

    /// <summary>Collects names, then freezes.</summary>
    internal sealed class Builder
    {
        private readonly Dictionary<string, int> _words = new(StringComparer.Ordinal);
        private readonly Dictionary<long, int> _edges = [];
        private readonly List<List<Naming>?> _namings = [null];

        /// <summary>Adds a name; the meanings that its words had before, or null when the name has no letter or digit.</summary>
        public IReadOnlyList<Naming>? Add(string name, NamingKind kind, int index, bool isShared = false)
        {
            int node = 0, count = 0, letters = 0, firstCapital = -1;
            bool small = false;
            Span<char> folded = stackalloc char[AtomScanner.MaxLength];
            for (int at = 0; at < name.Length;)
            {
                if (!char.IsLetterOrDigit(name[at]))
                {
                    // The ending 's belongs to the gap, here as in texts.
                    at += at > 0 && AtomScanner.GapOf(name.AsSpan(at, Math.Min(3, name.Length - at))) == Gap.Possessive ? 2 : 1;
                    continue;
                }
                int end = AtomScanner.Next(name, at, folded, out int length);
                if (length < 0) return null;
                if (firstCapital < 0 && !char.IsLower(name[at])) firstCapital = count;
                for (int i = at; i < end; i++)
                {
                    letters++;
                    small |= char.IsLower(name[i]);
                }
                node = Child(node, folded[..length]);
                count++;
                at = end;
            }
            if (count == 0) return null;
            List<Naming> meanings = _namings[node] ??= [];
            Naming[] before = [.. meanings];
            CaseRule rule = firstCapital < 0 ? CaseRule.Any : !small && letters <= 6 ? CaseRule.Exact : CaseRule.Capital;
            if (kind == NamingKind.Role) rule = CaseRule.Any;
            meanings.Add(new Naming(kind, index, rule, (byte)Math.Clamp(firstCapital, 0, 255), isShared));
            return before;
        }

        public NameTrie Freeze() => new(_words, _edges, [.. _namings.Select(list => list is null ? [] : list.ToImmutableArray())]);

        private int Child(int node, ReadOnlySpan<char> folded)
        {
            string word = folded.ToString();
            if (!_words.TryGetValue(word, out int id)) _words.Add(word, id = _words.Count);
            long key = Key(node, id);
            if (!_edges.TryGetValue(key, out int child))
            {
                _edges.Add(key, child = _namings.Count);
                _namings.Add(null);
            }
            return child;
        }
    }
}
