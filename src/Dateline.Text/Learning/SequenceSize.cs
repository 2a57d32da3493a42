namespace Dateline.Text.Learning;

/// <summary>How large the network of a <see cref="SequenceTrainer"/> is and how it learns.</summary>
/// <param name="Width">The width of its layers, a multiple of 16.</param>
/// <param name="Layers">Its recurrent layers.</param>
/// <param name="Batch">The sequences of a step.</param>
/// <param name="DropRate">The share of what passes between layers that is hidden while it learns.</param>
/// <param name="Hidden">How many of a place's numbers, from the first, are hidden together.</param>
/// <param name="HideRate">The share of places whose numbers are hidden so.</param>
public sealed record SequenceSize(int Width, int Layers, int Batch, float DropRate, int Hidden, float HideRate);
