using Dateline.Text;
using Dateline.Text.Numbers;
using static Dateline.Quantities.QuantityClass;

namespace Dateline.Quantities;

/// <summary>Tells how people named one behind the other belong together: as a list ("two soldiers and a nurse"), as one person named twice ("Ann Other, the head of a council,"), as parts of those before ("three reporters, two Syrians and a Turk").</summary>
internal readonly ref struct PartyChain(PieceList list, ReadOnlySpan<QuantityWord> words, ReadOnlySpan<Party> parties)
{
    // "12 fighters from allied groups, 16 from": as many pieces from "from" to the comma.
    private const int LongestOrigin = 6;

    // "Ann Other, the head of a local council, and his wife": as many pieces from the office to "and".
    private const int LongestOffice = 14;

    // "a woman, the head of the regional administration Ann Other said": as many pieces to the verb.
    private const int LongestSpeaker = 12;

    private readonly ReadOnlySpan<Piece> _pieces = list.Pieces;

    private readonly ReadOnlySpan<QuantityWord> _words = words;

    private readonly ReadOnlySpan<Party> _parties = parties;

    private readonly TollSurroundings _around = new(list, words);

    /// <summary>Whether only commas and "and" lie between people and the next ones, or where the first come from.</summary>
    public bool IsJoined(int index)
    {
        if (index < 0 || index + 1 >= _parties.Length) return false;
        int from = _parties[index].Next, to = _parties[index + 1].Start;
        if (IsFrom(index)) from = EndOfOrigin(from);
        if (to - from is < 1 or > 3) return false;
        for (int i = from; i < to; i++)
        {
            if (Class(i) != And && !_pieces[i].Is(',')) return _around.IsAlongWith(i, to);
        }
        return true;
    }

    /// <summary>Whether people behind a comma are nobody who comes on top of those before: the same person named again, parts of them, or who tells of them.</summary>
    public bool IsAgain(int index)
    {
        if (index < 1 || !IsBehindComma(index)) return false;
        Party before = _parties[index - 1], later = _parties[index];
        // "Ann Other, alias Bell"
        if (later.Kind == PartyKind.Named && list[_pieces[later.Start]] is "alias" or "aka" or "nicknamed") return true;
        if (later.Kind is PartyKind.Named or PartyKind.Definite or PartyKind.Indefinite && IsSpeaker(later.Next)) return true;
        if (!IsOne(before) || !IsOne(later)) return EndOfParts(index) > index;
        // "killed the general, Ann Other,": a name behind a comma is the same person.
        if (later.Kind == PartyKind.Named) return before.Kind != PartyKind.Named && before.Head >= 0;
        // "Ann Other, the head of the council": but "Ann Other, a driver and two guards" and "Ann Other, his wife" are others.
        // "the mayor, a 60-year-old lawyer from the capital,": only where more is said of whoever it is.
        bool told = before.Kind == PartyKind.Definite && list[_pieces[later.Start]] is "a" or "an" && (Class(later.Next) is Of or From or Stop or Relative || IsEndedByComma(later.Next));
        return (before.Kind == PartyKind.Named || told) && later is { Head: >= 0, Kind: PartyKind.Definite or PartyKind.Indefinite } && list[_pieces[later.Start]] is not ("his" or "her" or "another") && !(Class(later.Next) == And && StartingAt(later.Next + 1) >= 0);
    }

    /// <summary>Those whom the people at an index, and others joined to them, are parts of; the index itself when they are no parts.</summary>
    public int WholeOf(int index)
    {
        for (int i = index; i > 0; i--)
        {
            if (!IsOne(_parties[i - 1]) && EndOfParts(i) > index) return i - 1;
            if (!IsJoined(i - 1)) break;
        }
        return index;
    }

    /// <summary>Whether people follow "and" behind what a person is said to be between commas: "Ann Other, the head of a local council, and his wife".</summary>
    public bool IsBeyond(int office, int index)
    {
        int from = _parties[office].Next, and = _parties[index].Start - 1;
        if (Class(and) != And || and - from > LongestOffice || !_pieces[and - 1].Is(',')) return false;
        for (int i = from; i < and; i++)
        {
            if (Class(i) is Befalls or QuantityClass.Auxiliary or Break or Relative || _pieces[i].Is(';') || _pieces[i].Is(',') && i != and - 1) return false;
        }
        return true;
    }

    /// <summary>Whether people begin a clause of their own with others joined to them: "killed 12 people, a nurse and two guards were wounded".</summary>
    public bool IsOfNext(int index)
    {
        if (index < 1 || !IsBehindComma(index)) return false;
        int last = index;
        while (IsJoined(last) && _parties[last + 1].Start - _parties[last].Next == 1) last++;
        return last > index && _around.IsTold(_parties[last].Next);
    }

    // A name, and "32" between commas, before what the person is.
    private bool IsBehindComma(int index)
    {
        int from = _parties[index - 1].Next, to = _parties[index].Start;
        return to - from == 1 && _pieces[from].Is(',') || to - from == 3 && _pieces[from].Is(',') && _pieces[from + 1].Kind == PieceKind.Digits && _pieces[from + 2].Is(',');
    }

    // "the mayor, a 60-year-old lawyer, in the capital": and not "the mayor, a guard, and a cook" or "the mayor, a guard, two cooks".
    private bool IsEndedByComma(int at) => at + 1 < _pieces.Length && _pieces[at].Is(',') && Class(at + 1) is not And && StartingAt(at + 1) < 0;

    private static bool IsOne(in Party party) => party.Count is { Low: 1, High: 1 };

    /// <summary>The index behind those who, from an index on, are parts of the people before: "three reporters, two Syrians and a Turk", "four people, two women and a child", "six others, two from one agency and two from another". The index itself when they are none.</summary>
    public int EndOfParts(int index)
    {
        if (index < 1 || !IsBehindComma(index)) return index;
        Party whole = _parties[index - 1];
        if (whole is not { Kind: PartyKind.Numbered or PartyKind.Indefinite, Count.Low: > 1 } || whole.Included || IsFrom(index - 1)) return index;
        long sum = 0;
        bool peoples = true, origins = true;
        int end = index;
        for (; end < _parties.Length && (end == index || IsJoined(end - 1)); end++)
        {
            if (end > index && _around.IsTold(_parties[end].Next) && _parties[end].Start - _parties[end - 1].Next > 1) break;
            if (_parties[end].Count is not { } count || _parties[end].Included || _parties[end].Other) return index;
            sum += count.Low;
            peoples &= _parties[end].Head >= 0 && char.IsUpper(list[_pieces[_parties[end].Head]][0]);
            origins &= _parties[end].Head < 0 && IsFrom(end);
        }
        long all = whole.Count.Value.Low;
        if (origins) return sum <= all ? end : index;
        if (whole.Head < 0) return index;
        ReadOnlySpan<char> noun = list[_pieces[whole.Head]];
        if (noun is "people" or "persons" or "individuals" or "victims") return sum <= all ? end : index;
        return sum == all && (peoples && !char.IsUpper(noun[0]) || noun is "family" or "couple") ? end : index;
    }

    private bool IsFrom(int index) => Class(_parties[index].Next) == From;

    private int EndOfOrigin(int from)
    {
        int end = from + 1;
        while (end < Math.Min(_pieces.Length, from + LongestOrigin) && (_pieces[end].Kind == PieceKind.Word && Class(end) is None or The or People || _pieces[end].Is('-') && _pieces[end].Start == _pieces[end - 1].End)) end++;
        return end;
    }

    // "killing a woman, the head of the administration, Ann Other, said"
    private bool IsSpeaker(int from)
    {
        for (int i = from; i < Math.Min(_pieces.Length, from + LongestSpeaker); i++)
        {
            if (_pieces[i].Is(',') && StartingAt(i + 1) is >= 0 and var named && _parties[named].Kind == PartyKind.Named || _pieces[i].Is(',') && i > from && Class(i - 1) == None && i + 1 < _pieces.Length && list[_pieces[i + 1]] is "said" or "says" or "told") continue;
            if (_pieces[i].Kind == PieceKind.Mark && !_pieces[i].Is('-') && !_pieces[i].Is('\'') && !_pieces[i].Is('’') || Class(i) is And or Befalls or Break or Relative or QuantityClass.Auxiliary) return false;
            if (list[_pieces[i]] is "said" or "says" or "told" or "announced" or "reported") return true;
        }
        return false;
    }

    private int StartingAt(int piece) => PartyGrammar.StartingAt(_parties, piece);

    private QuantityClass Class(int at) => at >= 0 && at < _words.Length ? _words[at].Class : None;
}
