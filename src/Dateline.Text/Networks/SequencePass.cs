namespace Dateline.Text.Networks;

/// <summary>What one pass through a <see cref="SequenceNetwork"/> leaves behind. Used again and again by one thread.</summary>
internal sealed class SequencePass
{
    private readonly List<RecurrentPass> _layers = [];

    public float[] Input = [], First = [], Last = [], Scores = [], Gradient = [], Factors = [];

    /// <summary>The first place of each sequence, and behind them the number of places.</summary>
    public List<int> Sequences { get; } = [0];

    public int Count => Sequences[^1];

    private int _width;

    public RecurrentPass Layer(int index)
    {
        while (_layers.Count <= index) _layers.Add(new());
        return _layers[index];
    }

    /// <summary>Makes room for sequences of some lengths, of so many numbers at each place; the numbers are 0.</summary>
    public void Begin(int width, params ReadOnlySpan<int> lengths)
    {
        _width = width;
        Sequences.Clear();
        Sequences.Add(0);
        foreach (int length in lengths) Sequences.Add(Count + length);
        Buffers.Take(ref Input, Count * width).Clear();
    }

    /// <summary>The numbers of a sequence, place by place.</summary>
    public Span<float> Numbers(int sequence) => Input.AsSpan((Sequences[sequence] * _width)..(Sequences[sequence + 1] * _width));
}
