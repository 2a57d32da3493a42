namespace Dateline.Reports.Pages;

/// <summary>A paragraph, heading, list item or other run of text without a break, its spaces collapsed.</summary>
/// <param name="Node">The index of the nearest element that breaks lines.</param>
/// <param name="Text">The words.</param>
/// <param name="Links">How many of the characters lie in links.</param>
/// <param name="Kind">What sort of block it is.</param>
/// <param name="Level">The level of a heading, 1 to 6; 0 for other blocks.</param>
internal sealed record PageBlock(int Node, string Text, int Links, BlockKind Kind, int Level)
{
    /// <summary>Share of characters that lie in links.</summary>
    public double LinkDensity => Text.Length == 0 ? 0 : (double)Links / Text.Length;
}
