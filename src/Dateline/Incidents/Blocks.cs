using System.Runtime.InteropServices;

namespace Dateline.Incidents;

/// <summary>Which claims are worth comparing: an index from keys (family, day and place; family, day and toll; ...) to claims.</summary>
/// <remarks>
/// Within a key claims stand in an order that puts like beside like, and only claims within <see cref="Window"/> of one another are compared (sorted
/// neighbourhood: Hernández and Stolfo, 1995), so cost stays near-linear where thousands share a key. Windows depend on the set of claims only, not on
/// the order of their arrival.
/// </remarks>
internal sealed class Blocks
{
    /// <summary>How far apart in a key's order two claims may stand to be compared.</summary>
    public const int Window = 12;

    private readonly List<ClaimSketch> _claims = [];
    private readonly List<ulong> _order = [];
    private readonly List<ulong[]> _keys = [];
    // A key of one claim, the common case, holds its index; a key of more holds the complement of an index into the lists.
    private readonly Dictionary<ulong, int> _blocks = [];
    private readonly List<List<int>> _lists = [];
    private int[] _stamps = [];
    private int _stamp;

    public int Count => _claims.Count;

    public ClaimSketch this[int claim] => _claims[claim];

    /// <summary>Adds claims; returns the pairs that stood within a window before and now stand in none.</summary>
    public HashSet<(int, int)> Add(IReadOnlyList<ClaimSketch> added)
    {
        bool bulk = _claims.Count == 0;
        int first = _claims.Count;
        foreach (ClaimSketch sketch in added)
        {
            _claims.Add(sketch);
            _order.Add(BlockKeys.Order(sketch));
            _keys.Add(BlockKeys.Of(sketch));
        }
        if (bulk)
        {
            for (int claim = first; claim < _claims.Count; claim++)
                foreach (ulong key in _keys[claim]) Append(key, claim);
            foreach (List<int> list in _lists) list.Sort(Compare);
            return [];
        }
        var lost = new HashSet<(int, int)>();
        for (int claim = first; claim < _claims.Count; claim++)
            foreach (ulong key in _keys[claim]) Insert(key, claim, lost);
        lost.RemoveWhere(pair => AreCompared(pair.Item1, pair.Item2));
        return lost;
    }

    /// <summary>The claims that a claim is compared with, each once.</summary>
    public void Neighbours(int claim, List<int> into)
    {
        into.Clear();
        if (_stamps.Length < _claims.Count) _stamps = new int[Math.Max(1024, _claims.Count * 2)];
        if (_stamps.Length > 0 && _stamp == int.MaxValue) (_stamp, _stamps) = (0, new int[_stamps.Length]);
        int stamp = ++_stamp;
        _stamps[claim] = stamp;
        foreach (ulong key in _keys[claim])
        {
            int block = _blocks[key];
            if (block >= 0) continue;
            ReadOnlySpan<int> list = CollectionsMarshal.AsSpan(_lists[~block]);
            int position = list.Length <= Window ? 0 : Position(list, claim);
            int end = list.Length <= Window ? list.Length : Math.Min(list.Length, position + Window + 1);
            for (int i = list.Length <= Window ? 0 : Math.Max(0, position - Window); i < end; i++)
            {
                int other = list[i];
                if (_stamps[other] == stamp) continue;
                _stamps[other] = stamp;
                into.Add(other);
            }
        }
    }

    private bool AreCompared(int first, int second)
    {
        ulong[] others = _keys[second];
        int next = 0;
        foreach (ulong key in _keys[first])
        {
            while (next < others.Length && others[next] < key) next++;
            if (next == others.Length) return false;
            if (others[next] != key) continue;
            ReadOnlySpan<int> list = CollectionsMarshal.AsSpan(_lists[~_blocks[key]]);
            if (list.Length <= Window || Math.Abs(Position(list, first) - Position(list, second)) <= Window) return true;
        }
        return false;
    }

    private void Append(ulong key, int claim)
    {
        ref int block = ref CollectionsMarshal.GetValueRefOrAddDefault(_blocks, key, out bool known);
        if (!known)
        {
            block = claim;
        }
        else if (block >= 0)
        {
            _lists.Add([block, claim]);
            block = ~(_lists.Count - 1);
        }
        else
        {
            _lists[~block].Add(claim);
        }
    }

    private void Insert(ulong key, int claim, HashSet<(int, int)> lost)
    {
        int before = _blocks.TryGetValue(key, out int block) ? block : -1;
        Append(key, claim);
        if (!_blocks.TryGetValue(key, out block) || block >= 0) return;
        List<int> list = _lists[~block];
        if (before >= 0)
        {
            list.Sort(Compare);
            return;
        }
        list.RemoveAt(list.Count - 1);
        int position = ~list.BinarySearch(claim, Comparer<int>.Create(Compare));
        list.Insert(position, claim);
        if (list.Count <= Window + 1) return;
        // The newcomer pushes exactly one pair out of the window for each place before it.
        for (int i = Math.Max(0, position - Window); i < position; i++)
        {
            int other = i + Window + 1;
            if (other > position && other < list.Count) lost.Add((Math.Min(list[i], list[other]), Math.Max(list[i], list[other])));
        }
    }

    private int Position(ReadOnlySpan<int> list, int claim)
    {
        int low = 0, high = list.Length - 1;
        while (low < high)
        {
            int middle = (low + high) >>> 1;
            if (Compare(list[middle], claim) < 0) low = middle + 1;
            else high = middle;
        }
        return low;
    }

    private int Compare(int first, int second)
    {
        int order = _order[first].CompareTo(_order[second]);
        return order != 0 ? order : _claims[first].Id.CompareTo(_claims[second].Id);
    }
}
