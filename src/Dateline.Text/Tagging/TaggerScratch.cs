namespace Dateline.Text.Tagging;

/// <summary>What tagging one sentence needs room for. Used again and again by one thread.</summary>
internal sealed class TaggerScratch
{
    // Rare words come back within a text, so the last ones are kept, each in the slot that its fingerprint tells.
    private const int Slots = 1 << 10;

    private readonly TaggerWord?[] _recent = new TaggerWord?[Slots];
    private readonly List<TaggerWord> _spare = [];
    private TaggerModel? _model;
    private int _used;
    private long _sentence;

    /// <summary>The words of the sentence with the places outside it.</summary>
    public TaggerWord[] Words { get; private set; } = [];

    public float[] Hidden { get; private set; } = [];

    public float[] Scores { get; private set; } = [];

    /// <summary>Makes room for a sentence; words taken before are free again.</summary>
    public void Begin(int words, TaggerModel model)
    {
        _used = 0;
        _sentence++;
        if (_model != model)
        {
            Array.Clear(_recent);
            _spare.Clear();
            _model = model;
        }
        if (Words.Length < words) Words = new TaggerWord[Math.Max(words, 2 * Words.Length)];
        if (Hidden.Length != model.Width) Hidden = new float[model.Width];
        if (Scores.Length != model.LabelWidth) Scores = new float[model.LabelWidth];
    }

    /// <summary>The word of a fingerprint as it was worked out lately; null when it is not kept.</summary>
    public TaggerWord? Recent(ulong exact)
    {
        if (_recent[SlotOf(exact)] is not { } kept || kept.Exact != exact) return null;
        kept.Sentence = _sentence;
        return kept;
    }

    /// <summary>A word to be worked out for a fingerprint, which lasts until the next sentence at least.</summary>
    public TaggerWord Take(ulong exact, int width)
    {
        ref TaggerWord? slot = ref _recent[SlotOf(exact)];
        slot ??= new TaggerWord(width);
        if (slot.Sentence != _sentence)
        {
            slot.Sentence = _sentence;
            return slot;
        }
        // The slot's word stands in this sentence too.
        if (_used == _spare.Count) _spare.Add(new TaggerWord(width));
        return _spare[_used++];
    }

    private static int SlotOf(ulong exact) => (int)(exact >> 20) & (Slots - 1);
}
