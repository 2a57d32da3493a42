using System.Collections.Immutable;

namespace Dateline.Incidents;

/// <summary>Operations on ascending lists of hashes.</summary>
internal static class SortedHashes
{
    /// <summary>The distinct values, ascending, at most <paramref name="limit"/> of them: always the smallest.</summary>
    public static ImmutableArray<uint> Smallest(List<uint> values, int limit)
    {
        values.Sort();
        var kept = ImmutableArray.CreateBuilder<uint>(Math.Min(limit, values.Count));
        foreach (uint value in values)
        {
            if (kept.Count == limit) break;
            if (kept.Count == 0 || kept[^1] != value) kept.Add(value);
        }
        return kept.DrainToImmutable();
    }

    /// <summary>How many values both lists have.</summary>
    public static int Shared(ImmutableArray<uint> first, ImmutableArray<uint> second)
    {
        int i = 0, j = 0, shared = 0;
        while (i < first.Length && j < second.Length)
        {
            uint a = first[i], b = second[j];
            if (a == b) shared++;
            if (a <= b) i++;
            if (b <= a) j++;
        }
        return shared;
    }
}
