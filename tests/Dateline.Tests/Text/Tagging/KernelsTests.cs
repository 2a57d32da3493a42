using Dateline.Text.Tagging;

namespace Dateline.Tests.Text.Tagging;

public sealed class KernelsTests
{
    [Theory]
    [InlineData(16)]
    [InlineData(48)]
    [InlineData(96)]
    public void AddPositive_adds_the_weighted_rows_one_after_the_other(int width)
    {
        var random = new Random(4);
        float[] matrix = [.. Enumerable.Range(0, width * 7).Select(_ => random.NextSingle() - 0.5f)], weights = [0.5f, 0, -2, 1.25f, 0.1f, -0.1f, 3];
        float[] sums = new float[width], expected = new float[width];
        Kernels.AddPositive(sums, matrix, weights);
        for (int row = 0; row < weights.Length; row++)
        {
            if (weights[row] > 0) Kernels.AddScaled(expected, matrix.AsSpan(row * width, width), weights[row]);
        }
        Assert.Equal(expected, sums);
    }

    [Fact]
    public void IndexOfMax_is_the_first_of_the_largest_wherever_it_stands()
    {
        for (int length = 1; length < 40; length++)
        {
            for (int at = 0; at < length; at++)
            {
                var values = new float[length];
                values[at] = 2;
                values[^1] = 2;
                Assert.Equal(at, Kernels.IndexOfMax(values));
            }
        }
    }
}
