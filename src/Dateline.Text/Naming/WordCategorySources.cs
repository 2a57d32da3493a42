using System.Collections.Immutable;
using System.Globalization;

namespace Dateline.Text.Naming;

/// <summary>Reads <see cref="WordCategories"/> out of WordNet's noun files and GeoNames' table of towns.</summary>
public static class WordCategorySources
{
    // WordNet's lexicographer files (lexnames(5WN)) of nouns for groups, persons and locations.
    private const string GroupFile = "14", PersonFile = "18", LocationFile = "15";

    /// <summary>How much higher the category of a named thing is than that of its common nouns.</summary>
    private const int NamedShift = 3;

    /// <summary>Common nouns count by their commonest senses only: nearly every word has some rare one.</summary>
    private const int Senses = 2;

    private const int ShortestWord = 3, ShortestTown = 4, SmallestTown = 20_000;

    // Columns of GeoNames' table: the name in ASCII and the number of inhabitants.
    private const int NameColumn = 2, PopulationColumn = 14;

    /// <summary>Single words in lower case, each with the sum of its categories.</summary>
    /// <param name="index">WordNet's index.noun.</param>
    /// <param name="senses">WordNet's data.noun.</param>
    /// <param name="towns">GeoNames' cities500.txt.</param>
    /// <exception cref="FormatException">A line is not of the format.</exception>
    public static ImmutableSortedDictionary<string, byte> Read(TextReader index, TextReader senses, TextReader towns)
    {
        ArgumentNullException.ThrowIfNull(index);
        ArgumentNullException.ThrowIfNull(senses);
        ArgumentNullException.ThrowIfNull(towns);
        var categories = ImmutableSortedDictionary.CreateBuilder<string, byte>(StringComparer.Ordinal);
        var synsets = ReadSynsets(senses);
        foreach (string[] fields in Lines(index))
        {
            string word = fields[0];
            if (word.Length < ShortestWord || word.Contains('_', StringComparison.Ordinal)) continue;
            int count = int.Parse(fields[2], CultureInfo.InvariantCulture), found = 0;
            for (int rank = 0; rank < count; rank++)
            {
                var (category, named) = synsets[fields[fields.Length - count + rank]];
                if (named) found |= category << NamedShift;
                else if (rank < Senses) found |= category;
            }
            if (found != 0) categories[word] = (byte)found;
        }
        while (towns.ReadLine() is { } line)
        {
            string[] columns = line.Split('\t');
            if (columns.Length <= PopulationColumn || !long.TryParse(columns[PopulationColumn], CultureInfo.InvariantCulture, out long population)) continue;
            string town = columns[NameColumn].ToLowerInvariant();
            if (population >= SmallestTown && town.Length >= ShortestTown && !town.Contains(' ', StringComparison.Ordinal))
                categories[town] = (byte)(categories.GetValueOrDefault(town) | WordCategories.Town);
        }
        return categories.ToImmutable();
    }

    /// <summary>Of each synset, by its offset: its category, and whether it is one particular thing.</summary>
    private static Dictionary<string, (int Category, bool Named)> ReadSynsets(TextReader senses)
    {
        var synsets = new Dictionary<string, (int, bool)>(StringComparer.Ordinal);
        foreach (string[] fields in Lines(senses))
        {
            int category = fields[1] switch { GroupFile => WordCategories.Group, PersonFile => WordCategories.Person, LocationFile => WordCategories.Location, _ => 0 };
            synsets[fields[0]] = (category, Array.IndexOf(fields, "@i") is >= 0 and int at && at < Array.IndexOf(fields, "|"));
        }
        return synsets;
    }

    /// <summary>The fields of the lines behind the licence, whose lines are indented.</summary>
    internal static IEnumerable<string[]> Lines(TextReader reader)
    {
        while (reader.ReadLine() is { } line)
        {
            if (!line.StartsWith("  ", StringComparison.Ordinal)) yield return line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        }
    }
}
