using Dateline.Places;

namespace Dateline.Evaluation.Comparing;

/// <summary>An event of another dataset, coded by people, as far as it can be laid beside an incident.</summary>
public sealed record ForeignEvent
{
    /// <summary>The id in its dataset.</summary>
    public required string Id { get; init; }

    /// <summary>The first day.</summary>
    public required DateOnly First { get; init; }

    /// <summary>The last day.</summary>
    public required DateOnly Last { get; init; }

    /// <summary>The type in the words of its dataset: ACLED's sub-event type, or UCDP's type of violence; null when the row has none.</summary>
    public string? Type { get; init; }

    /// <summary>The country's name; null when the row has none.</summary>
    public string? Country { get; init; }

    /// <summary>The place's name; null when the row has none.</summary>
    public string? Place { get; init; }

    /// <summary>The point; null when the row has none.</summary>
    public Coordinates? Point { get; init; }

    /// <summary>People killed; null when the row has no figure.</summary>
    public long? Killed { get; init; }

    /// <summary>The two sides, by name; empty where the row has none.</summary>
    public required string Sides { get; init; }
}
