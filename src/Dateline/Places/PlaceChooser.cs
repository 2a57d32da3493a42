using System.Collections.Immutable;

namespace Dateline.Places;

/// <summary>Chooses the place of each name by all that the text says of places: one name means one place in one text, and places told together lie together.</summary>
internal sealed class PlaceChooser
{
    private const int MaxCandidates = 96;
    private const int Rounds = 3;

    // Only so many names before and behind are looked at, so that time stays linear in a text of any length.
    private const int Window = 24;

    private const double NearKm = 120, SamePlaceKm = 50;

    // How much a text that tells of one country only speaks for its places, and how many names it takes until half of that counts.
    private const double CountryWeight = 4, Doubt = 0.7;

    // How much the words beside a name that say its country speak for the places there, and how much an armed group that is named speaks for those of its own.
    private const double SaidCountry = 6, GroupWeight = 1;
    private readonly Gazetteer _gazetteer;
    private readonly Func<string, string?> _capital;
    private readonly (int Country, Coordinates Centre)? _home;
    private readonly int[] _groups;

    public PlaceChooser(Atlas atlas, PlaceContext context)
    {
        _gazetteer = atlas.Gazetteer;
        _capital = code => atlas.Countries.WithCode(code)?.Capital;
        _groups = [.. context.Groups.Select(_gazetteer.CountryNumber).Where(country => country > 0)];
        if (atlas.Outlets.Of(context.Outlet) is { } home) _home = (_gazetteer.CountryNumber(home.Country), home.Home);
    }

    // All mentions that must mean the same place.
    private sealed class Name
    {
        public required NamingRange Namings { get; init; }
        public PlacePin Pin { get; set; } = PlacePin.None;
        public PlaceKind? Stated { get; set; }
        public int Country { get; init; }          // of a demonym
        public int Count { get; set; }
        public int Chosen { get; set; } = -1;
        public double Margin { get; set; }
        public bool ByContext { get; set; }
        public Name? Around { get; set; }
    }

    public PlaceChoice[] Choose(ImmutableArray<PlaceMention> mentions, PlacePin[] pins)
    {
        var names = new List<Name>();
        int[] nameOf = Group(mentions, pins, names);
        for (int i = 0; i < mentions.Length; i++)
            if (pins[i].Around >= 0 && nameOf[pins[i].Around] != nameOf[i]) names[nameOf[i]].Around = names[nameOf[pins[i].Around]];
        for (int round = 0; round < Rounds; round++)
            for (int i = 0; i < names.Count; i++) ChooseOne(names, i, round);
        LeaveOutOfCountry(names);
        var choices = new PlaceChoice[mentions.Length];
        for (int i = 0; i < mentions.Length; i++) choices[i] = ChoiceOf(names[nameOf[i]]);
        return choices;
    }

    private int[] Group(ImmutableArray<PlaceMention> mentions, PlacePin[] pins, List<Name> names)
    {
        var nameOf = new int[mentions.Length];
        var pinned = new Dictionary<(int Start, PlacePin Pin), int>();
        var latest = new Dictionary<int, int>();
        for (int pass = 0; pass < 2; pass++)
        {
            for (int i = 0; i < mentions.Length; i++)
            {
                PlaceMention mention = mentions[i];
                bool isPinned = pins[i] != PlacePin.None;
                int start = mention.DemonymOf is { } code ? ~(code[0] * 256 + code[1]) : mention.Namings.IsEmpty ? int.MinValue + i : mention.Namings.Start;
                // Pinned names come first; a name that is not pinned then means what it meant where it was.
                if (isPinned != (pass == 0)) continue;
                int number;
                if (isPinned)
                {
                    if (!pinned.TryGetValue((start, pins[i]), out number))
                    {
                        pinned.Add((start, pins[i]), number = names.Count);
                        names.Add(new Name { Namings = mention.Namings, Pin = pins[i] });
                    }
                    latest.TryAdd(start, number);
                }
                else if (!latest.TryGetValue(start, out number))
                {
                    latest.Add(start, number = names.Count);
                    names.Add(new Name { Namings = mention.Namings, Country = _gazetteer.CountryNumber(mention.DemonymOf) });
                }
                names[number].Count++;
                names[number].Stated ??= mention.Stated;
                nameOf[i] = number;
            }
        }
        return Sort(mentions, nameOf, names);
    }

    // Names in the order of their first mention, so that the window is one of the text.
    private static int[] Sort(ImmutableArray<PlaceMention> mentions, int[] nameOf, List<Name> names)
    {
        var place = new int[names.Count];
        Array.Fill(place, -1);
        var sorted = new List<Name>(names.Count);
        for (int i = 0; i < nameOf.Length; i++)
        {
            if (place[nameOf[i]] < 0)
            {
                place[nameOf[i]] = sorted.Count;
                sorted.Add(names[nameOf[i]]);
            }
            nameOf[i] = place[nameOf[i]];
        }
        names.Clear();
        names.AddRange(sorted);
        return nameOf;
    }

    private void ChooseOne(List<Name> names, int index, int round)
    {
        Name name = names[index];
        if (name.Namings.IsEmpty || name.Pin.Entry >= 0 || name.Pin.IsUnlisted)
        {
            name.Chosen = name.Pin.Entry;
            name.Margin = 3;
            return;
        }
        ReadOnlySpan<PlaceNaming> namings = _gazetteer.Namings(name.Namings);
        double best = double.MinValue;
        int chosen = -1, count = Math.Min(namings.Length, MaxCandidates);
        Span<double> scores = stackalloc double[MaxCandidates];
        bool alternative = false;
        for (int i = 0; i < count; i++)
        {
            int place = namings[i].Place;
            double score = PlaceWeight.Among(_gazetteer, namings, i, name.Stated, _capital) + Kind(name, place) + Home(place) + Context(names, index, place, round);
            if (name.Around is { Chosen: >= 0 } around && _gazetteer.SameCountry(place, around.Chosen)) score += SaidCountry;
            if (name.Pin.Country > 0) score += _gazetteer.CountryNumberOf(place) == name.Pin.Country ? SaidCountry : 0;
            scores[i] = score;
            if (score <= best) continue;
            (best, chosen, alternative) = (score, place, namings[i].IsAlternative);
        }
        double margin = MarginOf(namings[..count], scores[..count], chosen);
        name.ByContext = chosen != namings[0].Place;
        // "Tarin" is written for Tallinn somewhere: a name of another language is meant only in a text that tells of that country.
        if (alternative && round > 0 && name.Pin.Country == 0 && !_gazetteer.IsNewsworthy(chosen) && !IsOfCountry(names, index, _gazetteer.CountryNumberOf(chosen))) chosen = -1;
        name.Chosen = chosen;
        name.Margin = margin;
    }

    // "Tal Arar in the Orsk countryside": no village abroad that is called so, even if the gazetteer has no other.
    private void LeaveOutOfCountry(List<Name> names)
    {
        foreach (Name name in names)
        {
            if (name.Chosen < 0 || name.Around is not { Chosen: >= 0 } around || _gazetteer.SameCountry(name.Chosen, around.Chosen) || _gazetteer.CentreOf(name.Chosen).KilometresTo(_gazetteer.CentreOf(around.Chosen)) < NearKm) continue;
            name.Chosen = -1;
        }
    }

    // How much likelier the chosen place is than any elsewhere: whether a city is meant or the district around it leaves no doubt where that is.
    private double MarginOf(ReadOnlySpan<PlaceNaming> namings, ReadOnlySpan<double> scores, int chosen)
    {
        double best = double.MinValue, second = double.MinValue;
        Coordinates centre = _gazetteer.CentreOf(chosen);
        for (int i = 0; i < namings.Length; i++)
        {
            int place = namings[i].Place;
            if (place == chosen) best = Math.Max(best, scores[i]);
            else if (_gazetteer.CountryNumberOf(place) != _gazetteer.CountryNumberOf(chosen) || _gazetteer.CentreOf(place).KilometresTo(centre) > SamePlaceKm) second = Math.Max(second, scores[i]);
        }
        return second == double.MinValue ? 3 : best - second;
    }

    // Whether another name near by, or the outlet, is of a country; a text without any tells nothing against one.
    private bool IsOfCountry(List<Name> names, int index, int country)
    {
        if (_home is { } home && home.Country == country) return true;
        bool others = false;
        for (int i = Math.Max(0, index - Window); i <= Math.Min(names.Count - 1, index + Window); i++)
        {
            if (i == index || (names[i].Chosen < 0 && names[i].Country == 0)) continue;
            if (country == (names[i].Chosen < 0 ? names[i].Country : _gazetteer.CountryNumberOf(names[i].Chosen))) return true;
            others = true;
        }
        return !others;
    }

    private double Kind(Name name, int place)
    {
        if (name.Stated is not { } stated) return 0;
        PlaceKind kind = _gazetteer.KindOf(place);
        if (kind == stated) return 2;
        return (stated, kind) switch
        {
            (PlaceKind.Town, PlaceKind.Neighbourhood) or (PlaceKind.Neighbourhood, PlaceKind.Town) or (PlaceKind.District, PlaceKind.Neighbourhood) or (PlaceKind.Province, PlaceKind.Region) or (PlaceKind.Region, PlaceKind.Province) => 1,
            (PlaceKind.Town, _) => -1,
            _ => 0,
        };
    }

    private double Home(int place)
    {
        if (_home is not { } home) return 0;
        double km = _gazetteer.CentreOf(place).KilometresTo(home.Centre);
        return (_gazetteer.CountryNumberOf(place) == home.Country ? 0.8 : 0) + 2.5 * Math.Exp(-km / 100);
    }

    private double Context(List<Name> names, int index, int place, int round)
    {
        if (round == 0 && index == 0 && _groups.Length == 0) return 0;
        Coordinates centre = _gazetteer.CentreOf(place);
        int country = _gazetteer.CountryNumberOf(place), province = _gazetteer.KindOf(place) == PlaceKind.Province ? place : _gazetteer.ProvinceOf(place);
        double all = 0, sameCountry = 0, sameProvince = 0, near = 0;
        foreach (int group in _groups)
        {
            all += GroupWeight;
            if (group == country) sameCountry += GroupWeight;
        }
        int first = Math.Max(0, index - Window), last = Math.Min(names.Count - 1, index + Window);
        for (int i = first; i <= last; i++)
        {
            Name other = names[i];
            if (i == index) continue;
            if (other.Chosen < 0 && other.Country == 0) continue;
            double weight = Math.Min(other.Count, 3);
            if (other.Chosen < 0)
            {
                all += weight;
                if (other.Country == country) sameCountry += weight;
                continue;
            }
            all += weight;
            if (_gazetteer.CountryNumberOf(other.Chosen) == country) sameCountry += weight;
            PlaceKind kind = _gazetteer.KindOf(other.Chosen);
            if (kind is PlaceKind.Country or PlaceKind.Continent or PlaceKind.Sea) continue;
            int around = kind == PlaceKind.Province ? other.Chosen : _gazetteer.ProvinceOf(other.Chosen);
            if (around >= 0 && around == province) sameProvince += weight;
            if (kind != PlaceKind.Province) near += weight * Math.Exp(-_gazetteer.CentreOf(other.Chosen).KilometresTo(centre) / NearKm);
        }
        if (all == 0) return 0;
        double evidence = all / (all + Doubt);
        return evidence * (CountryWeight * sameCountry / all + 2.5 * Math.Min(1, sameProvince / Math.Min(all, 4)) + 1.2 * Math.Log(1 + near));
    }

    private static PlaceChoice ChoiceOf(Name name)
    {
        if (name.Chosen < 0) return new PlaceChoice(-1, "no-entry", 0.3);
        string rule = name.Pin.Entry >= 0 ? "contained" : name.Pin.Country > 0 ? "of-country" : name.ByContext ? "context" : "likeliest";
        return new PlaceChoice(name.Chosen, rule, Math.Clamp(0.5 + name.Margin / 6, 0.3, 0.98));
    }
}
