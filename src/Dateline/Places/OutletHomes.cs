using System.Collections.Frozen;

namespace Dateline.Places;

/// <summary>Where news outlets are at home, by the domain of their pages or their name.</summary>
/// <remarks>The source is <c>data/places/outlets.tsv</c>.</remarks>
internal sealed class OutletHomes
{
    private readonly FrozenDictionary<string, (string Country, Coordinates Home)> _homes;

    private OutletHomes(FrozenDictionary<string, (string, Coordinates)> homes) => _homes = homes;

    /// <exception cref="InvalidDataException">A row is malformed.</exception>
    public static OutletHomes Read(TextReader reader)
    {
        var homes = new Dictionary<string, (string, Coordinates)>(StringComparer.OrdinalIgnoreCase);
        foreach (SourceRow row in SourceRow.ReadAll(reader, "outlets.tsv", 5))
        {
            var home = (row[1], new Coordinates(row.Number(2), row.Number(3)));
            foreach (string name in row.List(0)) homes[name] = home;
        }
        return new OutletHomes(homes.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase));
    }

    /// <summary>The home of an outlet by its name, or by a domain with or without what stands before it; null when it is not in the table.</summary>
    public (string Country, Coordinates Home)? Of(string? outlet)
    {
        for (string? name = outlet?.Trim(); !string.IsNullOrEmpty(name);)
        {
            if (_homes.TryGetValue(name, out var home)) return home;
            int dot = name.IndexOf('.', StringComparison.Ordinal);
            if (dot < 0 || name.Contains(' ', StringComparison.Ordinal)) return null;
            name = name[(dot + 1)..];
        }
        return null;
    }
}
