using System.Buffers;

namespace Dateline.Text.Numbers;

/// <summary>The pieces of a document, in text order, in a rented array. Dispose gives the array back.</summary>
/// <remarks>One pass over the text; no allocation beyond the list itself once the pool is warm.</remarks>
/// <threadsafety>Not thread-safe; one list belongs to one call.</threadsafety>
public sealed class PieceList : IDisposable
{
    // A number of more digits than this is no count and no year; its value is of no use, only its extent.
    private const int LongestNumber = 15;

    private Piece[] _pieces;

    private PieceList(Piece[] pieces, string text)
    {
        _pieces = pieces;
        Text = text;
    }

    /// <summary>The text that the pieces point into.</summary>
    public string Text { get; }

    /// <summary>The number of pieces.</summary>
    public int Count { get; private set; }

    /// <summary>The pieces; not to be used after <see cref="Dispose"/>.</summary>
    public ReadOnlySpan<Piece> Pieces => _pieces.AsSpan(0, Count);

    /// <summary>The letters, digits or mark of a piece, without a copy.</summary>
    public ReadOnlySpan<char> this[in Piece piece] => Text.AsSpan(piece.Start, piece.Length);

    /// <summary>Divides a document into pieces.</summary>
    public static PieceList Of(Document document)
    {
        ArgumentNullException.ThrowIfNull(document);
        var list = new PieceList(ArrayPool<Piece>.Shared.Rent(document.Tokens.Length + (document.Tokens.Length >> 2) + 16), document.Text);
        ReadOnlySpan<Token> tokens = document.Tokens.AsSpan();
        for (int i = 0; i < tokens.Length; i++) list.Add(tokens[i].Span, i);
        return list;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        if (_pieces.Length == 0) return;
        ArrayPool<Piece>.Shared.Return(_pieces);
        _pieces = [];
        Count = 0;
    }

    private void Add(TextSpan span, int token)
    {
        int at = span.Start;
        while (at < span.End)
        {
            char c = Text[at];
            int end = at + 1;
            if (char.IsAsciiDigit(c))
            {
                double number = ReadDigits(span.End, ref end);
                Append(new Piece(at, end, token, PieceKind.Digits, number));
            }
            else if (char.IsLetter(c) || char.IsSurrogate(c))
            {
                while (end < span.End && (char.IsLetter(Text[end]) || char.IsSurrogate(Text[end]) || char.GetUnicodeCategory(Text[end]) == System.Globalization.UnicodeCategory.NonSpacingMark)) end++;
                Append(new Piece(at, end, token, PieceKind.Word, 0));
            }
            else Append(new Piece(at, end, token, PieceKind.Mark, c));
            at = end;
        }
    }

    private double ReadDigits(int limit, ref int end)
    {
        int start = end - 1;
        while (end < limit && char.IsAsciiDigit(Text[end])) end++;
        double number = 0;
        if (end - start <= LongestNumber)
            for (int i = start; i < end; i++) number = number * 10 + (Text[i] - '0');
        if (end - start <= 3)
        {
            int groups = 0;
            while (groups < 4 && end + 3 < limit && Text[end] == ',' && IsThousand(end + 1, limit))
            {
                for (int i = end + 1; i <= end + 3; i++) number = number * 10 + (Text[i] - '0');
                end += 4;
                groups++;
            }
        }
        if (end + 1 < limit && Text[end] == '.' && char.IsAsciiDigit(Text[end + 1]) && !DatePoint(start, end, limit))
        {
            double place = 0.1;
            end++;
            while (end < limit && char.IsAsciiDigit(Text[end]))
            {
                number += (Text[end] - '0') * place;
                place /= 10;
                end++;
            }
        }
        return number;
    }

    private bool IsThousand(int at, int limit) =>
        at + 2 < limit && char.IsAsciiDigit(Text[at]) && char.IsAsciiDigit(Text[at + 1]) && char.IsAsciiDigit(Text[at + 2]) && (at + 3 >= limit || !char.IsAsciiDigit(Text[at + 3]));

    // "14.3.2024" and "3.4.5" are no decimals: a second point follows.
    private bool DatePoint(int start, int point, int limit)
    {
        if (start > 1 && Text[start - 1] == '.' && char.IsAsciiDigit(Text[start - 2])) return true;
        int at = point + 1;
        while (at < limit && char.IsAsciiDigit(Text[at])) at++;
        return at + 1 < limit && Text[at] == '.' && char.IsAsciiDigit(Text[at + 1]);
    }

    private void Append(in Piece piece)
    {
        if (Count == _pieces.Length)
        {
            Piece[] larger = ArrayPool<Piece>.Shared.Rent(_pieces.Length * 2);
            _pieces.AsSpan(0, Count).CopyTo(larger);
            ArrayPool<Piece>.Shared.Return(_pieces);
            _pieces = larger;
        }
        _pieces[Count++] = piece;
    }
}
