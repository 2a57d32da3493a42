namespace Dateline.Text.Networks;

/// <summary>The running mean of some tensors over the steps of training: it errs less than the numbers of any one step.</summary>
/// <param name="tensors">The tensors.</param>
/// <param name="kept">What each step keeps of the mean; less in the first steps, so that it soon forgets where it began.</param>
internal sealed class RunningMean(IReadOnlyList<Tensor> tensors, float kept)
{
    private readonly float[][] _means = [.. tensors.Select(tensor => tensor.Values.ToArray())];
    private long _steps;

    /// <summary>Takes in the numbers as they are now.</summary>
    public void Add()
    {
        _steps++;
        float share = 1 - MathF.Min(kept, (float)_steps / (_steps + 9));
        for (int i = 0; i < _means.Length; i++) Buffers.Approach(_means[i], tensors[i].Values, share);
    }

    /// <summary>Exchanges the numbers for their means, or back.</summary>
    public void Swap()
    {
        for (int i = 0; i < _means.Length; i++)
        {
            float[] values = tensors[i].Values.ToArray();
            _means[i].CopyTo(tensors[i].Values, 0);
            _means[i] = values;
        }
    }
}
