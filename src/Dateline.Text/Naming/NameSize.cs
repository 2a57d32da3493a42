namespace Dateline.Text.Naming;

/// <summary>The sizes of a <see cref="NameNetwork"/>.</summary>
/// <param name="PartWidth">The numbers a word part is learned as.</param>
/// <param name="Width">The numbers a word is encoded as.</param>
/// <param name="Layers">The recurrent layers.</param>
/// <param name="PhraseWidth">The width of the phrases' own layer.</param>
internal sealed record NameSize(int PartWidth, int Width, int Layers, int PhraseWidth);
