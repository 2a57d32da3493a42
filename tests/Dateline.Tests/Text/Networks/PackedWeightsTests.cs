using Dateline.Text.Networks;

namespace Dateline.Tests.Text.Networks;

public sealed class PackedWeightsTests
{
    [Theory]
    [InlineData(1, 1, 16)]
    [InlineData(5, 7, 48)]
    [InlineData(13, 224, 96)]
    [InlineData(6, 600, 32)]
    public void The_product_is_that_of_single_precision_but_for_rounding(int rows, int inputs, int outputs)
    {
        var (weights, input, bias) = Make(rows, inputs, outputs);
        var output = new float[rows * outputs];
        new PackedWeights(weights).Multiply(input, bias, output);
        for (int row = 0; row < rows; row++)
        {
            for (int column = 0; column < outputs; column++)
            {
                double right = bias[column], size = 0;
                for (int k = 0; k < inputs; k++)
                {
                    float scale = weights.Row(k).ToArray().Max(MathF.Abs) / 127;
                    double weight = Math.Round(weights.Row(k)[column] / scale) * scale;
                    right += input[row * inputs + k] * weight;
                    size += Math.Abs(input[row * inputs + k] * weight);
                }
                Assert.InRange(output[row * outputs + column] - right, -1e-3 * (1 + size), 1e-3 * (1 + size));
            }
        }
    }

    [Fact]
    public void A_row_gives_the_same_bits_alone_and_among_others_and_in_narrow_and_wide_stripes()
    {
        var (weights, input, bias) = Make(20, 64, 48);
        var all = new float[20 * 48];
        new PackedWeights(weights).Multiply(input, bias, all);
        var one = new float[48];
        for (int row = 0; row < 20; row++)
        {
            new PackedWeights(weights).Multiply(input.AsSpan(row * 64, 64), bias, one);
            Assert.Equal(one, all[(row * 48)..((row + 1) * 48)]);
        }
        // The first sixteen columns by themselves do not fill a wide stripe. Each keeps its row's scale through a column that holds the largest weight.
        var narrow = new Tensor("narrow", 64, 16);
        for (int k = 0; k < 64; k++)
        {
            weights.Row(k)[0] = 2;
            weights.Row(k)[..16].CopyTo(narrow.Row(k));
        }
        new PackedWeights(weights).Multiply(input, bias, all);
        var few = new float[20 * 16];
        new PackedWeights(narrow).Multiply(input, bias, few);
        for (int row = 0; row < 20; row++) Assert.Equal(few[(row * 16)..((row + 1) * 16)], all[(row * 48)..(row * 48 + 16)]);
    }

    [Fact]
    public void Nothing_times_anything_is_the_bias()
    {
        var (weights, _, bias) = Make(3, 8, 16);
        var output = new float[3 * 16];
        new PackedWeights(weights).Multiply(new float[3 * 8], bias, output);
        for (int row = 0; row < 3; row++) Assert.Equal(bias, output[(row * 16)..((row + 1) * 16)]);
    }

    private static (Tensor Weights, float[] Input, float[] Bias) Make(int rows, int inputs, int outputs)
    {
        var dice = new Dice(7);
        var weights = new Tensor("weights", inputs, outputs).Randomize(ref dice, 1);
        var input = new Tensor("input", rows, inputs).Randomize(ref dice, 3);
        var bias = new Tensor("bias", 1, outputs).Randomize(ref dice, 1);
        return (weights, input.Values, bias.Values);
    }
}
