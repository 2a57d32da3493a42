namespace Dateline.Reports.Containers;

/// <summary>Reads a stream to its end, but never more than a limit.</summary>
internal static class BoundedBytes
{
    /// <summary>All bytes; null when there are more than the limit.</summary>
    public static byte[]? ReadAll(Stream stream, int limit)
    {
        using var all = new MemoryStream();
        byte[] buffer = new byte[1 << 16];
        while (stream.Read(buffer) is > 0 and int count)
        {
            if (all.Length + count > limit)
            {
                return null;
            }
            all.Write(buffer, 0, count);
        }
        return all.ToArray();
    }
}
