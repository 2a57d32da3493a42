using Dateline.Text.Learning;

namespace Dateline.Tests.Learning;

public sealed class LogisticTrainerTests
{
    [Fact]
    public void Train_learns_what_features_say_and_ignores_noise()
    {
        LogisticModel model = Trained();
        Assert.True(Predict(model, "signal", "b") > 0.9);
        Assert.True(Predict(model, "signal", "a") < 0.1);
    }

    [Fact]
    public void Train_gives_the_same_weights_for_the_same_seed() => Assert.True(Trained().Weights.SequenceEqual(Trained().Weights));

    [Fact]
    public void Add_refuses_a_class_that_is_not_there() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new LogisticTrainer(2, 4).Add([], 2));

    private static LogisticModel Trained()
    {
        var random = new Random(3);
        var trainer = new LogisticTrainer(2, 12);
        var features = new FeatureSet();
        for (int i = 0; i < 300; i++)
        {
            int label = random.Next(2);
            features.Clear();
            features.Add("signal", label == 1 ? "b" : "a");
            features.Add("noise", ((char)('a' + random.Next(20))).ToString());
            trainer.Add(features.Hashes, label);
        }
        return trainer.Train();
    }

    private static float Predict(LogisticModel model, string name, string value)
    {
        var features = new FeatureSet();
        features.Add(name, value);
        Span<float> probabilities = stackalloc float[2];
        model.Predict(features.Hashes, probabilities);
        return probabilities[1];
    }
}
