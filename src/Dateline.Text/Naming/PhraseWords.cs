using System.Collections.Immutable;
using System.Globalization;

namespace Dateline.Text.Naming;

/// <summary>What single words are to re3d's phrases: weapons, military platforms and nationalities, from WordNet and a list of what it lacks.</summary>
public static class PhraseWords
{
    /// <summary>A word for a weapon; for a craft or vehicle; an adjective of a people, a country or a faith.</summary>
    public const byte Weapon = 1, Platform = 2, Nationality = 4;

    /// <summary>One more than the highest sum of categories.</summary>
    public const int Rows = 8;

    /// <summary>Words count by their commonest senses only: "arm" is hardly ever a weapon.</summary>
    private const int Senses = 2;

    private const int ShortestWord = 3;

    // Each synset by its first word and lexicographer file (artifacts); all that is a kind of it counts.
    private static readonly string[] s_weapons = ["weapon", "weaponry", "ammunition", "explosive_device", "missile", "projectile", "bomb"];

    private static readonly string[] s_platforms = ["military_vehicle", "aircraft", "warship", "warplane", "armored_vehicle", "naval_ship"];

    private const string ArtifactFile = "06";

    /// <summary>Names of weapons and platforms that came into use after WordNet, and prefixes of warships' names.</summary>
    private static readonly (string Words, byte Category)[] s_newer =
    [
        ("airstrike airstrikes artillery ballistic barrel-bomb IED IEDs VBIED VBIEDs SVBIED SVBIEDs EFP EFPs RPG RPGs MANPADS ATGM ATGMs ICBM ICBMs munition munitions weapons weaponry mortars MLRS HIMARS Kalashnikov Kalashnikovs landmine landmines warheads", Weapon),
        ("UAV UAVs UCAV UCAVs drone drones quadcopter quadcopters APC APCs IFV IFVs MRAP MRAPs Humvee Humvees HMMWV technicals gunship gunships USS HMS HMAS HMCS INS frigate frigates corvette corvettes airlifter airlifters", Platform),
    ];

    /// <summary>Single words in lower case, each with the sum of its categories.</summary>
    /// <param name="index">WordNet's index.noun.</param>
    /// <param name="nouns">WordNet's data.noun.</param>
    /// <param name="adjectives">WordNet's data.adj.</param>
    /// <exception cref="FormatException">A line is not of the format.</exception>
    public static ImmutableSortedDictionary<string, byte> Read(TextReader index, TextReader nouns, TextReader adjectives)
    {
        ArgumentNullException.ThrowIfNull(index);
        ArgumentNullException.ThrowIfNull(nouns);
        ArgumentNullException.ThrowIfNull(adjectives);
        var found = ImmutableSortedDictionary.CreateBuilder<string, byte>(StringComparer.Ordinal);
        var kinds = KindsOf(nouns);
        foreach (string[] fields in WordCategorySources.Lines(index))
        {
            if (fields[0].Length < ShortestWord || fields[0].Contains('_', StringComparison.Ordinal)) continue;
            int count = int.Parse(fields[2], CultureInfo.InvariantCulture);
            for (int rank = 0; rank < Math.Min(count, Senses); rank++) Add(fields[0], kinds.GetValueOrDefault(fields[fields.Length - count + rank]));
        }
        foreach (string[] fields in WordCategorySources.Lines(adjectives))
        {
            int words = int.Parse(fields[3], NumberStyles.HexNumber, CultureInfo.InvariantCulture);
            for (int i = 0; i < words; i++)
            {
                string word = fields[4 + 2 * i];
                if (word.Length >= ShortestWord && char.IsUpper(word[0]) && word.All(char.IsLetter)) Add(word.ToLowerInvariant(), Nationality);
            }
        }
        foreach (var (words, category) in s_newer)
        {
            foreach (string word in words.Split(' ')) Add(word.ToLowerInvariant(), category);
        }
        return found.ToImmutable();

        void Add(string word, byte category)
        {
            if (category == 0) return;
            found[word] = (byte)(found.GetValueOrDefault(word) | category);
            // WordNet lists the singular; "s" is all that these nouns take.
            if (category != Nationality && !word.EndsWith('s')) found[word + "s"] = (byte)(found.GetValueOrDefault(word + "s") | category);
        }
    }

    /// <summary>Of each synset that is a kind of weapon or platform, its category.</summary>
    private static Dictionary<string, byte> KindsOf(TextReader nouns)
    {
        var above = new Dictionary<string, List<string>>(StringComparer.Ordinal);
        var kinds = new Dictionary<string, byte>(StringComparer.Ordinal);
        foreach (string[] fields in WordCategorySources.Lines(nouns))
        {
            if (fields[1] == ArtifactFile && Array.IndexOf(s_weapons, fields[4]) >= 0) kinds[fields[0]] = Weapon;
            else if (fields[1] == ArtifactFile && Array.IndexOf(s_platforms, fields[4]) >= 0) kinds[fields[0]] = Platform;
            var parents = above[fields[0]] = [];
            int gloss = Array.IndexOf(fields, "|");
            for (int i = 0; i + 1 < gloss; i++)
            {
                if (fields[i] == "@") parents.Add(fields[i + 1]);
            }
        }
        foreach (string synset in above.Keys) Find(synset, 0);
        return kinds;

        byte Find(string synset, int depth)
        {
            if (kinds.TryGetValue(synset, out byte known) || depth > 20) return known;
            byte kind = 0;
            foreach (string parent in above.GetValueOrDefault(synset, [])) kind |= Find(parent, depth + 1);
            return kinds[synset] = kind;
        }
    }
}
