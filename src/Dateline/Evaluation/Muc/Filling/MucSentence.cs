using System.Collections.Immutable;

namespace Dateline.Evaluation.Muc.Filling;

/// <summary>What a sentence is told from others by.</summary>
/// <param name="Days">The first days of the times it names.</param>
/// <param name="Towns">The names of places in it.</param>
/// <param name="Meaning">The mean of the vectors of its words.</param>
internal sealed record MucSentence(ImmutableHashSet<DateOnly> Days, ImmutableHashSet<string> Towns, float[] Meaning);
