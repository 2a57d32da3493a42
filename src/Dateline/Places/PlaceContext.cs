using System.Collections.Immutable;

namespace Dateline.Places;

/// <summary>What is known of a text apart from its words, so far as it helps to tell which places it means.</summary>
/// <param name="Outlet">The outlet's name or the domain of its pages; null when it is not known.</param>
/// <param name="Published">The day of publication: a place is given the name that it bore then; null when it is not known.</param>
public sealed record PlaceContext(string? Outlet = null, DateOnly? Published = null)
{
    /// <summary>The ISO 3166-1 alpha-2 codes of the home countries of the armed groups that the text names, each once.</summary>
    public ImmutableArray<string> Groups { get; init; } = [];

    /// <summary>Nothing is known.</summary>
    public static PlaceContext None { get; } = new();
}
