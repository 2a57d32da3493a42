using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text;

namespace Dateline.Places.Compiling;

/// <summary>All places on their way into a gazetteer, and how the sources complete each other.</summary>
internal sealed class DraftPlaces
{
    private const int OwnColumns = 9;

    // Within this distance, places of one country and one name are the same place.
    private const double SamePlaceKm = 30;

    // Fewer towns than this say too little of where a division without a shape ends.
    private const int FewestTownsOfBounds = 3;

    private static readonly FrozenSet<string> CountriesOfManyRomanizations = FrozenSet.ToFrozenSet(
    [
        "AF", "AE", "AM", "AZ", "BH", "BY", "DJ", "DZ", "EG", "EH", "ER", "ET", "GE", "IL", "IN", "IQ", "IR", "JO", "KG", "KW", "KZ", "LB", "LY", "MA", "ML", "MR", "NE", "OM", "PK", "PS", "QA", "SA", "SD", "SO", "SS", "SY", "TD", "TJ", "TM", "TN", "TR", "UA", "UZ", "YE",
    ]);

    /// <summary>Whether the names of a country come in many romanizations.</summary>
    public static bool HasManyRomanizations(string country) => CountriesOfManyRomanizations.Contains(country);

    private readonly List<PlaceDraft> _countries = [], _towns = [], _provinces = [], _districts = [], _own = [];

    public void AddCountries(CountryTable countries)
    {
        foreach (Country country in countries.All)
        {
            var draft = new PlaceDraft { Title = country.Name, Kind = PlaceKind.Country, Code = "iso:" + country.Alpha2, Country = country.Alpha2, Centre = country.Centre };
            draft.AddName(country.Name, false);
            foreach (string alias in country.Aliases) draft.AddName(alias, false);
            _countries.Add(draft);
        }
    }

    /// <summary>Adds towns, and their people to their countries'.</summary>
    public void AddTowns(IEnumerable<PlaceDraft> towns)
    {
        _towns.AddRange(towns);
        ILookup<string, long> people = _towns.ToLookup(town => town.Country, town => town.Kind == PlaceKind.Town ? town.Population : 0);
        foreach (PlaceDraft country in _countries) country.Population = people[country.Country].Sum();
    }

    /// <summary>Adds the divisions that have a town; their middle and box are Natural Earth's, or the mean of their towns weighted by people and the box around them. The box of a country is that of its divisions.</summary>
    public void AddDivisions(
        IEnumerable<(string Code, string Name)> first, IEnumerable<(string Code, string Name)> second, IEnumerable<ProvinceShape> shapes)
    {
        Dictionary<string, List<PlaceDraft>> inFirst = Group(town => town.Province), inSecond = Group(town => town.District);
        ILookup<string, ProvinceShape> shapesOf = shapes.ToLookup(shape => shape.Code, StringComparer.Ordinal);
        foreach ((string code, string name) in first)
        {
            Bounds? box = Bounds.Around(shapesOf[code].Select(one => one.Bounds).OfType<Bounds>());
            ProvinceShape? shape = IsOf(box, inFirst.GetValueOrDefault(code)) ? shapesOf[code].FirstOrDefault() : null;
            if (shape is null && !inFirst.ContainsKey(code)) continue;
            PlaceDraft draft = Division(PlaceKind.Province, code, name, inFirst.GetValueOrDefault(code));
            if (shape is not null)
            {
                draft.Centre = shape.Centre;
                draft.GeoNamesId = shape.GeoNamesId;
                draft.Bounds = box;
                foreach (string other in shape.Names) AddDivisionName(draft, other, true);
            }
            _provinces.Add(draft);
        }
        foreach ((string code, string name) in second)
        {
            if (!inSecond.TryGetValue(code, out var towns)) continue;
            PlaceDraft draft = Division(PlaceKind.District, code, name, towns);
            draft.Province = code[..code.LastIndexOf('.')];
            _districts.Add(draft);
        }
        ILookup<string, PlaceDraft> provinces = _provinces.ToLookup(province => province.Country, StringComparer.Ordinal);
        foreach (PlaceDraft country in _countries) country.Bounds = Bounds.Around(provinces[country.Country].Select(province => province.Bounds).OfType<Bounds>());
    }

    /// <summary>Adds the project's own rows; a row that is near a place of the same name and country completes it with its names and size, and gives it the name that English reports use.</summary>
    public void AddOwn(TextReader reader, string source)
    {
        Dictionary<(string, string), List<PlaceDraft>> known = [];
        foreach (PlaceDraft draft in _countries.Concat(_towns).Concat(_provinces).Concat(_districts).Concat(_own))
        {
            foreach ((string key, _) in draft.Names)
            {
                if (!known.TryGetValue((draft.Country, key), out var list)) known.Add((draft.Country, key), list = []);
                list.Add(draft);
            }
        }
        foreach (SourceRow row in SourceRow.ReadAll(reader, source, OwnColumns))
        {
            var centre = new Coordinates(row.Number(3), row.Number(4));
            PlaceKind kind = row.Word<PlaceKind>(1);
            PlaceDraft? same = null;
            foreach (string name in row.List(7).Insert(0, row[0]))
            {
                if (NameKey.Of(name) is not { } key || !known.TryGetValue((row[2], key), out var list)) continue;
                same = list.Where(draft => Family(draft.Kind) == Family(kind) && (draft.Centre.KilometresTo(centre) < SamePlaceKm || kind is PlaceKind.Province or PlaceKind.Country))
                    .OrderBy(draft => draft.Centre.KilometresTo(centre)).FirstOrDefault();
                if (same is not null) break;
            }
            if (same is null)
            {
                same = new PlaceDraft { Title = row[0], Kind = kind, Country = row[2], Centre = centre, Code = "dateline:" + (row[2] + " " + NameKey.Of(row[0])).Trim().Replace(' ', '-') };
                _own.Add(same);
            }
            same.Title = row[0];
            same.IsNewsworthy = true;
            if (kind is not (PlaceKind.Town or PlaceKind.Neighbourhood)) same.Centre = centre;
            same.AddName(row[0], false);
            foreach (string name in row.List(7)) AddOwnName(same, name);
            if (row.Integer(6) is { } population) same.Population = Math.Max(same.Population, population);
            if (row[5].Length > 0 && same.Province.Length == 0) same.Province = ProvinceCode(row[2], row[5]);
        }
    }

    /// <summary>Counts every place to the country that the project's table says, gives towns without a division the nearest town's, and adds skeletons.</summary>
    public void Settle(DisputedLand disputed)
    {
        ILookup<string, PlaceDraft> towns = _towns.Where(town => town.Province.Length > 0).ToLookup(town => town.Country);
        foreach (PlaceDraft draft in _own.Where(draft => draft.Province.Length == 0 && draft.Kind is PlaceKind.Town or PlaceKind.Neighbourhood or PlaceKind.Facility or PlaceKind.District))
        {
            PlaceDraft? nearest = towns[draft.Country].MinBy(town => (town.Centre.KilometresTo(draft.Centre), town.GeoNamesId));
            if (nearest is not null) draft.Province = nearest.Province;
        }
        Span<byte> skeleton = stackalloc byte[NameKey.MaxLength + 2];
        foreach (PlaceDraft draft in All())
        {
            if (draft.Kind != PlaceKind.Country && draft.Country.Length == 2) draft.Country = disputed.CountryOf(draft.Centre, draft.Country);
            if (!CountriesOfManyRomanizations.Contains(draft.Country) || draft.Kind == PlaceKind.Country) continue;
            foreach ((string key, bool alternative) in draft.Names.ToArray())
            {
                int length = key[0] is '=' or '^' ? -1 : Skeleton.Write(Encoding.ASCII.GetBytes(key), skeleton);
                if (length > 0) draft.AddKey(Encoding.ASCII.GetString(skeleton[..length]), alternative);
            }
        }
    }

    /// <summary>All places, sorted so that like lies beside like.</summary>
    public ImmutableArray<PlaceDraft> Ordered() =>
    [
        .. All().OrderBy(draft => draft.Country, StringComparer.Ordinal).ThenBy(draft => draft.Kind is PlaceKind.Province ? draft.Code[4..] : draft.Province, StringComparer.Ordinal)
            .ThenBy(draft => draft.District, StringComparer.Ordinal).ThenBy(draft => draft.Kind).ThenBy(draft => draft.Title, StringComparer.Ordinal)
            .ThenBy(draft => draft.GeoNamesId).ThenBy(draft => draft.Code, StringComparer.Ordinal)
    ];

    private IEnumerable<PlaceDraft> All() => _countries.Concat(_provinces).Concat(_districts).Concat(_towns).Concat(_own);

    // Towns, quarters and built places are one family of things that may be the same; regions of land another.
    private static int Family(PlaceKind kind) => kind switch
    {
        PlaceKind.Country => 0,
        PlaceKind.Province => 1,
        PlaceKind.District => 2,
        PlaceKind.Town or PlaceKind.Neighbourhood => 3,
        _ => 4 + (int)kind,
    };

    // "=LA" is an abbreviation that stands for the place only behind another place and a comma; "^Chechen" the word for the people of the place.
    private static void AddOwnName(PlaceDraft draft, string name)
    {
        if (name[0] is not ('=' or '^')) draft.AddName(name, false);
        else if (NameKey.Of(name.AsSpan(1)) is { } key) draft.AddKey(name[0] + key, false);
    }

    private static void AddDivisionName(PlaceDraft draft, string name, bool alternative)
    {
        draft.AddName(name, alternative);
        // "Jackson County" is not called Jackson; "Al Anbar Governorate" is called Al Anbar.
        if (draft.Kind == PlaceKind.District && draft.Country is "US") return;
        if (DivisionNames.Bare(name) is not { } bare) return;
        draft.AddName(bare, alternative);
        if (bare.StartsWith("Al ", StringComparison.Ordinal)) draft.AddName(bare[3..], alternative);
    }

    private string ProvinceCode(string country, string name)
    {
        string? key = NameKey.Of(name);
        PlaceDraft? province = key is null ? null : _provinces.Find(draft => draft.Country == country && draft.Names.ContainsKey(key));
        return province is null ? "" : province.Code[4..];
    }

    // Where a fifth of the towns or more lie outside, the shapes are of a division that bore the code before: France drew its regions anew in 2016.
    private static bool IsOf(Bounds? box, List<PlaceDraft>? towns) =>
        box is not { } bounds || towns is null || 5 * towns.Count(town => !bounds.Contains(town.Centre)) < towns.Count;

    private static PlaceDraft Division(PlaceKind kind, string code, string name, List<PlaceDraft>? towns)
    {
        var draft = new PlaceDraft { Title = DivisionTitle(kind, code, name), Kind = kind, Code = "adm:" + code, Country = code.Split('.')[0] };
        AddDivisionName(draft, name, false);
        if (towns is null) return draft;
        draft.Population = towns.Sum(town => town.Population);
        double weight = 0, north = 0, east = 0;
        foreach (PlaceDraft town in towns)
        {
            double one = town.Population + 100;
            weight += one;
            north += one * town.Centre.Latitude;
            east += one * town.Centre.Longitude;
        }
        draft.Centre = new Coordinates(north / weight, east / weight);
        if (towns.Count >= FewestTownsOfBounds) draft.Bounds = Bounds.Around(towns.Select(town => Bounds.At(town.Centre)));
        return draft;
    }

    private static string DivisionTitle(PlaceKind kind, string code, string name) =>
        kind == PlaceKind.District && code.StartsWith("US", StringComparison.Ordinal) ? name : DivisionNames.Bare(name) ?? name;

    private Dictionary<string, List<PlaceDraft>> Group(Func<PlaceDraft, string> code) =>
        _towns.Where(town => code(town).Length > 0).GroupBy(code).ToDictionary(group => group.Key, group => group.ToList(), StringComparer.Ordinal);
}
