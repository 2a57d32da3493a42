using System.Collections.Immutable;
using System.Text;

namespace Dateline.Places.Compiling;

/// <summary>Compiles source tables into the bytes of a gazetteer. The same sources give the same bytes.</summary>
public static class GazetteerCompiler
{
    /// <summary>Compiles the sources.</summary>
    /// <exception cref="IOException">A source cannot be read.</exception>
    /// <exception cref="InvalidDataException">A source is malformed.</exception>
    public static byte[] Compile(GazetteerSources sources)
    {
        ArgumentNullException.ThrowIfNull(sources);
        var drafts = new DraftPlaces();
        using (var countries = new StreamReader(Path.Combine(sources.Own, "countries.tsv"))) drafts.AddCountries(CountryTable.Read(countries));
        using (var cities = new StreamReader(sources.Cities)) drafts.AddTowns(GeoNamesReader.Towns(cities));
        using (FileStream first = File.OpenRead(Path.Combine(sources.Divisions, "admin1.json")))
        using (FileStream second = File.OpenRead(Path.Combine(sources.Divisions, "admin2.json")))
        using (FileStream provinces = File.OpenRead(sources.Provinces))
            drafts.AddDivisions(GeoNamesReader.Divisions(first), GeoNamesReader.Divisions(second), GeoNamesReader.Provinces(provinces));
        foreach (string file in Directory.GetFiles(sources.Own, "places*.tsv").Order(StringComparer.Ordinal))
        {
            using var own = new StreamReader(file);
            drafts.AddOwn(own, Path.GetFileName(file));
        }
        using (var disputed = new StreamReader(Path.Combine(sources.Own, "disputed.tsv"))) drafts.Settle(DisputedLand.Read(disputed));
        return Lay(drafts.Ordered()).Write();
    }

    private static GazetteerFile Lay(ImmutableArray<PlaceDraft> places)
    {
        string[] countries = ["-", .. places.Select(place => place.Country).Where(code => code.Length == 2).Distinct().Order(StringComparer.Ordinal)];
        var countryNumbers = countries.Select((code, number) => (code, number)).ToDictionary(pair => pair.code, pair => (ushort)pair.number);
        var divisions = new Dictionary<string, int>(StringComparer.Ordinal);
        for (int i = 0; i < places.Length; i++)
            if (places[i].Kind is PlaceKind.Province or PlaceKind.District && places[i].Code.StartsWith("adm:", StringComparison.Ordinal)) divisions.TryAdd(places[i].Code[4..], i);

        var text = new MemoryStream();
        int[] titles = Strings(text, places.Select(place => place.Title));
        int[] codes = Strings(text, places.Select(place => place.GeoNamesId == 0 ? place.Code : ""));
        var naming = new SortedDictionary<string, List<(int Place, bool Alternative)>>(StringComparer.Ordinal);
        for (int i = 0; i < places.Length; i++)
        {
            foreach ((string key, bool alternative) in places[i].Names)
            {
                if (!naming.TryGetValue(key, out var list)) naming.Add(key, list = []);
                list.Add((i, alternative));
            }
        }
        var namings = new List<int>();
        foreach (var list in naming.Values)
        {
            // Other names count for a tenth of the size: most who write "Paris" do not mean the town that was once called so.
            list.Sort((one, other) => (places[other.Place].Weight - (other.Alternative ? 1 : 0), one.Place).CompareTo((places[one.Place].Weight - (one.Alternative ? 1 : 0), other.Place)));
            foreach ((int place, bool alternative) in list) namings.Add(alternative ? place | 1 << 30 : place);
        }
        return new GazetteerFile
        {
            Countries = countries,
            Kinds = [.. places.Select(place => (byte)((byte)place.Kind | (place.IsNewsworthy ? GazetteerFile.NewsworthyBit : 0)))],
            CountryNumbers = [.. places.Select(place => countryNumbers.GetValueOrDefault(place.Country))],
            Populations = [.. places.Select(place => GazetteerFile.PopulationCode(place.Population))],
            Latitudes = [.. places.Select(place => (int)Math.Round(place.Centre.Latitude * 10000))],
            Longitudes = [.. places.Select(place => (int)Math.Round(place.Centre.Longitude * 10000))],
            Provinces = [.. places.Select((place, i) => Division(divisions, place.Province, i))],
            Districts = [.. places.Select((place, i) => Division(divisions, place.District, i))],
            GeoNamesIds = [.. places.Select(place => place.GeoNamesId)],
            TitleStarts = titles,
            CodeStarts = codes,
            NameLengths = [.. naming.Keys.Select(key => (byte)key.Length)],
            NamingCounts = [.. naming.Values.Select(list => (ushort)list.Count)],
            Namings = [.. namings],
            NameBytes = Encoding.ASCII.GetBytes(string.Concat(naming.Keys)),
            Text = text.ToArray(),
            BoundedPlaces = [.. Enumerable.Range(0, places.Length).Where(i => places[i].Bounds is not null)],
            Edges = [.. places.Select(place => place.Bounds).OfType<Bounds>().SelectMany(Edges)],
        };
    }

    private static short[] Edges(Bounds bounds) => [Hundredths(Math.Floor(bounds.South * 100)), Hundredths(Math.Floor(bounds.West * 100)), Hundredths(Math.Ceiling(bounds.North * 100)), Hundredths(Math.Ceiling(bounds.East * 100))];

    private static short Hundredths(double value) => (short)Math.Clamp(value, -18000, 18000);

    private static int Division(Dictionary<string, int> divisions, string code, int self) => divisions.TryGetValue(code, out int place) && place != self ? place : -1;

    private static int[] Strings(MemoryStream text, IEnumerable<string> values)
    {
        var starts = new List<int>();
        foreach (string value in values)
        {
            starts.Add((int)text.Length);
            text.Write(Encoding.UTF8.GetBytes(value));
        }
        starts.Add((int)text.Length);
        return [.. starts];
    }
}
