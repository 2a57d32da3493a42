using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Dateline.Evaluation.Muc.Filling;

/// <summary>A place that location slots name.</summary>
/// <param name="Country">Its country.</param>
/// <param name="Label">Its name with its kind, as keys give it: "LIMA (CITY)"; null for a country itself.</param>
/// <param name="Parents">The labels that keys have put between the country and it.</param>
internal sealed record MucPlace(string Country, string? Label, ImmutableArray<string> Parents)
{
    /// <summary>The way down to it, by one of its parents where one is given.</summary>
    public string WayBy(string? parent) => Label is null ? Country : parent is null ? $"{Country}: {Label}" : $"{Country}: {parent}: {Label}";
}

/// <summary>The places that location slots of keys name.</summary>
/// <param name="Named">The places by name, those named most often first.</param>
/// <param name="LongestName">The words of the longest name.</param>
/// <param name="UsualCountry">The country most often named; null when none is.</param>
internal sealed record MucPlaces(FrozenDictionary<string, ImmutableArray<MucPlace>> Named, int LongestName, string? UsualCountry)
{
    public static MucPlaces Learn(IEnumerable<MucTemplate> keys)
    {
        var counts = new SortedDictionary<string, Counted>(StringComparer.Ordinal);
        var countries = new SortedDictionary<string, int>(StringComparer.Ordinal);
        foreach (string location in keys.SelectMany(key => key[MucSlot.Location]).SelectMany(fill => fill.Alternatives))
        {
            if (location.Contains(" - ", StringComparison.Ordinal)) continue; // "between two places" is the way to neither
            string country = CountryOf(location);
            countries[country] = countries.GetValueOrDefault(country) + 1;
            Add(counts, location);
        }
        var named = counts.Values.GroupBy(counted => counted.Name, StringComparer.Ordinal)
            .ToFrozenDictionary(group => group.Key, group => group.OrderByDescending(counted => counted.Count).Select(counted => counted.ToPlace()).ToImmutableArray(), StringComparer.Ordinal);
        return new MucPlaces(named, named.Count == 0 ? 0 : named.Keys.Max(name => name.Count(letter => letter == ' ') + 1), countries.Count == 0 ? null : countries.MaxBy(entry => entry.Value).Key);
    }

    /// <summary>The country at the head of a way.</summary>
    public static string CountryOf(string way) => way.IndexOf(": ", StringComparison.Ordinal) is var at and >= 0 ? way[..at] : way;

    /// <summary>A label without the kind in parentheses, which is no part of the name.</summary>
    public static string NameOf(string label) => (label.IndexOf('(', StringComparison.Ordinal) is var at and >= 0 ? label[..at] : label).Trim();

    private static void Add(SortedDictionary<string, Counted> counts, string way)
    {
        string[] levels = way.Split(": ");
        for (int level = 0; level < levels.Length; level++)
        {
            string name = NameOf(levels[level]);
            if (name.Length < 3) continue;
            string key = $"{name}|{levels[0]}";
            if (!counts.TryGetValue(key, out Counted? counted)) counts[key] = counted = new Counted(name, levels[0]);
            counted.Add(level == 0 ? null : levels[level], level < 2 ? null : levels[level - 1]);
        }
    }

    private sealed class Counted(string name, string country)
    {
        private readonly SortedDictionary<string, int> _labels = new(StringComparer.Ordinal), _parents = new(StringComparer.Ordinal);
        private int _bare;

        public string Name => name;

        public int Count { get; private set; }

        public void Add(string? label, string? parent)
        {
            Count++;
            if (label is null) _bare++;
            else _labels[label] = _labels.GetValueOrDefault(label) + 1;
            if (parent is not null) _parents[parent] = _parents.GetValueOrDefault(parent) + 1;
        }

        public MucPlace ToPlace()
        {
            string? label = _labels.Count == 0 || _bare > _labels.Values.Max() ? null : _labels.MaxBy(entry => entry.Value).Key;
            return new MucPlace(country, label, [.. _parents.OrderByDescending(entry => entry.Value).Select(entry => entry.Key)]);
        }
    }
}
