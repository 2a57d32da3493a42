using Dateline.Text.Networks;

namespace Dateline.Text.Tagging;

/// <summary>A word as the tagger has it worked out: what it adds to the hidden layer at each place, and its fingerprints.</summary>
internal sealed class TaggerWord
{
    private readonly float[] _sums;

    /// <param name="width">The units of the hidden layer.</param>
    public TaggerWord(int width)
    {
        Width = width;
        _sums = new float[TaggerFeatures.Places * width];
    }

    private int Width { get; }

    /// <summary>The number of the sentence that used the word last, of those that its thread read; 0 for none.</summary>
    public long Sentence { get; set; }

    /// <summary>The fingerprint of the exact word, case and all.</summary>
    public ulong Exact { get; private set; }

    /// <summary>The fingerprint of the word in lower case.</summary>
    public ulong Fold { get; private set; }

    /// <summary>The fingerprint of the word's outline.</summary>
    public ulong Outline { get; private set; }

    /// <summary>What the word adds to the hidden layer when it stands at the given place.</summary>
    public ReadOnlySpan<float> SumAt(int place) => _sums.AsSpan((place + TaggerFeatures.Reach) * Width, Width);

    /// <summary>Works a word out anew.</summary>
    public void Set(TaggerModel model, ReadOnlySpan<char> word, ulong exact, bool caseless)
    {
        Exact = exact;
        Fold = WordHash.Fold(word);
        Outline = WordHash.Outline(word, caseless);
        int vector = model.Vectors.Find(Fold);
        int classes = model.Classes.Of(word);
        Span<ulong> keys = stackalloc ulong[TaggerFeatures.MostKeys];
        for (int place = -TaggerFeatures.Reach; place <= TaggerFeatures.Reach; place++)
        {
            var sum = _sums.AsSpan((place + TaggerFeatures.Reach) * Width, Width);
            if (place == 0) model.Bias.Values.CopyTo(sum);
            else sum.Clear();
            model.AddRows(keys[..TaggerFeatures.Write(word, place, caseless, classes, keys)], sum);
            model.AddVector(vector, place, sum);
        }
    }
}
