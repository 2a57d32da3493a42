using System.Collections.Immutable;

namespace Dateline.Codebooks;

/// <summary>One type of happening, as a codebook defines it.</summary>
/// <threadsafety>Immutable.</threadsafety>
public sealed record EventType
{
    /// <summary>The code that claims carry.</summary>
    public required EventCode Code { get; init; }

    /// <summary>The name for people.</summary>
    public required string Name { get; init; }

    /// <summary>What counts, in a sentence or two.</summary>
    public required string Definition { get; init; }

    /// <summary>What belongs to the type although one might doubt it.</summary>
    public ImmutableArray<string> Includes { get; init; } = [];

    /// <summary>What does not belong to it although one might think so.</summary>
    public ImmutableArray<string> Excludes { get; init; } = [];

    /// <summary>The families: two mentions can only tell of one happening when their types share one.</summary>
    public required ImmutableArray<string> Families { get; init; }

    /// <summary>The type that it is told as when people are killed or injured by it; null when it stays what it is.</summary>
    public EventCode? WithCasualties { get; init; }

    /// <summary>What other codebooks call it.</summary>
    public required Crosswalk Crosswalk { get; init; }

    /// <summary>The patterns by which texts tell of it, in the order of the file.</summary>
    public required ImmutableArray<Pattern> Patterns { get; init; }
}
