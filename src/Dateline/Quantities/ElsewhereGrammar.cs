using Dateline.Text.Numbers;
using static Dateline.Quantities.QuantityClass;

namespace Dateline.Quantities;

/// <summary>Reads numbers without a noun that have a place of their own: "killed 12 people in Orsk, nine in the city of Tula and three near Velmar".</summary>
internal readonly ref struct ElsewhereGrammar(PieceList list, ReadOnlySpan<QuantityWord> words, ReadOnlySpan<Party> parties)
{
    // "in the northern city of Orsk": as many pieces before another number.
    private const int LongestPlace = 9;

    private readonly ReadOnlySpan<Piece> _pieces = list.Pieces;

    private readonly ReadOnlySpan<QuantityWord> _words = words;

    private readonly ReadOnlySpan<Party> _parties = parties;

    /// <summary>The number behind the place that begins at <paramref name="from"/>, which moves on behind it; -1 when none is joined there.</summary>
    public int Next(ref int from)
    {
        if (!IsWhere(from)) return -1;
        int next = from + 1;
        while (next < Math.Min(_pieces.Length, from + LongestPlace) && _pieces[next].Kind == PieceKind.Word && Class(next) is None or The or Of) next++;
        if (next == from + 1) return -1;
        // "nine in Orsk on Monday and six in Tula on Tuesday"
        if (next + 1 < _pieces.Length && list[_pieces[next]] is "on" && char.IsUpper(list[_pieces[next + 1]][0])) next += 2;
        if (next < _pieces.Length && _pieces[next].Is(',')) next++;
        if (Class(next) == And) next++;
        int index = PartyGrammar.StartingAt(_parties, next);
        if (index < 0 || _parties[index].Kind != PartyKind.Numbered || !IsWhere(_parties[index].Next)) return -1;
        from = _parties[index].Next;
        return index;
    }

    private bool IsWhere(int at) => at < _pieces.Length && list[_pieces[at]] is "in" or "at" or "near" or "outside" or "on" or "aboard" or "inside";

    private QuantityClass Class(int at) => at < _words.Length ? _words[at].Class : None;
}
