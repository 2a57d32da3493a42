using Dateline.Text.Learning;

namespace Dateline.Tests.Learning;

public sealed class NetworkTrainerTests
{
    [Theory]
    [InlineData(1, 1, 0)]
    [InlineData(-1, -1, 0)]
    [InlineData(1, -1, 1)]
    [InlineData(-1, 1, 1)]
    public void Train_learns_what_no_number_says_alone(float first, float second, int label)
    {
        Span<float> probabilities = stackalloc float[2];
        Trained().Predict([first, second, 0], probabilities);
        Assert.True(probabilities[label] > 0.9, $"{probabilities[label]}");
    }

    [Fact]
    public void Train_gives_the_same_network_for_the_same_seed()
    {
        Span<float> one = stackalloc float[2], other = stackalloc float[2];
        Trained().Predict([0.3f, 0.4f, 0.5f], one);
        Trained().Predict([0.3f, 0.4f, 0.5f], other);
        Assert.True(one.SequenceEqual(other));
    }

    [Fact]
    public void Add_refuses_a_class_that_is_not_there() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new NetworkTrainer(2, 1).Add(new float[] { 1 }, 2));

    [Fact]
    public void Add_refuses_another_count_of_numbers() => Assert.Throws<ArgumentException>(() => new NetworkTrainer(2, 2).Add(new float[] { 1 }, 0));

    [Fact]
    public void Train_refuses_to_learn_from_nothing() => Assert.Throws<InvalidOperationException>(() => new NetworkTrainer(2, 1).Train(4, 1));

    private static NetworkModel Trained()
    {
        var random = new Random(3);
        var trainer = new NetworkTrainer(2, 3);
        for (int i = 0; i < 400; i++)
        {
            float first = random.Next(2) * 2 - 1, second = random.Next(2) * 2 - 1;
            trainer.Add(new float[] { first, second, random.NextSingle() }, first * second < 0 ? 1 : 0);
        }
        return trainer.Train(hidden: 16, passes: 40, networks: 2);
    }
}
