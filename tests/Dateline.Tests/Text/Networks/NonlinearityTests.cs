using System.Runtime.Intrinsics;
using Dateline.Text.Networks;

namespace Dateline.Tests.Text.Networks;

public sealed class NonlinearityTests
{
    [Fact]
    public void Exp_sigmoid_and_tanh_are_close_to_the_library_s()
    {
        for (float x = -30; x < 30; x += 0.37f)
        {
            var wide = Vector256.Create(x);
            Assert.Equal(1, Nonlinearity.Exp(wide)[0] / MathF.Exp(x), 5);
            Assert.InRange(Nonlinearity.Sigmoid(wide)[0] - 1 / (1 + Math.Exp(-x)), -1e-6, 1e-6);
            Assert.InRange(Nonlinearity.Tanh(wide)[0] - Math.Tanh(x), -1e-6, 1e-6);
        }
    }

    [Fact]
    public void Far_out_numbers_stay_finite()
    {
        foreach (float x in (float[])[-1e30f, -1000, 1000, 1e30f])
        {
            Assert.True(float.IsFinite(Nonlinearity.Exp(Vector256.Create(x))[0]));
            Assert.InRange(Nonlinearity.Sigmoid(Vector256.Create(x))[0], 0, 1);
            Assert.InRange(Nonlinearity.Tanh(Vector256.Create(x))[0], -1, 1);
        }
    }
}
