using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Dateline.Codebooks;

/// <summary>What stands in one slot around a trigger: one of some words, or a mention of some kind.</summary>
/// <param name="Slot">Where to look: "near" (the sentence), "clause" (what of it belongs to the trigger's own clause), "before" or "next" (three words either side), "governor", "infinitive", "must" (who is said to have to do something), "content" (what a verb of saying tells), "topic" (that, and the two sentences before it), "duty" (what somebody is said in it to have to do), "order" (what is ordered in it), "subject", "object", "possessor", "modifier", "agent", or a preposition.</param>
/// <param name="Words">Lemmas of which one must stand there, word classes already spelled out.</param>
/// <param name="Kinds">Kinds of mention of which one must stand there, such as "place" or "actor".</param>
public sealed record Condition(string Slot, FrozenSet<string> Words, ImmutableArray<string> Kinds)
{
    /// <summary>Those of the words that are phrases, by the last word: they stand there when the others stand right before it ("fire break", of "a fire broke out").</summary>
    internal FrozenDictionary<string, ImmutableArray<ImmutableArray<string>>> Phrases { get; } = Words.Where(word => word.Contains(' ', StringComparison.Ordinal)).Select(word => word.Split(' '))
        .GroupBy(phrase => phrase[^1], phrase => ImmutableArray.Create(phrase, 0, phrase.Length - 1), StringComparer.Ordinal).ToFrozenDictionary(phrases => phrases.Key, phrases => phrases.ToImmutableArray(), StringComparer.Ordinal);
}
