using System.Collections.Immutable;

namespace Dateline.Store;

/// <summary>A part of a list.</summary>
/// <typeparam name="T">The type of the items.</typeparam>
/// <param name="Items">The items.</param>
/// <param name="Next">What to ask with for the part that follows; null when this is the last. It stays good when incidents are added meanwhile.</param>
public sealed record Page<T>(ImmutableArray<T> Items, string? Next);
