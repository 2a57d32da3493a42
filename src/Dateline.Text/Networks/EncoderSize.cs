namespace Dateline.Text.Networks;

/// <summary>The sizes of a <see cref="TokenEncoder"/>.</summary>
/// <param name="Norms">The number of words with a learned row of their own.</param>
/// <param name="PartWidth">The numbers a word part is learned as.</param>
/// <param name="Width">The numbers a token is encoded as.</param>
/// <param name="Layers">The recurrent layers.</param>
/// <param name="Affixes">Whether the network sees how words begin and end.</param>
/// <param name="TaskTags">The rows of each table of tags that the task fills.</param>
internal sealed record EncoderSize(int Norms, int PartWidth, int Width, int Layers, bool Affixes, params int[] TaskTags)
{
    /// <summary>The rows of the table of universal tags, with one for none.</summary>
    public const int UniversalRows = 18;

    /// <summary>The rows of every table of tags: universal, Penn, and those that the task fills.</summary>
    public int[] TagRows => [UniversalRows, PennTags.End, .. TaskTags];
}
