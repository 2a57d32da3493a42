using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Dateline.Codebooks;

/// <summary>What stands in one slot around a trigger: one of some words, or a mention of some kind.</summary>
/// <param name="Slot">Where to look: "near" (the sentence), "clause" (what of it belongs to the trigger's own clause), "before" or "next" (three words either side), "governor", "infinitive", "must" (who is said to have to do something), "content" (what a verb of saying tells), "topic" (that, and the two sentences before it), "duty" (what somebody is said in it to have to do), "order" (what is ordered in it), "subject", "object", "possessor", "modifier", "agent", or a preposition.</param>
/// <param name="Words">Lemmas or forms of which one must stand there, word classes already spelled out. A plain set: a frozen one is looked up a little faster, but thousands of them are slow to make when a program starts.</param>
/// <param name="Kinds">Kinds of mention of which one must stand there, such as "place" or "actor".</param>
public sealed record Condition(string Slot, IReadOnlySet<string> Words, ImmutableArray<string> Kinds)
{
    // Between the parts of what is several words stands a space, or the hyphen that the tokenizer splits: "fire break", "sit-in".
    private static readonly char[] s_between = [' ', '-'];

    /// <summary>Those of the words that have several parts, by the last: they stand there when the parts stand side by side ("fire break", of "a fire broke out"; "f-16").</summary>
    internal FrozenDictionary<string, ImmutableArray<string[]>> Phrases { get; } = PhrasesOf(Words, parts => parts[^1]);

    /// <summary>Those of them that hyphens join, by the first, on which the tree may hang the rest ("sit-in").</summary>
    internal FrozenDictionary<string, ImmutableArray<string[]>> Compounds { get; } = PhrasesOf(Words.Where(word => !word.Contains(' ', StringComparison.Ordinal)), parts => parts[0]);

    /// <summary>Tells most words that are none of its own.</summary>
    internal WordOutline Outline { get; } = new(Words);

    /// <summary>Whether it asks for something within what a verb of saying tells.</summary>
    internal bool IsOfSaid { get; } = Slot is "content" or "topic" or "duty" or "order";

    private static FrozenDictionary<string, ImmutableArray<string[]>> PhrasesOf(IEnumerable<string> words, Func<string[], string> key) =>
        words.Where(word => word.AsSpan().ContainsAny(s_between)).Select(word => word.Split(s_between, StringSplitOptions.RemoveEmptyEntries)).Where(parts => parts.Length > 1)
            .GroupBy(key, StringComparer.Ordinal).ToFrozenDictionary(phrases => phrases.Key, phrases => phrases.ToImmutableArray(), StringComparer.Ordinal);
}
