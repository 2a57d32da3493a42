using Dateline.Text.Numbers;
using static Dateline.Quantities.QuantityClass;

namespace Dateline.Quantities;

/// <summary>Tells what stands around a word that tells of a toll: whether it is passive, negated, possible, or only names people.</summary>
internal readonly ref struct TollSurroundings(PieceList list, ReadOnlySpan<QuantityWord> words)
{
    // "stabbed a boy ... to death": as many pieces.
    private const int FarthestDeath = 24;

    // "killed in Saturday's attack on a market in the north rises": as many pieces.
    private const int FarthestRise = 16;

    // "the mayor of one town and Velmar deputy Ann Other": as many pieces of a place or group before a name.
    private const int LongestOwner = 3;

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

    /// <summary>"fatally shot", "the fatal stabbing of two"</summary>
    public bool IsFatal(int at) => at > 0 && list[_pieces[at - 1]] is "fatally" or "mortally" or "fatal" or "deadly" or "lethal";

    /// <summary>"taken to a nearby hospital", "treated for burns": what only the hurt are.</summary>
    public bool IsToHospital(int at, int end)
    {
        // "taken to a hospital, where she died"
        for (int i = at + 1; i < end; i++)
        {
            if (list[_pieces[i]] is "died" or "dead" or "dies" or "succumbed") return false;
        }
        if (list[_pieces[at]] is "treated") return at + 1 < end && list[_pieces[at + 1]] is "for" or "at" or "in";
        if (Class(at + 1) != To) return false;
        for (int i = at + 2; i < Math.Min(end, at + 7) && _pieces[i].Kind == PieceKind.Word; i++)
        {
            if (list[_pieces[i]] is "hospital" or "hospitals" or "clinic" or "clinics") return true;
        }
        return false;
    }

    /// <summary>"along with", "together with", "as well as" up to a piece</summary>
    public bool IsAlongWith(int at, int to) => to - at == 2 && list[_pieces[at]] is "along" or "together" && list[_pieces[at + 1]] is "with" || to - at == 3 && list[_pieces[at]] is "as" && list[_pieces[at + 1]] is "well" && list[_pieces[at + 2]] is "as";

    /// <summary>The piece behind "along with", "alongside" or "with" at a piece; -1 when none of them begins there.</summary>
    public int EndOfAlongWith(int at)
    {
        if (at + 1 >= _pieces.Length) return -1;
        if (list[_pieces[at]] is "alongside" or "with") return at + 1;
        return at + 2 < _pieces.Length && IsAlongWith(at, at + 2) ? at + 2 : -1;
    }

    /// <summary>Whether "and" stands before a piece, or before the names of a place or group right before it.</summary>
    public bool IsBehindAnd(int start)
    {
        int at = start - 1;
        while (at > 0 && start - at <= LongestOwner && Class(at) == None && (_pieces[at].Is('-') || _pieces[at].Kind == PieceKind.Word && char.IsUpper(list[_pieces[at]][0]))) at--;
        return Class(at) == And;
    }

    /// <summary>"before being shot dead"</summary>
    public bool IsEndOfDoer(int at, int start)
    {
        for (int i = at - 1; i > Math.Max(start, at - 4); i--)
        {
            if (list[_pieces[i]] is "being") return list[_pieces[i - 1]] is "before";
        }
        return false;
    }

    /// <summary>"taking its eight crew hostage": those who are taken, though told of before.</summary>
    public bool IsTakenAs(int at, int verb) => verb >= 0 && list[_pieces[at]] is "hostage" or "captive" or "prisoner" && list[_pieces[verb]] is "take" or "takes" or "took" or "taking" or "hold" or "holds" or "holding";

    /// <summary>Whether "also" stands right before a word or the words that go with it: "was also shot dead".</summary>
    public bool IsAlso(int at) => at > 0 && (list[_pieces[at - 1]] is "also" || at > 1 && Class(at - 1) is Befalls or Filler && list[_pieces[at - 2]] is "also");

    /// <summary>Words that tell, with others beside them, that people were hurt.</summary>
    public static bool IsOfCare(ReadOnlySpan<char> word) => word is "hospital" or "hospitals" or "treatment" or "hospitalization" or "hospitalisation" or "stitches" or "condition" or "care";

    /// <summary>The verb of "are in hospital", "was in a critical condition" that ends at a piece; -1 when none does.</summary>
    public int VerbOfCare(int at, int start)
    {
        // "at least six people needed treatment"
        if (list[_pieces[at]] is "treatment" or "hospitalization" or "hospitalisation" or "stitches")
        {
            for (int i = at - 1; i > Math.Max(start, at - 4); i--)
            {
                if (list[_pieces[i]] is "needed" or "required" or "received" or "sought" or "needing" or "requiring") return i;
            }
            return -1;
        }
        if (list[_pieces[at]] is not ("hospital" or "condition" or "care") || at + 1 < _pieces.Length && _pieces[at + 1].Kind == PieceKind.Word && Class(at + 1) is None or People) return -1;
        bool grave = list[_pieces[at]] is "hospital";
        for (int i = at - 1; i > Math.Max(start, at - 4); i--)
        {
            grave |= list[_pieces[i]] is "critical" or "serious" or "grave" or "intensive";
            if (list[_pieces[i]] is not "in") continue;
            return grave && (Class(i - 1) == QuantityClass.Auxiliary || list[_pieces[i - 1]] is "remain" or "remains" or "remained") ? i - 1 : -1;
        }
        return -1;
    }

    /// <summary>Whether "in hospital" ends at a piece, as behind "leaving 17 soldiers".</summary>
    public bool IsInHospital(int at) => at > 1 && list[_pieces[at]] is "hospital" or "hospitals" && list[_pieces[at - 1]] is "in";

    /// <summary>"gunshot wounds", "a shrapnel wound"</summary>
    public bool IsWoundNoun(int at) => (TollKind)_words[at].Value == TollKind.Injured && at > 0 && list[_pieces[at]] is "wound" or "wounds" && (list[_pieces[at - 1]] is "gunshot" or "bullet" or "shrapnel" or "stab" or "knife" or "gun" or "fatal" or "shot");

    /// <summary>The verb of "lost their lives" before a noun; -1 when there is none.</summary>
    public int VerbOfLoss(int at) => at > 1 && list[_pieces[at]] is "lives" or "life" && list[_pieces[at - 1]] is "their" or "his" or "her" && list[_pieces[at - 2]] is "lost" or "lose" or "loses" or "losing" ? at - 2 : -1;

    /// <summary>Whether "the life of", "the lives of" stands behind a verb that ends it.</summary>
    public bool IsTaken(int at)
    {
        for (int i = at - 1; i >= Math.Max(0, at - 4); i--)
        {
            if (list[_pieces[i]] is "claim" or "claims" or "claimed" or "claiming" or "take" or "takes" or "took" or "taking" or "taken" or "cost" or "costs" or "costing" or "loss" or "end" or "ended") return true;
        }
        return false;
    }

    // "killed 12 and 30 were wounded", "killed 31, activists said": the second has a verb of its own.
    public bool IsTold(int next) => Class(next) is Befalls or QuantityClass.Auxiliary || Class(next) == Filler && Class(next + 1) == Befalls || next >= 0 && next < _pieces.Length && list[_pieces[next]] is "say" or "says" or "said" or "report" or "reports" or "reported";

    // "the wounded soldiers"
    public bool IsNounBehind(int at) => Class(at + 1) is People or None && at + 1 < _pieces.Length && _pieces[at + 1].Kind == PieceKind.Word;

    public bool IsModal(int at) => at >= 0 && list[_pieces[at]] is "would" or "could" or "might" or "may" or "can" or "will" or "not" or "should";

    public bool IsPut(int at, int start) => at - 2 >= start && Class(at - 1) == The && list[_pieces[at - 2]] is "put" or "puts" or "putting" or "placed";

    // "the number of people killed rose to 95", "the number of people killed in Monday's attack has risen to 12"
    public bool IsOfDead(int at, int end)
    {
        if (Class(at - 1) is not The || Class(at + 1) != QuantityClass.Of) return false;
        for (int i = at + 2; i + 1 < Math.Min(end, at + 7); i++)
        {
            if (Class(i) == Befalls && (TollKind)_words[i].Value == TollKind.Killed) return IsRisen(i + 1, end);
        }
        return false;
    }

    private bool IsRisen(int from, int end)
    {
        for (int i = from; i < Math.Min(end, from + FarthestRise); i++)
        {
            if (list[_pieces[i]] is "rose" or "rises" or "risen" or "climbed" or "climbs" or "reached" or "reaches" or "stood" or "stands" or "increased" or "increases" or "grew" or "jumped" or "has" or "had" || IsPassing(list[_pieces[i]])) return true;
            if (_pieces[i].Is(',') || _pieces[i].Is(';') || Class(i) is Break or Befalls or QuantityClass.Auxiliary) return false;
        }
        return false;
    }

    /// <summary>"surpassed 70,000": more than as many.</summary>
    public static bool IsPassing(ReadOnlySpan<char> word) => word is "passed" or "passes" or "surpassed" or "surpasses" or "exceeded" or "exceeds" or "topped" or "tops";

    private QuantityClass Class(int at) => at >= 0 && at < _words.Length ? _words[at].Class : None;
}
