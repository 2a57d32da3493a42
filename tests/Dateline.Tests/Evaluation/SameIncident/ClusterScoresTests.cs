using Dateline.Evaluation.SameIncident;

namespace Dateline.Tests.Evaluation.SameIncident;

public sealed class ClusterScoresTests
{
    [Fact]
    public void A_perfect_grouping_scores_1_whatever_its_labels()
    {
        ClusterScores scores = ClusterScores.Of([7, 7, 3, 1], [0, 0, 1, 2]);
        Assert.Equal((1, 1, 1), (scores.Cubed.F1, scores.Pairs.F1, scores.Entities.F1));
    }

    [Fact]
    public void Figures_are_those_worked_out_by_hand()
    {
        // Given {a b c} {d}; wanted {a b} {c d}.
        ClusterScores scores = ClusterScores.Of([0, 0, 0, 1], [0, 0, 1, 1]);
        Assert.Equal((2.0 / 3 + 2.0 / 3 + 1.0 / 3 + 1) / 4, scores.Cubed.Precision, 9);
        Assert.Equal((1 + 1 + 0.5 + 0.5) / 4, scores.Cubed.Recall, 9);
        Assert.Equal(1.0 / 3, scores.Pairs.Precision, 9);
        Assert.Equal(0.5, scores.Pairs.Recall, 9);
        Assert.Equal((0.8 + 2.0 / 3) / 2, scores.Entities.F1, 9);
    }
}
