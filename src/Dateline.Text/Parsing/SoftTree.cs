namespace Dateline.Text.Parsing;

/// <summary>What a larger network holds of a sentence's tree.</summary>
/// <param name="Arcs">How likely each word is the head of each word (-1 for the root), the likeliest first.</param>
/// <param name="Relations">How likely each relation to the likeliest head is, the likeliest first.</param>
internal sealed record SoftTree(Shares Arcs, Shares Relations);
