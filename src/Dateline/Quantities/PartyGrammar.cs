using Dateline.Text;
using Dateline.Text.Numbers;
using Dateline.Times;
using static Dateline.Quantities.QuantityClass;

namespace Dateline.Quantities;

/// <summary>Reads the people named in a sentence: "at least 12 people", "three of them children", "a family of five", "a 23-year-old man", "no one", "civilians".</summary>
internal readonly ref struct PartyGrammar(PieceList list, ReadOnlySpan<QuantityWord> words, Document document)
{
    // Between a number and its noun stand no more pieces than this ("a 17-year-old North Carolina boy", "two senior Popular Mobilization Forces field commanders").
    private const int MostAttributes = 9;

    // "15 Popular Mobilization and 40 other fighters": as many words of an adjective whose noun comes later.
    private const int MostShared = 3;

    private readonly ReadOnlySpan<Piece> _pieces = list.Pieces;

    private readonly ReadOnlySpan<QuantityWord> _words = words;

    private readonly CountGrammar _counts = new(list, words);

    private readonly TitleGrammar _titles = new(list, words, document);

    /// <summary>Reads the people that start at a piece of a sentence that ends before piece <paramref name="end"/>.</summary>
    public bool TryRead(int at, int end, out Party party)
    {
        party = default;
        switch (Class(at))
        {
            case Number or Vague or Qualifier or QuantityClass.Between or At:
                return ReadCounted(at, at, end, false, out party);
            // "wounded another 20"
            case Article when Class(at + 1) is Number or Vague && at + 1 < end && list[_pieces[at]].Equals("another", StringComparison.OrdinalIgnoreCase) && ReadCounted(at + 1, at, end, false, out party):
                party = party with { Other = true };
                return true;
            case Article:
                return ReadCouple(at, end, out party) || ReadCounted(at, at, end, false, out party) || ReadSingle(at, end, out party) || ReadAnother(at, end, out party);
            // "no fewer than 31"
            case No when Class(at + 1) == Qualifier:
                return ReadCounted(at, at, end, false, out party);
            case No or Nobody:
                return ReadNone(at, end, out party);
            case The when Class(at + 1) is Number && at + 1 < end:
                return ReadCounted(at + 1, at, end, true, out party);
            case The when list[_pieces[at]] is "his" or "her" or "their" or "its" or "His" or "Her" or "Their" or "Its" && ReadKin(at, end, out party):
                return true;
            case The:
                return ReadDefinite(at, end, out party);
            case People:
                return ReadTitled(at, end, out party) || ReadBare(at, end, out party);
            case Pronoun:
                party = new Party(at, at + 1, -1, Count.Exactly(1), CountQualifier.Exact, TollRole.Unknown, PartyKind.Definite, false, false, IsBehind(at));
                return true;
            default:
                return false;
        }
    }

    private bool ReadCounted(int at, int start, int end, bool definite, out Party party)
    {
        party = default;
        CountParse count = _counts.Read(at);
        if (!count.Found || count.Next > end || IsOpeningYear(count)) return false;
        int next = count.Next;
        bool included = Class(start - 1) == Including || Class(start - 1) is At && Class(start - 2) == Including, other = false, hurt = false;
        if (next < end && (_pieces[next].Is('-') && _pieces[next].Start == _pieces[next - 1].End || _pieces[next].Is('%') || _pieces[next].Is(':') && _pieces[next].Start == _pieces[next - 1].End)) return false;
        if (IsAge(at, next)) return false;
        if (Class(next) == Of)
        {
            int whose = next + 1;
            if (whose < end && list[_pieces[whose]] is "them" or "whom" or "those" or "which")
            {
                included = true;
                next = whose + 1;
            }
            else
            {
                if (Class(whose) == The) whose++;
                if (Class(whose) == Number && NumberReader.TryRead(list, whose, out NumberReading whole)) whose = whole.Next;
                // "two of the wounded had died"
                hurt = Class(whose - 1) == The && whose < end && list[_pieces[whose]] is "wounded" or "injured" && Class(whose + 1) is QuantityClass.Auxiliary or Befalls or Filler;
                next = hurt ? whose + 1 : whose;
            }
        }
        if (Class(next) == Other || next < end && Class(next) == Qualifier && list[_pieces[next]] is "more" && Class(next + 1) != Than)
        {
            other = true;
            next++;
        }
        int head = ReadNoun(next, end, out int behind, out TollRole role);
        PartyKind kind = definite ? PartyKind.Definite : PartyKind.Numbered;
        // "two more villages": things, not people.
        if (head < 0 && other && IsThing(next, end)) return false;
        // "injuring 70 others, one seriously"
        if (head < 0 && next < end && start > 0 && _pieces[start - 1].Is(',') && list[_pieces[next]] is "seriously" or "critically" or "severely" or "badly" or "gravely" or "slightly" or "lightly" or "fatally" && Class(next + 1) != Befalls) included = true;
        if (head < 0 && !other && !definite && EndOfShared(next, end) is >= 0 and var shared) behind = shared;
        else if (head < 0)
        {
            // A number alone stands where a noun could: before a verb, a mark, "and", the end.
            if (!included && !other && !StandsAlone(next, end, count)) return false;
            behind = next;
        }
        included |= IsAmong(behind, end);
        party = new Party(start, behind, head, count.Count, count.Qualifier, role, hurt ? PartyKind.Definite : kind, included, other || hurt, IsBehind(start));
        return true;
    }

    // "In 2014 students were abducted": four digits behind the "In" that opens a sentence.
    private bool IsOpeningYear(in CountParse count) => count.InDigits && count.Start > 0 && _pieces[count.Start] is { Length: 4, Number: >= 1900 and <= 2099 } year && count.Next == count.Start + 1 && !list[year].Contains(',') && list[_pieces[count.Start - 1]] is "In";

    // "45 Emirati, 10 Saudi and five Bahraini soldiers": a number with an adjective, before others of the same noun; where it ends, -1 when it is none.
    private int EndOfShared(int at, int end)
    {
        int next = at;
        while (next < end && next - at < MostShared && _pieces[next].Kind == PieceKind.Word && Class(next) == None && document.Depth >= AnalysisDepth.Tags && document.Tokens[_pieces[next].Token].PartOfSpeech is PartOfSpeech.Adjective or PartOfSpeech.ProperNoun && TimeWords.Find(list[_pieces[next]]).Class == TimeWordClass.None) next++;
        if (next == at || next >= end) return -1;
        int joined = next;
        if (_pieces[joined].Is(',')) joined++;
        if (Class(joined) == And) joined++;
        return joined > next && joined < end && Class(joined) == Number && ReadCounted(joined, joined, end, false, out Party following) && (following.Head >= 0 || following.Next - following.Start > 1) ? next : -1;
    }

    // "four police officers among them"
    private bool IsAmong(int at, int end) => at + 1 < end && list[_pieces[at]] is "among" && list[_pieces[at + 1]] is "them" or "those" && Class(at + 2) != Befalls;

    private bool StandsAlone(int at, int end, in CountParse count)
    {
        // A day of the month, a bare long number (a year, a house, a file's name) and what follows a hyphen are no counts.
        if (count.InDigits && count.Qualifier == CountQualifier.Exact && (_pieces[count.Start].Length > 3 && _pieces[count.Start].Number >= 1000 && !list[_pieces[count.Start]].Contains(',') || IsDayOfMonth(count.Start))) return false;
        if (at >= end) return true;
        // "rose to 27 as two of the wounded died"
        if (Class(at) == At && Class(count.Start - 1) == To && list[_pieces[at]] is "as") return true;
        if (_pieces[at].Kind == PieceKind.Mark) return !_pieces[at].Is('/') && !_pieces[at].Is('\'') && !_pieces[at].Is('’');
        // "injured scores a monitor said", where print has lost its commas
        if (Class(at) is Article or The && Class(count.Start - 1) == Befalls && count.Qualifier != CountQualifier.Exact) return true;
        // "wounded 50 at a market"
        if (Class(at) == At && Class(count.Start - 1) == Befalls && list[_pieces[at]] is "at" && Class(at + 1) is Article or The or None) return true;
        return Class(at) is Befalls or QuantityClass.Auxiliary or And or Stop or Filler or Break or From or Including or Left;
    }

    private bool IsThing(int at, int end) => at < end && _pieces[at].Kind == PieceKind.Word && (Class(at) == Unit || Class(at) == None && document.Depth >= AnalysisDepth.Tags && document.Tokens[_pieces[at].Token].PartOfSpeech == PartOfSpeech.Noun);

    private bool IsDayOfMonth(int at) => at > 0 && (_pieces[at - 1].Kind == PieceKind.Word && TimeWords.Find(list[_pieces[at - 1]]).Class == TimeWordClass.Month
        || at > 1 && _pieces[at - 1].Is('.') && _pieces[at - 2].Kind == PieceKind.Word && TimeWords.Find(list[_pieces[at - 2]]).Class == TimeWordClass.Month
        || _pieces[at - 1].Is('-') && _pieces[at - 1].End == _pieces[at].Start);

    // "Khan, 27, was": a number between commas behind a name or noun is an age.
    private bool IsAge(int at, int next) => at > 1 && _pieces[at - 1].Is(',') && (_pieces[at].Kind == PieceKind.Digits && _pieces[at].Number < 120 || IsAgeInWords(at, next)) && (next >= _pieces.Length || _pieces[next].Is(',') || _pieces[next].Is('.') || _pieces[next].Is('—') || _pieces[next].Is('–') || _pieces[next].Is('―') || Class(next) == And)
        && (_pieces[at - 2].Is('.') || _pieces[at - 2].Kind == PieceKind.Word && (char.IsUpper(list.Text[_pieces[at - 2].Start]) || Class(at - 2) == People));

    // "Liza, four, and her mother": behind a name within the sentence; but "in Orsk, four, including a child, were hurt"
    private bool IsAgeInWords(int at, int next) => next == at + 1 && at > 2 && Class(at) == Number && next + 1 < _pieces.Length && _pieces[next].Is(',') && Class(next + 1) is not (Including or Number) && list[_pieces[next + 1]] is not "all"
        && document.EntityFrom(_pieces[at - 2].Start) is var name && name < document.Entities.Length && document.Entities[name].Kind == EntityKind.Person && document.Entities[name].Span.End == _pieces[at - 2].End;

    private bool ReadSingle(int at, int end, out Party party)
    {
        party = default;
        int head = ReadNoun(at + 1, end, out int next, out TollRole role);
        if (head < 0 || IsPlural(head) && list[_pieces[head]] is not "people") return false;
        Count count = ReadMembers(head, end, ref next, ref role);
        bool included = Class(at - 1) == Including || IsAmong(next, end);
        party = new Party(at, next, head, count, CountQualifier.Exact, role, PartyKind.Indefinite, included, list[_pieces[at]].Equals("another", StringComparison.OrdinalIgnoreCase), IsBehind(at));
        return true;
    }

    // "a family of five", "a group of 12 soldiers", "its crew of three"
    private Count ReadMembers(int head, int end, ref int next, ref TollRole role)
    {
        if (Class(next) != Of || _counts.Read(next + 1) is not { Found: true } members) return Count.Exactly(1);
        bool named = ReadNoun(members.Next, end, out int behind, out TollRole inner) >= 0;
        next = named ? behind : members.Next;
        if (named) role = inner;
        // "a boy of 10": as old, not as many.
        return named || IsManyInOne(list[_pieces[head]]) ? members.Count : Count.Exactly(1);
    }

    // "a retired couple"
    private bool ReadCouple(int at, int end, out Party party)
    {
        int noun = at + 1;
        while (noun < Math.Min(end, at + 1 + MostAttributes) && Class(noun) is None or People && _pieces[noun].Kind == PieceKind.Word) noun++;
        party = new Party(at, noun + 1, noun, Count.Exactly(2), CountQualifier.Exact, TollRole.Unknown, PartyKind.Indefinite, false, false, IsBehind(at));
        return noun < end && list[_pieces[noun]] is "couple" && Class(noun + 1) is not (Of or People or Vague or Number or Unit);
    }

    private static bool IsManyInOne(ReadOnlySpan<char> noun) => noun is "family" or "group" or "crew" or "team" or "party" or "squad" or "gang" or "band" or "couple" or "delegation" or "unit" or "patrol" or "crowd" or "mob" or "household" or "contingent" or "force" or "cell" or "tribe" or "class" or "platoon" or "brigade" or "battalion" or "militia" or "column" or "convoy";

    // "the senator and her husband"
    private bool ReadKin(int at, int end, out Party party)
    {
        party = default;
        int head = ReadNoun(at + 1, end, out int next, out TollRole role);
        if (head < 0 || IsPlural(head)) return false;
        Count count = ReadMembers(head, end, ref next, ref role);
        party = new Party(at, next, head, count, CountQualifier.Exact, role, PartyKind.Indefinite, false, false, IsBehind(at));
        return true;
    }

    // "killing one man and injuring another", "another was wounded"
    private bool ReadAnother(int at, int end, out Party party)
    {
        party = new Party(at, at + 1, -1, Count.Exactly(1), CountQualifier.Exact, TollRole.Unknown, PartyKind.Indefinite, false, true, IsBehind(at));
        // "wounding a third"
        if (at + 1 < end && list[_pieces[at]] is "a" && list[_pieces[at + 1]] is "second" or "third" or "fourth" or "fifth" or "sixth" && (at + 2 >= end || _pieces[at + 2].Kind == PieceKind.Mark || Class(at + 2) is Befalls or QuantityClass.Auxiliary or Stop))
        {
            party = party with { Next = at + 2 };
            return true;
        }
        return list[_pieces[at]].Equals("another", StringComparison.OrdinalIgnoreCase) && (at + 1 >= end || _pieces[at + 1].Kind == PieceKind.Mark || Class(at + 1) is Befalls or QuantityClass.Auxiliary or Stop or Filler or And or Break);
    }

    private bool ReadNone(int at, int end, out Party party)
    {
        party = default;
        int next = at + 1;
        if (Class(at) == No)
        {
            if (next < end && list[_pieces[next]] is "one")
            {
                next++;
                // "No one else was hurt": others were
                if (next < end && list[_pieces[next]] is "else") return false;
            }
            else if (Class(next) == Other) return false;
            else if (Class(next) == Befalls && _words[next].Form == TollForm.Noun) { }
            else if (ReadNoun(next, end, out int behind, out _) >= 0) next = behind;
            else
            {
                // "no serious injuries", "no immediate reports of casualties"
                // "no immediate word of casualties": nothing is known yet.
                if (next < end && list[_pieces[next]] is "immediate" or "word" or "information" or "official" or "independent" or "confirmation" or "details" or "confirmed" or "initial") return false;
                int noun = next;
                while (noun < Math.Min(end, next + 5) && !(Class(noun) == Befalls && _words[noun].Form == TollForm.Noun) && _pieces[noun].Kind == PieceKind.Word) noun++;
                if (noun >= end || Class(noun) != Befalls) return false;
                next = noun;
            }
        }
        party = new Party(at, next, -1, Count.Exactly(0), CountQualifier.Exact, TollRole.Unknown, PartyKind.Zero, false, false, false);
        return true;
    }

    private bool ReadDefinite(int at, int end, out Party party)
    {
        int head = ReadNoun(at + 1, end, out int next, out TollRole role);
        bool one = head >= 0 && !IsPlural(head);
        // "the crew of three"
        Count members = one ? ReadMembers(head, end, ref next, ref role) : Count.Exactly(1);
        // "the commander Ann Other"
        int named = one ? _titles.EndOfPerson(next) : -1;
        party = new Party(at, Math.Max(next, named), head, one ? members : null, CountQualifier.Exact, role, named > 0 ? PartyKind.Named : PartyKind.Definite, false, false, IsBehind(at));
        return head >= 0;
    }

    // "commander Ann Other": what a person is and the name are one.
    private bool ReadTitled(int at, int end, out Party party)
    {
        int next = _titles.EndOf(at, end);
        party = new Party(at, Math.Max(next, at + 1), -1, Count.Exactly(1), CountQualifier.Exact, (TollRole)(_words[at].Value & ~QuantityWords.Plural), PartyKind.Named, Class(at - 1) == Including, false, IsBehind(at));
        return next > 0;
    }

    private bool ReadBare(int at, int end, out Party party)
    {
        int head = ReadNoun(at, end, out int next, out TollRole role);
        bool plural = head >= 0 && IsPlural(head);
        party = new Party(at, next, head, plural ? new Count(1, null) : null, CountQualifier.Vague, role, PartyKind.Bare, Class(at - 1) == Including || at > 0 && list[_pieces[at - 1]] is "them" or "whom", false, IsBehind(at));
        return plural && !IsBody(list[_pieces[head]]) && _titles.EndOfPerson(next) < 0;
    }

    // Nouns in the plural that name a body or an office more often than a number of people.
    private static bool IsBody(ReadOnlySpan<char> noun) =>
        noun.Equals("forces", StringComparison.OrdinalIgnoreCase) || noun.Equals("police", StringComparison.OrdinalIgnoreCase) || noun.Equals("families", StringComparison.OrdinalIgnoreCase) || noun.Equals("heads", StringComparison.OrdinalIgnoreCase)
        || noun.Equals("members", StringComparison.OrdinalIgnoreCase) || noun.Equals("leaders", StringComparison.OrdinalIgnoreCase) || noun.Equals("officials", StringComparison.OrdinalIgnoreCase);

    // The last of the nouns for people that begin at most some attributes on: "police officers", "senior field commanders"; -1 when another noun or none comes.
    private int ReadNoun(int at, int end, out int next, out TollRole role)
    {
        int head = -1, limit = Math.Min(end, at + MostAttributes);
        next = at;
        role = TollRole.Unknown;
        for (int i = at; i < limit; i++)
        {
            if (_pieces[i].Kind == PieceKind.Mark)
            {
                // A hyphen or quotation mark within a name; a comma between attributes only before the noun is found.
                if (_pieces[i].Is('-') || head < 0 && (i > at || _pieces[i].Is('"') || _pieces[i].Is('“')) && _pieces[i].Number is '"' or '“' or '”' or '\'' or '’' or '.') continue;
                break;
            }
            if (_pieces[i].Kind == PieceKind.Digits)
            {
                // "a 23-year-old man"
                if (head < 0 && i + 1 < limit && _pieces[i + 1].Is('-')) continue;
                break;
            }
            QuantityClass of = Class(i);
            // "three Kenyan railway workers": before another word a people's name is an adjective.
            // "a rebel-held district": the first half of a compound is no head.
            bool compound = i + 2 < limit && _pieces[i + 1].Is('-') && _pieces[i + 1].Start == _pieces[i].End && _pieces[i + 2].Start == _pieces[i + 1].End;
            if (IsDoerNoun(i, of, compound))
            {
                next = i + 1;
                return i;
            }
            bool people = of == People && !compound && !(head < 0 && i + 1 < limit && _pieces[i + 1].Kind == PieceKind.Word && Class(i + 1) is None or People && document.Depth >= AnalysisDepth.Tags && document.Tokens[_pieces[i].Token].PartOfSpeech == PartOfSpeech.Adjective);
            if (people)
            {
                head = i;
                next = i + 1;
                TollRole own = (TollRole)(_words[i].Value & ~QuantityWords.Plural);
                if (own != TollRole.Unknown || role == TollRole.Unknown) role = own == TollRole.Unknown ? role : own;
                limit = Math.Min(end, i + 3);
                continue;
            }
            bool attribute = of is None or People || of == Unit && _pieces[i - 1 < 0 ? 0 : i - 1].Is('-') || of == Filler && list[_pieces[i]] is "alive"
                // "nine displaced people": what they were before
                || of == Befalls && list[_pieces[i]] is "displaced" or "homeless" or "uprooted" && i + 1 < limit && Class(i + 1) == People;
            if (head >= 0)
            {
                // What follows the noun is another noun only where the tags say so ("police station").
                if (attribute && document.Depth >= AnalysisDepth.Tags && document.Tokens[_pieces[i].Token].PartOfSpeech == PartOfSpeech.Noun && !(char.IsUpper(list.Text[_pieces[i].Start]))) head = -1;
                break;
            }
            // "70 regime and rebel fighters"
            if (of == And && i > at && i + 1 < limit && Class(i + 1) is None or People && list[_pieces[i]] is "and") continue;
            if (!attribute && !(of == Number && _pieces[i - 1 < 0 ? 0 : i - 1].Is('-'))) break;
            if (IsDemonym(i, end))
            {
                next = i + 1;
                return i;
            }
        }
        return head;
    }

    // "two deminers", "an interpreter": nouns that no list has, for those who do what their ending tells, with no further noun behind them.
    private bool IsDoerNoun(int at, QuantityClass of, bool compound)
    {
        ReadOnlySpan<char> word = list[_pieces[at]];
        return of == None && !compound && word.Length > 5 && document.Depth >= AnalysisDepth.Tags && document.Tokens[_pieces[at].Token] is { PartOfSpeech: PartOfSpeech.Noun, Tag: "NN" or "NNS" } && DoerNouns.Has(word)
            && !(at + 1 < _pieces.Length && _pieces[at + 1].Kind == PieceKind.Word && Class(at + 1) is None or People && document.Tokens[_pieces[at + 1].Token].PartOfSpeech is PartOfSpeech.Noun or PartOfSpeech.ProperNoun);
    }

    private bool IsPlural(int noun) => Class(noun) == None ? DoerNouns.IsPlural(list[_pieces[noun]]) : (_words[noun].Value & QuantityWords.Plural) != 0;

    // "five Kenyans": a capitalised plural that no further noun follows.
    private bool IsDemonym(int at, int end)
    {
        Piece piece = _pieces[at];
        if (piece.Length < 5 || !char.IsUpper(list.Text[piece.Start]) || !(list.Text[piece.End - 1] == 's' && list.Text[piece.End - 2] is 'n' or 'i' or 'r' or 't' or 'h') || piece.End - piece.Start < 5) return false;
        int next = at + 1;
        return next >= end || _pieces[next].Kind == PieceKind.Mark && !_pieces[next].Is('\'') && !_pieces[next].Is('’') || Class(next) is Befalls or QuantityClass.Auxiliary or And or Stop or Filler or Relative or At or From or To;
    }

    /// <summary>Whether a capitalised word stands where a person would: right before a verb of dying or being hurt.</summary>
    public bool LooksNamed(int at, int end)
    {
        if (Class(at) != None || _pieces[at].Kind != PieceKind.Word || _pieces[at].Length < 3 || !char.IsUpper(list.Text[_pieces[at].Start])) return false;
        int verb = at + 1;
        // "Haddad, 45, was shot"
        if (verb + 2 < end && _pieces[verb].Is(',') && _pieces[verb + 1].Kind == PieceKind.Digits && _pieces[verb + 2].Is(',')) verb += 3;
        return verb < end && (Class(verb) == Befalls && _words[verb].Form == TollForm.Intransitive || Class(verb) == Suffer || Class(verb) == QuantityClass.Auxiliary && Class(verb + 1) is Befalls or Filler);
    }

    private bool IsBehind(int start) => Class(start - 1) is Stop or Of or From or At or To;

    private QuantityClass Class(int at) => at >= 0 && at < _words.Length ? _words[at].Class : None;

    /// <summary>The index of the people whose words hold a token; -1 when there are none.</summary>
    public static int Over(ReadOnlySpan<Party> parties, ReadOnlySpan<Piece> pieces, int token)
    {
        for (int i = 0; i < parties.Length; i++)
        {
            if (pieces[parties[i].Start].Token <= token && token <= pieces[parties[i].Next - 1].Token) return i;
        }
        return -1;
    }

    /// <summary>The people whose words begin at a piece; -1 when there are none.</summary>
    public static int StartingAt(ReadOnlySpan<Party> parties, int piece)
    {
        for (int i = 0; i < parties.Length; i++)
        {
            if (parties[i].Start == piece) return i;
            if (parties[i].Start > piece) return -1;
        }
        return -1;
    }
}
