namespace Dateline.Text.Networks;

/// <summary>What one pass through a <see cref="TokenEncoder"/> leaves behind. Used again and again by one thread.</summary>
internal sealed class EncoderPass
{
    private readonly List<RecurrentPass> _layers = [];

    public float[] Input = [], First = [], InputGradient = [];

    public RecurrentPass Layer(int index)
    {
        while (_layers.Count <= index) _layers.Add(new());
        return _layers[index];
    }
}
