using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Dateline.Codebooks;

/// <summary>The types of happening to code, and how texts tell of them.</summary>
/// <remarks>Made only by <see cref="CodebookReader"/>, from files without errors.</remarks>
/// <threadsafety>Immutable.</threadsafety>
public sealed class Codebook
{
    internal Codebook(string id, string version, ImmutableArray<EventType> types, ImmutableSortedDictionary<string, FrozenSet<string>> words, ImmutableArray<Register> registers)
    {
        Id = id;
        Version = version;
        Types = types.ToImmutableSortedDictionary(type => type.Code, type => type);
        Words = words;
        Registers = registers;
        Triggers = new TriggerIndex(types);
    }

    /// <summary>The name, such as <c>dateline</c>.</summary>
    public string Id { get; }

    /// <summary>The version; claims' ids depend on it.</summary>
    public string Version { get; }

    /// <summary>The types by code, in ordinal order.</summary>
    public ImmutableSortedDictionary<EventCode, EventType> Types { get; }

    /// <summary>The word classes by name: lemmas that patterns speak of together, such as <c>armed</c>.</summary>
    public ImmutableSortedDictionary<string, FrozenSet<string>> Words { get; }

    /// <summary>The registers in which words of violence are figures of speech, ordered by name.</summary>
    public ImmutableArray<Register> Registers { get; }

    /// <summary>All patterns by the first word of their phrases.</summary>
    internal TriggerIndex Triggers { get; }

    /// <summary>Whether a lemma belongs to a word class; false where the codebook has no such class.</summary>
    public bool IsIn(string wordClass, string lemma) => Words.TryGetValue(wordClass, out FrozenSet<string>? words) && words.Contains(lemma);
}
