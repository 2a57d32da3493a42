using System.Collections.Concurrent;

namespace Dateline.Text;

/// <summary>What was worked out for the sentences that came last, by all that it was worked out from: the sentences of an agency come again with each outlet that carries them.</summary>
/// <remarks>Holds between <see cref="Most"/> and twice as many sentences once there are so many. What is found is what would be worked out anew, so that no result depends on what is held.</remarks>
/// <typeparam name="T">What is kept of a sentence; never changed once kept.</typeparam>
/// <threadsafety>Safe for any number of threads.</threadsafety>
internal sealed class RecentSentences<T>
    where T : class
{
    /// <summary>When so many are new, those that were not asked for since the last time are forgotten.</summary>
    public const int Most = 1 << 13;

    private Generation _new = new(), _old = new();

    /// <summary>What is kept of a sentence; null for nothing, as for the empty key of one that is too long.</summary>
    public T? Find(ReadOnlySpan<char> sentence)
    {
        if (sentence.IsEmpty) return null;
        if (_new.BySentence.TryGetValue(sentence, out T? kept)) return kept;
        if (!_old.BySentence.TryGetValue(sentence, out string? key, out kept)) return null;
        Keep(key, kept);
        return kept;
    }

    /// <summary>Keeps what was worked out for a sentence, unless its key is the empty one.</summary>
    public void Keep(ReadOnlySpan<char> sentence, T value)
    {
        if (!sentence.IsEmpty) Keep(sentence.ToString(), value);
    }

    private void Keep(string sentence, T value)
    {
        Generation now = _new;
        if (!now.Kept.TryAdd(sentence, value) || Interlocked.Increment(ref now.Count) != Most) return;
        (_old, _new) = (now, new Generation());
    }

    private sealed class Generation
    {
        public Generation() => BySentence = Kept.GetAlternateLookup<ReadOnlySpan<char>>();

        public ConcurrentDictionary<string, T> Kept { get; } = new(StringComparer.Ordinal);

        public ConcurrentDictionary<string, T>.AlternateLookup<ReadOnlySpan<char>> BySentence { get; }

        // How many there are; the dictionary would stop all threads to tell.
        public int Count;
    }
}
