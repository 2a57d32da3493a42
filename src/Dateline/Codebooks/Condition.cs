using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Dateline.Codebooks;

/// <summary>What stands in one slot around a trigger: one of some words, or a mention of some kind.</summary>
/// <param name="Slot">Where to look: "near" (the sentence), "clause" (what of it belongs to the trigger's own clause), "before" or "next" (three words either side), "governor", "infinitive", "must" (who is said to have to do something), "subject", "object", "possessor", "modifier", "agent", or a preposition.</param>
/// <param name="Words">Lemmas of which one must stand there, word classes already spelled out.</param>
/// <param name="Kinds">Kinds of mention of which one must stand there, such as "place" or "actor".</param>
public sealed record Condition(string Slot, FrozenSet<string> Words, ImmutableArray<string> Kinds)
{
    /// <summary>Those of the words that are two, with a space between, by the second: they stand there when the first stands right before it ("fire break", of "a fire broke out").</summary>
    internal FrozenDictionary<string, ImmutableArray<string>> Pairs { get; } = Words.Where(word => word.Contains(' ', StringComparison.Ordinal)).Select(word => word.Split(' ', 2))
        .GroupBy(pair => pair[1], pair => pair[0], StringComparer.Ordinal).ToFrozenDictionary(pairs => pairs.Key, pairs => pairs.ToImmutableArray(), StringComparer.Ordinal);
}
