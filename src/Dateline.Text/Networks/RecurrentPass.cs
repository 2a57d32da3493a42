namespace Dateline.Text.Networks;

/// <summary>What one pass through a <see cref="RecurrentLayer"/> leaves behind: its output, and what the way back needs.</summary>
internal sealed class RecurrentPass
{
    public float[] Gates = [], States = [], Curved = [], Output = [], GateGradient = [], DroppedGradient = [], Dropped = [], InputGradient = [];

    /// <summary>The dropout factors of the layer's input; empty outside training.</summary>
    public float[] Factors = [];

    /// <summary>The state before the first word.</summary>
    public readonly float[] Zeros = new float[1024];

    public ReadOnlySpan<float> Drop(ReadOnlySpan<float> input)
    {
        var dropped = Buffers.Take(ref Dropped, input.Length);
        input.CopyTo(dropped);
        Buffers.Scale(dropped, Factors.AsSpan(0, input.Length));
        return dropped;
    }
}
