using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Dateline.Codebooks;

/// <summary>All phrases of all patterns by their first word, so that a text is scanned once.</summary>
internal sealed class TriggerIndex
{
    private readonly FrozenDictionary<string, Entry[]> _byFirstWord;
    private readonly FrozenDictionary<string, Entry[]>.AlternateLookup<ReadOnlySpan<char>> _bySpan;

    public TriggerIndex(ImmutableArray<EventType> types)
    {
        var entries = new Dictionary<string, List<Entry>>(StringComparer.Ordinal);
        foreach (EventType type in types)
        {
            foreach (Pattern pattern in type.Patterns)
            {
                foreach (ImmutableArray<string> phrase in pattern.Phrases)
                {
                    if (!entries.TryGetValue(phrase[0], out List<Entry>? list)) entries[phrase[0]] = list = [];
                    list.Add(new Entry(type, pattern, phrase));
                }
            }
        }
        // The longest phrase first: "car bomb attack" before "attack"; among equals the file's order holds.
        _byFirstWord = entries.ToFrozenDictionary(pair => pair.Key, pair => pair.Value.OrderByDescending(entry => entry.Phrase.Length).ToArray(), StringComparer.Ordinal);
        _bySpan = _byFirstWord.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>The phrases that begin with a word, longest first; empty when there are none.</summary>
    public ReadOnlySpan<Entry> StartingWith(ReadOnlySpan<char> word) => _bySpan.TryGetValue(word, out Entry[]? entries) ? entries : [];

    /// <summary>A few bits of a word, by its first letters: a phrase whose bits are not all among those of a sentence does not stand in it.</summary>
    public static ulong BitsOf(ReadOnlySpan<char> word) => word.IsEmpty ? 0 : 1UL << ((Letter(word[0]) * 7 + (word.Length > 1 ? Letter(word[1]) : 0) * 13) & 63);

    private static int Letter(char letter) => char.ToLowerInvariant(letter);

    internal readonly record struct Entry(EventType Type, Pattern Pattern, ImmutableArray<string> Phrase)
    {
        /// <summary>The bits of all words of the phrase but its first.</summary>
        public ulong Rest { get; } = Phrase.Skip(1).Aggregate(0UL, (bits, word) => bits | BitsOf(word));
    }
}
