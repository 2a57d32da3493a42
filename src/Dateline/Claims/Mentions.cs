using System.Collections.Immutable;
using Dateline.Actors;
using Dateline.Claims.Dating;
using Dateline.Claims.Syntax;
using Dateline.Places;
using Dateline.Quantities;
using Dateline.Text;
using Dateline.Times;

namespace Dateline.Claims;

/// <summary>What the finders found in an article, by token: times, places, figures, actors, and what pronouns stand for.</summary>
internal sealed class Mentions
{
    private readonly Document _document;
    private readonly int[] _timeAt;
    private readonly int[] _placeAt;
    private readonly int[] _antecedent;
    private readonly bool[] _trigger;
    private readonly bool[] _relay;
    private readonly int[] _actorAt;
    private readonly bool[] _location;
    private readonly bool[] _person;

    public Mentions(Document document, ImmutableArray<TimeReading> times, ImmutableArray<ResolvedPlace> places, ImmutableArray<TollMention> tolls, ImmutableArray<ActorMention> actors)
    {
        _document = document;
        Times = times;
        Places = places;
        Tolls = tolls;
        Actors = actors;
        _timeAt = Index(times.Select(time => time.Mention.Tokens));
        _placeAt = Index(places.Select(place => place.Mention.Tokens));
        _actorAt = Index(actors.Select(actor => actor.Tokens));
        _antecedent = new int[document.Tokens.Length];
        Array.Fill(_antecedent, -1);
        foreach (CoreferenceChain chain in document.Chains)
        {
            int referent = HeadOf(chain.Mentions[chain.Representative]);
            foreach (TextSpan mention in chain.Mentions)
            {
                int head = HeadOf(mention);
                if (head >= 0 && head != referent) _antecedent[head] = referent;
            }
        }
        _trigger = new bool[document.Tokens.Length];
        _relay = new bool[document.Tokens.Length];
        _location = new bool[document.Tokens.Length];
        _person = new bool[document.Tokens.Length];
        foreach (Entity entity in document.Entities.Where(entity => entity.Kind == EntityKind.Person)) _person.AsSpan(document.TokensIn(entity.Span)).Fill(true);
        // Names of places that the gazetteer lacks.
        foreach (Entity entity in document.Entities.Where(entity => entity.Kind is EntityKind.Location or EntityKind.Facility))
        {
            Range tokens = document.TokensIn(entity.Span);
            for (int i = tokens.Start.Value; i < tokens.End.Value; i++) _location[i] = true;
        }
    }

    /// <summary>The day the text counts from: the printed one, else that of publication; null when neither is known.</summary>
    public DateOnly? Published { get; init; }

    /// <summary>The index of the time that is only the printed date of the text; -1 when there is none.</summary>
    public int PrintedDate { get; init; } = -1;

    public ImmutableArray<TimeReading> Times { get; }

    /// <summary>Whether a time names the day the text counts from, "today" or by its weekday, and is not just the printed date.</summary>
    public bool IsOfItsDay(int time) => time != PrintedDate && Times[time] is { Range: { Days: 1 } range } && range.First == Published && Times[time].Mention.Kind is not TimeKind.Duration;

    /// <summary>Whether the text names the day it counts from anywhere.</summary>
    public bool TellsOfItsDay => _tellsOfItsDay ??= Enumerable.Range(0, Times.Length).Any(IsOfItsDay);

    private bool? _tellsOfItsDay;

    public ImmutableArray<ResolvedPlace> Places { get; }

    public ImmutableArray<TollMention> Tolls { get; }

    public ImmutableArray<ActorMention> Actors { get; }

    /// <summary>The indexes of the times whose words begin within a range of tokens.</summary>
    public Range TimesIn(Range tokens) => Within(Times.Length, i => Times[i].Mention.Tokens.Start.Value, tokens);

    /// <summary>The indexes of the places whose words begin within a range of tokens.</summary>
    public Range PlacesIn(Range tokens) => Within(Places.Length, i => Places[i].Mention.Tokens.Start.Value, tokens);

    private static Range Within(int count, Func<int, int> startOf, Range tokens) => First(count, startOf, tokens.Start.Value)..First(count, startOf, tokens.End.Value);

    private static int First(int count, Func<int, int> startOf, int token)
    {
        int low = 0, high = count;
        while (low < high)
        {
            int middle = (low + high) >>> 1;
            if (startOf(middle) < token) low = middle + 1;
            else high = middle;
        }
        return low;
    }

    /// <summary>The days of a happening with a time; null when it has none.</summary>
    public DateRange? DaysOf(Draft draft) => draft.Days ?? (draft.Time >= 0 ? Times[draft.Time].Range : null);

    /// <summary>The index of the time that a token belongs to; -1 when it belongs to none.</summary>
    public int TimeAt(int token) => _timeAt[token];

    /// <summary>The index of the place that a token belongs to; -1 when it belongs to none.</summary>
    public int PlaceAt(int token) => _placeAt[token];

    /// <summary>The head token of the fullest naming of what a token refers to; -1 when there is none.</summary>
    public int Antecedent(int token) => _antecedent[token];

    /// <summary>Whether a token belongs to the naming of an agency, channel or paper that passes words on.</summary>
    public bool IsRelay(int token) => _relay[token];

    public void MarkRelay(TextSpan naming)
    {
        Range tokens = _document.TokensIn(naming);
        for (int i = tokens.Start.Value; i < tokens.End.Value; i++) _relay[i] = true;
    }

    public bool IsTrigger(int token) => _trigger[token];

    public void MarkTrigger(int token) => _trigger[token] = true;

    /// <summary>Whether a token names an actor or where one comes from: "Norlandian", "army".</summary>
    public bool IsActorWord(int token) => _actorAt[token] >= 0 && Actors[_actorAt[token]].IsKnown || IsDemonym(token);

    /// <summary>The naming of an actor that a token belongs to; null where it belongs to none.</summary>
    public ActorMention? ActorAt(int token) => _actorAt[token] >= 0 ? Actors[_actorAt[token]] : null;

    /// <summary>Whether a token stands in what the recognizer takes for the name of a person.</summary>
    public bool IsPersonName(int token) => _person[token];

    /// <summary>Whether words are the name of an actor that the registry knows.</summary>
    public bool IsKnownActor(Range tokens) => _actorAt[tokens.Start.Value] is >= 0 and var actor && Actors[actor].IsKnown;

    /// <summary>Whether a token stands in the name of a group or body of the registry.</summary>
    public bool IsOfGroup(int token) => GroupAt(token) is not null;

    /// <summary>The tokens of the registered group's name that a token stands in; null where it stands in none.</summary>
    public Range? GroupAt(int token)
    {
        if (ActorAt(token) is not { } actor) return null;
        foreach (ActorPart part in actor.Parts)
        {
            if (part is { Kind: NamingKind.Group, Relation: PartRelation.Within } && part.Span.Contains(_document.Tokens[token].Span)) return _document.TokensIn(part.Span);
        }
        return null;
    }

    /// <summary>The words of a thing without the registered group's name that they begin with: "a Red Star roadside bomb".</summary>
    public TextSpan WithoutGroup(TextSpan named)
    {
        int last = _document.TokenAt(named.End - 1);
        for (int i = _document.TokenAt(named.Start); i < last; i++)
        {
            if (GroupAt(i) is { } group && group.End.Value <= last) return new TextSpan(_document.Tokens[group.End.Value].Span.Start, named.End);
        }
        return named;
    }

    /// <summary>Whether two tokens belong to one naming of an actor: both halves of "Army of Orsk and Velmar".</summary>
    public bool IsOneName(int a, int b) => _actorAt[a] >= 0 && _actorAt[a] == _actorAt[b];

    /// <summary>Whether words only go on with the name of an actor that the registry knows: "Army of Orsk", "Sworn Brothers – Orsk Province".</summary>
    public bool GoOnWithActor(Range tokens) => IsKnownActor(tokens) && tokens.Start.Value > 0 && IsOneName(tokens.Start.Value - 1, tokens.Start.Value) && _document.Words(_document.Tokens[tokens.Start.Value - 1]) is "of" or "the" or "and" or "in" or "–" or "—" or "-";

    /// <summary>The name that a token stands in, where a conjunction joins words within it: "Bureau of Seeds and Soil"; null elsewhere.</summary>
    public ActorMention? NameWithAnd(int token)
    {
        if (ActorAt(token) is not { } name) return null;
        bool of = false;
        for (int i = name.Tokens.Start.Value; i < name.Tokens.End.Value; i++)
        {
            if (_document.Tokens[i].PartOfSpeech == PartOfSpeech.Adposition) of = true;
            else if (of && _document.Tokens[i].PartOfSpeech == PartOfSpeech.CoordinatingConjunction) return name;
        }
        return null;
    }

    /// <summary>Whether a token tells whose something is by a place: "Norlandian".</summary>
    public bool IsDemonym(int token) => _placeAt[token] >= 0 && Places[_placeAt[token]].Mention is { Use: PlaceUse.Adjective or PlaceUse.Metonym };

    /// <summary>Whether a place is only somebody's name for it: "a place that officers called Orsk".</summary>
    public bool IsOnlyCalled(int place, SyntaxTree tree)
    {
        int head = tree.HeadOf(Places[place].Mention.Tokens), verb = tree.Head(head);
        return verb >= 0 && tree.Label(head) is DependencyLabel.Xcomp or DependencyLabel.Obj && tree.Lemma(verb) is "call" or "name" or "dub" && tree.Label(verb) is DependencyLabel.Acl or DependencyLabel.AclRelcl;
    }

    public bool IsOfKind(int token, string kind) => kind switch
    {
        "place" => _placeAt[token] >= 0 ? Places[_placeAt[token]].Mention.Use == PlaceUse.Literal : _location[token],
        "state" => _placeAt[token] >= 0 && Places[_placeAt[token]].Place.Precision == PlacePrecision.Country,
        "time" => _timeAt[token] >= 0,
        "number" => _document.Tokens[token].PartOfSpeech == PartOfSpeech.Numeral,
        "name" => _document.Tokens[token].PartOfSpeech == PartOfSpeech.ProperNoun && _timeAt[token] < 0,
        "actor" => _actorAt[token] >= 0 || IsActorWord(token),
        _ => false,
    };

    /// <summary>Whether two phrases may name the same actor: equal head words, one chain, or one of them a nationality that the other's words begin with.</summary>
    public bool MayBeSame(int a, int b)
    {
        if (a == b || _antecedent[a] == b || _antecedent[b] == a || (_antecedent[a] >= 0 && _antecedent[a] == _antecedent[b])) return true;
        Token x = _document.Tokens[a], y = _document.Tokens[b];
        if (string.Equals(x.Lemma, y.Lemma, StringComparison.OrdinalIgnoreCase)) return true;
        return Shares(a, b) || Shares(b, a);
    }

    private bool Shares(int whole, int part)
    {
        if (_document.Tokens[part].PartOfSpeech == PartOfSpeech.Pronoun) return false;
        ReadOnlySpan<char> word = _document.Words(_document.Tokens[part]);
        ReadOnlySpan<char> stem = word[..Math.Min(word.Length, 5)];
        for (int i = whole; i >= Math.Max(0, whole - 4); i--)
        {
            // "the president brushed off a US demand": what stands before the phrase is no part of it.
            if (i == part || _document.Tokens[i].PartOfSpeech is PartOfSpeech.Verb or PartOfSpeech.Adposition or PartOfSpeech.Auxiliary) return false;
            if (_document.Words(_document.Tokens[i]).StartsWith(stem, StringComparison.OrdinalIgnoreCase)) return true;
        }
        return false;
    }

    private int HeadOf(TextSpan mention)
    {
        Range tokens = _document.TokensIn(mention);
        for (int i = tokens.Start.Value; i < tokens.End.Value; i++)
        {
            int head = _document.Tokens[i].Head;
            if (head < tokens.Start.Value || head >= tokens.End.Value) return i;
        }
        return -1;
    }

    private int[] Index(IEnumerable<Range> ranges)
    {
        var index = new int[_document.Tokens.Length];
        Array.Fill(index, -1);
        int number = 0;
        foreach (Range range in ranges)
        {
            for (int i = range.Start.Value; i < range.End.Value; i++) index[i] = number;
            number++;
        }
        return index;
    }
}
