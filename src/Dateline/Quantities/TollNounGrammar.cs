using System.Collections.Immutable;
using Dateline.Text;
using Dateline.Text.Numbers;
using static Dateline.Quantities.QuantityClass;

namespace Dateline.Quantities;

/// <summary>Reads the numbers behind "toll" and "number of dead": "rose to 45 from 40", "put the toll at 12, hospitals at 15".</summary>
internal readonly ref struct TollNounGrammar(PieceList list, ReadOnlySpan<QuantityWord> words, ReadOnlySpan<Party> parties, Document document)
{
    // "the death toll in the capital's hospitals rose to 45": as many pieces from "toll" to its number.
    private const int FarthestToll = 24;

    private const int FarthestEarlier = 7;

    private readonly ReadOnlySpan<Piece> _pieces = list.Pieces;

    private readonly ReadOnlySpan<QuantityWord> _words = words;

    private readonly ReadOnlySpan<Party> _parties = parties;

    private readonly TollSurroundings _around = new(list, words);

    // "the death toll rose to 45 from 40", "put the toll at 12, hospitals at 15", "a death toll of 30"
    public void Read(int at, int end, ImmutableArray<TollMention>.Builder mentions)
    {
        bool known = false, earlier = IsEarlier(at);
        for (int i = at + 1; i < Math.Min(end, at + FarthestToll); i++)
        {
            // "put the number of people killed at 31"
            if (Class(i) == Befalls && !IsNoun(i) && (Class(at) == TollNoun || (TollKind)_words[i].Value != TollKind.Killed)) break;
            bool passing = TollSurroundings.IsPassing(list[_pieces[i]]);
            bool leads = Class(i) is To or Of or Filler || passing || list[_pieces[i]] is "reached" or "reaches" or "hit" or "hits" || Class(i) == At || Class(i) == QuantityClass.Auxiliary || _pieces[i].Is(':') || known && RivalFigures.IsSaying(list[_pieces[i]]);
            bool from = Class(i) == From;
            if (!leads && !from) continue;
            int index = StartingAt(i + 1);
            if (index < 0) index = Class(i) == At ? StartingAt(i) : -1;
            if (index < 0 || _parties[index].Kind != PartyKind.Numbered || _around.IsTold(_parties[index].Next)) continue;
            Add(index, at, from || earlier ? TollShare.Replaced : known ? TollShare.Rival : TollShare.Whole, mentions);
            if (passing && mentions[^1] is { Count: { High: not null } count, Qualifier: CountQualifier.Exact }) mentions[^1] = mentions[^1] with { Count = new Count(count.Low + 1, null), Qualifier = CountQualifier.MoreThan };
            if (known && from) return;
            known |= !from;
            // "at 31, three of them bombers"
            while (index + 1 < _parties.Length && _parties[index + 1].Included && _parties[index + 1].Start - _parties[index].Next <= 2) Add(++index, at, TollShare.Included, mentions);
            i = _parties[index].Next - 1;
        }
    }

    // "the death toll in Monday's shooting": no verb that tells of others
    private bool IsNoun(int at)
    {
        Token token = document.Depth >= AnalysisDepth.Tags ? document.Tokens[_pieces[at].Token] : default;
        return token.PartOfSpeech == PartOfSpeech.Noun || token.Label is DependencyLabel.Compound or DependencyLabel.Nmod;
    }

    // "Earlier reports had put the toll at eight"
    private bool IsEarlier(int at)
    {
        for (int i = at - 1; i >= Math.Max(0, at - FarthestEarlier) && !_pieces[i].Is('.'); i--)
        {
            if (_pieces[i].Kind == PieceKind.Word && (list[_pieces[i]].Equals("earlier", StringComparison.OrdinalIgnoreCase) || list[_pieces[i]].Equals("initially", StringComparison.OrdinalIgnoreCase) || list[_pieces[i]].Equals("previously", StringComparison.OrdinalIgnoreCase)
                || list[_pieces[i]].Equals("initial", StringComparison.OrdinalIgnoreCase) || list[_pieces[i]].Equals("preliminary", StringComparison.OrdinalIgnoreCase))) return true;
        }
        return false;
    }

    private void Add(int index, int at, TollShare share, ImmutableArray<TollMention>.Builder mentions)
    {
        Party party = _parties[index];
        if (party.Count is not null) mentions.Add(party.Told(_pieces, _pieces[at].Token, (TollKind)_words[at].Value, share));
    }

    private int StartingAt(int piece) => PartyGrammar.StartingAt(_parties, piece);

    private QuantityClass Class(int at) => at >= 0 && at < _words.Length ? _words[at].Class : None;
}
