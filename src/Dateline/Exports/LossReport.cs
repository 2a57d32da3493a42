using System.Collections.Immutable;

namespace Dateline.Exports;

/// <summary>What an export could not carry over.</summary>
/// <param name="Rows">How many rows or records were written.</param>
/// <param name="LeftOut">How many incidents were left out, by the reason.</param>
/// <param name="Fields">What the schema has no home for, and what it asks for that is not known: the field and the reason.</param>
/// <param name="Values">How many values were rounded, shortened or put under a wider code, by what was done.</param>
public sealed record LossReport(long Rows, ImmutableSortedDictionary<string, long> LeftOut, ImmutableArray<LostField> Fields, ImmutableSortedDictionary<string, long> Values);
