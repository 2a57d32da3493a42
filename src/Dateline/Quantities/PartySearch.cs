using Dateline.Text.Numbers;
using static Dateline.Quantities.QuantityClass;

namespace Dateline.Quantities;

/// <summary>Finds by the order of words the people whom a verb tells of.</summary>
internal readonly ref struct PartySearch(PieceList list, ReadOnlySpan<QuantityWord> words, ReadOnlySpan<Party> parties)
{
    // A subject stands no further before its verb than this many pieces.
    private const int FarthestSubject = 28;

    private readonly ReadOnlySpan<Piece> _pieces = list.Pieces;

    private readonly ReadOnlySpan<QuantityWord> _words = words;

    private readonly ReadOnlySpan<Party> _parties = parties;

    /// <summary>The nearest people before a verb who may be its subject; -1 when there are none.</summary>
    public int Nearest(int at, int start)
    {
        for (int i = _parties.Length - 1; i >= 0; i--)
        {
            Party party = _parties[i];
            if (party.Next > at) continue;
            if (at - party.Next > FarthestSubject || party.Start < start || Broken(party.Next, at)) return -1;
            if (IsPart(i)) continue;
            // A number alone is a subject only close to its verb ("12 were killed"), or with its parts behind it ("12, three of them women, were killed").
            if (party is { Head: < 0, Kind: PartyKind.Numbered, Other: false } && at - party.Next > 6 && !(i + 1 < _parties.Length && _parties[i + 1].Included)) continue;
            if (party.Behind && party.Kind != PartyKind.Numbered) continue;
            return i;
        }
        return -1;
    }

    // "including three children", and "three of them" right behind those they are of; "One of them died" stands for itself.
    public bool IsPart(int index) => _parties[index].Included && (Class(_parties[index].Start - 1) == Including || _parties[index].Kind == PartyKind.Bare || index > 0 && _parties[index].Start - _parties[index - 1].Next <= 2);

    /// <summary>The people behind "a number of", "a group of" at a token; -1 when there are none.</summary>
    public int MembersOf(int token)
    {
        for (int i = 0; i < _parties.Length; i++)
        {
            if (_parties[i].Start >= 2 && Class(_parties[i].Start - 1) == Of && _pieces[_parties[i].Start - 2].Token == token && list[_pieces[_parties[i].Start - 2]] is "number" or "group" or "total" or "handful" or "majority" or "bunch" or "convoy" or "team") return i;
        }
        return -1;
    }

    /// <summary>The people named right behind a title or a place that the parser took for the subject ("Journalists Ann Other and", "Velmar Mayor Ann Other"); -1 when there are none.</summary>
    public int NamedBehind(int token)
    {
        for (int i = 0; i < _parties.Length; i++)
        {
            if (_parties[i].Kind != PartyKind.Named) continue;
            int first = _pieces[_parties[i].Start].Token;
            if (first == token + 1) return i;
        }
        return -1;
    }

    // Whether a clause ends between people and a word.
    private bool Broken(int from, int to)
    {
        for (int i = from; i < to; i++)
        {
            if (_pieces[i].Is(';') || Class(i) == Break && i > from) return true;
            // Another such verb in between has them already, unless it is joined ("were killed and wounded").
            if (Class(i) == Befalls && _words[i].Form is TollForm.Participle or TollForm.Intransitive && Class(i + 1) != And && i + 1 < to && Class(i + 1) != QuantityClass.Auxiliary) return true;
        }
        return false;
    }

    private QuantityClass Class(int at) => at >= 0 && at < _words.Length ? _words[at].Class : None;
}
