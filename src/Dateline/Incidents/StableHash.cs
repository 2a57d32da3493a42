namespace Dateline.Incidents;

/// <summary>A hash that is the same in every process and version: FNV-1a over UTF-16 code units with a final mix (Fowler, Noll, Vo; finalizer of MurmurHash3).</summary>
internal static class StableHash
{
    private const ulong Offset = 14695981039346656037, Prime = 1099511628211;

    public static ulong Of(ReadOnlySpan<char> text)
    {
        ulong hash = Offset;
        foreach (char unit in text) hash = unchecked((hash ^ unit) * Prime);
        return Mix(hash);
    }

    /// <summary>The hash of the text in lower case.</summary>
    public static uint OfFolded(ReadOnlySpan<char> text)
    {
        ulong hash = Offset;
        foreach (char unit in text) hash = unchecked((hash ^ char.ToLowerInvariant(unit)) * Prime);
        return (uint)(Mix(hash) >> 32);
    }

    public static ulong Combine(ulong first, ulong second) => Mix(unchecked((first ^ (second + 0x9E3779B97F4A7C15)) * Prime));

    private static ulong Mix(ulong hash)
    {
        unchecked
        {
            hash ^= hash >> 33;
            hash *= 0xff51afd7ed558ccd;
            hash ^= hash >> 33;
            hash *= 0xc4ceb9fe1a85ec53;
            return hash ^ (hash >> 33);
        }
    }
}
