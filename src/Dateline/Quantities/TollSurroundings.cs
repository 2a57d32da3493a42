using Dateline.Text.Numbers;
using static Dateline.Quantities.QuantityClass;

namespace Dateline.Quantities;

/// <summary>Tells what stands around a word that tells of a toll: whether it is passive, negated, possible, or only names people.</summary>
internal readonly ref struct TollSurroundings(PieceList list, ReadOnlySpan<QuantityWord> words)
{
    // "stabbed a boy ... to death": as many pieces.
    private const int FarthestDeath = 24;

    private readonly ReadOnlySpan<Piece> _pieces = list.Pieces;

    private readonly ReadOnlySpan<QuantityWord> _words = words;

    // "was not hurt", "never injured", "wasn't shot": told of nobody
    public bool IsNegated(int at, int start)
    {
        for (int i = at - 1; i >= Math.Max(start, at - 4); i--)
        {
            bool contracted = list[_pieces[i]] is "t" && i > 0 && (_pieces[i - 1].Is('\'') || _pieces[i - 1].Is('’'));
            if (contracted || list[_pieces[i]] is "not" or "never") return true;
            if (Class(i) is not (QuantityClass.Auxiliary or Filler) && !list[_pieces[i]].EndsWith("ly", StringComparison.Ordinal)) return false;
        }
        return false;
    }

    // "was killed", "have been critically wounded", "were later found dead"
    public bool IsPassive(int at, int start)
    {
        for (int i = at - 1; i >= Math.Max(start, at - 5); i--)
        {
            if (Class(i) == QuantityClass.Auxiliary) return !list[_pieces[i]].StartsWith("ha", StringComparison.OrdinalIgnoreCase);
            // "were killed or injured", "was shot and killed", "were shot dead"
            bool joined = i == at - 1 && Class(i) == Befalls && _words[i].Form == TollForm.Hit && _words[at].Form == TollForm.Adjective || Class(i) is And or Filler || list[_pieces[i]] is "all" or "both" || Class(i) == Befalls && Class(i + 1) == And || _pieces[i].Is('\'') || _pieces[i].Is('’') || list[_pieces[i]].EndsWith("ly", StringComparison.Ordinal);
            if (!joined) return false;
        }
        return false;
    }

    // "stabbed to death", "stabbed a boy to death"
    public bool IsToDeath(int at, int end)
    {
        for (int i = at + 1; i + 1 < Math.Min(end, at + FarthestDeath) && !_pieces[i].Is(',') && Class(i) is not (Befalls or Break); i++)
        {
            if (Class(i) == To && list[_pieces[i + 1]] is "death") return true;
        }
        return false;
    }

    // "the wounded soldiers"
    public bool IsNounBehind(int at) => Class(at + 1) is People or None && at + 1 < _pieces.Length && _pieces[at + 1].Kind == PieceKind.Word;

    public bool IsModal(int at) => at >= 0 && list[_pieces[at]] is "would" or "could" or "might" or "may" or "can" or "will" or "not" or "should";

    public bool IsPut(int at, int start) => at - 2 >= start && Class(at - 1) == The && list[_pieces[at - 2]] is "put" or "puts" or "putting" or "placed";

    // "the number of people killed rose to 95"
    public bool IsOfDead(int at, int end)
    {
        if (Class(at - 1) is not The || Class(at + 1) != QuantityClass.Of) return false;
        for (int i = at + 2; i + 1 < Math.Min(end, at + 7); i++)
        {
            if (Class(i) == Befalls && (TollKind)_words[i].Value == TollKind.Killed) return list[_pieces[i + 1]] is "rose" or "climbed" or "reached" or "stood" or "stands" or "increased" or "grew" or "jumped" or "passed" or "has" or "had";
        }
        return false;
    }

    private QuantityClass Class(int at) => at >= 0 && at < _words.Length ? _words[at].Class : None;
}
