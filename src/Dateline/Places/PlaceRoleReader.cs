using System.Collections.Immutable;
using Dateline.Text;

namespace Dateline.Places;

/// <summary>Reads what each place is to what is told, from the words around it and the syntax.</summary>
internal sealed class PlaceRoleReader
{
    private static readonly Words Origins = new("from");
    private static readonly Words Targets = new("at on towards toward against into onto");
    private static readonly Words Launches = new(
        "fire fired fires firing launch launched launches launching target targeted targets targeting aim aimed strike struck strikes hit hits shell shelled shelling bomb bombed bombing bombard bombarded attack attacked attacks attacking rocket rockets missile missiles drone drones march marched advance advanced");
    private static readonly Words Sayings = new("said told speaking spoke interview briefing conference");
    private static readonly Words Lives = new("born native raised grew studied graduated hails hailing hailed");
    private static readonly Words People = new("man men woman women driver farmer teacher student students resident residents worker workers migrant migrants refugee refugees fighter fighters soldier soldiers volunteer volunteers family families tourist tourists citizen citizens someone people");
    private static readonly Words Homes = new("based backed led run born trained educated funded financed sponsored aligned allied flagged registered owned linked brokered mediated supported supplied built installed appointed drafted chaired occupied controlled held annexed administered governed ruled dominated seized captured patrolled imposed made");
    private static readonly Words Stationed = new("base bases airbase airbases outpost outposts post posts installation installations position positions garrison garrisons compound embassy consulate mission troops forces force soldiers soldier marines servicemen personnel contractors contractor peacekeepers convoy convoys patrol patrols warship warships destroyer destroyers ship ships vessel vessels drone drones aircraft jet jets helicopter helicopters plane planes warplanes bombers diplomats diplomat citizens nationals interests assets");
    private const int FarthestNoun = 4;
    private readonly Document _document;
    private readonly ImmutableArray<PlaceMention> _mentions;

    public PlaceRoleReader(Document document, ImmutableArray<PlaceMention> mentions)
    {
        _document = document;
        _mentions = mentions;
    }

    /// <summary>The role of a mention.</summary>
    public PlaceRole RoleOf(int index)
    {
        PlaceMention mention = _mentions[index];
        if (mention.Use is PlaceUse.Adjective or PlaceUse.Metonym or PlaceUse.PartOfName) return PlaceRole.ActorHome;
        if (IsHomeOf(mention.Tokens.End.Value) || IsToldByCapital(index) || IsOwnerAbroad(mention)) return PlaceRole.ActorHome;
        int first = mention.Tokens.Start.Value, sentence = _document.SentenceOf(first), start = _document.Sentences[sentence].Start.Value;
        if (index == 0 && sentence == 0 && IsFiling(mention)) return PlaceRole.FiledFrom;
        if (first == start && sentence > 0 && IsFiledBelow(mention)) return PlaceRole.FiledFrom;
        if (first == start) return PlaceRole.Happening;
        ReadOnlySpan<char> before = Word(PrepositionBefore(first, start));
        if (HasNearby(first, start, Lives)) return PlaceRole.Background;
        if (before is "from" && first >= 2 && People.Has(Word(Math.Max(start, PrepositionBefore(first, start) - 1)))) return PlaceRole.ActorHome;
        if (Origins.Has(before) && HasNearby(first, start, Launches)) return PlaceRole.Origin;
        if (Targets.Has(before) && HasNearby(first, start, Launches)) return PlaceRole.Target;
        if (before is "in" or "from" or "at" && IsWhereSaid(first, start)) return PlaceRole.Speaker;
        return PlaceRole.Happening;
    }

    // "Britain-based", "Turkey-backed", "Iran-aligned"
    private bool IsHomeOf(int end) => end + 1 < _document.Tokens.Length && Word(end) is "-" or "‑" && Homes.Has(Word(end + 1));

    // "a U.S. air base in Orsk": initials before what a state keeps abroad too say whose it is, as "American" does.
    private bool IsOwnerAbroad(PlaceMention mention)
    {
        if (!PlaceWords.Initials.Has(_document[mention.Span])) return false;
        int end = mention.Tokens.End.Value, last = Math.Min(_document.Sentences[_document.SentenceOf(end - 1)].End.Value, end + FarthestNoun);
        for (int token = end; token < last; token++)
        {
            if (Stationed.Has(Word(token))) return true;
            if (_document.Tokens[token].PartOfSpeech is not (PartOfSpeech.Noun or PartOfSpeech.Adjective or PartOfSpeech.ProperNoun) && Word(token) is not "-") return false;
        }
        return false;
    }

    // "Somalia's capital": the country only says which capital it is.
    private bool IsToldByCapital(int index) =>
        (index + 1 < _mentions.Length && _mentions[index + 1].CapitalOf is not null && _mentions[index + 1].Tokens.Start.Value <= _mentions[index].Tokens.End.Value + 1) ||
        (index > 0 && _mentions[index - 1].CapitalOf is not null && _mentions[index - 1].Tokens.End.Value + 1 == _mentions[index].Tokens.Start.Value);

    // "KYIV, Ukraine (Agency) —": capitals at the very head, a dash soon behind.
    private bool IsFiling(PlaceMention mention)
    {
        int first = mention.Tokens.Start.Value;
        if (first > 1) return false;
        for (int token = mention.Tokens.End.Value; token < _document.Tokens.Length && token < first + 16; token++)
            if (Word(token) is "—" or "–" or "--" or "-" && token > mention.Tokens.End.Value - 1) return char.IsUpper(_document[mention.Span][^1]) || Word(token) is "—" or "--";
        return false;
    }

    // A line of filing below a teaser or a headline: capitals and the agency in brackets at the head of a paragraph.
    private bool IsFiledBelow(PlaceMention mention)
    {
        int first = mention.Tokens.Start.Value, end = mention.Tokens.End.Value;
        return _document.Text.AsSpan(_document.Tokens[first - 1].Span.End..mention.Span.Start).Contains('\n') && char.IsUpper(_document[mention.Span][^1])
            && end < _document.Tokens.Length && (Word(end) is "(" || end + 2 < _document.Tokens.Length && Word(end) is "," && Word(end + 2) is "(");
    }

    private int PrepositionBefore(int first, int start)
    {
        int token = first - 1;
        while (token > start && first - token < 5 && !PlaceWords.Prepositions.Has(Word(token)) && !PlaceWords.WeakPrepositions.Has(Word(token)) && !(Word(token) is "," or ".")) token--;
        return token;
    }

    private bool HasNearby(int first, int start, Words words)
    {
        for (int token = first - 1; token >= start && token >= first - 8; token--)
            if (words.Has(Word(token))) return true;
        return false;
    }

    // "told reporters in Orsk", but "said rebels killed nine in Orsk": behind another verb the place is that verb's.
    private bool IsWhereSaid(int first, int start)
    {
        for (int token = first - 1; token >= start && token >= first - 8; token--)
        {
            if (Sayings.Has(Word(token))) return true;
            if (_document.Tokens[token].PartOfSpeech == PartOfSpeech.Verb) return false;
        }
        return false;
    }

    private ReadOnlySpan<char> Word(int token) => _document[_document.Tokens[token].Span];
}
