using System.Collections.Immutable;
using Dateline.Text.Learning;
using Dateline.Text.Models;

namespace Dateline.Tests.Learning;

public sealed class LinearTrainerTests
{
    private static readonly ModelCard s_card = new()
    {
        Task = "fruit", TrainedOn = [], Date = new DateOnly(2024, 1, 1), Seed = 1, Features = "", Scores = ImmutableSortedDictionary<string, double>.Empty, MainScore = "", Licence = "", Sha256 = "",
    };

    [Fact]
    public void Train_learns_from_the_values_of_features()
    {
        LinearModel model = Trained();
        Assert.Equal("apple", Best(model, 0.9f));
        Assert.Equal("plum", Best(model, -0.9f));
    }

    [Fact]
    public void Train_gives_the_same_file_for_the_same_seed() =>
        Assert.True(Trained().ToTrained(s_card).File.Span.SequenceEqual(Trained().ToTrained(s_card).File.Span));

    [Fact]
    public void A_model_read_from_its_file_scores_as_before()
    {
        LinearModel model = Trained();
        TrainedModel written = model.ToTrained(s_card);
        LinearModel read = LinearModel.Read(new MemoryStream(written.File.ToArray()), "fruit");
        Assert.Equal(Scores(model, 0.3f), Scores(read, 0.3f));
        Assert.Equal(64, written.Card.Sha256.Length);
    }

    [Fact]
    public void A_damaged_file_is_refused()
    {
        byte[] bytes = Trained().ToTrained(s_card).File.ToArray();
        bytes[^1] ^= 1;
        Assert.Throws<InvalidDataException>(() => LinearModel.Read(new MemoryStream(bytes), "fruit"));
    }

    [Fact]
    public void Features_that_are_too_rare_are_not_learned()
    {
        var trainer = new LinearTrainer(["apple", "plum"], 6);
        trainer.Add(Features(1), "apple");
        Assert.Equal([0f, 0f], Scores(trainer.Train(5, 0.1f, 0, fewest: 2), 1));
        Assert.NotEqual([0f, 0f], Scores(trainer.Train(5, 0.1f, 0), 1));
    }

    [Fact]
    public void Add_refuses_a_class_that_is_not_there() => Assert.Throws<ArgumentException>(() => new LinearTrainer(["apple", "plum"], 4).Add(new FeatureValues(), "pear"));

    [Fact]
    public void A_task_without_a_model_has_none() => Assert.Null(LinearModel.Embedded("fruit"));

    [Fact]
    public void The_first_value_of_a_feature_stays()
    {
        var features = new FeatureValues();
        features.Add("colour", "red", 1);
        features.Add("colour", "red", 2);
        features.Add("colour", "red", "green", 3);
        Assert.Equal([1f, 3f], features.Values.ToArray());
        features.Clear();
        Assert.Equal(0, features.Count);
    }

    private static LinearModel Trained()
    {
        var random = new Random(5);
        var trainer = new LinearTrainer(["apple", "plum"], 8);
        for (int i = 0; i < 200; i++)
        {
            float value = random.NextSingle() * 2 - 1;
            FeatureValues features = Features(value);
            features.Add("noise", ((char)('a' + random.Next(20))).ToString(), 1);
            trainer.Add(features, value > 0 ? "apple" : "plum");
        }
        return trainer.Train(10, 0.1f, 1e-4f, fits: 2);
    }

    private static FeatureValues Features(float value)
    {
        var features = new FeatureValues();
        features.Add("weight", "", value);
        return features;
    }

    private static float[] Scores(LinearModel model, float value)
    {
        float[] scores = new float[2];
        model.Score(Features(value), scores);
        return scores;
    }

    private static string Best(LinearModel model, float value) => Scores(model, value) is [var apple, var plum] && apple > plum ? "apple" : "plum";
}
