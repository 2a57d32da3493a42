namespace Dateline.Text.Networks;

/// <summary>What one pass through a <see cref="TokenEncoder"/> leaves behind. Used again and again by one thread.</summary>
internal sealed class EncoderPass
{
    private readonly List<RecurrentPass> _layers = [];

    public float[] Input = [], First = [], InputGradient = [];

    /// <summary>The words of a batch that have to be worked out: their places, fingerprints and numbers.</summary>
    public readonly List<int> NewWords = [];

    public readonly List<ulong> NewKeys = [];

    public float[] NewRows = [], NewGates = [];

    /// <summary>What each word of a batch gives to the first layer: its input and its gates.</summary>
    public WordRows Words { get; } = new();

    public RecentWords Recent { get; } = new();

    public RecurrentPass Layer(int index)
    {
        while (_layers.Count <= index) _layers.Add(new());
        return _layers[index];
    }
}
