namespace Dateline.Text.Networks;

/// <summary>The sizes of a <see cref="TokenEncoder"/>.</summary>
/// <param name="Norms">The number of words with a learned row of their own.</param>
/// <param name="PartWidth">The numbers a word part is learned as.</param>
/// <param name="Width">The numbers a token is encoded as.</param>
/// <param name="Layers">The recurrent layers.</param>
/// <param name="TaskTags">The rows of the table of tags that the task fills.</param>
internal sealed record EncoderSize(int Norms, int PartWidth, int Width, int Layers, int TaskTags)
{
    /// <summary>The rows of the table of universal tags, with one for none.</summary>
    public const int UniversalRows = 18;

    public int TagRows(int table) => table switch { 0 => UniversalRows, 1 => PennTags.End, _ => TaskTags };
}
