namespace Dateline.Actors;

/// <summary>What a word can be in a noun phrase, where the tables do not have it.</summary>
internal enum WordClass : byte
{
    /// <summary>No part of a naming.</summary>
    Break,
    /// <summary>An adjective.</summary>
    Adjective,
    /// <summary>A participle: part of a naming before its head, a verb behind it ("masked men", "the army abducted pupils").</summary>
    Participle,
    /// <summary>A common noun.</summary>
    Noun,
    /// <summary>A capitalised name.</summary>
    Proper,
    /// <summary>A number.</summary>
    Number,
}

/// <summary>A step of a naming: a name of the tables, or one atom that is not in them.</summary>
/// <param name="First">The first atom.</param>
/// <param name="End">The atom behind the last.</param>
/// <param name="Kind">What the tables take it for.</param>
/// <param name="Node">The trie's node; -1 for atoms that are not in the tables.</param>
/// <param name="Index">The index of the chosen meaning.</param>
/// <param name="Class">What the word can be where the tables do not have it.</param>
internal readonly record struct NamingUnit(int First, int End, NamingKind Kind, int Node, int Index, WordClass Class)
{
    /// <summary>Whether the unit lost its own meaning to a suffix or prefix: "Turkish-backed", "pro-Iranian".</summary>
    public bool IsBound { get; init; }
}
