using System.Collections.Frozen;

namespace Dateline.Places;

/// <summary>Words that are place names too, with what they mostly are.</summary>
/// <remarks>The source is <c>data/places/name-habits.tsv</c>.</remarks>
internal sealed class NameHabits
{
    private readonly FrozenDictionary<string, NameHabit>.AlternateLookup<ReadOnlySpan<char>> _habits;

    private NameHabits(FrozenDictionary<string, NameHabit> habits) => _habits = habits.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>What a word mostly is, without regard to case.</summary>
    public NameHabit this[ReadOnlySpan<char> word] => _habits.TryGetValue(word, out NameHabit habit) ? habit : NameHabit.None;

    /// <exception cref="InvalidDataException">A row is malformed.</exception>
    public static NameHabits Read(TextReader reader)
    {
        var habits = new Dictionary<string, NameHabit>(StringComparer.OrdinalIgnoreCase);
        foreach (SourceRow row in SourceRow.ReadAll(reader, "name-habits.tsv", 2))
        {
            NameHabit habit = row.Word<NameHabit>(0);
            foreach (string word in row[1].Split(' ', StringSplitOptions.RemoveEmptyEntries)) habits[word] = habits.GetValueOrDefault(word) | habit;
        }
        return new NameHabits(habits.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase));
    }
}
