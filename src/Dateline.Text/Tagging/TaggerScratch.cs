namespace Dateline.Text.Tagging;

/// <summary>What tagging one sentence needs room for. Used again and again by one thread.</summary>
internal sealed class TaggerScratch
{
    private readonly List<TaggerWord> _spare = [];
    private int _used;

    /// <summary>The words of the sentence with the places outside it.</summary>
    public TaggerWord[] Words { get; private set; } = [];

    public float[] Hidden { get; private set; } = [];

    public float[] Scores { get; private set; } = [];

    /// <summary>Makes room for a sentence; words taken before are free again.</summary>
    public void Begin(int words, TaggerModel model)
    {
        _used = 0;
        if (Words.Length < words) Words = new TaggerWord[Math.Max(words, 2 * Words.Length)];
        if (Hidden.Length != model.Width) Hidden = new float[model.Width];
        if (Scores.Length != model.LabelWidth) Scores = new float[model.LabelWidth];
    }

    /// <summary>A word to be worked out, free until the next sentence.</summary>
    public TaggerWord Take(int width)
    {
        if (_used == _spare.Count) _spare.Add(new TaggerWord(width));
        return _spare[_used++];
    }
}
