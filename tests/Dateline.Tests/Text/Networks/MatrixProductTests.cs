using Dateline.Text.Networks;

namespace Dateline.Tests.Text.Networks;

public sealed class MatrixProductTests
{
    [Theory]
    [InlineData(1, 1, 16)]
    [InlineData(5, 7, 16)]
    [InlineData(6, 3, 32)]
    [InlineData(13, 20, 48)]
    [InlineData(29, 100, 192)]
    public void Products_are_those_of_the_schoolbook_to_the_bit(int m, int k, int n)
    {
        var dice = new Dice(7);
        float[] a = Random(ref dice, m * k), b = Random(ref dice, k * n), c = Random(ref dice, m * n);
        float[] expected = [.. c];
        for (int i = 0; i < m; i++)
        {
            for (int j = 0; j < n; j++)
            {
                for (int x = 0; x < k; x++) expected[i * n + j] = MathF.FusedMultiplyAdd(a[i * k + x], b[x * n + j], expected[i * n + j]);
            }
        }
        MatrixProduct.Multiply(new(a, k), new(b, n), c, new(m, k, n), accumulate: true);
        Assert.Equal(expected, c);
    }

    [Fact]
    public void A_transposed_view_multiplies_as_the_transposed_matrix()
    {
        float[] a = [1, 2, 3, 4, 5, 6]; // two rows of three, read as three rows of two
        float[] b = new float[32], c = new float[48];
        (b[0], b[16]) = (10, 1);
        MatrixProduct.Multiply(new Strided(a, 3).Transposed, new(b, 16), c, new(3, 2, 16));
        Assert.Equal([14f, 25f, 36f], [c[0], c[16], c[32]]);
    }

    [Fact]
    public void A_product_that_would_read_or_write_outside_is_refused()
    {
        float[] small = new float[16];
        Assert.Throws<ArgumentOutOfRangeException>(() => MatrixProduct.Multiply(new(small, 8), new(small, 16), new float[32], new(2, 8, 16)));
        Assert.Throws<ArgumentOutOfRangeException>(() => MatrixProduct.Multiply(new(small, 1), new(small, 16), new float[8], new(1, 1, 16)));
        Assert.Throws<ArgumentOutOfRangeException>(() => MatrixProduct.Multiply(new(small, 1), new(small, 8), new float[32], new(1, 1, 8)));
    }

    private static float[] Random(ref Dice dice, int count)
    {
        var values = new float[count];
        foreach (ref float value in values.AsSpan()) value = dice.Next() * 2 - 1;
        return values;
    }
}
