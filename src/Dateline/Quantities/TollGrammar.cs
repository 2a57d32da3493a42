using System.Collections.Immutable;
using Dateline.Text;
using Dateline.Text.Numbers;
using static Dateline.Quantities.QuantityClass;

namespace Dateline.Quantities;

/// <summary>Ties the words that tell of a toll to the people of their sentence.</summary>
internal readonly ref struct TollGrammar(PieceList list, ReadOnlySpan<QuantityWord> words, ReadOnlySpan<Party> parties, Document document)
{
    // "killing Guard Corps commander Ann Other": as many words of a title.
    private const int LongestTitle = 8;

    private readonly ReadOnlySpan<Piece> _pieces = list.Pieces;

    private readonly ReadOnlySpan<QuantityWord> _words = words;

    private readonly ReadOnlySpan<Party> _parties = parties;

    private readonly TollSurroundings _around = new(list, words);

    private readonly PartySearch _search = new(list, words, parties);

    private readonly PartyChain _chain = new(list, words, parties);

    /// <summary>Adds the tolls of the sentence [<paramref name="start"/>, <paramref name="end"/>) of pieces.</summary>
    public void Read(int start, int end, ImmutableArray<TollMention>.Builder mentions)
    {
        int first = mentions.Count;
        for (int at = start; at < end; at++)
        {
            if (Class(at) == TollNoun || list[_pieces[at]] is "number" or "figure" && (_around.IsPut(at, start) || _around.IsOfDead(at, end))) new TollNounGrammar(list, _words, _parties, document).Read(at, end, mentions);
            else if (Class(at) == Befalls) ReadWord(at, start, end, mentions);
            else if (_around.VerbOfCare(at, start) is >= 0 and var verb) ReadCare(verb, at, start, mentions);
            else if (_around.IsInHospital(at)) LeftBehind(at, mentions);
        }
        if (mentions.Count > first) RivalFigures.Mark(HurtOfDead.Drop(mentions, first), first, document);
    }

    private void ReadWord(int at, int start, int end, ImmutableArray<TollMention>.Builder mentions)
    {
        switch (_words[at].Form)
        {
            case not (TollForm.Noun or TollForm.Gerund) when _around.IsNegated(at, start):
                break;
            // "the wounded": a name for people, not what befell them now; what is destroyed is a thing, unless people are said to be.
            case TollForm.Participle when at > 0 && list[_pieces[at - 1]] is "the" && !_around.IsNounBehind(at) || list[_pieces[at]] is "destroyed" && !_around.IsPassive(at, start):
                break;
            case TollForm.Participle:
                if (_around.IsPassive(at, start)) Subject(at, start, mentions);
                else if (!Object(at, end, mentions)) Adjacent(at, start, mentions);
                break;
            case TollForm.Hit:
                ReadHit(at, start, end, mentions);
                break;
            // "to kill", "would kill": nobody was
            case TollForm.Active when Class(at - 1) == To || _around.IsModal(at - 1):
                break;
            case TollForm.Gerund or TollForm.Active:
                if (_around.IsWoundNoun(at)) Wound(at, start, mentions);
                else Object(at, end, mentions);
                break;
            case TollForm.Intransitive:
                Subject(at, start, mentions);
                break;
            // "lost 43 people to a blast": people who are counted, and no jobs, votes or limbs
            case TollForm.Lost when StartingAt(at + 1) is >= 0 and var lost && _parties[lost] is { Kind: PartyKind.Numbered, Head: >= 0 } && !_around.IsModal(at - 1):
                Object(at, end, mentions);
                break;
            case TollForm.Adjective:
                if (Class(at - 1) == The) break;
                // "shot dead two men"
                if ((Class(at - 1) == Filler || Class(at - 1) == Befalls) && !_around.IsPassive(at, start) && Object(at, end, mentions)) break;
                if (_around.IsPassive(at, start)) Subject(at, start, mentions);
                else Adjacent(at, start, mentions);
                break;
            case TollForm.Cared:
                if (_around.IsToHospital(at, end) && _around.IsPassive(at, start)) ReadCare(at, at, start, mentions);
                break;
            case TollForm.Noun:
                ReadNoun(at, start, end, mentions);
                break;
            default:
                break;
        }
    }

    // "was shot", "shot two men", "fatally shot", "stabbed to death"; "shot dead" is told by its second word; not "shot down a drone", "shot at", "fired a shot"
    private void ReadHit(int at, int start, int end, ImmutableArray<TollMention>.Builder mentions)
    {
        if (Class(at - 1) is Article or Number or Vague || Class(at - 1) is The && Class(at + 1) is not Of || at + 1 < end && list[_pieces[at + 1]] is "dead" or "down" or "up" or "himself" or "herself") return;
        if ((TollKind)_words[at].Value == TollKind.Killed && !_around.IsToDeath(at, end) || list[_pieces[at]] is "shoot" or "stab" && (Class(at - 1) == To || _around.IsModal(at - 1))) return;
        int first = mentions.Count;
        if (list[_pieces[at]].EndsWith("ing", StringComparison.OrdinalIgnoreCase))
        {
            Object(at, end, mentions);
            for (int i = first; i < mentions.Count; i++) mentions[i] = mentions[i] with { Kind = _around.IsFatal(at) ? TollKind.Killed : mentions[i].Kind, Confidence = mentions[i].Confidence * (_around.IsFatal(at) ? 1 : TollMention.OnlyHit) };
            return;
        }
        bool passive = _around.IsPassive(at, start);
        // "shot at a patrol": nobody needs to have been hit
        if (!passive && at + 1 < end && list[_pieces[at + 1]] is "at") return;
        // "shot him dead", "shot two men dead" are told by the last word
        if (!passive && StartingAt(at + 1) is >= 0 and var hit && Class(_parties[hit].Next) == Befalls && _words[_parties[hit].Next].Form == TollForm.Adjective) return;
        if (passive) Subject(at, start, mentions);
        else if (!Object(at, end, mentions)) Adjacent(at, start, mentions);
        bool killed = _around.IsFatal(at) || at + 1 < end && list[_pieces[at + 1]] is "fatally" || _around.IsToDeath(at, end);
        // "shot and killed": the other word tells the toll.
        bool told = Class(at + 1) == And && Class(at + 2) == Befalls && _words[at + 2].Form != TollForm.Cared || Class(at + 1) == And && Class(at + 2) == Filler && Class(at + 3) == Befalls;
        for (int i = mentions.Count - 1; i >= first; i--)
        {
            if (told) mentions.RemoveAt(i);
            else mentions[i] = mentions[i] with { Kind = killed ? TollKind.Killed : TollKind.Injured, Confidence = mentions[i].Confidence * (killed ? 1 : TollMention.OnlyHit) };
        }
    }

    // Bodies are taken to hospitals too.
    private void ReadCare(int verb, int at, int start, ImmutableArray<TollMention>.Builder mentions)
    {
        int index = _search.Nearest(verb, start);
        if (index < 0 || _parties[index].Kind is PartyKind.Definite or PartyKind.Bare || _parties[index].Head is >= 0 and var head && IsBody(head) || _parties[index].Count is null) return;
        mentions.Add(Make(_parties[index], at, TollKind.Injured, TollShare.Whole) with { Confidence = TollMention.OnlyCaredFor });
    }

    private bool IsBody(int at) => at >= 0 && list[_pieces[at]] is "bodies" or "body" or "corpses" or "corpse" or "Bodies" or "remains";

    // "leaving 17 soldiers in hospital"
    private void LeftBehind(int at, ImmutableArray<TollMention>.Builder mentions)
    {
        foreach (Party party in _parties)
        {
            if (party.Next == at - 1 && party.Kind is PartyKind.Numbered or PartyKind.Indefinite && Class(party.Start - 1) == Left) mentions.Add(Make(party, at, TollKind.Injured, TollShare.Whole) with { Confidence = TollMention.OnlyCaredFor });
        }
    }

    // "a man with a gunshot wound to the leg", "died of a gunshot wound" is told by its verb
    private void Wound(int at, int start, ImmutableArray<TollMention>.Builder mentions)
    {
        for (int i = at - 1; i >= Math.Max(start, at - 8); i--)
        {
            if (Class(i) == Befalls && _words[i].Form != TollForm.Cared) return;
        }
        int index = _search.Nearest(at, start);
        if (index < 0 || _parties[index].Count is null) return;
        // "the bodies of 20 villagers with gunshot wounds"
        bool fatal = list[_pieces[at - 1]] is "fatal" || at >= 2 && list[_pieces[at - 2]] is "fatal" || _parties[index].Head is >= 0 and var head && IsBody(head) || Class(_parties[index].Start - 1) == Of && IsBody(_parties[index].Start - 2);
        mentions.Add(Make(_parties[index], at, fatal ? TollKind.Killed : TollKind.Injured, TollShare.Whole) with { Confidence = TollMention.OnlyHit });
    }

    // The people right behind a word: "killing at least 12 people", "killed and wounded dozens", "the killing of two men".
    private bool Object(int at, int end, ImmutableArray<TollMention>.Builder mentions)
    {
        int next = at + 1;
        if (Class(next) == And && Class(next + 1) == Befalls) next += 2;
        // "hacked to death two men"
        if (Class(next) == To && next + 1 < end && list[_pieces[next + 1]] is "death") next += 2;
        while (next < end && Class(next) == Filler && list[_pieces[next]] is not "dead") next++;
        if (Class(next) == Of) next++;
        int index = StartingAt(next);
        // "nine wounded, Governor Ann Other said"
        if (index < 0 && next < end && _pieces[next].Is(',')) return false;
        // "killed key ministers": attributes before a noun without a number
        for (int skipped = 1; index < 0 && (skipped <= 3 || skipped <= LongestTitle && char.IsUpper(list[_pieces[next]][0])) && next + skipped < end && (Class(next + skipped - 1) is None or People && _pieces[next + skipped - 1].Kind == PieceKind.Word || _pieces[next + skipped - 1].Is('-') || IsBeforeName(next + skipped - 1)); skipped++)
        {
            index = StartingAt(next + skipped);
            // "killed Mayor Ann Other"
            if (index >= 0 && _parties[index].Kind is not (PartyKind.Bare or PartyKind.Named)) return false;
        }
        if (index < 0) return false;
        bool added = Add(index, at, TollShare.Whole, mentions);
        // "killed four before killing himself": the doer comes on top.
        if (added && _parties[index].Kind == PartyKind.Definite && list[_pieces[_parties[index].Start]] is "himself" or "herself") mentions[^1] = mentions[^1] with { Definite = false, Share = TollShare.Besides };
        AddJoined(index, at, forward: true, mentions);
        Elsewhere(_parties[index].Next, at, mentions);
        return added;
    }

    // The people who are a verb's subject: the nearest before it that are not within a phrase of their own, and those joined to them.
    private void Subject(int at, int start, ImmutableArray<TollMention>.Builder mentions)
    {
        int index = _search.Nearest(at, start);
        int token = SubjectSyntax.Of(document, _pieces[at].Token);
        if (token >= 0)
        {
            int told = PartyAt(token);
            if (told < 0) told = _search.NamedBehind(token);
            while (told >= 0 && told + 1 < _parties.Length && _parties[told + 1].Next <= at && _chain.IsJoined(told)) told++;
            if (told >= 0 && !_search.IsPart(told) && !IsOfVerbBefore(told, index, token, at)) index = told;
            // Something that is no person: "a dog was killed", "the bridge was hit"
            else if (told < 0 && document.Tokens[token].PartOfSpeech == PartOfSpeech.Noun)
            {
                // "a number of rebels were killed"
                index = _search.MembersOf(token);
                if (index < 0) return;
            }
        }
        // "injuring three before being shot dead": not those who were injured, whoever it was.
        else if (_around.IsEndOfDoer(at, start)) return;
        if (index < 0) return;
        index = _chain.WholeOf(index);
        // "One militant was also killed": besides those told before.
        Add(index, at, _around.IsAlso(at) ? TollShare.Besides : TollShare.Whole, mentions);
        AddJoined(index, at, forward: false, mentions);
        if (token >= 0) AddConjoined(index, token, at, mentions);
        // "was killed along with four others"
        if (_around.EndOfAlongWith(at + 1) is > 0 and var next && StartingAt(next) is >= 0 and var with && (list[_pieces[next - 1]] is not "with" || next > at + 2 || _parties[with].Other) && Add(with, at, TollShare.Further, mentions)) AddJoined(with, at, forward: true, mentions);
        Elsewhere(at + 1, at, mentions);
    }

    // "A guard was killed and four others, including two officers, were hurt": the verb has people of its own, whom the parser hangs elsewhere.
    private bool IsOfVerbBefore(int told, int index, int subject, int at)
    {
        if (index <= told || document.Tokens[subject].Head == _pieces[at].Token || !_parties[index].Other || Class(_parties[index].Start - 1) != And) return false;
        for (int i = _parties[told].Next; i < _parties[index].Start; i++)
        {
            if (Class(i) == Befalls) return true;
        }
        return false;
    }

    // "killed a general, Ann Other": the comma before a name.
    private bool IsBeforeName(int comma) => _pieces[comma].Is(',') && StartingAt(comma + 1) is >= 0 and var index && _parties[index].Kind == PartyKind.Named;

    // "the minister for transport, Ann Other, and at least four others": what the syntax joins over an insertion.
    private void AddConjoined(int index, int subject, int at, ImmutableArray<TollMention>.Builder mentions)
    {
        int parts = index + 1 < _parties.Length ? _chain.EndOfParts(index + 1) : 0;
        for (int i = index + 1; i < _parties.Length && _parties[i].Next <= at; i++)
        {
            if (i < parts || _chain.IsJoined(i - 1) && i - 1 == index || _search.IsPart(i) || !_around.IsBehindAnd(_parties[i].Start) || _parties[i].Kind is not (PartyKind.Numbered or PartyKind.Indefinite or PartyKind.Named)) continue;
            for (int piece = _parties[i].Start; piece < _parties[i].Next; piece++)
            {
                Token token = document.Tokens[_pieces[piece].Token];
                if (token.Head != subject || token.Label != DependencyLabel.Conj) continue;
                Add(i, at, TollShare.Further, mentions);
                break;
            }
        }
    }

    // "12 dead", "two people killed", "left one man injured": those that end right before a word.
    private void Adjacent(int at, int start, ImmutableArray<TollMention>.Builder mentions)
    {
        int before = at - 1;
        while (before > start && Class(before) == Filler) before--;
        for (int i = _parties.Length - 1; i >= 0; i--)
        {
            if (_parties[i].Next != before + 1) continue;
            if (_parties[i].Kind is PartyKind.Bare or PartyKind.Definite && Class(_parties[i].Start - 1) is not (Left or Befalls) && !_around.IsTakenAs(at, _parties[i].Start - 1)) return;
            Add(i, at, TollShare.Whole, mentions);
            AddJoined(i, at, forward: false, mentions);
            return;
        }
    }

    private void Elsewhere(int from, int at, ImmutableArray<TollMention>.Builder mentions)
    {
        var places = new ElsewhereGrammar(list, _words, _parties);
        while (places.Next(ref from) is >= 0 and var index) Add(index, at, TollShare.Further, mentions);
    }

    private int PartyAt(int token) => PartyGrammar.Over(_parties, _pieces, token);

    // "two soldiers and three civilians", "12 people, including three children", "15, among them a nurse"
    private void AddJoined(int index, int at, bool forward, ImmutableArray<TollMention>.Builder mentions)
    {
        if (!forward)
        {
            bool joined = false;
            // "killed nine soldiers and three guards were hurt": who is the object of another verb is no subject of this one, unless "who" follows.
            for (int i = index - 1; i >= 0 && _chain.IsJoined(i) && (Class(_parties[i].Start - 1) != Befalls || Class(_parties[index].Next) == Relative); i--)
            {
                // "a general, Ann Other, was killed": between two singulars a comma alone names the same person twice.
                joined |= !_pieces[_parties[i].Next].Is(',') || _parties[i + 1].Start - _parties[i].Next > 1;
                if (_chain.IsAgain(i + 1) || !joined && _parties[i].Count is { Low: 1, High: 1 } && _parties[i + 1].Count is { Low: 1, High: 1 }) continue;
                Add(i, at, TollShare.Further, mentions);
            }
        }
        // The last who were joined, and whether they are those before named again.
        int last = index;
        bool again = false;
        for (int i = index + 1; i < _parties.Length; i++)
        {
            Party party = _parties[i];
            if (!forward && party.Next > at && !party.Included) return;
            if (party.Included && party.Start - _parties[i - 1].Next <= 6 || _parties[i - 1].Included && _chain.IsJoined(i - 1) && !Told(party.Next))
            {
                Add(i, at, TollShare.Included, mentions);
                last = i;
                continue;
            }
            if (!forward || Told(party.Next)) return;
            bool beyond = again && _chain.IsBeyond(last, i);
            // "the head of the teachers' union, and his wife": whom an office is of.
            if (again && !beyond && party.Behind) continue;
            if (!beyond && (last != i - 1 || !_chain.IsJoined(i - 1) && !_chain.IsAgain(i) || _chain.IsOfNext(i))) return;
            last = i;
            if (!beyond && _chain.EndOfParts(i) is var past && past > i)
            {
                last = i = past - 1;
                continue;
            }
            again = !beyond && _chain.IsAgain(i);
            // "8,000 men and boys": the number is of both.
            if (again || party.Kind == PartyKind.Bare && _parties[i - 1].Kind == PartyKind.Numbered) continue;
            Add(i, at, TollShare.Further, mentions);
        }
    }

    private bool Told(int next) => _around.IsTold(next);

    // "12 deaths", "no casualties", "claimed the lives of 20 people", "three people suffered minor injuries"
    private void ReadNoun(int at, int start, int end, ImmutableArray<TollMention>.Builder mentions)
    {
        bool casualties = list[_pieces[at]].Equals("casualties", StringComparison.OrdinalIgnoreCase) || list[_pieces[at]] is "casualty";
        if (_around.VerbOfLoss(at) is >= 0 and var loss)
        {
            Subject(loss, at, start, mentions);
            return;
        }
        if (list[_pieces[at]] is "life" && !_around.IsTaken(at)) return;
        if (Class(at + 1) == Of && !casualties)
        {
            int index = StartingAt(at + 2);
            if (index >= 0 && _parties[index].Kind is not (PartyKind.Bare or PartyKind.Definite))
            {
                Add(index, at, TollShare.Whole, mentions);
                AddJoined(index, at, forward: true, mentions);
            }
            return;
        }
        for (int i = _parties.Length - 1; i >= 0; i--)
        {
            Party party = _parties[i];
            if (party.Next > at) continue;
            // "costing 28 soldiers their lives"
            if (party.Next == at - 1 && list[_pieces[at - 1]] is "their" or "his" or "her" && list[_pieces[at]] is "lives" or "life" && _around.IsTaken(party.Start))
            {
                Add(i, at, TollShare.Whole, mentions);
                return;
            }
            if (party.Next == at && party.Kind is PartyKind.Zero or PartyKind.Numbered && party.Head < 0)
            {
                if (casualties && party.Kind != PartyKind.Zero) return;
                Add(i, at, TollShare.Whole, mentions);
                // "No casualties" is none killed and none hurt.
                if (casualties) mentions.Add(Make(party, at, TollKind.Injured, TollShare.Whole));
                return;
            }
            break;
        }
        for (int i = at - 1; i >= Math.Max(start, at - 4); i--)
        {
            if (Class(i) != Suffer) continue;
            Subject(i, at, start, mentions);
            return;
        }
    }

    private void Subject(int verb, int at, int start, ImmutableArray<TollMention>.Builder mentions)
    {
        int index = _search.Nearest(verb, start);
        if (index < 0) return;
        Add(index, at, _around.IsAlso(verb) ? TollShare.Besides : TollShare.Whole, mentions);
        AddJoined(index, at, forward: false, mentions);
    }

    private int StartingAt(int piece) => PartyGrammar.StartingAt(_parties, piece);

    private bool Add(int index, int at, TollShare share, ImmutableArray<TollMention>.Builder mentions)
    {
        Party party = _parties[index];
        if (party.Count is null) return false;
        if (share == TollShare.Whole && _search.IsPart(index)) share = TollShare.Included;
        if (share == TollShare.Whole && party.Other) share = TollShare.Further;
        mentions.Add(Make(party, at, (TollKind)_words[at].Value, share));
        return true;
    }

    private TollMention Make(in Party party, int at, TollKind kind, TollShare share) => party.Told(_pieces, _pieces[at].Token, kind, share);

    private QuantityClass Class(int at) => at >= 0 && at < _words.Length ? _words[at].Class : None;
}
