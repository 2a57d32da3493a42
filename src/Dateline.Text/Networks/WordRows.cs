namespace Dateline.Text.Networks;

/// <summary>For each word of a batch, where its numbers are: in an array of its own that is kept, or in the batch's.</summary>
internal sealed class WordRows
{
    private Place[] _places = [];
    private float[] _own = [];

    /// <summary>Makes room for the numbers of so many words, each of which may be the batch's own.</summary>
    public void Begin(int words, int width)
    {
        if (_places.Length < words) _places = new Place[words * 2];
        Buffers.Take(ref _own, words * width);
    }

    public void Point(int word, float[] kept) => _places[word] = new(kept, 0);

    /// <summary>Room for a word's numbers within the batch's array.</summary>
    public Span<float> Own(int word, int width)
    {
        _places[word] = new(_own, word * width);
        return _own.AsSpan(word * width, width);
    }

    /// <summary>One number of a word, behind which the others follow.</summary>
    public ref float At(int word, int number)
    {
        ref readonly Place place = ref _places[word];
        return ref place.Numbers[place.Start + number];
    }

    private readonly record struct Place(float[] Numbers, int Start);
}
