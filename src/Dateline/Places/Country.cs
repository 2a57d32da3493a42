using System.Collections.Immutable;

namespace Dateline.Places;

/// <summary>A country or territory of ISO 3166-1, with the names and numbers that event data sets know it by.</summary>
/// <remarks>Kosovo is listed under the user-assigned code XK. Equality is by identity of the table's row.</remarks>
/// <threadsafety>Immutable.</threadsafety>
public sealed class Country
{
    /// <summary>The ISO 3166-1 alpha-2 code, such as <c>SY</c>.</summary>
    public required string Alpha2 { get; init; }

    /// <summary>The ISO 3166-1 alpha-3 code, such as <c>SYR</c>.</summary>
    public required string Alpha3 { get; init; }

    /// <summary>The ISO 3166-1 and UN M49 number; null for Kosovo, which has none.</summary>
    public int? Numeric { get; init; }

    /// <summary>The usual English name.</summary>
    public required string Name { get; init; }

    /// <summary>A point near the middle, to place the country among others; it is never the place of a happening.</summary>
    public required Coordinates Centre { get; init; }

    /// <summary>The seat of government; null where there is none.</summary>
    public string? Capital { get; init; }

    /// <summary>The number of Gleditsch and Ward's list of states, which UCDP uses; null for territories and microstates outside it.</summary>
    public int? GleditschWard { get; init; }

    /// <summary>The number of the Correlates of War state list; null for territories.</summary>
    public int? CorrelatesOfWar { get; init; }

    /// <summary>The UN M49 sub-region, such as "Western Asia"; null for the uninhabited ones.</summary>
    public string? Subregion { get; init; }

    /// <summary>The region of ACLED's codebook, such as "Middle East"; null where ACLED has none.</summary>
    public string? AcledRegion { get; init; }

    /// <summary>The words for its people and what belongs to them: "Syrian", "Syrians". The first is the adjective.</summary>
    public required ImmutableArray<string> Demonyms { get; init; }

    /// <summary>Other names, abbreviations, and former names whose land is mostly this country's.</summary>
    public required ImmutableArray<string> Aliases { get; init; }

    /// <summary>The name and the alpha-2 code.</summary>
    public override string ToString() => $"{Name} ({Alpha2})";
}
