using Dateline.Text.Models;
using Dateline.Text.Networks;

namespace Dateline.Text.Naming;

/// <summary>What kinds of things a word is known to name: from WordNet's senses, and from GeoNames' list of towns.</summary>
/// <threadsafety>Immutable.</threadsafety>
internal sealed class WordCategories
{
    /// <summary>One more than the highest number that <see cref="Find(ReadOnlySpan{char})"/> gives: 0 for an unknown word, then all sets of seven categories.</summary>
    public const int Rows = 1 << 7;

    /// <summary>A common noun for a group, a person or a location (WordNet's first two senses).</summary>
    public const byte Group = 1, Person = 2, Location = 4;

    /// <summary>The name of one group, person or location in WordNet.</summary>
    public const byte NamedGroup = 8, NamedPerson = 16, NamedLocation = 32;

    /// <summary>The name of a town in GeoNames.</summary>
    public const byte Town = 64;

    private readonly string _words;
    private readonly byte[] _categories;
    private readonly WordTable _table;

    /// <param name="words">The words, in lower case.</param>
    /// <param name="categories">Of each word the sum of its categories.</param>
    public WordCategories(IReadOnlyCollection<string> words, byte[] categories) : this(string.Join('\n', words), categories) { }

    private WordCategories(string words, byte[] categories)
    {
        (_words, _categories) = (words, categories);
        var hashes = new ulong[categories.Length];
        int count = WordHash.FoldLines(words, hashes);
        if (count != hashes.Length && categories.Length > 0) throw new InvalidDataException("The word categories are damaged: words and categories do not match.");
        _table = new WordTable(hashes);
    }

    /// <summary>The sum of a word's categories; 0 when none is known.</summary>
    public int Find(ReadOnlySpan<char> word) => Find(WordHash.Fold(word));

    /// <summary>The sum of the categories of a word with a fingerprint; 0 when none is known.</summary>
    public int Find(ulong hash) => _table.Find(hash) is >= 0 and int place ? _categories[place] : 0;

    /// <exception cref="InvalidDataException">The contents do not fit together.</exception>
    public static WordCategories Read(ModelReader reader)
    {
        string words = reader.ReadString();
        byte[] categories = reader.ReadArray<byte>();
        return !categories.AsSpan().ContainsAnyInRange((byte)Rows, byte.MaxValue) ? new(words, categories) : throw new InvalidDataException("The word categories are damaged: one is beyond the last.");
    }

    public void Write(ModelWriter writer)
    {
        writer.Write(_words);
        writer.WriteArray<byte>(_categories);
    }
}
