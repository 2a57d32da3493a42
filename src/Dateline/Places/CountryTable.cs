using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;

namespace Dateline.Places;

/// <summary>All countries and territories, found by code, name, alias or demonym.</summary>
/// <remarks>Names are compared without regard to case; the source is <c>data/places/countries.tsv</c>.</remarks>
/// <threadsafety>Immutable, so safe for any number of threads.</threadsafety>
public sealed class CountryTable
{
    private const int Columns = 13;
    private readonly FrozenDictionary<string, Country> _byCode;
    private readonly FrozenDictionary<string, Country>.AlternateLookup<ReadOnlySpan<char>> _byName, _byDemonym;

    private CountryTable(ImmutableArray<Country> all)
    {
        All = all;
        _byCode = all.SelectMany(country => new[] { (Code: country.Alpha2, country), (Code: country.Alpha3, country) })
            .ToFrozenDictionary(pair => pair.Code, pair => pair.country, StringComparer.OrdinalIgnoreCase);
        _byName = Index(all, country => country.Aliases.Insert(0, country.Name));
        _byDemonym = Index(all, country => country.Demonyms);
    }

    /// <summary>All rows, ordered by alpha-2 code.</summary>
    public ImmutableArray<Country> All { get; }

    /// <summary>The country with an alpha-2 or alpha-3 code; null when there is none.</summary>
    public Country? WithCode(string code) => _byCode.GetValueOrDefault(code);

    /// <summary>The country with a name or alias; null when there is none.</summary>
    public Country? Named(ReadOnlySpan<char> name) => _byName.TryGetValue(name, out Country? country) ? country : null;

    /// <summary>The country whose people or things are called so ("Iraqi", "Iraqis"); null when there is none.</summary>
    public Country? OfDemonym(ReadOnlySpan<char> demonym) => _byDemonym.TryGetValue(demonym, out Country? country) ? country : null;

    /// <summary>The table of a data folder's <c>places/countries.tsv</c>.</summary>
    /// <exception cref="IOException">The file cannot be read.</exception>
    /// <exception cref="InvalidDataException">A row is malformed; the message names it.</exception>
    public static CountryTable Load(DataFolder data)
    {
        ArgumentNullException.ThrowIfNull(data);
        using var reader = new StreamReader(data["places/countries.tsv"]);
        return Read(reader);
    }

    /// <summary>The table in tab-separated text; the first lines, marked by #, say what the columns are.</summary>
    /// <exception cref="InvalidDataException">A row is malformed; the message names it.</exception>
    public static CountryTable Read(TextReader reader)
    {
        var all = ImmutableArray.CreateBuilder<Country>();
        foreach (SourceRow row in SourceRow.ReadAll(reader, "countries.tsv", Columns))
        {
            all.Add(new Country
            {
                Alpha2 = row[0],
                Alpha3 = row[1],
                Numeric = row.Integer(2),
                Name = row[3],
                Centre = new Coordinates(row.Number(4), row.Number(5)),
                Capital = row.Optional(6),
                GleditschWard = row.Integer(7),
                CorrelatesOfWar = row.Integer(8),
                Subregion = row.Optional(9),
                AcledRegion = row.Optional(10),
                Demonyms = row.List(11),
                Aliases = row.List(12),
            });
        }
        all.Sort((one, other) => string.CompareOrdinal(one.Alpha2, other.Alpha2));
        return new CountryTable(all.ToImmutable());
    }

    private static FrozenDictionary<string, Country>.AlternateLookup<ReadOnlySpan<char>> Index(ImmutableArray<Country> all, Func<Country, ImmutableArray<string>> names)
    {
        var index = new Dictionary<string, Country>(StringComparer.OrdinalIgnoreCase);
        foreach (Country country in all)
            foreach (string name in names(country)) index.TryAdd(name, country);
        return index.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();
    }
}
