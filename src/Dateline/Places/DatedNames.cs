using System.Collections.Frozen;

namespace Dateline.Places;

/// <summary>The names that places bore before the ones of today, with their days.</summary>
/// <remarks>The source is <c>data/places/dated-names.tsv</c>.</remarks>
internal sealed class DatedNames
{
    private readonly FrozenDictionary<int, (string Name, DateOnly? From, DateOnly To)> _names;

    private DatedNames(FrozenDictionary<int, (string, DateOnly?, DateOnly)> names) => _names = names;

    /// <summary>Reads the table; rows whose place the gazetteer lacks are passed over.</summary>
    /// <exception cref="InvalidDataException">A row is malformed.</exception>
    public static DatedNames Read(TextReader reader, Gazetteer gazetteer)
    {
        var names = new Dictionary<int, (string, DateOnly?, DateOnly)>();
        foreach (SourceRow row in SourceRow.ReadAll(reader, "dated-names.tsv", 6))
        {
            DateOnly last = row.Day(4) ?? throw new InvalidDataException($"dated-names.tsv: {row[2]} has no last day");
            foreach (PlaceNaming naming in gazetteer.Find(row[1]))
            {
                if (gazetteer.CountryOf(naming.Place) == row[0] && !naming.IsAlternative) names.TryAdd(naming.Place, (row[2], row.Day(3), last));
            }
        }
        return new DatedNames(names.ToFrozenDictionary());
    }

    /// <summary>The name that a place bore on a day; null when it is that of today.</summary>
    public string? NameOn(int place, DateOnly? day) =>
        day is { } on && _names.TryGetValue(place, out var name) && on <= name.To && (name.From is not { } first || on >= first) ? name.Name : null;
}
