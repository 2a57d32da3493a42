using System.Collections.Immutable;

namespace Dateline.Codebooks;

/// <summary>One way in which texts tell of a type of happening: trigger words, what must and must not stand around them, and who is who.</summary>
/// <threadsafety>Immutable.</threadsafety>
public sealed record Pattern
{
    /// <summary>The rule's name, unique in the codebook: <c>air-strike/drone-noun</c>.</summary>
    public required string Name { get; init; }

    /// <summary>Whether the trigger is a verb or a noun; decides which role mappings hold.</summary>
    public required TriggerKind Kind { get; init; }

    /// <summary>The trigger phrases, each a run of lemmas; hyphens between words are skipped.</summary>
    public required ImmutableArray<ImmutableArray<string>> Phrases { get; init; }

    /// <summary>How much the words tell by themselves.</summary>
    public PatternStrength Strength { get; init; }

    /// <summary>The stage that the words themselves imply, such as <c>attempted</c> of "intercepted"; null when they imply none.</summary>
    public string? Stage { get; init; }

    /// <summary>Conditions that must all hold.</summary>
    public ImmutableArray<Condition> When
    {
        get;
        init
        {
            field = value;
            AsksForSaid = value.Any(condition => condition.IsOfSaid);
        }
    } = [];

    /// <summary>Whether one of them asks for what is said.</summary>
    internal bool AsksForSaid { get; private init; }

    /// <summary>Conditions of which none may hold.</summary>
    public ImmutableArray<Condition> Unless { get; init; } = [];

    /// <summary>Role mappings that differ from the kind's own: a slot ("subject", "object", "possessor", "modifier", "agent" or a preposition) to a role.</summary>
    public ImmutableSortedDictionary<string, RoleCode> Roles { get; init; } = ImmutableSortedDictionary<string, RoleCode>.Empty;

    /// <summary>How sure the type is when the pattern matches, 0 to 1.</summary>
    public double Confidence { get; init; } = 0.8;

    /// <summary>Sentences that the pattern must match, and sentences that it must not.</summary>
    public ImmutableArray<PatternExample> Examples { get; init; } = [];

    /// <summary>The file and line that define it, for messages.</summary>
    public required string Source { get; init; }
}
