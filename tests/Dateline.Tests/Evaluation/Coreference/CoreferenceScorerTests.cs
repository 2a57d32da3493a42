using Dateline.Evaluation.Coreference;

namespace Dateline.Tests.Evaluation.Coreference;

public sealed class CoreferenceScorerTests
{
    [Fact]
    public void The_same_chains_score_one()
    {
        var score = CoreferenceScorer.Score([[1, 2, 3], [4, 5]], [[4, 5], [1, 2, 3]]);
        Assert.Equal((1.0, 1.0, 1.0, 1.0), (score.MucF1, score.CubedF1, score.EntityF1, score.Mean));
    }

    // Worked by hand: expected {1 2 3 4 5} {6 7} {8 9 A B C}, found {1..5} {6 7 8 9 A B C}, the example of Bagga and Baldwin (1998).
    [Fact]
    public void The_published_example_scores_as_published()
    {
        var score = CoreferenceScorer.Score([[1, 2, 3, 4, 5], [6, 7], [8, 9, 10, 11, 12]], [[1, 2, 3, 4, 5], [6, 7, 8, 9, 10, 11, 12]]);
        Assert.Equal(9.0 / 10, score.MucPrecision.Value, 6);
        Assert.Equal(1, score.MucRecall.Value, 6);
        Assert.Equal((5 + 2 * 2.0 / 7 + 5 * 5.0 / 7) / 12, score.CubedPrecision.Value, 6);
        Assert.Equal(1, score.CubedRecall.Value, 6);
        Assert.Equal((1 + 2 * 5.0 / 12) / 2, score.EntityPrecision.Value, 6);
        Assert.Equal((1 + 2 * 5.0 / 12) / 3, score.EntityRecall.Value, 6);
    }

    [Fact]
    public void Nothing_found_scores_nothing()
    {
        var score = CoreferenceScorer.Score([[1, 2]], []);
        Assert.Equal(0, score.Mean);
    }
}
