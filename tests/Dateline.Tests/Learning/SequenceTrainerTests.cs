using Dateline.Text.Learning;

namespace Dateline.Tests.Learning;

public sealed class SequenceTrainerTests
{
    private static readonly SequenceSize s_size = new(Width: 16, Layers: 1, Batch: 4, DropRate: 0, Hidden: 0, HideRate: 0);

    [Fact]
    public void Train_learns_a_class_that_follows_from_the_places_before()
    {
        float[] probabilities = Trained().Predict(4, WriteMarkAt(1));
        Assert.True(probabilities[1] < 0.5, "before the mark");
        Assert.True(probabilities[3 * 2 + 1] > 0.5, "behind the mark");
    }

    [Fact]
    public void Train_gives_the_same_network_for_the_same_seed() =>
        Assert.Equal(Trained().Predict(4, WriteMarkAt(2)), Trained().Predict(4, WriteMarkAt(2)));

    [Fact]
    public void Predict_gives_nothing_for_a_sequence_without_places() => Assert.Empty(Trained().Predict(0, _ => { }));

    [Fact]
    public void Add_refuses_a_place_that_is_not_there() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new SequenceTrainer(2, 8).Add(1, _ => { }, [(1, 0, 1)]));

    [Fact]
    public void Train_refuses_to_learn_from_nothing() => Assert.Throws<InvalidOperationException>(() => new SequenceTrainer(2, 8).Train(s_size, 1, 1e-3f));

    // Places behind a mark are of the second class.
    private static SequenceModel Trained()
    {
        var trainer = new SequenceTrainer(2, 8);
        for (int i = 0; i < 200; i++)
        {
            int mark = i % 4;
            trainer.Add(4, WriteMarkAt(mark), Enumerable.Range(0, 4).Select(place => (place, place > mark ? 1 : 0, 1f)));
        }
        return trainer.Train(s_size, passes: 10, rate: 1e-2f);
    }

    private static ExampleInputs WriteMarkAt(int mark) => numbers =>
    {
        numbers.Clear();
        numbers[mark * 8] = 1;
    };
}
