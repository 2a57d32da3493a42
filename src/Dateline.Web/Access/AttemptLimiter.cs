using System.Collections.Concurrent;

namespace Dateline.Web.Access;

/// <summary>Counts wrong attempts to enter by address: ten a minute, then none until the minute is over.</summary>
internal sealed class AttemptLimiter(TimeProvider clock)
{
    private const int Allowed = 10;

    private readonly ConcurrentDictionary<string, (long Minute, int Count)> _failures = new(StringComparer.Ordinal);

    private long Minute => clock.GetUtcNow().ToUnixTimeSeconds() / 60;

    public bool MayTry(string address) => !_failures.TryGetValue(address, out var failures) || failures.Minute != Minute || failures.Count < Allowed;

    public void Failed(string address)
    {
        long minute = Minute;
        // Old minutes go when the table grows, so that it does not grow for ever.
        if (_failures.Count > 10_000)
            foreach (var entry in _failures.Where(entry => entry.Value.Minute != minute)) _failures.TryRemove(entry);
        _failures.AddOrUpdate(address, (minute, 1), (_, known) => known.Minute == minute ? (minute, known.Count + 1) : (minute, 1));
    }
}
