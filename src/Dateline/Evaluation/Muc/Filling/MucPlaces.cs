using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Dateline.Evaluation.Muc.Filling;

/// <summary>The places that location slots of keys name, each with the way down to it: "LIMA" is "PERU: LIMA (CITY)".</summary>
/// <param name="Ways">The most frequent way by name; those of countries are their names.</param>
/// <param name="LongestName">The words of the longest name.</param>
/// <param name="UsualCountry">The country most often named; null when none is.</param>
internal sealed record MucPlaces(FrozenDictionary<string, string> Ways, int LongestName, string? UsualCountry)
{
    public static MucPlaces Learn(IEnumerable<MucTemplate> keys)
    {
        var counts = new SortedDictionary<string, SortedDictionary<string, int>>(StringComparer.Ordinal);
        var countries = new SortedDictionary<string, int>(StringComparer.Ordinal);
        foreach (string location in keys.SelectMany(key => key[MucSlot.Location]).SelectMany(fill => fill.Alternatives))
        {
            if (location.Contains(" - ", StringComparison.Ordinal)) continue; // "between two places" is the way to neither
            string[] levels = location.Split(": ");
            countries[levels[0]] = countries.GetValueOrDefault(levels[0]) + 1;
            for (int level = 0; level < levels.Length; level++)
            {
                string name = NameOf(levels[level]), way = string.Join(": ", levels[..(level + 1)]);
                if (name.Length < 3) continue;
                if (!counts.TryGetValue(name, out SortedDictionary<string, int>? ways)) counts[name] = ways = new SortedDictionary<string, int>(StringComparer.Ordinal);
                ways[way] = ways.GetValueOrDefault(way) + 1;
            }
        }
        var best = counts.ToFrozenDictionary(entry => entry.Key, entry => entry.Value.MaxBy(way => way.Value).Key, StringComparer.Ordinal);
        return new MucPlaces(best, best.Count == 0 ? 0 : best.Keys.Max(name => name.Count(letter => letter == ' ') + 1), countries.Count == 0 ? null : countries.MaxBy(entry => entry.Value).Key);
    }

    /// <summary>The country at the head of a way.</summary>
    public static string CountryOf(string way) => way.IndexOf(": ", StringComparison.Ordinal) is var at and >= 0 ? way[..at] : way;

    // The kind in parentheses is no part of the name.
    private static string NameOf(string level) => (level.IndexOf('(', StringComparison.Ordinal) is var at and >= 0 ? level[..at] : level).Trim();
}
