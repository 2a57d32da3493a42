namespace Dateline.Text.Networks;

/// <summary>As <see cref="KeptWords"/>, but of one thread, and the last words that came take the place of earlier ones: rare words come back within a text.</summary>
internal sealed class RecentWords
{
    private const int Slots = 1 << 9;

    private readonly ulong[] _keys = new ulong[Slots];
    private float[] _numbers = [];

    /// <summary>The numbers of a word, so many as asked for; empty when they are not there.</summary>
    public ReadOnlySpan<float> Find(ulong key, int length) => _keys[SlotOf(key)] == key && _numbers.Length > 0 ? _numbers.AsSpan(SlotOf(key) * length, length) : default;

    public void Keep(ulong key, ReadOnlySpan<float> numbers)
    {
        if (_numbers.Length == 0) _numbers = new float[Slots * numbers.Length];
        _keys[SlotOf(key)] = key;
        numbers.CopyTo(_numbers.AsSpan(SlotOf(key) * numbers.Length));
    }

    private static int SlotOf(ulong key) => (int)(key >> 20 & (Slots - 1));
}
