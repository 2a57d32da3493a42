namespace Dateline.Text.Numbers;

/// <summary>What a <see cref="Piece"/> is made of.</summary>
public enum PieceKind : byte
{
    /// <summary>Letters.</summary>
    Word,
    /// <summary>Digits, with commas between thousands and a decimal point.</summary>
    Digits,
    /// <summary>One code unit that is neither a letter nor a digit.</summary>
    Mark,
}
