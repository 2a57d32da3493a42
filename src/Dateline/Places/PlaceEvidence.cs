using Dateline.Text;

namespace Dateline.Places;

/// <summary>Weighs what speaks for and against a matched name's being a place where it stands.</summary>
/// <remarks>The weights are logits set by hand and checked on one half of the development articles; docs/evaluation.md has the figures on both halves.</remarks>
internal sealed class PlaceEvidence
{
    /// <summary>The least confidence with which a match is taken for a place.</summary>
    public const double Threshold = 0.5;

    private const double Sure = 0.85;
    private const double DemonymConfidence = 0.9;
    private const long LargeCity = 500_000;
    private readonly Document _document;
    private readonly Atlas _atlas;
    private readonly List<NameMatch> _matches;
    private readonly PersonNames _people;
    private readonly bool _tagged, _named;
    private int[]? _entityOf;
    private HashSet<int>? _established;

    public PlaceEvidence(Document document, Atlas atlas, List<NameMatch> matches)
    {
        _document = document;
        _atlas = atlas;
        _matches = matches;
        _people = PersonNames.Of(document, atlas.Habits);
        _tagged = document.Depth >= AnalysisDepth.Tags && document.Tokens.Length > 0 && document.Tokens[0].Tag.Length > 0;
        _named = document.Entities.Length > 0;
    }

    /// <summary>Learns which names surely name a place somewhere in the document, so that they are one elsewhere too.</summary>
    public void ReadAll()
    {
        var sure = new HashSet<int>();
        for (int i = 0; i < _matches.Count; i++)
        {
            if (_matches[i].Namings.IsEmpty || _matches[i].IsPeople) continue;
            (double confidence, PlaceUse use) = Judge(i);
            if (confidence >= Sure && use == PlaceUse.Literal) sure.Add(_matches[i].Namings.Start);
        }
        _established = sure;
    }

    /// <summary>How sure it is that a match is a place's name, and what it stands for.</summary>
    public (double Confidence, PlaceUse Use) Judge(int index)
    {
        NameMatch match = _matches[index];
        if (match.Demonym is not null || match.IsPeople) return (JudgeDemonym(match), PlaceUse.Adjective);
        ReadOnlySpan<char> name = _document[_document.SpanOf(match.First..match.End)];
        NameHabit habit = match.Length == 1 && !IsInitials(name) ? _atlas.Habits[name] : NameHabit.None;
        if ((habit & NameHabit.Never) != 0) return (0, PlaceUse.Literal);
        if (match.Length > 1 && PlaceWords.NotPlaces.Has(name)) return (0, PlaceUse.PartOfName);
        if (IsSaintsDay(match)) return (0, PlaceUse.PartOfName);
        // "during Mass": short for the state only behind a town and a comma.
        if (name is "Mass" && (match.First == 0 || WordAt(match.First - 1) is not ",")) return (0, PlaceUse.Literal);
        PlaceUse use = PlaceUse.Literal;
        double size = SizeOf(match, out PlaceKind kind, out bool known);
        double logit = size + (match.Length > 1 ? 1.2 : 0) + HabitOf(match, habit, known) + Before(index, match, habit, known) + Behind(index, match, habit, kind, known, ref use);
        if (match.Length == 1 && _people.Has(name) && !known) logit -= 3;
        else if (match.Length == 1 && _people.Has(name) && kind is not (PlaceKind.Country or PlaceKind.Continent or PlaceKind.Sea)) logit -= 2;
        else if (match.Length == 1 && _people.Has(name) && habit != 0) logit -= 1;
        if (match.Length == 1 && IsOneOfPeople(match)) logit -= 3;
        if (match.Length == 1 && kind != PlaceKind.Country && IsAcronym(match, name)) logit -= 2.5;
        if (_tagged) logit += TagOf(match, habit);
        if (_named) logit += EntityOf(match, kind, ref use);
        if (_established is { } established && established.Contains(match.Namings.Start)) logit += 1.2;
        return (1 / (1 + Math.Exp(-logit)), use);
    }

    /// <summary>How much must speak for a metonym: countries and large cities stand for their governments and teams more often than towns do.</summary>
    public double MetonymThreshold(NameMatch match)
    {
        ReadOnlySpan<PlaceNaming> namings = _atlas.Gazetteer.Namings(match.Namings);
        if (namings.IsEmpty) return double.MaxValue;
        return _atlas.Gazetteer.KindOf(namings[0].Place) switch
        {
            PlaceKind.Country => 0.5,
            PlaceKind.Town or PlaceKind.Province => _atlas.Gazetteer.PopulationOf(namings[0].Place) > LargeCity ? 0.8 : 2.5,
            _ => double.MaxValue,
        };
    }

    // "the American Red Cross", "French Quarter": a part of the name of something else.
    private double JudgeDemonym(NameMatch match)
    {
        if (match.End >= _document.Tokens.Length || IsAtSentenceStart(match.End)) return DemonymConfidence;
        if (match.Length == 1 && _people.Has(WordAt(match.First))) return 1 - DemonymConfidence;
        ReadOnlySpan<char> word = WordAt(match.End);
        if (!char.IsUpper(word[0]) || word.Length < 2 || !char.IsLower(word[1])) return DemonymConfidence;
        return !match.IsPeople && (PlaceWords.Titles.Has(word) || PlaceWords.Bodies.Has(word)) ? DemonymConfidence : 1 - DemonymConfidence;
    }

    // "killed one Malay and wounded another Malay": behind an article, with no noun that it describes, it names a person.
    private bool IsOneOfPeople(NameMatch match)
    {
        if (match.First == 0 || !(WordAt(match.First - 1) is var word && (word.Equals("a", StringComparison.OrdinalIgnoreCase) || word.Equals("an", StringComparison.OrdinalIgnoreCase) || word.Equals("one", StringComparison.OrdinalIgnoreCase) || word.Equals("another", StringComparison.OrdinalIgnoreCase)))) return false;
        return match.End >= _document.Tokens.Length || IsAtSentenceStart(match.End) || WordAt(match.End) is "and" or "or" or "," or "." or "was" or "is" or "who" or "in" or "at" or "on" or "were" or "had" or "by";
    }

    // "US", "UK", "U.S.": not the words "us" and "uk".
    private static bool IsInitials(ReadOnlySpan<char> name) => name is "US" or "UK" or "U.S." or "U.K." or "UAE" or "DRC" or "USA";

    // "NATO", "SANA" among words that are not all capitals: short for a body, though towns are called Nato and Sana; not so "KABUL, Afghanistan".
    private bool IsAcronym(NameMatch match, ReadOnlySpan<char> name)
    {
        if (name.Length is < 3 or > 6 || !IsCapitals(name)) return false;
        if (match.First > 0 && (WordAt(match.First - 1) is "," || IsCapitals(WordAt(match.First - 1)))) return false;
        return match.End >= _document.Tokens.Length || WordAt(match.End) is not ("," or "(" or "-" or "--" or "–" or "—") && !IsCapitals(WordAt(match.End));
    }

    private static bool IsCapitals(ReadOnlySpan<char> word)
    {
        foreach (char letter in word)
            if (!char.IsUpper(letter)) return false;
        return word.Length > 1;
    }

    // "St. Patrick's Day", "St. John's Church"
    private bool IsSaintsDay(NameMatch match) =>
        match.Length > 1 && WordAt(match.First) is "St." or "St" or "Saint" && match.End + 1 < _document.Tokens.Length && WordAt(match.End) is "'s" or "’s" && char.IsUpper(WordAt(match.End + 1)[0]);

    // The larger the likeliest place of the name, the likelier that it is meant.
    private double SizeOf(NameMatch match, out PlaceKind kind, out bool known)
    {
        ReadOnlySpan<PlaceNaming> namings = _atlas.Gazetteer.Namings(match.Namings);
        kind = _atlas.Gazetteer.KindOf(namings[0].Place);
        double size = double.MinValue;
        known = false;
        foreach (PlaceNaming naming in namings[..Math.Min(namings.Length, 3)])
        {
            size = Math.Max(size, SizeOf(naming, match.Length, out bool large));
            known |= large;
        }
        return size;
    }

    private double SizeOf(PlaceNaming naming, int length, out bool known)
    {
        PlaceKind kind = _atlas.Gazetteer.KindOf(naming.Place);
        long people = PlaceWeight.SizeOf(_atlas.Gazetteer, naming.Place);
        known = !naming.IsAlternative && (kind is PlaceKind.Country or PlaceKind.Continent or PlaceKind.Sea || (kind == PlaceKind.Province && people > 300_000) || people > 400_000);
        double size = kind switch
        {
            PlaceKind.Country or PlaceKind.Continent or PlaceKind.Sea => 3,
            PlaceKind.Province => people > 300_000 ? 2 : 0.5,
            PlaceKind.Region or PlaceKind.River or PlaceKind.Land or PlaceKind.Facility => 1.5,
            PlaceKind.District => length > 1 ? 1.5 : -0.5,
            _ => people switch { > 1_000_000 => 1.8, > 100_000 => 1, >= PlaceWeight.NewsworthySize => 0.8, > 15_000 => 0.3, > 1_000 => -0.2, _ => -0.6 },
        };
        return naming.IsAlternative ? size - 1.2 : size;
    }

    private double HabitOf(NameMatch match, NameHabit habit, bool known)
    {
        double logit = 0;
        if ((habit & NameHabit.Word) != 0) logit -= known ? 0.5 : IsAtSentenceStart(match.First) ? 2.5 : 1.4;
        if ((habit & NameHabit.Given) != 0) logit -= known ? 0.3 : 1.2;
        if ((habit & NameHabit.Family) != 0) logit -= known ? 0.2 : 1;
        return logit;
    }

    private double Before(int index, NameMatch match, NameHabit habit, bool known)
    {
        if (match.First == 0 || IsAtSentenceStart(match.First)) return 0;
        ReadOnlySpan<char> word = WordAt(match.First - 1);
        bool adjoining = index > 0 && _matches[index - 1].End == match.First;
        if (word is ",") return index > 0 && _matches[index - 1].End == match.First - 1 ? 1.2 : 0;
        if (word is "-") return -0.5;
        // "Comandos de la Frontera": within a name that is no place's
        if (word is "de" or "del" or "la" or "los" or "las" or "dos" or "da" or "do" && match.First > 1 && !known) return -1.5;
        if (PlaceWords.Prepositions.Has(word)) return 1.6;
        if (word.Equals("of", StringComparison.OrdinalIgnoreCase) && match.First > 1 && PlaceWords.KindBefore.ContainsKey(WordAt(match.First - 2))) return 2.5;
        if (word is "of" && match.First > 1 && WordAt(match.First - 2) is "Bank" or "Voice" or "Book" or "Duke" or "Prince" or "Earl" or "Lady" or "Lord" or "King" or "Queen" or "Archbishop" or "Bishop") return -2.5;
        if (PlaceWords.WeakPrepositions.Has(word)) return 0.7;
        if (PlaceWords.Titles.Has(word) && !adjoining) return char.IsUpper(word[0]) ? known ? -1.2 : -3 : known ? 0 : -1.5;
        if (PlaceWords.Directions.Has(word)) return 0.5;
        if (word is "the" or "The") return known || match.Length > 1 ? 0 : -0.7;
        if (adjoining) return _matches[index - 1].Demonym is not null ? 0 : -1;
        if (word.Length == 2 && word[1] == '.' && char.IsUpper(word[0])) return -3;
        if (char.IsUpper(word[0]) && word.Length > 1)
        {
            NameHabit before = _atlas.Habits[word];
            if ((before & NameHabit.Given) != 0) return -3.5;
            if (PlaceWords.KindBefore.ContainsKey(word) || PlaceWords.Bodies.Has(word)) return -0.3;
            if ((before & NameHabit.Never) != 0) return 0;
            return IsAtSentenceStart(match.First - 1) ? -0.8 : known ? -1.2 : -2.2;
        }
        return 0;
    }

    private double Behind(int index, NameMatch match, NameHabit habit, PlaceKind kind, bool known, ref PlaceUse use)
    {
        if (match.End >= _document.Tokens.Length || IsAtSentenceStart(match.End)) return 0;
        ReadOnlySpan<char> word = WordAt(match.End);
        if (word is ",")
        {
            bool contained = index + 1 < _matches.Count && _matches[index + 1].First == match.End + 1 && Contains(_matches[index + 1], match);
            return contained ? 3 : 0;
        }
        if (word is "'s" or "’s") return 0.2;
        if (word.Length == 2 && word[1] == '.' && char.IsUpper(word[0])) return -3.5;
        if (word is "-") return match.End + 1 < _document.Tokens.Length && WordAt(match.End + 1) is "based" or "born" or "area" ? 2 : known ? -0.2 : -1.5;
        if (PlaceWords.KindAfter.ContainsKey(word) && char.IsLower(word[0])) return 1.5;
        if (char.IsLower(word[0])) return PlaceWords.Belongings.Has(word) ? 0.8 : 0;
        if (!char.IsUpper(word[0])) return 0;
        bool adjoining = index + 1 < _matches.Count && _matches[index + 1].First == match.End;
        // "Orsk Countryside": the land around the town
        if (word is "Countryside" && !(match.End + 1 < _document.Tokens.Length && char.IsUpper(WordAt(match.End + 1)[0]))) return 1.5;
        if (PlaceWords.Streets.Has(word)) return word is "St." or "Dr." && !adjoining ? -2 : -3.5;
        if (PlaceWords.Papers.Has(word) || PlaceWords.Things.Has(word))
        {
            use = PlaceUse.PartOfName;
            return -2.5;
        }
        // "in Velmar State", but "Velmar State University"
        if (word is "State" && kind == PlaceKind.Province && !(match.End + 1 < _document.Tokens.Length && char.IsUpper(WordAt(match.End + 1)[0]))) return 1.5;
        if (PlaceWords.Bodies.Has(word) || PlaceWords.Titles.Has(word) || PlaceWords.Sites.Has(word))
        {
            if (!IsSiteAt(match)) use = PlaceUse.PartOfName;
            return 0.4;
        }
        use = PlaceUse.PartOfName;
        if ((habit & NameHabit.Given) != 0) return -3;
        if (adjoining) return known ? -0.5 : -1.5;
        return known ? -0.8 : -2.2;
    }

    // "at Kabul Airport", "near the Bagram Air Base": what is built there is where it happened.
    private bool IsSiteAt(NameMatch match)
    {
        int before = match.First - 1;
        if (before > 0 && WordAt(before) is "the" or "The") before--;
        if (before < 0 || !(PlaceWords.Prepositions.Has(WordAt(before)) || PlaceWords.WeakPrepositions.Has(WordAt(before)))) return false;
        for (int token = match.End; token < _document.Tokens.Length && token < match.End + 4 && char.IsUpper(WordAt(token)[0]); token++)
            if (PlaceWords.Sites.Has(WordAt(token))) return true;
        return false;
    }

    /// <summary>Whether some place of the second name lies in some place of the first.</summary>
    private bool Contains(NameMatch outer, NameMatch inner)
    {
        Gazetteer gazetteer = _atlas.Gazetteer;
        ReadOnlySpan<PlaceNaming> around = gazetteer.Namings(outer.Namings), within = gazetteer.Namings(inner.Namings);
        foreach (PlaceNaming large in around[..Math.Min(around.Length, 8)])
            foreach (PlaceNaming small in within[..Math.Min(within.Length, 64)])
                if (Containment.Holds(gazetteer, large.Place, small.Place)) return true;
        return false;
    }

    private double TagOf(NameMatch match, NameHabit habit)
    {
        bool proper = false;
        for (int token = match.First; token < match.End; token++) proper |= _document.Tokens[token].PartOfSpeech is PartOfSpeech.ProperNoun;
        if (proper) return 0;
        return match.Length == 1 && (habit != NameHabit.None || IsAtSentenceStart(match.First)) ? -1.8 : -0.6;
    }

    private double EntityOf(NameMatch match, PlaceKind kind, ref PlaceUse use)
    {
        _entityOf ??= MapEntities();
        int number = _entityOf[match.First];
        if (number < 0) return 0;
        Entity entity = _document.Entities[number];
        switch (entity.Kind)
        {
            case EntityKind.Location or EntityKind.Facility:
                return 0.5;
            case EntityKind.Person:
                return -0.3;
            case EntityKind.Organization:
                bool whole = entity.Tokens.Start.Value == match.First && entity.Tokens.End.Value == match.End;
                if (!whole) use = PlaceUse.PartOfName;
                return whole ? 0 : -0.3;
            case EntityKind.Nationality:
                return 0.5;
            default:
                return -1;
        }
    }

    private int[] MapEntities()
    {
        int[] map = new int[_document.Tokens.Length];
        Array.Fill(map, -1);
        for (int i = 0; i < _document.Entities.Length; i++)
            for (int token = _document.Entities[i].Tokens.Start.Value; token < _document.Entities[i].Tokens.End.Value; token++) map[token] = i;
        return map;
    }

    private ReadOnlySpan<char> WordAt(int token) => _document[_document.Tokens[token].Span];

    // Behind an opening quote a sentence starts too.
    private bool IsAtSentenceStart(int token)
    {
        int sentence = _document.SentenceOf(token), start = _document.Sentences[sentence].Start.Value;
        return token == start || (token == start + 1 && !char.IsLetterOrDigit(WordAt(start)[0]));
    }
}
