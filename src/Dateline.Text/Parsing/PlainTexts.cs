using System.Collections.Immutable;

namespace Dateline.Text.Parsing;

/// <summary>A set of texts that only a teacher read.</summary>
/// <param name="Name">The name under which the teacher knows the set.</param>
/// <param name="Texts">The texts.</param>
/// <param name="Turns">In how many rounds of training together every sentence is seen once; 1 for all rounds.</param>
public sealed record PlainTexts(string Name, ImmutableArray<string> Texts, int Turns);
