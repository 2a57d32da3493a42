namespace Dateline.Text.Networks;

/// <summary>The sizes of a matrix product: an M×K matrix times a K×N matrix.</summary>
internal readonly record struct Shape(int M, int K, int N);
