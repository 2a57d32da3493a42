namespace Dateline.Text.Networks;

/// <summary>For each word of a batch, where its numbers are: in an array of its own that is kept, or in the batch's.</summary>
internal sealed class WordRows
{
    private float[][] _arrays = [];
    private int[] _starts = [];
    private float[] _own = [];

    /// <summary>Makes room for the numbers of so many words, each of which may be the batch's own.</summary>
    public void Begin(int words, int width)
    {
        if (_arrays.Length < words) (_arrays, _starts) = (new float[words * 2][], new int[words * 2]);
        Buffers.Take(ref _own, words * width);
    }

    public void Point(int word, float[] kept) => (_arrays[word], _starts[word]) = (kept, 0);

    /// <summary>Room for a word's numbers within the batch's array.</summary>
    public Span<float> Own(int word, int width)
    {
        (_arrays[word], _starts[word]) = (_own, word * width);
        return _own.AsSpan(word * width, width);
    }

    /// <summary>One number of a word, behind which the others follow.</summary>
    public ref float At(int word, int number) => ref _arrays[word][_starts[word] + number];
}
