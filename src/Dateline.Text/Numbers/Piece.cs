namespace Dateline.Text.Numbers;

/// <summary>A run of letters, a number in digits or a single mark: what times and counts are read from, however the tokenizer divides hyphens, dates and abbreviations.</summary>
/// <threadsafety>Immutable.</threadsafety>
public readonly record struct Piece
{
    internal Piece(int start, int end, int token, PieceKind kind, double number)
    {
        Start = start;
        End = end;
        Token = token;
        Kind = kind;
        Number = number;
    }

    /// <summary>The offset of its first code unit.</summary>
    public int Start { get; }

    /// <summary>The offset behind its last code unit.</summary>
    public int End { get; }

    /// <summary>The index in <see cref="Document.Tokens"/> of the token it belongs to.</summary>
    public int Token { get; }

    /// <summary>What it is made of.</summary>
    public PieceKind Kind { get; }

    /// <summary>The value of <see cref="PieceKind.Digits"/>; for a <see cref="PieceKind.Mark"/> its code unit; 0 for words.</summary>
    public double Number { get; }

    /// <summary>The number of code units.</summary>
    public int Length => End - Start;

    /// <summary>Whether it is the given mark.</summary>
    public bool Is(char mark) => Kind == PieceKind.Mark && (int)Number == mark;
}
