using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;

namespace Dateline.Web.Access;

/// <summary>Headers of basic authentication that were found right a short while ago, so that not every request of a program pays for the slow hash.</summary>
/// <remarks>Only a keyed hash of a header is held, under a key that lives and dies with the process; wrong ones are never held.</remarks>
/// <threadsafety>Safe for any number of threads.</threadsafety>
internal sealed class VerifiedHeaders(TimeProvider clock)
{
    private const int Most = 1000;
    private static readonly TimeSpan s_held = TimeSpan.FromMinutes(2);

    private readonly byte[] _key = RandomNumberGenerator.GetBytes(32);
    private readonly ConcurrentDictionary<string, (AccessEntry Entry, DateTimeOffset Until)> _known = new(StringComparer.Ordinal);

    /// <summary>Whose header it is; null when it was not found right lately.</summary>
    public AccessEntry? Find(string header) => _known.TryGetValue(Digest(header), out var known) && clock.GetUtcNow() < known.Until ? known.Entry : null;

    /// <summary>Holds a header that was found right.</summary>
    public void Hold(string header, AccessEntry entry)
    {
        if (_known.Count >= Most) _known.Clear();
        _known[Digest(header)] = (entry, clock.GetUtcNow() + s_held);
    }

    private string Digest(string header) => Convert.ToHexString(HMACSHA256.HashData(_key, Encoding.UTF8.GetBytes(header)));
}
