namespace Dateline.Evaluation;

/// <summary>The one-to-one pairing of two lists that has the greatest total worth.</summary>
/// <remarks>Kuhn's Hungarian method in the O(n³) form with potentials (J. Munkres, "Algorithms for the assignment and transportation problems", 1957).</remarks>
internal static class Assignment
{
    /// <summary>For each row the column it is paired with, or -1. Pairs worth 0 or less are left unpaired.</summary>
    /// <param name="worth">Rows by columns; finite numbers.</param>
    public static int[] Best(double[,] worth)
    {
        int rows = worth.GetLength(0), columns = worth.GetLength(1), size = Math.Max(rows, columns);
        int[] rowOf = MatchColumns(worth, rows, columns, size);
        int[] columnOf = new int[rows];
        Array.Fill(columnOf, -1);
        for (int column = 1; column <= columns; column++)
        {
            int row = rowOf[column] - 1;
            if (row >= 0 && row < rows && worth[row, column - 1] > 0) columnOf[row] = column - 1;
        }
        return columnOf;
    }

    // Works on a square matrix of costs, one-based as in the usual statement of the method; what lies outside the given matrix costs nothing.
    private static int[] MatchColumns(double[,] worth, int rows, int columns, int size)
    {
        double Cost(int row, int column) => row <= rows && column <= columns ? -Math.Max(0, worth[row - 1, column - 1]) : 0;

        double[] rowPotential = new double[size + 1], columnPotential = new double[size + 1];
        int[] rowOf = new int[size + 1], previous = new int[size + 1];
        for (int row = 1; row <= size; row++)
        {
            rowOf[0] = row;
            int column = 0;
            double[] least = new double[size + 1];
            Array.Fill(least, double.PositiveInfinity);
            bool[] used = new bool[size + 1];
            do
            {
                used[column] = true;
                int current = rowOf[column], next = 0;
                double delta = double.PositiveInfinity;
                for (int j = 1; j <= size; j++)
                {
                    if (used[j]) continue;
                    double reduced = Cost(current, j) - rowPotential[current] - columnPotential[j];
                    if (reduced < least[j]) (least[j], previous[j]) = (reduced, column);
                    if (least[j] < delta) (delta, next) = (least[j], j);
                }
                for (int j = 0; j <= size; j++)
                {
                    if (used[j])
                    {
                        rowPotential[rowOf[j]] += delta;
                        columnPotential[j] -= delta;
                    }
                    else
                    {
                        least[j] -= delta;
                    }
                }
                column = next;
            }
            while (rowOf[column] != 0);
            for (; column != 0; column = previous[column]) rowOf[column] = rowOf[previous[column]];
        }
        return rowOf;
    }
}
