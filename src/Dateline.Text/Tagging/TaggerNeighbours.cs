namespace Dateline.Text.Tagging;

/// <summary>The fingerprints of a word and of the words beside it, in lower case.</summary>
internal readonly record struct TaggerNeighbours(ulong Before, ulong Word, ulong After);
