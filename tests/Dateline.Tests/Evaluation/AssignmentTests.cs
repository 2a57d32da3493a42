using Dateline.Evaluation;

namespace Dateline.Tests.Evaluation;

public sealed class AssignmentTests
{
    [Fact]
    public void Best_takes_the_total_over_the_greedy_choice() =>
        Assert.Equal([1, 0], Assignment.Best(new double[,] { { 3, 2 }, { 2, 0 } }));

    [Fact]
    public void Best_leaves_worthless_pairs_apart() =>
        Assert.Equal([-1, 0], Assignment.Best(new double[,] { { 0, 0 }, { 1, 0 } }));

    [Fact]
    public void Best_equals_the_best_of_all_permutations_on_random_matrices()
    {
        var random = new Random(7);
        for (int round = 0; round < 200; round++)
        {
            int rows = random.Next(0, 6), columns = random.Next(0, 6);
            double[,] worth = new double[rows, columns];
            for (int i = 0; i < rows; i++)
                for (int j = 0; j < columns; j++)
                    worth[i, j] = random.Next(0, 5);
            int[] pairing = Assignment.Best(worth);
            double total = pairing.Select((column, row) => column < 0 ? 0 : worth[row, column]).Sum();
            Assert.Equal(BestByTrial(worth, 0, 0), total);
            Assert.Equal(pairing.Where(column => column >= 0).Distinct().Count(), pairing.Count(column => column >= 0));
        }
    }

    private static double BestByTrial(double[,] worth, int row, int used)
    {
        if (row == worth.GetLength(0)) return 0;
        double best = BestByTrial(worth, row + 1, used);
        for (int column = 0; column < worth.GetLength(1); column++)
            if ((used & (1 << column)) == 0) best = Math.Max(best, worth[row, column] + BestByTrial(worth, row + 1, used | (1 << column)));
        return best;
    }
}
