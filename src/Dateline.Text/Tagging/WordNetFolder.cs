using System.Globalization;

namespace Dateline.Text.Tagging;

/// <summary>Reads WordNet's files, in the format of its manual page wndb(5).</summary>
internal sealed class WordNetFolder(string folder)
{
    /// <summary>The words of the index files, phrases with an underscore.</summary>
    public ILookup<PartOfSpeech, string> Words()
    {
        (PartOfSpeech Part, string Name)[] parts = [(PartOfSpeech.Noun, "noun"), (PartOfSpeech.Verb, "verb"), (PartOfSpeech.Adjective, "adj"), (PartOfSpeech.Adverb, "adv")];
        return parts.SelectMany(part => Lines("index." + part.Name).Select(line => (part.Part, Word: line[..line.IndexOf(' ', StringComparison.Ordinal)])))
            .ToLookup(entry => entry.Part, entry => entry.Word);
    }

    /// <summary>What each noun mostly means: the file of its first sense, which is its commonest.</summary>
    public Dictionary<string, NounKind> NounKinds()
    {
        var files = Lines("data.noun").ToDictionary(line => line[..8], line => int.Parse(line.AsSpan(9, 2), NumberStyles.None, CultureInfo.InvariantCulture), StringComparer.Ordinal);
        var kinds = new Dictionary<string, NounKind>(StringComparer.Ordinal);
        foreach (string line in Lines("index.noun"))
        {
            string[] fields = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            int senses = int.Parse(fields[2], NumberStyles.None, CultureInfo.InvariantCulture);
            if (files.TryGetValue(fields[^senses], out int file)) kinds[fields[0]] = KindOf(file);
        }
        return kinds;
    }

    // The numbers of the lexicographer files, from lexnames(5).
    private static NounKind KindOf(int file) => file switch
    {
        4 or 11 => NounKind.Happening,
        6 => NounKind.Artifact,
        14 => NounKind.Group,
        15 => NounKind.Place,
        18 => NounKind.Person,
        28 => NounKind.Time,
        _ => NounKind.Other,
    };

    // The lines of the licence at the top start with a space.
    private IEnumerable<string> Lines(string file) => File.ReadLines(Path.Combine(folder, file)).Where(line => line.Length > 0 && line[0] != ' ');
}
