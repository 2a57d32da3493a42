using System.Collections.Immutable;

namespace Dateline.Incidents;

/// <summary>The chosen value of a field, and every reading it was chosen from.</summary>
/// <typeparam name="T">The type of the value.</typeparam>
/// <param name="Value">The chosen value.</param>
/// <param name="Readings">All readings, dissenting ones included, ordered by claim.</param>
/// <param name="Rule">The policy that chose.</param>
public sealed record Reconciled<T>(T Value, ImmutableArray<Reading<T>> Readings, string Rule);
