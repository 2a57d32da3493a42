using Dateline.Text;

namespace Dateline.Places;

/// <summary>Tells whether a place's name stands for the place, or for its government, people or team.</summary>
internal static class MetonymReader
{
    /// <summary>What the name at some tokens stands for.</summary>
    public static PlaceUse UseOf(Document document, Range tokens) => tokens.End.Value > document.Tokens.Length ? PlaceUse.Metonym : PlaceUse.Literal;
}
